import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, tagsOf } from '../support/html.ts';
import { builtSite, moreContent, PLANS, type BuiltSite } from '../support/site.ts';

describe('a site with more documents than one drawing can show', () => {
  let site: BuiltSite;
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const places = (html: string) =>
    tagsOf(html).flatMap(({ attributes: { href } }) =>
      href && /\/bieu-do\/can-cu\/[^/]+\/$/.test(href) ? [href.slice(site.basePath.length)] : [],
    );
  beforeAll(async () => {
    site = await builtSite(moreContent());
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
