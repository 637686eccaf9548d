import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../src/schemas/index.ts';
import { pagesOf, tagsOf, textOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, MEKONG, moreContent, type BuiltSite, type SiteInput } from '../support/site.ts';

interface DataFile {
  records: { id: string; url: string; evidence: { article: string; url: string }[] }[];
}

const SITES: [string, () => SiteInput][] = [
  ['whole articles and a raw text', firstContent],
  ['quoted clauses only', moreContent],
  ['another region', () => MEKONG],
];

describe.each(SITES)('articles of a site with %s', (_, input) => {
  let site: BuiltSite;
  let articles: HtmlPage[];
  /** Path of an article → anchors of its clauses → paths of the records that rest on each. */
  let proofs: Map<string, Map<string, Set<string>>>;
  beforeAll(async () => {
    site = await builtSite(input());
    proofs = new Map();
    for (const collection of COLLECTION_NAMES) {
      const file = join(site.folder, 'data', `${collection}.json`);
      const { records } = JSON.parse(readFileSync(file, 'utf8')) as DataFile;
      for (const { url, evidence } of records)
        for (const { url: clause } of evidence) {
          const [path, anchor] = clause.split('#') as [string, string];
          const anchors = proofs.get(path) ?? new Map<string, Set<string>>();
          proofs.set(path, anchors.set(anchor, (anchors.get(anchor) ?? new Set()).add(url)));
        }
    }
    articles = pagesOf(site.folder)
      .filter(({ path }) => /^\/bai-viet\/./.test(path))
      .map(({ path, html }) => ({ path: `${site.basePath}${path.slice(1)}`, html }));
  });

  const idsOf = ({ html }: HtmlPage) => tagsOf(html).flatMap(({ attributes }) => attributes.id ?? []);
  const notesOf = ({ html }: HtmlPage) =>
    html
      .split(/(?=<li id="ghi-chu-)/)
      .slice(1)
      .map((rest) => {
        const links = tagsOf(rest.slice(0, rest.search(/<\/(li|ol)>/))).flatMap(
          ({ attributes }) => attributes.href ?? [],
        );
        return { id: /id="([^"]*)"/.exec(rest)![1]!, links };
      });

  it('anchor each quoted clause once', () => {
    expect(proofs.size).toBeGreaterThan(0);
    for (const page of articles) {
      const anchors = idsOf(page).filter((id) => id.startsWith('trich-'));
      expect(anchors.toSorted(), page.path).toEqual([...(proofs.get(page.path)?.keys() ?? [])].sort());
    }
  });

  it('have each note once, which leads back to its clause and to every record that rests on it', () => {
    for (const page of articles) {
      const clauses = proofs.get(page.path) ?? new Map<string, Set<string>>();
      const notes = notesOf(page);
      expect(new Set(notes.map(({ id }) => id)).size, page.path).toBe(clauses.size);
      expect(notes, page.path).toHaveLength(clauses.size);
      for (const { id, links } of notes) {
        const [back, ...records] = links;
        const resting = [...clauses.get(back!.slice(1))!].filter((url) => url !== page.path);
        expect(records.toSorted(), `${page.path} ${id}`).toEqual(resting.sort());
      }
    }
  });

  it('lead from the words to each note, in the order of their numbers', () => {
    for (const page of articles) {
      const refs = [...page.html.matchAll(/<sup class="refs">(.*?)<\/sup>/gs)].flatMap(([, links]) =>
        tagsOf(links!).flatMap(({ attributes }) => attributes.href ?? []),
      );
      const marks = refs.filter((href) => href.startsWith('#ghi-chu-')).map((href) => href.slice(1));
      expect(marks, page.path).toEqual(Array.from({ length: marks.length }, (_, i) => `ghi-chu-${i + 1}`));
      const notes = notesOf(page).map(({ id }) => id);
      expect(marks.toSorted(), page.path).toEqual(notes.sort());
    }
  });

  it('say of a raw text that nobody has checked it, and list what a machine recognised', () => {
    for (const { path, html } of articles) {
      const text = textOf(html);
      const said = ['Bản thô, chưa biên tập', 'Máy nhận ra trong bài'].map((words) => text.includes(words));
      expect(said, path).toEqual(Array(2).fill(path.endsWith('/bai-viet/bai-tho/')));
    }
  });
});
