import { expect, it } from 'vitest';
import { stepsOf } from '../../../test/support/steps.ts';
import { testCorpus, type TestContent } from '../../../test/support/test-corpus.ts';
import { dataFiles } from '../../exports/json.ts';
import { provinces63, sectors } from '../../reference/index.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { listPages } from '../list/list-pages.ts';
import { sectorPages } from '../list/sector.ts';
import { searchIndex } from '../search/search-index.ts';
import { matrixPage } from './figures.ts';
import { gapRegisterPage } from './gap-register.ts';
import { homePage } from './home.ts';
import { mapPage } from './map.ts';
import { measuresPage } from './measures.ts';
import { placesPage } from './places.ts';
import { timelineFrontPage, timelineYearPages } from './timeline.ts';

const CITED = { citations: [{ title: 'Báo Đắk Lắk', publisher: 'Báo Đắk Lắk' }] };
const SECTOR_IDS = sectors.map(({ id }) => id);
const PAIRS = provinces63.flatMap(({ id }, index) =>
  provinces63.slice(index + 1).map((other) => [id, other.id] as const),
);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Contents of any size, each of the records of which pages make tables of pairs, of conditions, of days. */
const GROWING: Record<string, (count: number) => TestContent['records']> = {
  'tasks that rest on a document each': (count) => ({
    documents: times(count, (i) => ({
      id: `van-ban-${i}`,
      kind: 'decision',
      title: `Quyết định ${i}`,
      number: `${i}/QĐ-TTg`,
      issued: '2024-05-01',
      ...CITED,
    })),
    directives: times(count, (i) => ({
      id: `nhiem-vu-${i}`,
      what: `Làm việc ${i}`,
      strength: 'request',
      issuer: { organization: `co-quan-${i}` },
      lead: [{ organization: `co-quan-${i}` }],
      basis: [`documents/van-ban-${i}`],
      due: `${2010 + (i % 15)}-0${1 + (i % 9)}`,
      ...CITED,
    })),
    organizations: times(count, (i) => ({ id: `co-quan-${i}`, name: `Cơ quan ${i}`, level: 'central', ...CITED })),
  }),
  'linkages of a pair of provinces each': (count) => ({
    linkages: times(count, (i) => ({
      id: `lien-ket-${i}`,
      title: `Liên kết ${i}`,
      form: 'activity',
      pattern: 'together',
      parties: PAIRS[(i * 7) % PAIRS.length]!.map((province) => ({ province })),
      sectors: [SECTOR_IDS[i % SECTOR_IDS.length]!],
      period: { from: `${1990 + (i % 30)}-01-01` },
      ...CITED,
    })),
  }),
  'events of many days': (count) => ({
    events: times(count, (i) => ({
      id: `hop-${i}`,
      title: `Họp lần ${i}`,
      kind: 'meeting',
      date: `${1990 + (i % 30)}-05-${10 + (i % 19)}`,
      participants: [{ province: provinces63[i % 63]!.id }],
      ...CITED,
    })),
  }),
};

const SMALL = 1000;

const PAGES: Record<string, (context: ViewContext) => unknown> = {
  lists: (context) => COLLECTION_NAMES.map((name) => listPages(context, name)),
  sectors: sectorPages,
  matrix: (context) => matrixPage(context, 'number'),
  'list of dates': (context) => [timelineFrontPage(context), timelineYearPages(context).map(({ view }) => view)],
  places: placesPage,
  map: mapPage,
  gaps: gapRegisterPage,
  'first page': homePage,
  measures: measuresPage,
  search: (context) => searchIndex(context, []),
  data: (context) => dataFiles(context, '/'),
};

it.each(Object.entries(GROWING))(
  'twice as much takes about twice the steps to join and to show: %s',
  async (_, make) => {
    const stepsWith = async (count: number) => {
      const records = make(count)!;
      const steps: Record<string, number> = {};
      let context: ViewContext | undefined;
      steps['joining'] = await stepsOf(async () => {
        context = createContext(testCorpus({ buildDate: '2026-11-30', records }), 'vi');
      });
      for (const [name, pagesOf] of Object.entries(PAGES))
        steps[name] = await stepsOf(async () => JSON.stringify(pagesOf(context!)));
      return steps;
    };
    // Tables that are made once are made here.
    await stepsWith(1);
    const [once, twice, fourTimes] = [await stepsWith(25), await stepsWith(50), await stepsWith(100)];
    // What takes the same whatever there is falls out of the differences: 2 where steps grow with the records, 4 with their square.
    const grown = Object.keys(once).map((name) => {
      const [first, second] = [twice[name]! - once[name]!, fourTimes[name]! - twice[name]!];
      return { name, first, second, growth: second / first };
    });
    expect(grown.filter(({ growth, second }) => growth > 2.6 && second > SMALL)).toEqual([]);
  },
);
