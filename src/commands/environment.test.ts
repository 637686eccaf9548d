import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentVariables, readEnvironment, refuseOutDir, UsageError } from './environment.ts';

const EVENING = new Date('2025-06-30T17:00:00Z');
const read = (env: Record<string, string>) => readEnvironment(env, '/nhà/dự án', EVENING);

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      root: '/nhà/dự án',
      contentDir: '/nhà/dự án/content',
      seedsDir: '/nhà/dự án/seeds',
      outDir: '/nhà/dự án/dist',
      siteUrl: undefined,
      basePath: '/',
      buildDate: '2025-07-01',
      githubRepository: undefined,
    });
  });

  it('takes an empty variable as not given', () => {
    expect(read({ OUT_DIR: '', BASE_PATH: '', BUILD_DATE: '', SITE_URL: '' })).toEqual(read({}));
  });

  it('keeps absolute folders and resolves relative ones', () => {
    const { contentDir, seedsDir } = read({ CONTENT_DIR: '/khác/nội dung', SEEDS_DIR: '../bài thô' });
    expect([contentDir, seedsDir]).toEqual(['/khác/nội dung', '/nhà/bài thô']);
  });

  it.each([
    ['lien-ket-vung', '/lien-ket-vung/'],
    ['/lien-ket-vung', '/lien-ket-vung/'],
    ['lien-ket-vung/', '/lien-ket-vung/'],
    ['/a/b/', '/a/b/'],
    ['/', '/'],
  ])('reads BASE_PATH %s as %s', (value, expected) => {
    expect(read({ BASE_PATH: value }).basePath).toBe(expected);
  });

  it.each(['../x', 'a/./b', 'Đắk Lắk', 'https://example.org/', 'a?b', 'a"b'])('refuses BASE_PATH %s', (value) => {
    expect(() => read({ BASE_PATH: value })).toThrow(/BASE_PATH/);
  });

  it('keeps the origin of SITE_URL', () => {
    expect(read({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
    expect(read({ SITE_URL: 'https://example.org/lkv', BASE_PATH: 'lkv' }).siteUrl).toBe('https://example.org');
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/khac', 'https://example.org/?a=1'])(
    'refuses SITE_URL %s',
    (value) => {
      expect(() => read({ SITE_URL: value })).toThrow(/SITE_URL/);
    },
  );

  it.each(['2025', '2025-07', '2025-02-29', '01/07/2025', 'hôm nay'])('refuses BUILD_DATE %s', (value) => {
    expect(() => read({ BUILD_DATE: value })).toThrow(UsageError);
  });

  it('refuses a BUILD_DATE before the table of units begins', () => {
    expect(() => read({ BUILD_DATE: '2003-12-31' })).toThrow(
      new UsageError(
        'BUILD_DATE «2003-12-31» quá sớm: bảng đơn vị hành chính bắt đầu từ 1/1/2004. Viết từ «2004-01-01» trở đi.',
      ),
    );
    expect(read({ BUILD_DATE: '2004-01-01' }).buildDate).toBe('2004-01-01');
  });

  it('gives a child the same environment at a later hour', () => {
    const environment = read({ BASE_PATH: 'lkv', SITE_URL: 'https://example.org' });
    const child = readEnvironment(environmentVariables(environment), '/nhà/dự án', new Date('2030-01-01'));
    expect(child).toEqual(environment);
  });
});

describe('refuseOutDir', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'Đắk Lắk '));
    for (const name of ['content/articles', 'seeds', 'src', 'trống', 'dist/data', 'cũ/_astro', 'báo/css'])
      mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, 'src/a.ts'), '');
    for (const file of ['dist/index.html', 'dist/data/index.json', 'cũ/index.html', 'báo/index.html'])
      writeFileSync(join(root, file), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const refuse = (OUT_DIR: string, more = {}) => refuseOutDir(readEnvironment({ OUT_DIR, ...more }, root, EVENING));

  it.each(['dist', 'cũ', 'trống', 'mới/sâu'])('accepts a built, an empty and a new folder: %s', (folder) => {
    expect(() => refuse(folder)).not.toThrow();
  });

  it('refuses a folder below a file, and names the file', () => {
    expect(() => refuse('dist/index.html/mới/sâu')).toThrow(/nằm dưới «.*dist\/index\.html», không phải là thư mục/);
  });

  // The superuser may write everywhere.
  it.skipIf(process.getuid?.() === 0)('refuses a folder where it must not write', () => {
    chmodSync(join(root, 'trống'), 0o555);
    expect(() => refuse('trống/mới')).toThrow(/không có quyền ghi vào «.*trống»/);
  });

  it.each(['.', '..', '/', 'content', 'seeds', 'content/articles', 'seeds/moi', 'src', 'src/a.ts'])(
    'refuses %s',
    (folder) => {
      expect(() => refuse(folder)).toThrow(UsageError);
    },
  );

  it.each(['public', 'public/trang', 'src/pages/dist', 'node_modules/dist', '.git/dist'])(
    'refuses %s, a place of the project itself, also when it is not there yet',
    (folder) => {
      expect(() => refuse(folder)).toThrow(/nằm trong/);
    },
  );

  it('refuses the site of somebody else', () => {
    expect(() => refuse('báo')).toThrow(/không giống một trang đã dựng ở đây/);
  });

  it('refuses a parent of content that lies elsewhere', () => {
    expect(() => refuse('/khác', { CONTENT_DIR: '/khác/content' })).toThrow(/CONTENT_DIR/);
  });

  it('sees through a symbolic link', () => {
    symlinkSync(join(root, 'content'), join(root, 'liên kết'));
    expect(() => refuse('liên kết')).toThrow(/CONTENT_DIR/);
  });
});
