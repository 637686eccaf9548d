import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { FEWEST_TO_FILTER, filteredCollections, listFilter, listIndex } from './list-index.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = [{ article: 'phu-yen', quote: 'Bài thử' }];
const YEARS = ['2021', '2022-03', undefined, '2021-09-24'];
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'phu-yen.txt': 'Bài thử về Phú Yên.' },
  records: {
    linkages: Array.from({ length: 12 }, (_, i) => ({
      id: `lien-ket-${i}`,
      title: `Liên kết ${i}`,
      form: i < 5 ? 'agreement' : 'activity',
      pattern: 'together',
      parties: [{ province: i % 2 ? 'phu-yen' : 'gia-lai' }, { province: 'dak-lak' }],
      ...(i === 0 ? { sectors: ['du-lich'] } : {}),
      ...(YEARS[i % 4] ? { signed: YEARS[i % 4] } : {}),
      evidence,
    })),
    events: [{ id: 'hoi-cho', title: 'Hội chợ', kind: 'fair', evidence }],
  },
});
const context = createContext(corpus, 'vi');
const index = listIndex(context, 'linkages', (path) => `/vung${path}`);
const numberOf = (facet: string, value: string) => index.options.findIndex(([f, v]) => f === facet && v === value);
const having = (facet: string, value: string) =>
  index.records.filter(([, , , , , , , options]) => options.includes(numberOf(facet, value))).length;

describe('the index of a list', () => {
  it('finds under a unit of today what was written of those it was made of', () => {
    expect(having('tinh', 'phu-yen')).toBe(6);
    expect(having('tinh', 'dak-lak')).toBe(12);
    expect(having('tinh', 'dak-lak-2025')).toBe(12);
    expect(having('tinh', 'gia-lai-2025')).toBe(6);
    const names = index.records[1]![6].map((place) => index.places[place]);
    expect(names).toEqual(['Phú Yên', 'Đắk Lắk']);
  });
  it('says of undated records that they are', () => {
    expect(having('nam', '2021')).toBe(6);
    expect(having('nam', 'khong-neu')).toBe(3);
  });
  it('keeps records in Vietnamese order, numbers by value, and their pages under the base', () => {
    expect(index.records.map(([id]) => id).slice(1, 4)).toEqual(['lien-ket-1', 'lien-ket-2', 'lien-ket-3']);
    expect(index.path).toBe('/vung/lien-ket/');
  });
});

describe('options of a list', () => {
  it('count what the measures of the same question count', () => {
    const of = (facet: string) => index.options.flatMap(([own, value]) => (own === facet ? [value] : []));
    const { facts } = context;
    for (const value of of('tinh')) expect(having('tinh', value)).toBe(facts.count('linkages', `units/${value}`).value);
    for (const value of of('linh-vuc'))
      expect(having('linh-vuc', value)).toBe(facts.count('linkages', `sectors/${value}`).value);
    expect(having('loai', 'thoa-thuan-chuong-trinh-phoi-hop')).toBe(
      facts.count('linkages', 'linkages?form=agreement').value,
    );
  });
  it('find what may lie in a year, or lasts through it, under that year', () => {
    const period = { from: '2021', to: '2023' };
    const some = createContext(
      testCorpus({
        buildDate: '2026-01-15',
        seeds: { 'phu-yen.txt': 'Bài thử về Phú Yên.' },
        records: {
          documents: Array.from({ length: 10 }, (_, i) => ({
            id: `van-ban-${i}`,
            kind: 'plan',
            title: `Kế hoạch ${i}`,
            ...(i < 5 ? { issued: '2020' } : { period }),
            evidence,
          })),
        },
      }),
      'vi',
    );
    const years = listIndex(some, 'documents', (path) => path).options.flatMap(([facet, value]) =>
      facet === 'nam' ? [value] : [],
    );
    expect(years).toEqual(['2023', '2022', '2021', '2020']);
  });
});

describe('the form', () => {
  it('offers only facets and values that narrow the list, with counts', () => {
    const filter = listFilter(context, 'linkages')!;
    expect(filter.facets.map(({ facet }) => facet)).toEqual(['tinh', 'linh-vuc', 'nam', 'loai']);
    const kinds = filter.facets.find(({ facet }) => facet === 'loai')!.groups.flatMap(({ options }) => options);
    expect(kinds.map(({ text }) => text)).toEqual(['Thỏa thuận, chương trình phối hợp (5)', 'Hoạt động phối hợp (7)']);
  });
  it('stands only above lists that are long enough to search', () => {
    expect(filteredCollections(context)).toContain('linkages');
    expect(filteredCollections(context)).not.toContain('events');
    expect(corpus.entries.linkages.length).toBeGreaterThanOrEqual(FEWEST_TO_FILTER);
  });
});
