import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { MEASURES, valuesOf } from './catalogue.ts';
import { factsOf } from './index.ts';
import { countOf } from './measures.ts';

const SEED =
  'Vĩnh Phúc, Phú Thọ và Quảng Ninh ký quy chế. Vĩnh Phúc giao việc: báo cáo. Quảng Ninh và Hải Phòng làm cầu.';
const quoting = (...quotes: string[]) => ({ evidence: quotes.map((quote) => ({ article: 'bai', quote })) });
const link = (id: string, units: string[], quote: string, more: object = {}) => ({
  id,
  title: id,
  form: 'activity',
  pattern: 'together',
  parties: units.map((province) => ({ province })),
  sectors: ['du-lich'],
  ...quoting(quote),
  ...more,
});
const corpus = testCorpus({
  buildDate: '2026-11-30',
  seeds: { 'bai.txt': SEED },
  records: {
    linkages: [
      link('quy-che', ['vinh-phuc', 'phu-tho', 'quang-ninh'], 'Vĩnh Phúc, Phú Thọ và Quảng Ninh ký quy chế', {
        form: 'agreement',
      }),
      link('trong-tinh', ['vinh-phuc', 'phu-tho'], 'Vĩnh Phúc, Phú Thọ và Quảng Ninh ký quy chế'),
      link('cau', ['quang-ninh', 'hai-phong'], 'Quảng Ninh và Hải Phòng làm cầu'),
      link('nhom', [], 'ký quy chế', {
        pattern: 'hub',
        hub: { province: 'quang-ninh' },
        parties: [{ class: 'các tỉnh' }],
      }),
    ],
    directives: [
      {
        id: 'bao-cao',
        what: 'Báo cáo',
        strength: 'request',
        issuer: { province: 'vinh-phuc' },
        due: '2022-09',
        ...quoting('Vĩnh Phúc giao việc: báo cáo'),
      },
      { id: 'trinh', what: 'Trình', strength: 'request', ...quoting('Vĩnh Phúc giao việc: báo cáo') },
    ],
  },
});
const { count } = factsOf(corpus);
const value = (...query: Parameters<typeof count>) => count(...query).value;

describe('links', () => {
  it('of a place are all those of which it is a party; of those that join, none within one unit of today', () => {
    expect(value('linkages', 'units/phu-tho-2025')).toBe(2);
    expect(value('linkages-joining', 'units/phu-tho-2025', 'current')).toBe(1);
    expect(value('linkages-internal', 'units/phu-tho-2025')).toBe(1);
    expect(value('linkages', 'units/quang-ninh')).toBe(3);
    expect(value('linkages-joining', 'units/quang-ninh', 'current')).toBe(2);
  });

  it('of the whole record are told from those that join two places', () => {
    expect(value('linkages')).toBe(4);
    expect(value('linkages-joining', undefined, 'asWritten')).toBe(3);
    expect(value('linkages-joining', undefined, 'current')).toBe(2);
    expect(value('linkages-internal')).toBe(1);
    expect(value('links', undefined, 'asWritten')).toBe(4);
    expect(value('links', undefined, 'current')).toBe(2);
    expect(value('provinces-linked', undefined, 'current')).toBe(3);
  });

  it('of a unit of the past are its own, on either basis', () => {
    expect(value('partners', 'units/vinh-phuc', 'asWritten')).toBe(2);
    expect(value('partners', 'units/vinh-phuc', 'current')).toBe(1);
    expect(value('partners-outside', 'units/vinh-phuc')).toBe(1);
    expect(value('links-internal', 'units/vinh-phuc')).toBe(1);
    expect(value('linkages-joining', 'units/vinh-phuc', 'current')).toBe(1);
  });

  it('of a unit in force count no unit that belonged to it as a partner', () => {
    expect(value('partners', 'units/phu-tho-2025', 'asWritten')).toBe(1);
    expect(value('partners', 'units/phu-tho-2025', 'current')).toBe(1);
  });

  it('of a pair, of a sector and of a form are asked for by scopes that join', () => {
    expect(value('linkages-joining', 'units/hai-phong&units/quang-ninh', 'current')).toBe(1);
    expect(value('linkages', 'sectors/du-lich&linkages?form=agreement')).toBe(1);
    expect(value('linkages', 'units/quang-ninh&sectors/du-lich')).toBe(3);
    expect(value('links', 'sectors/du-lich', 'current')).toBe(2);
  });
});

it('a quote that serves several records is one quote, and as many citations', () => {
  expect([value('quotes'), value('citations')]).toEqual([4, 6]);
  expect([value('quotes', 'articles/bai'), value('citations', 'articles/bai')]).toEqual([4, 6]);
  expect(value('quotes', 'linkages/cau')).toBe(1);
});

it('tasks are counted by their state on the day, also those of one place', () => {
  expect(value('directives', 'directives?state=overdue')).toBe(1);
  expect(value('directives', 'units/vinh-phuc&directives?state=overdue')).toBe(1);
  expect(value('directives', 'directives?state=no-deadline')).toBe(1);
});

it('gaps of a field are counted whatever its place, and add up to those of the collection', () => {
  const fields = new Set(corpus.entries.directives.flatMap(({ id }) => corpus.absent.get(`directives/${id}`)!));
  const each = [...fields].map((field) => value('gaps', `directives?absent=${field}`));
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(value('gaps', 'directives'));
  expect(value('gaps', 'directives/bao-cao')).toBe(corpus.absent.get('directives/bao-cao')!.length);
});

it('every measure has a value for the whole record or for some part of it, where there is anything', () => {
  const silent = MEASURES.filter(({ of }) => of.includes('all')).filter(
    (measure) => valuesOf(corpus, measure).length === 0,
  );
  expect(silent).toEqual([]);
});

it('dates are counted with those without, by year, and linkages by who gives their time', () => {
  expect(value('marks')).toBe(1);
  expect(value('marks', 'years/2022')).toBe(1);
  expect(value('marks', 'years/2021')).toBe(0);
  expect(value('records-undated', 'directives')).toBe(1);
  expect(value('records-undated')).toBe(6);
  const some = testCorpus({
    buildDate: '2026-11-30',
    seeds: { 'bai.txt': SEED },
    records: {
      linkages: [
        link('neu', ['vinh-phuc', 'phu-tho'], 'ký quy chế', { signed: '2021' }),
        link('suy-ra', ['vinh-phuc', 'phu-tho'], 'ký quy chế', { signed: '2021', inferred: { signed: 'theo bài' } }),
        link('khong', ['vinh-phuc', 'phu-tho'], 'ký quy chế'),
      ],
    },
  });
  const of = 'units/vinh-phuc';
  expect(factsOf(some).count('linkages-dated', of).value).toBe(1);
  expect(factsOf(some).count('linkages-dated-inferred', of).value).toBe(1);
});

it('what a condition counts stands among the values', () => {
  const told = new Map(
    MEASURES.filter(({ id }) => id === 'linkages' || id === 'directives').flatMap((measure) =>
      valuesOf(corpus, measure).map(({ measure: id, of, value: own }) => [`${id} ${of ?? ''}`, own]),
    ),
  );
  expect(told.get('linkages sectors/du-lich&linkages?form=agreement')).toBe(1);
  expect(told.get('linkages units/quang-ninh&sectors/du-lich')).toBe(3);
  expect(told.get('directives directives?year=2022')).toBe(1);
  expect(told.get('directives units/vinh-phuc&directives?state=overdue')).toBe(1);
});

it('a scope that nobody knows is a mistake', () => {
  expect(() => countOf(corpus, 'linkages', 'planets/mars')).toThrow('unknown scope: planets/mars');
});
