import { describe, expect, it } from 'vitest';
import { UNSTATED } from '../../domain/record-index.ts';
import { createContext } from '../common/context.ts';
import { FEWEST_TO_FILTER } from '../common/facets.ts';
import { listGroups } from './list.ts';
import { firstListPage } from './list-pages.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { filteredCollections, listFilter, listIndex } from './list-index.ts';
import { readIndex, select } from '../../islands/record-filter-state.ts';
import { firstContext } from '../../../test/support/first.ts';
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
    for (const value of of('tinh').filter((each) => !each.includes('_')))
      expect(having('tinh', value)).toBe(facts.count('linkages', `units/${value}`).value);
    for (const value of of('linh-vuc').filter((each) => each !== UNSTATED))
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

describe('an option says that editors inferred what it finds, wholly or in part', () => {
  const textsOf = (name: 'directives' | 'projects', records: object[]) => {
    const seeds = { 'phu-yen.txt': 'Bài thử về Phú Yên.' };
    const some = testCorpus({ buildDate: '2026-01-15', seeds, records: { [name]: records } });
    const { facets } = listFilter(createContext(some, 'vi'), name)!;
    return (facet: string) =>
      facets
        .filter((each) => each.facet === facet)
        .flatMap(({ groups }) => groups.flatMap(({ options }) => options.map(({ text }) => text)));
  };
  const why = 'theo câu trước';
  it('of those who lead a task', () => {
    const task = (i: number, province: string, inferred: object) => ({
      id: `viec-${i}`,
      what: `Việc ${i}`,
      strength: 'request',
      lead: [{ province }],
      inferred,
      evidence,
    });
    const texts = textsOf('directives', [
      ...Array.from({ length: 4 }, (_, i) => task(i, 'phu-yen', { lead: why })),
      ...Array.from({ length: 3 }, (_, i) => task(4 + i, 'gia-lai', i === 0 ? { 'lead.0.province': why } : {})),
      ...Array.from({ length: 2 }, (_, i) => task(7 + i, 'dak-lak', {})),
    ]);
    expect(texts('ben')).toEqual(['Đắk Lắk (2)', 'Gia Lai (một phần suy ra) (3)', 'Phú Yên (suy ra) (4)']);
  });
  it('of the kind, the state and the money of a project', () => {
    const texts = textsOf(
      'projects',
      Array.from({ length: 9 }, (_, i) => ({
        id: `du-an-${i}`,
        name: `Dự án ${i}`,
        kind: i < 4 ? 'road' : 'bridge',
        ...(i < 5 ? { status: [{ state: i < 2 ? 'preparation' : 'completion', asWritten: 'xong' }] } : {}),
        ...(i < 3 ? { funding: [{ source: 'oda', asWritten: 'vay' }] } : {}),
        inferred: {
          ...(i < 4 ? { kind: why } : {}),
          ...(i < 2 ? { 'status.0.state': why } : {}),
          ...(i === 0 ? { 'funding.0.source': why } : {}),
        },
        evidence,
      })),
    );
    expect(texts('loai')).toEqual(['Đường bộ (suy ra) (4)', 'Cầu (5)']);
    expect(texts('tinh-trang')).toEqual(['Chuẩn bị đầu tư (suy ra) (2)', 'Đã hoàn thành (3)', 'Không nêu (4)']);
    expect(texts('von')[0]).toBe('Vốn ODA, vốn vay nước ngoài (một phần suy ra) (3)');
  });
  it('of the place and the year of a project, and that only a drawing puts it there', () => {
    const texts = textsOf(
      'projects',
      Array.from({ length: 9 }, (_, i) => ({
        id: `du-an-${i}`,
        name: `Dự án ${i}`,
        kind: 'road',
        provinces: [['gia-lai', 'dak-lak', 'phu-yen'][i % 3]],
        period: i < 4 ? '2021' : '2022',
        ...(i % 3 === 1 ? { geometry: { file: 'a.geojson', feature: `f-${i}`, gives: ['provinces'] } } : {}),
        inferred: {
          ...(i % 3 < 2 || i === 2 ? { provinces: why } : {}),
          ...(i < 4 || i === 8 ? { period: why } : {}),
        },
        evidence: [{ article: 'phu-yen', quote: i % 3 < 2 ? 'Bài thử' : 'Phú Yên' }],
      })),
    );
    expect(texts('tinh')).toEqual([
      'Đắk Lắk (một phần suy ra) (6)',
      'Gia Lai (suy ra) (3)',
      'Đắk Lắk (đến 30/6/2025) (theo hình vẽ) (3)',
      'Gia Lai (đến 30/6/2025) (suy ra) (3)',
      'Phú Yên (đến 30/6/2025) (một phần suy ra) (3)',
    ]);
    expect(texts('nam')).toEqual(['2022 (một phần suy ra) (5)', '2021 (suy ra) (4)']);
  });
});

describe('the lists of the first content', async () => {
  const real = await firstContext();

  it.each(filteredCollections(real))('%s: a value finds as many as its option says', (name) => {
    const { options, records } = listIndex(real, name, (path) => path);
    const wrong = listFilter(real, name)!.facets.flatMap(({ facet, groups }) =>
      groups
        .flatMap((group) => group.options)
        .map(({ value, counted }) => {
          const number = options.findIndex(([own, each]) => own === facet && each === value);
          return [facet, value, counted.value, records.filter(([, , , , , , , own]) => own.includes(number)).length];
        })
        .filter(([, , told, found]) => told !== found),
    );
    expect(wrong).toEqual([]);
  });

  it('tell of each kind above them, as a measure, how many records of it they have', () => {
    const told = COLLECTION_NAMES.flatMap((name) => {
      const groups = listGroups(real, name).filter(({ of }) => of !== undefined);
      const { index } = firstListPage(real, name);
      return index.flatMap(({ label, count: { counted } }) => {
        const group = groups.find(({ heading }) => heading === label);
        return group ? [[name, counted?.of, counted?.value, group.of, group.items.length]] : [];
      });
    });
    expect(new Set(told.map(([name]) => name))).toContain('projects');
    expect(told.filter(([, of, value, own, length]) => of !== own || value !== length)).toEqual([]);
  });

  it('find under a place what its page counts, named, through a linkage, inferred and drawn', () => {
    const { count } = real.facts;
    const of = 'units/phu-tho-2025';
    const parts = (['projects', 'projects-inferred', 'projects-through'] as const).map((each) => count(each, of).value);
    expect(count('projects-related', of).value).toBe(parts.reduce((sum, each) => sum + each, 0));
    expect(count('documents-related', of).value).toBeGreaterThan(count('documents', of).value);
  });

  it.each([
    ['linkages', 'nha trang', 1],
    ['linkages', 'TP.HCM', 1],
    ['linkages', 'thành phố Hồ Chí Minh', 1],
    ['linkages', 'Phú Thọ', 13],
    ['linkages', 'Ninh Bình', 3],
    ['directives', 'Đà Nẵng', 0],
  ] as const)('%s: «%s» finds %i', (name, q, found) => {
    const own = readIndex(listIndex(real, name, (path) => path));
    expect(select(own, { q, chosen: {} }, 'ten')).toHaveLength(found);
  });
});

describe('the form', () => {
  it('offers only facets and values that narrow the list, with counts', () => {
    const filter = listFilter(context, 'linkages')!;
    const offering = filter.facets.filter(({ groups }) => groups.length > 0);
    expect(offering.map(({ facet }) => facet)).toEqual(['tinh', 'linh-vuc', 'nam', 'loai']);
    const kinds = filter.facets.find(({ facet }) => facet === 'loai')!.groups.flatMap(({ options }) => options);
    expect(kinds.map(({ text }) => text)).toEqual(['Thỏa thuận, chương trình phối hợp (5)', 'Hoạt động phối hợp (7)']);
  });
  it('keeps a place for what only an address can ask, of what all records have', () => {
    const [state] = listFilter(context, 'linkages')!.facets.filter(({ groups }) => groups.length === 0);
    expect(state).toEqual({ facet: 'tinh-trang', label: 'Tình trạng', groups: [] });
  });
  it('stands only above lists that are long enough to search, and above others while something is asked', () => {
    expect(filteredCollections(context)).toEqual(expect.arrayContaining(['linkages', 'events']));
    expect(listFilter(context, 'linkages')!.isShort).toBe(false);
    expect(listFilter(context, 'events')!.isShort).toBe(true);
    expect(corpus.entries.linkages.length).toBeGreaterThanOrEqual(FEWEST_TO_FILTER);
  });
});
