import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentVersion } from './version.ts';

describe('the version of content', () => {
  const made: string[] = [];
  afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function folder(files: Record<string, string>): string {
    const path = mkdtempSync(join(tmpdir(), 'phien-ban-'));
    made.push(path);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(path, name, '..'), { recursive: true });
      writeFileSync(join(path, name), text);
    }
    return path;
  }
  const FILES = { 'linkages/quang-ninh.yml': 'title: Hạ tầng\n', 'site.yml': 'name: Liên kết vùng\n' };

  it('is the same for the same files, in whatever folder, with whatever line breaks', () => {
    const windows = folder({ ...FILES, 'site.yml': 'name: Liên kết vùng\r\n' });
    expect(contentVersion([folder(FILES)])).toBe(contentVersion([windows]));
    expect(contentVersion([folder(FILES)])).toMatch(/^[0-9a-f]{10}$/);
  });

  it('changes with a letter, with a name of a file, and with the folder in which a file stands', () => {
    const first = contentVersion([folder(FILES), folder({})]);
    const others = [
      [folder({ ...FILES, 'site.yml': 'name: Liên kết vung\n' }), folder({})],
      [
        folder({ 'linkages/quang-ninh-2.yml': FILES['linkages/quang-ninh.yml'], 'site.yml': FILES['site.yml'] }),
        folder({}),
      ],
      [folder({}), folder(FILES)],
    ].map((folders) => contentVersion(folders));
    expect(new Set([first, ...others]).size).toBe(4);
  });

  it('does not change with templates, hidden files and guides', () => {
    expect(
      contentVersion([folder({ ...FILES, 'linkages/_template.yml': 'x', '.DS_Store': 'y', 'README.md': 'z' })]),
    ).toBe(contentVersion([folder(FILES)]));
  });
});
