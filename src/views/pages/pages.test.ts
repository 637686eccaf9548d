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
