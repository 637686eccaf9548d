import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { aboutPage } from './about.ts';
import { articlePages } from '../article/article.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext, type ViewContext } from '../common/context.ts';
import { dataPage } from './data.ts';
import { documentListPage, taskListPage } from './charted-lists.ts';
import { figurePages, figurePartPages, figuresPage, matrixPage } from './figures.ts';
import { gapPages } from '../gaps/gaps.ts';
import { gapRegisterPage } from './gap-register.ts';
import { homePage } from './home.ts';
import { kindsPage } from '../list/kinds.ts';
import { listPages, taskStatePages } from '../list/list-pages.ts';
import { notFoundPage } from './not-found.ts';
import { mapPage } from './map.ts';
import { pairPages } from './pair.ts';
import { placePages } from './place.ts';
import { placesPage } from './places.ts';
import { recordPages } from './record.ts';
import { regionPages } from './region.ts';
import { letterPages, searchPage } from '../search/search-page.ts';
import { sectorsPage, sectorPages } from '../list/sector.ts';
import { firstContext } from '../../../test/support/first.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { timelineFrontPage, timelineYearPages } from './timeline.ts';
import { writtenFiles } from '../../exports/written-files.ts';

const published = {
  version: '0123456789',
  site: new URL('https://lien-ket-vung.example'),
  withBase: (path: string) => path,
  hasPdfs: true,
};
const records = (context: ViewContext) => recordPages(context, published).map(({ view }) => view);

/** Every page but briefs and the handbook, by what it is. */
const PAGES: Record<string, (context: ViewContext) => object[]> = {
  record: records,
  article: (context) => articlePages(context, '/').map(({ view }) => view),
  list: (context) => COLLECTION_NAMES.flatMap((name) => listPages(context, name)),
  'lists with a drawing': (context) => [documentListPage(context), taskListPage(context)],
  'tasks by state': (context) => taskStatePages(context).map(({ view }) => view),
  sectors: (context) => [sectorsPage(context)],
  sector: (context) => sectorPages(context).map(({ view }) => view),
  kinds: (context) => [kindsPage(context)],
  'register of gaps': (context) => [gapRegisterPage(context), ...gapPages(context).map(({ view }) => view)],
  home: (context) => [homePage(context)],
  places: (context) => [placesPage(context)],
  place: (context) => placePages(context).map(({ view }) => view),
  pair: (context) => pairPages(context).map(({ view }) => view),
  region: (context) => regionPages(context).map(({ view }) => view),
  map: (context) => [mapPage(context)],
  figures: (context) => [figuresPage(context)],
  figure: (context) => [...figurePages(context), ...figurePartPages(context)].map(({ view }) => view),
  matrix: (context) => [matrixPage(context, 'region'), matrixPage(context, 'number')],
  timeline: (context) => [timelineFrontPage(context)],
  year: (context) => timelineYearPages(context).map(({ view }) => view),
  data: (context) => [dataPage(context, writtenFiles(context, '/'), '0123456789')],
  about: (context) => [aboutPage(context, '0123456789'), notFoundPage(context)],
  search: (context) => [searchPage(context), ...letterPages(context).map(({ view }) => view)],
};
/** Kinds of which a site has no page: nothing of content without any, years only where one page cannot hold all dates. */
const NONE_OF: Record<string, string[]> = {
  'the first content': ['year'],
  'a site of many dates': ['article', 'pair'],
  'a site without content': ['record', 'article', 'year', 'pair'],
};
const MANY_DATES = Array.from({ length: 600 }, (_, i) => ({
  id: `ke-hoach-${i}`,
  kind: 'plan',
  title: `Kế hoạch số ${i}`,
  issued: `${2010 + (i % 12)}-05`,
  citations: [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }],
}));

const corpora: Record<string, () => Promise<ViewContext>> = {
  'the first content': () => firstContext(),
  'a site of many dates': () =>
    Promise.resolve(createContext(testCorpus({ buildDate: '2026-07-01', records: { documents: MANY_DATES } }), 'vi')),
  'a site without content': () => Promise.resolve(createContext(testCorpus({ buildDate: '2026-07-01' }), 'vi')),
};

describe.each(Object.entries(corpora))('pages of %s', (name, read) => {
  let context: ViewContext;
  beforeAll(async () => {
    context = await read();
  });

  it.each(Object.entries(PAGES))('are plain JSON: %s', (kind, pagesOf) => {
    const pages = pagesOf(context);
    expect(pages.length > 0, 'has such pages').toBe(!NONE_OF[name]!.includes(kind));
    for (const page of pages) {
      expect(page).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        path: expect.any(String),
        isLong: expect.any(Boolean),
      });
      expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page);
    }
  });

  it.runIf(name === 'the first content')('have among them all that a record can have', () => {
    const found = new Set(records(context).flatMap((page) => Object.keys(page)));
    expect([...found]).toEqual(
      expect.arrayContaining(['task', 'map', 'times', 'around', 'numbers', 'holdings', 'paper']),
    );
  });
});

it('leads from a record, and from an article, to those before and after it in their list', async () => {
  const context = await firstContext();
  const order = listPages(context, 'projects').flatMap(({ groups }) => groups.flatMap(({ items }) => items));
  const projects = new Map(records(context).map((view) => [view.path, view.adjacent]));
  const ways = order.map(({ path }) => projects.get(path));
  expect(ways.map((way) => way?.before?.path)).toEqual([undefined, ...order.slice(0, -1).map(({ path }) => path)]);
  expect(ways.map((way) => way?.after?.path)).toEqual([...order.slice(1).map(({ path }) => path), undefined]);
  for (const { view } of articlePages(context, '/')) expect(Object.keys(view.adjacent ?? {}).length).toBeGreaterThan(0);
});

it('maps a place on both bases where its partners differ, each arc leading to what it counts', async () => {
  const context = await firstContext();
  const pages = new Map(placePages(context).map(({ slug, view }) => [slug, view]));
  const sizes = (slug: string) => {
    const { map, maps } = pages.get(slug)!;
    return [map, maps?.views.current, maps?.views.written].map((view) => view?.options.arcs?.length);
  };
  expect(sizes('quang-ninh')).toEqual([undefined, 13, 19]);
  expect(sizes('vinh-phuc')).toEqual([undefined, 5, 7]);
  expect(sizes('khanh-hoa')).toEqual([1, undefined, undefined]);
  const { views, change } = pages.get('vinh-phuc')!.maps!;
  expect(views.current.options.own).toEqual(['phu-tho-2025']);
  expect(views.current.caption).toContain('Vĩnh Phúc nay ở trong Phú Thọ');
  expect(views.current.paths.arcs.every((path) => /^\/(cap|lien-ket)\//.test(path))).toBe(true);
  expect(change.path).toBe(`#${pages.get('vinh-phuc')!.partners!.id}`);
});
