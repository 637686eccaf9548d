import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, MEKONG, type BuiltSite } from '../support/site.ts';

const INPUTS = { 'the first content': firstContent, 'another region': () => MEKONG };

/** So many there are at least: a test that looks at nothing proves nothing. */
const LEAST = {
  'the first content': { lists: 10, concerned: 40 },
  'another region': { lists: 0, concerned: 2 },
};

interface Party {
  province?: string;
  organization?: string;
}

interface Published {
  id: string;
  url: string;
  province?: string;
  hub?: Party;
  parties?: Party[];
  documents?: string[];
  basis?: string[];
  issuer?: Party;
  lead?: Party[];
  coordinating?: Party[];
  owner?: Party;
  territories?: Party[];
}

/** Pages that list tasks by how they stand; those of a record list them as its papers do, or by name. */
const BY_STATE = /^\/(?:$|nhiem-vu\/(?:tinh-trang|trang|$)|tinh\/|vung\/|linh-vuc\/|danh-muc\/|in\/)/;

describe.each(Object.keys(INPUTS) as (keyof typeof INPUTS)[])('on every page of %s', (which) => {
  let site: BuiltSite;
  let pages: HtmlPage[];
  const read = (name: string) =>
    (JSON.parse(readFileSync(join(site.folder, 'data', `${name}.json`), 'utf8')) as { records: Published[] }).records;

  beforeAll(async () => {
    site = await builtSite(INPUTS[which]());
    pages = pagesOf(site.folder);
  });

  it('tasks stand in one order, equal ones too', () => {
    const index = JSON.parse(readFileSync(join(site.folder, 'data', 'list', 'directives.json'), 'utf8')) as {
      records: [id: string, ...rest: unknown[]][];
      order: number[];
    };
    const rank = new Map(index.order.map((at, place) => [index.records[at]![0], place]));
    const lists = pages
      .filter(({ path }) => BY_STATE.test(path))
      .flatMap(({ path, html }) =>
        [...html.matchAll(/<(table|ul|ol)\b(?:(?!<(?:table|ul|ol)\b)[^])*?<\/\1>/g)].map(([list]) => ({
          path,
          ids: [...list.matchAll(/<(tr|li)\b[^]*?<\/\1>/g)].flatMap(([row]) => {
            const [, id] = /href="[^"]*\/nhiem-vu\/([a-z0-9-]+)\/(?:#[^"]*)?"/.exec(row) ?? [];
            return id !== undefined && rank.has(id) ? [id] : [];
          }),
        })),
      )
      .filter(({ ids }) => ids.length > 1);
    expect(lists.length).toBeGreaterThanOrEqual(LEAST[which].lists);
    const disordered = lists.filter(({ ids }) =>
      ids.some((id, at) => at > 0 && rank.get(ids[at - 1]!)! > rank.get(id)!),
    );
    expect(disordered.map(({ path }) => path)).toEqual([]);
  });

  it('what concerns a place as a party, an owner or through its linkage stands on the page of the place', () => {
    const urls = new Map(read('provinces').map(({ id, url }) => [id, url]));
    const homes = new Map(read('organizations').map(({ id, province }) => [id, province]));
    const placesOf = (parties: readonly (Party | undefined)[]) =>
      parties.flatMap((party) => party?.province ?? homes.get(party?.organization ?? '') ?? []);
    const linkages = read('linkages');
    const documents = new Map(read('documents').map((each) => [each.id, each]));
    const concerned = [
      ...linkages.flatMap(({ id, hub, parties = [], documents: papers = [] }) => {
        const resting = read('directives').filter(({ basis }) => basis?.includes(`linkages/${id}`));
        const written = papers.flatMap((paper) => documents.get(paper) ?? []);
        return [...resting, ...written].map((record) => ({ record, places: placesOf([hub, ...parties]) }));
      }),
      ...read('directives').map((record) => ({
        record,
        places: placesOf([record.issuer, ...(record.lead ?? []), ...(record.coordinating ?? [])]),
      })),
      ...read('programmes').map((record) => ({ record, places: placesOf([record.owner]) })),
      ...[...documents.values()].map((record) => ({
        record,
        places: placesOf([record.issuer, ...(record.territories ?? [])]),
      })),
    ];
    const html = new Map(pages.map((page) => [`${site.basePath}${page.path.slice(1)}`, page.html]));
    const missing = concerned.flatMap(({ record, places }) =>
      places
        .filter((place) => !html.get(urls.get(place)!)?.includes(`href="${record.url}`))
        .map((place) => `${record.url} ${place}`),
    );
    expect(concerned.filter(({ places }) => places.length > 0).length).toBeGreaterThanOrEqual(LEAST[which].concerned);
    expect(missing).toEqual([]);
  });
});
