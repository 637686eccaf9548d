import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment, UsageError } from '../environment.ts';
import { refuseOutDir } from './output-folder.ts';

const EVENING = new Date('2025-06-30T17:00:00Z');

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
