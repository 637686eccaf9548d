import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/commands/check-content.ts';
import { readEnvironment } from '../../src/environment.ts';
import { definitionOf } from '../../src/schemas/index.ts';
import { ROOT, runCommand } from '../support/commands.ts';
import { filesOf, textOf } from '../support/html.ts';
import {
  builtSite,
  copyOfContent,
  edit,
  firstContent,
  moreContent,
  MEKONG,
  siteVariables,
  temporaryFolder,
} from '../support/site.ts';

describe('npm run build', () => {
  it('leaves the last good site as it was when one letter of a seed is changed, and says what and where', async () => {
    const copy = copyOfContent();
    const out = join(temporaryFolder(), 'dist');
    mkdirSync(join(out, '_astro'), { recursive: true });
    writeFileSync(join(out, 'index.html'), 'trang cũ');
    edit(join(copy.seedsDir, '002_6733353313601e6d.txt'), 'toàn tỉnh tăng 8,6%', 'toàn tỉnh tăng 8,7%');
    const { code, stderr } = await runCommand('build', siteVariables(copy, out));
    expect(code).toBe(1);
    expect(stderr).toMatch(/indicators\/[\w-]+\.yml:\d+:\d+ .*8,7%.*8,6%.*\[quote-not-found\]/);
    expect(stderr).toContain('Nội dung có');
    expect(filesOf(out)).toEqual(['index.html']);
  });

  it('gives a sixth text dropped into seeds its page, its markup shown as text', async () => {
    const { folder } = await builtSite(firstContent());
    const html = readFileSync(join(folder, 'bai-viet/bai-tho/index.html'), 'utf8');
    expect(textOf(html)).toContain('<script>alert(1)</script> {process.env.HOME}');
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toMatch(/bản thô, chưa biên tập/i);
    expect(textOf(html)).toContain('57/NQ-CP');
    expect(html).toMatch(/href="[^"]*\/tinh\/(gia-lai|dak-lak)/);
  });

  it('says when its readers have nobody to write to, and is no less built', async () => {
    expect((await builtSite(firstContent())).output.stderr).toContain('Trang chưa có nơi liên hệ');
    expect((await builtSite(MEKONG)).output.stderr).not.toContain('nơi liên hệ');
  });

  it('has the gallery of elements only when it is asked for', async () => {
    const sites = [await builtSite(moreContent()), await builtSite(firstContent())];
    expect(sites.map(({ folder }) => existsSync(join(folder, 'kieu-mau/index.html')))).toEqual([true, false]);
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

  it('says nothing of the first five articles in a site of other content', async () => {
    const { folder } = await builtSite(MEKONG);
    const { corpus } = await readContent(readEnvironment({}, ROOT, new Date()));
    const titles = [...corpus.byKey.values()].map((entry) => definitionOf(entry.collection).title(entry.data));
    const telling = [...corpus.articles.flatMap(({ id, data }) => [id, data.seed]), ...titles.filter(isTelling)];
    expect(telling.length).toBeGreaterThan(50);
    const said = filesOf(folder)
      .filter((file) => /\.(html|json|csv|js)$/.test(file))
      .flatMap((file) => {
        const text = textOf(readFileSync(join(folder, file), 'utf8'));
        return telling.filter((words) => text.includes(words)).map((words) => `${file}: ${words}`);
      });
    expect(said).toEqual([]);
  });
});

/** Long enough that no other text would say the same by chance. */
function isTelling(title: string): boolean {
  return title.length > 40;
}
