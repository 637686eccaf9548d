import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, tagsOf } from '../support/html.ts';
import { builtSite, copyOfContent, type BuiltSite } from '../support/site.ts';

const PROVINCES = ['vinh-phuc', 'quang-ninh', 'phu-yen', 'thai-nguyen'];
const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];

/** Plans of four provinces that carry out the resolution of the first articles: too many for one page. */
const PLANS = Array.from({ length: 64 }, (_, i) => ({
  ...{ id: `ke-hoach-thu-${i}`, kind: 'plan', number: `${i + 1}/KH-UBND`, title: `Kế hoạch thử số ${i + 1}/KH-UBND` },
  ...{ issuer: { province: PROVINCES[i % 4] }, issued: `2023-0${(i % 9) + 1}-15`, citations },
  relations: [{ type: 'implements', document: i % 5 === 4 ? `ke-hoach-thu-${i - 4}` : 'nghi-quyet-57-nq-cp-2022' }],
}));

describe('a site with more documents than one drawing can show', () => {
  let site: BuiltSite;
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const places = (html: string) =>
    tagsOf(html).flatMap(({ attributes: { href } }) =>
      href && /\/bieu-do\/can-cu\/[^/]+\/$/.test(href) ? [href.slice(site.basePath.length)] : [],
    );
  beforeAll(async () => {
    const copy = copyOfContent();
    writeFileSync(join(copy.contentDir, 'documents', 'nhieu.yml'), stringify(PLANS, { aliasDuplicateObjects: false }));
    site = await builtSite({ ...copy, basePath: 'lien-ket-vung' });
  });

  it('offers a drawing of each province in place of one that cannot be read', () => {
    const html = read('bieu-do/can-cu/index.html');
    expect(places(html)).toHaveLength(6);
    expect(html).not.toContain('chart-graph');
    expect(places(read('van-ban/index.html'))).toEqual(places(html));
    for (const path of places(html)) expect(read(`${path}index.html`)).toContain('chart-graph');
  });
  it('has a drawing and a table for each of them, and for all', () => {
    const parts = places(read('bieu-do/can-cu/index.html')).map((path) => path.replace(/\/$/, ''));
    for (const path of [...parts, 'bieu-do/can-cu']) {
      expect(read(`${path}.svg`)).toMatch(/^<svg /);
      expect(existsSync(join(site.folder, `${path}.csv`))).toBe(true);
    }
    expect(read('bieu-do/can-cu.csv').trim().split('\r\n').length).toBeGreaterThan(PLANS.length);
  });
  it('shows every document in one of the drawings at least', () => {
    const drawn = pagesOf(site.folder)
      .filter(({ path }) => path.startsWith('/bieu-do/can-cu/'))
      .flatMap(({ path, html }) => (path === '/bieu-do/can-cu/' ? [] : tagsOf(html)))
      .flatMap(({ attributes: { href } }) => href ?? []);
    const missing = PLANS.filter(({ id }) => !drawn.some((href) => href.endsWith(`/van-ban/${id}/`)));
    expect(missing).toEqual([]);
  });
});
