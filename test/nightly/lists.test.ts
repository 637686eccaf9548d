import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/commands/bench-corpus.ts';
import type { RecordIndex } from '../../src/domain/record-index.ts';
import { ROWS_A_PAGE, SPILL } from '../../src/views/list/list-pages.ts';
import { ROOT } from '../support/commands.ts';
import { pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { builtSite, temporaryFolder, type BuiltSite } from '../support/site.ts';

/** Two full pages of a list and the rest on a third. */
const ARTICLES = 2 * (ROWS_A_PAGE + SPILL) + 5;

describe('lists of some hundred records', () => {
  let site: BuiltSite;
  let pages: HtmlPage[];
  beforeAll(async () => {
    const plan = { articles: ARTICLES, seed: 7, folder: temporaryFolder('danh-sach-'), seedsDir: join(ROOT, 'seeds') };
    site = await builtSite(generateCorpus(plan));
    pages = pagesOf(site.folder);
  });
  const listOf = (segment: string) =>
    pages.filter(({ path }) => path === `/${segment}/` || path.startsWith(`/${segment}/trang/`));
  const rowsOf = (html: string, segment: string) =>
    html
      .split('<li class="entry')
      .slice(1)
      .map((row) => new RegExp(`href="/${segment}/([^/"]+)/"`).exec(row)![1]!);

  it.each(['lien-ket', 'du-an', 'nhiem-vu', 'bai-viet'])('%s: every record is on exactly one page', (segment) => {
    const rows = listOf(segment).flatMap(({ html }) => rowsOf(html, segment));
    expect(listOf(segment).length).toBeGreaterThan(2);
    expect(rows).toHaveLength(ARTICLES);
    expect(new Set(rows).size).toBe(ARTICLES);
  });

  it('links of groups and pages lead to what is there, and no two pages share a title', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [path, new Set(tagsOf(html).map(({ attributes }) => attributes.id))]),
    );
    for (const { path, html } of [...listOf('lien-ket'), ...listOf('bai-viet')])
      for (const { name, attributes } of tagsOf(html)) {
        if (name !== 'a' || !attributes.href || attributes.href.startsWith('mailto:')) continue;
        const url = new URL(attributes.href, `https://here.example${path}`);
        expect(ids.has(url.pathname) || existsSync(join(site.folder, url.pathname)), attributes.href).toBe(true);
        if (url.hash) expect(ids.get(url.pathname)?.has(url.hash.slice(1)), attributes.href).toBe(true);
      }
    const titles = pages.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)![1]!);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('the index of a filter holds every record, and the open data do not name it', () => {
    const index = JSON.parse(readFileSync(join(site.folder, 'data/list/linkages.json'), 'utf8')) as RecordIndex;
    expect(index.records).toHaveLength(ARTICLES);
    expect(readFileSync(join(site.folder, 'data/index.json'), 'utf8')).not.toContain('/list/');
  });
});
