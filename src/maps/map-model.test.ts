import { describe, expect, it } from 'vitest';
import {
  clauseHref,
  clusters,
  curve,
  DEFAULT_STATE,
  filterRecords,
  pairsOn,
  readState,
  recordHref,
  shadesOf,
  unitHref,
  unitOn,
  unitRows,
  writeState,
  type MapLink,
  type MapRecords,
  type MapState,
  type MapWork,
} from './map-model.ts';

const { compare } = new Intl.Collator('vi');

const link = (id: string, pairs: [string, string][], more: Partial<MapLink> = {}): MapLink => ({
  key: `lien-ket/${id}`,
  title: `Hợp tác ${id}`,
  who: '',
  units: [...new Set(pairs.flat())],
  sectors: [],
  form: 'activity',
  pairs,
  ...more,
});
const work = (key: string, units: string[], more: Partial<MapWork> = {}): MapWork => ({
  key,
  title: key,
  who: '',
  units,
  sectors: [],
  kind: 'cầu',
  states: [],
  funding: [],
  ...more,
});
const twoUnits = link('hai-tinh', [['quang-ninh', 'vinh-phuc']], { sectors: ['du-lich'], years: [2020, 2021] });
const nowInternal = link('noi-bo', [['phu-tho', 'vinh-phuc']], { form: 'agreement', years: [2024, 2024] });
const undated = link('khong-nam', [['hoa-binh', 'quang-ninh']]);
const bridge = work('du-an/cau', ['vinh-phuc', 'phu-tho'], { states: ['completion'], funding: ['ppp'] });
const port = work('cong-trinh/cang', ['quang-ninh'], { years: [2021, 2021] });
const records: MapRecords = {
  main: [],
  words: {},
  base: '/lien-ket-vung',
  currentBasis: '34',
  current: {
    'quang-ninh': ['quang-ninh-2025'],
    'vinh-phuc': ['phu-tho-2025'],
    'phu-tho': ['phu-tho-2025'],
    'hoa-binh': ['phu-tho-2025'],
  },
  names: {
    'quang-ninh': 'Quảng Ninh',
    'quang-ninh-2025': 'Quảng Ninh',
    'phu-tho-2025': 'Phú Thọ',
    'phu-tho': 'Phú Thọ (đến 30/6/2025)',
    'vinh-phuc': 'Vĩnh Phúc',
    'hoa-binh': 'Hòa Bình',
  },
  slugs: { 'quang-ninh-2025': 'quang-ninh' },
  places: {},
  choices: {
    'linh-vuc': [['du-lich', 'Du lịch']],
    'hinh-thuc': [['agreement', 'thỏa thuận']],
    'tinh-trang': [['completion', 'đã hoàn thành']],
    von: [['ppp', 'đối tác công - tư']],
    vung: [['dong-bac', 'Đông Bắc']],
  },
  regions: [{ id: 'dong-bac', name: 'Đông Bắc', units: ['quang-ninh', 'quang-ninh-2025'] }],
  links: [twoUnits, nowInternal, undated],
  works: [bridge, port],
  naming: [
    { kind: 'nhiem-vu', units: ['vinh-phuc', 'phu-tho'], sectors: ['du-lich'] },
    { kind: 'bai-viet', units: ['quang-ninh'], sectors: [], years: [2021, 2021] },
  ],
};
const stateWith = (more: Partial<MapState>): MapState => ({ ...DEFAULT_STATE, ...more });
const foundWith = (more: Partial<MapState>) => filterRecords(records, stateWith(more));
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe('pairsOn', () => {
  it('joins units as written, of which none is internal', () => {
    const { pairs, internal } = pairsOn(records, records.links, 'viet');
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ['hoa-binh', 'quang-ninh'],
      ['phu-tho', 'vinh-phuc'],
      ['quang-ninh', 'vinh-phuc'],
    ]);
    expect(internal).toEqual([]);
  });
  it('joins units of today, gathers what they gather, and sets aside what became internal', () => {
    const { pairs, internal } = pairsOn(records, records.links, 'nay');
    expect(pairs).toEqual([{ a: 'phu-tho-2025', b: 'quang-ninh-2025', links: [twoUnits, undated] }]);
    expect(internal).toEqual([{ unit: 'phu-tho-2025', a: 'phu-tho', b: 'vinh-phuc', links: [nowInternal] }]);
  });
});

describe('filterRecords', () => {
  it('lets everything through without a filter, and counts what has no year', () => {
    const { links, works, naming, undated: count } = foundWith({});
    expect([links.length, works.length, naming.length, count]).toEqual([3, 2, 2, 2]);
  });
  it('takes records whose years touch the range, and undated ones, which it counts', () => {
    const found = foundWith({ from: 2021, to: 2023 });
    expect(keys(found.links)).toEqual(['lien-ket/hai-tinh', 'lien-ket/khong-nam']);
    expect(keys(found.works)).toEqual(['du-an/cau', 'cong-trinh/cang']);
    expect(found.undated).toBe(2);
  });
  it('takes the same records when the later year is told first', () => {
    expect(foundWith({ from: 2023, to: 2021 })).toEqual(foundWith({ from: 2021, to: 2023 }));
  });
  it('leaves undated ones out when told so, and still counts them', () => {
    expect(keys(foundWith({ undated: false }).links)).not.toContain('lien-ket/khong-nam');
    const found = foundWith({ from: 2022, undated: false });
    expect(keys(found.links)).toEqual(['lien-ket/noi-bo']);
    expect([found.works.length, found.naming.length, found.undated]).toEqual([0, 0, 2]);
  });
  it.each([
    [{ 'linh-vuc': 'du-lich' }, ['lien-ket/hai-tinh'], []],
    [{ 'hinh-thuc': 'agreement' }, ['lien-ket/noi-bo'], ['du-an/cau', 'cong-trinh/cang']],
    [{ 'tinh-trang': 'completion' }, keys(records.links), ['du-an/cau']],
    [{ von: 'ppp' }, keys(records.links), ['du-an/cau']],
    [{ vung: 'dong-bac' }, ['lien-ket/hai-tinh', 'lien-ket/khong-nam'], ['cong-trinh/cang']],
  ])('%j', (choices, links, works) => {
    const found = foundWith({ choices });
    expect(keys(found.links)).toEqual(links);
    expect(keys(found.works)).toEqual(works);
  });
});

describe('unitRows', () => {
  it('counts a record once for a unit of today that was two', () => {
    const rows = unitRows(records, foundWith({}), { basis: 'nay', measure: 'lien-ket', compare });
    expect(rows).toEqual([
      {
        unit: 'phu-tho-2025',
        name: 'Phú Thọ',
        partners: 1,
        internal: 1,
        counts: { 'lien-ket': 2, 'du-an': 1, 'nhiem-vu': 1, 'van-ban': 0, 'bai-viet': 0 },
      },
      {
        unit: 'quang-ninh-2025',
        name: 'Quảng Ninh',
        partners: 1,
        internal: 0,
        counts: { 'lien-ket': 2, 'du-an': 0, 'nhiem-vu': 0, 'van-ban': 0, 'bai-viet': 1 },
      },
    ]);
  });
  it('puts the most of the measure first and colours by it', () => {
    const rows = unitRows(records, foundWith({}), { basis: 'viet', measure: 'nhiem-vu', compare });
    expect(rows.map(({ unit }) => unit)).toEqual(['vinh-phuc', 'phu-tho', 'quang-ninh', 'hoa-binh']);
    const { classes, steps } = shadesOf(rows, 'nhiem-vu');
    expect(classes).toEqual([{ low: 1, high: 1 }]);
    expect([steps.get('phu-tho'), steps.get('quang-ninh')]).toEqual([0, -1]);
  });
});

describe('the address', () => {
  const read = (query: string) => readState(new URLSearchParams(query), records);
  it.each([
    '',
    'coso=viet&do=nhiem-vu&tu=2019&den=2023&khong-ro-nam=khong',
    'linh-vuc=du-lich&hinh-thuc=agreement&tinh-trang=completion&von=ppp&vung=dong-bac',
    'an=duong-noi,cong-trinh&chon=tinh/quang-ninh&xem=20.900,106.500,8',
    'chon=du-an/cau',
    'chon=cap/quang-ninh--vinh-phuc',
  ])('«%s» is read and written alike', (query) => {
    expect(writeState(read(query))).toBe(query);
  });
  it('leaves out what it does not know', () => {
    const query = 'coso=abc&do=x&tu=20&den=năm&linh-vuc=khong-co&chon=tinh/khong-co&xem=1,2&an=gi';
    expect(read('chon=cap/quang-ninh--khong-co')).toEqual(DEFAULT_STATE);
    expect(read(query)).toEqual(DEFAULT_STATE);
    for (const key of ['__proto__', 'constructor', 'toString']) expect(read(`chon=tinh/${key}`)).toEqual(DEFAULT_STATE);
  });
  it('keeps parameters of others', () => {
    expect(writeState(stateWith({ basis: 'viet' }), new URLSearchParams('ref=abc&do=du-an'))).toBe('ref=abc&coso=viet');
  });
});

describe('unitOn', () => {
  it.each([
    ['quang-ninh', 'nay', 'quang-ninh-2025'],
    ['quang-ninh-2025', 'nay', 'quang-ninh-2025'],
    ['quang-ninh-2025', 'viet', 'quang-ninh'],
    ['vinh-phuc', 'nay', 'phu-tho-2025'],
    ['vinh-phuc', 'viet', 'vinh-phuc'],
    ['phu-tho-2025', 'viet', 'phu-tho-2025'],
  ] as const)('%s on basis %s is %s', (id, basis, expected) => {
    expect(unitOn(records, id, basis)).toBe(expected);
  });
});

describe('addresses of pages', () => {
  it('stand under the base', () => {
    expect(unitHref(records, 'quang-ninh-2025')).toBe('/lien-ket-vung/tinh/quang-ninh/');
    expect(recordHref(records, bridge)).toBe('/lien-ket-vung/du-an/cau/');
    expect(clauseHref(records, { at: 'bai#trich-1' })).toBe('/lien-ket-vung/bai-viet/bai/#trich-1');
  });
});

describe('curve', () => {
  it('joins its ends by a bend to one side', () => {
    const points = curve([0, 0], [10, 0], 0.2, 2);
    expect(points).toEqual([
      [0, 0],
      [5, -1],
      [10, 0],
    ]);
  });
});

describe('clusters', () => {
  it('gather points of one cell at their mean and lose none', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 3, y: 5 },
      { x: 11, y: 1 },
    ];
    expect(clusters(points, 10)).toEqual([
      { x: 2, y: 3, items: points.slice(0, 2) },
      { x: 11, y: 1, items: points.slice(2) },
    ]);
  });
});
