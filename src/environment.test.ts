import { describe, expect, it } from 'vitest';
import { environmentVariables, readEnvironment, UsageError } from './environment.ts';

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
