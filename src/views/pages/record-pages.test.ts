import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../commands/check-content.ts';
import { readEnvironment } from '../../environment.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { articleView } from '../article/article.ts';
import { gapPages } from '../gaps/gaps.ts';
import { kindsPage } from '../list/kinds.ts';
import { listPages } from '../list/list-pages.ts';
import { sectorIds, sectorList, sectorView } from '../list/sector.ts';
import { plainRecords } from '../record/record.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { testCorpus } from '../common/test-corpus.ts';
import { documentListPage } from './charted-lists.ts';
import { gapRegisterPage } from './gap-register.ts';
import { recordPage } from './record.ts';

const records = (context: ViewContext) => plainRecords(context.corpus).map((entry) => recordPage(context, entry, '/'));

/** Every page of records, articles, lists and gaps, by what it is. */
const PAGES: Record<string, (context: ViewContext) => object[]> = {
  record: records,
  article: (context) => context.corpus.articles.map((article) => articleView(context, article, '/')),
  list: (context) => COLLECTION_NAMES.flatMap((name) => listPages(context, name)),
  'list with a drawing': (context) => [documentListPage(context)],
  sectors: (context) => [sectorList(context)],
  sector: (context) => sectorIds().map((id) => sectorView(context, id)),
  kinds: (context) => [kindsPage(context)],
  'register of gaps': (context) => [gapRegisterPage(context), ...gapPages(context)],
};

const corpora: Record<string, () => Promise<ViewContext>> = {
  'the first content': async () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const { corpus } = await readContent(readEnvironment({ BUILD_DATE: '2026-07-01' }, root, new Date()));
    return createContext(corpus, 'vi');
  },
  'a site without content': () => Promise.resolve(createContext(testCorpus({ buildDate: '2026-07-01' }), 'vi')),
};

describe.each(Object.entries(corpora))('pages of %s', (name, read) => {
  let context: ViewContext;
  beforeAll(async () => {
    context = await read();
  });

  it.each(Object.entries(PAGES))('are plain JSON: %s', (_, pagesOf) => {
    for (const page of pagesOf(context)) {
      expect(page).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        path: expect.any(String),
        breadcrumbs: expect.any(Array),
      });
      expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page);
    }
  });

  it.runIf(name === 'the first content')('have among them all that a record can have', () => {
    const found = new Set(records(context).flatMap((page) => Object.keys(page)));
    expect([...found]).toEqual(
      expect.arrayContaining(['task', 'map', 'times', 'around', 'numbers', 'holdings', 'print']),
    );
  });
});
