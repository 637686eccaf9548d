import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decode, tagsOf } from '../support/html.ts';
import { builtSite, firstContent, MEKONG, type BuiltSite, type SiteInput } from '../support/site.ts';

interface LinkedPair {
  a: string;
  b: string;
  basis: 'asWritten' | 'current';
  records: string[];
}

const SITES: [string, () => SiteInput][] = [
  ['the five articles, under a sub-path', firstContent],
  ['another region, at the root', () => MEKONG],
];

describe.each(SITES)('pages of pairs of %s', (_, input) => {
  let site: BuiltSite;
  let links: LinkedPair[];
  let slugOf: Map<string, string>;
  beforeAll(async () => {
    site = await builtSite(input());
    const read = <T>(name: string) => JSON.parse(readFileSync(join(site.folder, 'data', `${name}.json`), 'utf8')) as T;
    links = read<LinkedPair[]>('links');
    const { records } = read<{ records: { id: string; url: string }[] }>('provinces');
    slugOf = new Map(records.map(({ id, url }) => [id, url.split('/').at(-2)!]));
  });

  const html = (path: string) => readFileSync(join(site.folder, path, 'index.html'), 'utf8');
  const idOf = ({ a, b }: LinkedPair) => [slugOf.get(a)!, slugOf.get(b)!].sort().join('--');
  const on = (basis: string) => links.filter((each) => each.basis === basis);
  const linkagesOn = (page: string) =>
    [...page.matchAll(/<li id="lien-ket-\d+"[^>]*>\s*<a href="[^"]*\/lien-ket\/([^"/]+)\/"/g)].map(([, id]) => id!);

  it('are there for each pair with a linkage, on either basis, and for no other', () => {
    const wanted = new Set(links.filter(({ a, b }) => slugOf.get(a) !== slugOf.get(b)).map(idOf));
    const found = readdirSync(join(site.folder, 'cap')).filter((name) => name !== 'index.html');
    expect(wanted.size).toBeGreaterThan(0);
    expect(found.sort()).toEqual([...wanted].sort());
  });

  it('list exactly the linkages that join the two, each with its sentence, and count them so', () => {
    for (const pair of on('current')) {
      const page = html(`cap/${idOf(pair)}`);
      expect(linkagesOn(page).sort(), idOf(pair)).toEqual([...pair.records].sort());
      const counts = tagsOf(page)
        .filter(({ attributes }) => attributes['data-measure'] === 'linkages-joining')
        .filter(({ attributes }) => attributes['data-of'] === `units/${idOf(pair).replace('--', '&units/')}`);
      expect(counts.length).toBeGreaterThan(0);
      for (const { attributes } of counts)
        expect(Number(attributes['value'] ?? attributes['data-value'])).toBe(pair.records.length);
      const list = page.slice(page.indexOf('id="nhac-toi-lien-ket"'));
      const cited = pair.records.filter((id) => !quotesOf(id));
      expect(list.match(/<blockquote>/g)?.length ?? 0).toBe(pair.records.length - cited.length);
    }
  });

  const quotesOf = (id: string): boolean => {
    const { records } = JSON.parse(readFileSync(join(site.folder, 'data/linkages.json'), 'utf8')) as {
      records: { id: string; evidence: unknown[] }[];
    };
    return records.find((each) => each.id === id)!.evidence.length > 0;
  };

  it('have a row for each pair as written, with its linkages', () => {
    const now = new Map(on('current').flatMap((pair) => pair.records.map((id) => [`${idOf(pair)} ${id}`, pair])));
    expect(now.size).toBeGreaterThan(0);
    for (const pair of on('asWritten')) {
      const lead = html(`cap/${idOf(pair)}`);
      const to = /url=[^"]*?\/cap\/([^/"]+)\/#([^"]+)"/.exec(lead);
      if (!to) continue;
      const [, page = '', row = ''] = to;
      const rows = html(`cap/${page}`);
      const at = rows.indexOf(` id="${row}"`);
      expect(at, `${page}#${row}`).toBeGreaterThan(0);
      expect(rows.slice(at, rows.indexOf('</tr>', at)).match(/#lien-ket-\d+/g)).toHaveLength(pair.records.length);
    }
  });

  it('of units that are one now lead to their row on its page', () => {
    const today = new Set(on('current').map(idOf));
    const inner = on('asWritten').filter((pair) => slugOf.get(pair.a) !== slugOf.get(pair.b) && !today.has(idOf(pair)));
    const units = inner.flatMap((pair) => {
      const to = /url=([^"]*)"/.exec(html(`cap/${idOf(pair)}`))![1]!;
      return to.includes('/tinh/') ? [[pair, to.slice(site.basePath.length)] as const] : [];
    });
    for (const [pair, to] of units) {
      const [path, anchor] = to.split('#');
      const page = html(path!);
      const row = page.slice(page.indexOf(` id="${anchor}"`));
      expect(page).toContain(` id="${anchor}"`);
      expect(decode(row.slice(0, row.indexOf('</tr>')))).toMatch(
        new RegExp([pair.a, pair.b].map((id) => `/tinh/${slugOf.get(id)}/`).join('|')),
      );
    }
    expect(existsSync(join(site.folder, 'cap/index.html'))).toBe(true);
  });

  it('are where the counts of pairs lead: tables of partners, matrix and sentences', () => {
    for (const pair of on('current')) {
      const [first, second] = idOf(pair).split('--') as [string, string];
      const address = `${site.basePath}cap/${idOf(pair)}/`;
      expect(html(`tinh/${first}`)).toContain(`href="${address}"`);
      expect(html(`tinh/${second}`)).toContain(`href="${address}"`);
    }
  });
});
