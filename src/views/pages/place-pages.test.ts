import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../commands/check-content.ts';
import { readEnvironment } from '../../environment.ts';
import { writtenFiles } from '../../exports/written-files.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { testCorpus } from '../common/test-corpus.ts';
import { aboutPage } from './about.ts';
import { dataPage } from './data.ts';
import { figurePages, figurePartPages, figuresPage, matrixPage } from './figures.ts';
import { homePage } from './home.ts';
import { mapPage } from './map.ts';
import { placePages } from './place.ts';
import { placesPage } from './places.ts';
import { regionPages } from './region.ts';
import { timelineFrontPage, timelineYearPages } from './timeline.ts';

/** Every page of places, charts, time and of the site as a whole, by what it is. */
const PAGES: Record<string, (context: ViewContext) => object[]> = {
  home: (context) => [homePage(context)],
  places: (context) => [placesPage(context)],
  place: (context) => placePages(context).map(({ view }) => view),
  region: (context) => regionPages(context).map(({ view }) => view),
  map: (context) => [mapPage(context)],
  figures: (context) => [figuresPage(context)],
  figure: (context) => [...figurePages(context), ...figurePartPages(context)].map(({ view }) => view),
  matrix: (context) => [matrixPage(context, 'region'), matrixPage(context, 'number')],
  timeline: (context) => [timelineFrontPage(context)],
  year: (context) => timelineYearPages(context).map(({ view }) => view),
  data: (context) => [dataPage(context, writtenFiles(context, '/'))],
  about: (context) => [aboutPage(context)],
};

const corpora: Record<string, () => Promise<ViewContext>> = {
  'the first content': async () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const { corpus } = await readContent(readEnvironment({ BUILD_DATE: '2026-07-01' }, root, new Date()));
    return createContext(corpus, 'vi');
  },
  'a site without content': () => Promise.resolve(createContext(testCorpus({ buildDate: '2026-07-01' }), 'vi')),
};

describe.each(Object.entries(corpora))('pages of %s', (_, read) => {
  let context: ViewContext;
  beforeAll(async () => {
    context = await read();
  });

  it.each(Object.entries(PAGES))('are plain JSON: %s', (_name, pagesOf) => {
    for (const page of pagesOf(context)) {
      expect(page).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        path: expect.any(String),
      });
      expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page);
    }
  });
});
