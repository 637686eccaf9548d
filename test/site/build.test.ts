import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/commands.ts';
import { filesOf, textOf } from '../support/html.ts';
import { builtSite, copyOfContent, edit, siteVariables, temporaryFolder } from '../support/site.ts';

const MEKONG = { contentDir: 'test/fixtures/mekong/content', seedsDir: 'test/fixtures/mekong/seeds' };

/** Every file of a folder with a digest of its bytes. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

describe('npm run build', () => {
  it('gives the same bytes when content and seeds are read from another folder', async () => {
    const site = await builtSite(MEKONG);
    const copy = copyOfContent(MEKONG);
    const out = join(temporaryFolder(), 'dist');
    expect(await runCommand('build', siteVariables(copy, out))).toMatchObject({ code: 0 });
    expect(bytesOf(out)).toEqual(bytesOf(site.folder));
  });

  it('keeps two builds side by side with different inputs apart', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const results = await Promise.all([
      runCommand('build', siteVariables({ ...MEKONG, basePath: 'mot' }, join(first, 'dist'))),
      runCommand('build', siteVariables({ basePath: 'hai' }, join(second, 'dist'))),
    ]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    const alone = await builtSite({ ...MEKONG, basePath: 'mot' });
    expect(bytesOf(join(first, 'dist'))).toEqual(bytesOf(alone.folder));
    expect(bytesOf(join(second, 'dist'))).toEqual(bytesOf((await builtSite({ basePath: 'hai' })).folder));
  });

  it('leaves the last good site as it was when one letter of a seed is changed, and says what and where', async () => {
    const copy = copyOfContent();
    const out = join(temporaryFolder(), 'dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'trang cũ');
    edit(join(copy.seedsDir, '002_6733353313601e6d.txt'), 'toàn tỉnh tăng 8,6%', 'toàn tỉnh tăng 8,7%');
    const { code, stderr } = await runCommand('build', siteVariables(copy, out));
    expect(code).toBe(1);
    expect(stderr).toMatch(/indicators\/[\w-]+\.yml:\d+:\d+ .*8,7%.*8,6%.*\[quote-not-found\]/);
    expect(stderr).toContain('Nội dung có');
    expect(filesOf(out)).toEqual(['index.html']);
  });

  it('gives a sixth text dropped into seeds its page, its markup shown as text', async () => {
    const copy = copyOfContent();
    writeFileSync(
      join(copy.seedsDir, 'Bản tin mới.txt'),
      'Đắk Lắk và Gia Lai họp bàn\n\nNgày 3/4/2024, tỉnh Đắk Lắk họp với tỉnh Gia Lai <script>alert(1)</script> {process.env.HOME} theo Nghị quyết 57/NQ-CP.\n',
    );
    const out = join(temporaryFolder(), 'dist');
    expect(await runCommand('build', siteVariables(copy, out))).toMatchObject({ code: 0 });
    const html = readFileSync(join(out, 'bai-viet/ban-tin-moi/index.html'), 'utf8');
    expect(textOf(html)).toContain('<script>alert(1)</script> {process.env.HOME}');
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toContain('bản thô, chưa biên tập');
    expect(textOf(html)).toContain('57/NQ-CP');
    expect(html).toMatch(/href="[^"]*\/tinh\/(gia-lai|dak-lak)/);
  });

  it('reports every fault of every file at once and builds nothing', async () => {
    const copy = copyOfContent(MEKONG);
    writeFileSync(join(copy.contentDir, 'linkages/loi.yml'), 'title: x\nform: agrement\n');
    writeFileSync(
      join(copy.contentDir, 'articles/ma.mdx'),
      '---\nseed: thong-bao-kiem-thu.txt\n---\n{process.env.HOME}\n',
    );
    writeFileSync(join(copy.contentDir, 'articles/ngoac.mdx'), `---\nseed: x.txt\n---\n{${'('.repeat(8000)}\n`);
    const out = join(temporaryFolder(), 'dist');
    const { code, stderr } = await runCommand('build', siteVariables(copy, out));
    expect(code).toBe(1);
    for (const file of ['linkages/loi.yml:2:7', 'articles/ma.mdx', 'articles/ngoac.mdx'])
      expect(stderr).toContain(file);
    expect(existsSync(out)).toBe(false);
  });

  it('has honest empty pages for collections without records', async () => {
    const { folder } = await builtSite(MEKONG);
    const text = textOf(readFileSync(join(folder, 'ban-tin/index.html'), 'utf8'));
    expect(text).toMatch(/[Cc]hưa có bản tin nào|[Cc]hưa có bản ghi nào/);
  });

  it('knows nothing of the first five articles', async () => {
    const { folder } = await builtSite(MEKONG);
    const reference = /^(tinh|vung|ban-do|du-lieu|huong-dan|data)\//;
    const named = filesOf(folder).filter(
      (file) =>
        /\.(html|json)$/.test(file) &&
        !reference.test(file) &&
        /Quảng Ninh|Phú Yên|baophuyen/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(named).toEqual([]);
  });
});
