import { beforeAll, describe, expect, it } from 'vitest';
import { decode, pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { heldBy } from '../support/listed-counts.ts';
import { builtSite, firstContent, MEKONG, type BuiltSite, type SiteInput } from '../support/site.ts';

const SITES: [string, () => SiteInput][] = [
  ['the five articles, under a sub-path', firstContent],
  ['another region, at the root', () => MEKONG],
];

interface Mark {
  page: string;
  href: string;
  attributes: Record<string, string>;
  /** The figure in which it is drawn. */
  figure: string;
}

/** A place: its own page. */
function standsForOne(attributes: Record<string, string>): boolean {
  return /^units\/[^&]*$/.test(attributes['data-of'] ?? '');
}

describe.each(SITES)('marks of drawings of %s', (_, input) => {
  let site: BuiltSite;
  let pages: HtmlPage[];
  let marks: Mark[];
  beforeAll(async () => {
    site = await builtSite(input());
    pages = pagesOf(site.folder);
    marks = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<figure\b[^]*?<\/figure>/g)].flatMap(([figure]) =>
        [...figure.matchAll(/<svg\b[^]*?<\/svg>/g)].flatMap(([drawing]) =>
          tagsOf(drawing)
            .filter(({ name }) => name === 'a')
            .map(({ attributes }) => ({ page: path, href: decode(attributes['href']!), attributes, figure })),
        ),
      ),
    );
  });
  /** Paper has drawings too, but nobody can press it; among many, a chart leads to its own page. */
  const drawnIn = (figure: RegExp) =>
    pages
      .filter(({ path, html }) => !path.startsWith('/in/') && path !== '/bieu-do/' && figure.test(html))
      .map(({ path }) => path);

  it('lead on from every kind of drawing, and none of them is a stop of the keyboard', () => {
    expect(marks.length).toBeGreaterThan(100);
    expect(
      marks.filter(({ attributes }) => attributes['tabindex'] !== '-1').map(({ page, href }) => [page, href]),
    ).toEqual([]);
    for (const look of [
      /class="chart chart-matrix"/,
      /class="chart chart-timeline"/,
      /class="chart chart-calendar"/,
      /class="chart chart-graph"/,
      /class="chart-ground"/,
      /country-map area-map/,
      /class="country-map"[^]*?ban-do-nho-title/,
    ])
      for (const page of drawnIn(look))
        expect(
          marks.some((mark) => mark.page === page),
          `${page} ${look}`,
        ).toBe(true);
  });

  it('stand in a group, as nothing in a picture can be a link', () => {
    const wrong = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<svg\b[^>]*role="img"[^]*?<\/svg>/g)].flatMap(([drawing]) =>
        drawing.includes('<a href') ? [path] : [],
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('of a chart lead where their row of the table leads, or their item of the list', () => {
    const wrong = marks.flatMap(({ page, href, attributes, figure }) => {
      const row = attributes['data-row'];
      if (row === undefined || attributes['data-rows'] !== undefined || isFrame(page)) return [];
      const twin = new RegExp(`<li\\b[^>]*data-mark="${row}"[^]*?</li>`).exec(pageOf(page))?.[0];
      const body = /<tbody[^]*?<\/tbody>/.exec(figure)?.[0] ?? '';
      const rows = body.match(/<tr\b[^]*?<\/tr>/g) ?? [];
      // A long table shows its first rows, and leads to the others.
      if (twin === undefined && rows.length > 0 && Number(row) >= rows.length) return [];
      const line = twin ?? rows[Number(row)] ?? '';
      const hrefs = tagsOf(line).flatMap(({ attributes: own }) =>
        own['href'] === undefined ? [] : [decode(own['href'])],
      );
      return hrefs.includes(href) ? [] : [{ page, row, href, hrefs }];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
  it('that stand for several dates lead to the list of their year, or of what has no date', () => {
    const several = marks.filter(({ page, attributes }) => attributes['data-rows'] !== undefined && !isFrame(page));
    if (input === firstContent) expect(several.length).toBeGreaterThan(2);
    for (const { page, href, attributes } of several) {
      const anchor = /\/dong-thoi-gian\/(?:\?[^#]*)?#((?:nam-\d{4}|khong-neu))$/.exec(href)?.[1];
      expect(anchor, href).toBeDefined();
      const [, part = ''] = new RegExp(`id="${anchor}"([^]*?)</section>`).exec(pageOf(page)) ?? [];
      const held = attributes['data-rows']!.split(' ').filter((row) => part.includes(`data-mark="${row}"`));
      expect([href, held.length > 0]).toEqual([href, true]);
    }
  });
  it('of a chart in a frame lead where they lead on its own page', () => {
    const leads = (within: (page: string) => boolean) =>
      new Set(marks.filter(({ page }) => within(page)).map(({ page, href }) => `${lastOf(page)} ${href}`));
    const lastOf = (page: string) => /([^/]+)\/$/.exec(page)?.[1];
    const framed = leads((page) => page.startsWith('/nhung/bieu-do/'));
    const own = leads((page) => /^\/(?:bieu-do\/[^/]+|dong-thoi-gian)\/$/.test(page));
    expect(framed.size).toBeGreaterThan(5);
    expect([...framed].filter((each) => !own.has(each))).toEqual([]);
  });
  /** A light page for frames has the drawing without its table. */
  const isFrame = (page: string) => page.startsWith('/nhung/');
  const pageOf = (path: string) => pages.find((each) => each.path === path)!.html;

  it('that count lead to a page that holds just as many', () => {
    const counting = marks.filter(
      ({ attributes }) => attributes['data-measure'] !== undefined && !standsForOne(attributes),
    );
    const once = new Map(counting.map((mark) => [`${mark.href} ${mark.attributes['data-of']}`, mark]));
    const wrong = [...once.values()].flatMap(({ page, href, attributes }) => {
      // What a query leaves of a list: `src/views/list/list-query.test.ts`.
      if (href.includes('?')) return [];
      const measure = attributes['data-measure']!;
      const example = {
        measure,
        of: attributes['data-of'] ?? '',
        basis: attributes['data-basis'] ?? '',
        value: 0,
        href,
      };
      const held = heldBy(site.folder, site.basePath, example);
      return held === Number(attributes['data-value']) ? [] : [{ page, href, held, told: attributes['data-value'] }];
    });
    expect(once.size).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });
});
