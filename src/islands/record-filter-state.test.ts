import { describe, expect, it } from 'vitest';
import type { FilterTexts, RecordIndex } from '../domain/record-index.ts';
import { formatQuery, isAsked, parseFilterTexts, parseQuery, type FilterState } from './record-filter-query.ts';
import { countOptions, firstNames, labelsOf, readIndex, select, valuesOf } from './record-filter-state.ts';

const INDEX: RecordIndex = {
  path: '/lien-ket/',
  places: ['Đắk Lắk', 'Thanh Hóa', 'TP. Hồ Chí Minh'],
  placeNames: [['tỉnh Đắk Lắk'], ['tỉnh Thanh Hóa'], ['Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'TP.HCM', 'TPHCM']],
  otherNames: ['Đà Nẵng', 'Thành phố Đà Nẵng'],
  same: [['quốc lộ', 'QL']],
  loose: ['của'],
  options: [
    ['tinh', 'dak-lak', 'Đắk Lắk'],
    ['tinh', 'thanh-hoa', 'Thanh Hóa'],
    ['linh-vuc', 'du-lich', 'Du lịch, dịch vụ'],
    ['nam', '2021', '2021'],
    ['nam', '2023', '2023'],
    ['nam', 'khong-neu', 'không nêu'],
  ],
  records: [
    ['a', 'Dạy nghề đa năng ở Đắk Lắk', '2021', '2021-01-01', '', '', [0], [0, 3], 0],
    ['b', 'Đường nối Thanh Hoá', '', '', '', 'QL 47 · Nha Trang', [1], [1, 5], 0],
    ['c', 'Du lịch ba địa phương', '5/2023', '2023-05-01', '', '', [0, 1, 2], [0, 1, 2, 4], 1],
  ],
  order: [1, 2, 0],
};
const index = readIndex(INDEX);
const ask = (state: Partial<FilterState>) => ({ q: '', chosen: {}, ...state });
const found = (state: Partial<FilterState>) => select(index, ask(state), 'ten').map(([id]) => id);

describe('words', () => {
  it.each([
    ['dak lak', ['a', 'c']],
    ['ĐẮK LẮK', ['a', 'c']],
    ['thanh hoa', ['b', 'c']],
    ['thanh hoá', ['b', 'c']],
    ['lak dak', ['a', 'c']],
    ['duong', ['b']],
    ['ql 47', ['b']],
    ['QL47', ['b']],
    ['quốc lộ 47', ['b']],
    ['duog', ['b']],
    ['thnah', ['b', 'c']],
    ['ho chi', ['c']],
    ['nha trang', ['b']],
    ['TP.HCM', ['c']],
    ['tphcm', ['c']],
    ['thành phố Hồ Chí Minh', ['c']],
    ['tỉnh Thanh Hóa', ['b', 'c']],
    ['khong co', []],
    ['  ', ['a', 'b', 'c']],
  ])('«%s» finds %j, whatever its marks, its case and the order of its words', (q, ids) => {
    expect(found({ q })).toEqual(ids);
  });
});

describe('a name of a place', () => {
  it.each([
    ['da nang', ['a']],
    ['đa năng', ['a']],
    ['Đà Nẵng', []],
    ['nang', ['a']],
    ['du lich thanh hoa', ['c']],
    ['thanh hoa du lich', ['c']],
    ['hoa thanh', ['b', 'c']],
  ])('«%s» is one phrase and finds %j', (q, ids) => {
    expect(found({ q })).toEqual(ids);
  });
});

describe('marks that were typed', () => {
  it.each([
    ['nâng', []],
    ['năng', ['a']],
    ['nang', ['a']],
    ['năn', ['a']],
    ['dạy', ['a']],
    ['dảy', []],
    ['đay', []],
  ])('count: «%s» finds %j', (q, ids) => {
    expect(found({ q })).toEqual(ids);
  });
});

it('what has the words in its title comes first, unless another order is asked for', () => {
  const ids = (state: Partial<FilterState>) => select(index, ask(state), 'moi').map(([id]) => id);
  expect(ids({ q: 'dak lak' })).toEqual(['a', 'c']);
  expect(ids({ q: 'dak lak', sort: 'moi' })).toEqual(['c', 'a']);
});

describe('chosen values', () => {
  it('must all hold', () => {
    expect(found({ chosen: { tinh: 'dak-lak' } })).toEqual(['a', 'c']);
    expect(found({ chosen: { tinh: 'dak-lak', nam: '2023' } })).toEqual(['c']);
    expect(found({ q: 'duong', chosen: { nam: '2023' } })).toEqual([]);
  });
  it('that no record has find nothing', () => {
    expect(found({ chosen: { tinh: 'ha-noi' } })).toEqual([]);
  });
  it.each([
    ['2021|2023', ['a', 'c']],
    ['2021|khong-neu', ['a', 'b']],
    ['co-neu', ['a', 'c']],
    ['co-neu|khong-neu', ['a', 'b', 'c']],
    ['2021|1999', ['a']],
  ])('of one facet, %s, find what has one of them', (nam, ids) => {
    expect(found({ chosen: { nam } })).toEqual(ids);
  });
  it('are told in words, each by its label; what no record has as it was written', () => {
    const texts = parseFilterTexts(
      JSON.stringify({ found: '', mostPlaces: 3, stated: 'có nêu', or: ' hoặc ' } satisfies Partial<FilterTexts>),
    );
    expect(labelsOf(index, 'tinh', 'dak-lak|thanh-hoa', texts)).toBe('Đắk Lắk hoặc Thanh Hóa');
    expect(labelsOf(index, 'nam', 'co-neu', texts)).toBe('có nêu');
    expect(labelsOf(index, 'tinh', 'dak-lak|ha-noi', texts)).toBe('Đắk Lắk');
    expect(labelsOf(index, 'tinh', 'ha-noi', texts)).toBe('ha-noi');
  });
  it('count what each other value would leave, a facet by the other facets', () => {
    expect(countOptions(index, ask({ chosen: { nam: '2023' } }))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(countOptions(index, ask({ chosen: { tinh: 'thanh-hoa' } }))).toEqual([2, 2, 1, 0, 1, 1]);
  });
});

describe('order', () => {
  it.each([
    ['moi', ['c', 'a', 'b']],
    ['cu', ['a', 'c', 'b']],
    ['ten', ['a', 'b', 'c']],
    ['thu-tu', ['b', 'c', 'a']],
  ] as const)('%s puts undated records last: %j', (sort, ids) => {
    expect(select(index, ask({ sort }), 'ten').map(([id]) => id)).toEqual(ids);
  });
});

describe('the address', () => {
  it.each([
    '',
    '?q=dak+lak',
    '?tinh=dak-lak&linh-vuc=du-lich&nam=2023',
    '?q=du+l%E1%BB%8Bch&tinh-trang=qua-han&xep=cu',
    '?tinh=hai-phong-2025_quang-ninh&nam=2022-09&tinh-trang=qua-han&tinh-trang=den-han&suy-ra=lead',
  ])('of %s is written as it was read', (query) => {
    expect(formatQuery(parseQuery(query))).toBe(query);
    expect(isAsked(parseQuery(query))).toBe(query !== '');
  });
  it('passes over what it does not know', () => {
    expect(parseQuery('?utm=x&xep=lung-tung&q=%20')).toEqual({ q: '', chosen: {} });
  });
});

describe('rows', () => {
  it('show values with their labels, and nothing for what is not stated', () => {
    expect(valuesOf(index, INDEX.records[2]!, 'linh-vuc')).toEqual([['du-lich', 'Du lịch, dịch vụ']]);
    expect(valuesOf(index, INDEX.records[1]!, 'nam')).toEqual([]);
  });
  it('name the first places and count the rest', () => {
    const more = (count: number) => `và ${count} nơi khác`;
    expect(firstNames(['Huế', 'Đà Nẵng', 'Gia Lai'], 2, more)).toBe('Huế, Đà Nẵng và 1 nơi khác');
  });
});

it.each([
  [null, 'invalid path'],
  [{ ...INDEX, path: 'https://example.org/' }, 'invalid path'],
  [{ ...INDEX, path: '//example.org/' }, 'invalid path'],
  [{ ...INDEX, records: undefined }, 'no records'],
  [{ ...INDEX, placeNames: undefined }, 'no placeNames'],
])('an index of another shape is refused (%#)', (value, message) => {
  expect(() => readIndex(value)).toThrow(message);
});
