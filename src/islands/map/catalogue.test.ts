import { describe, expect, it } from 'vitest';
import { mapLink, mapRecords, mapWork } from '../../../test/support/map-records.ts';
import type { CountBasis } from '../../maps/map-model.ts';
import { catalogueOf, nameOf, selectedKeys, selectedPlace, selectedUnits, shapesOf } from './catalogue.ts';

const link = mapLink('hai-tinh', [['quang-ninh', 'vinh-phuc']]);
const road = mapWork('du-an/duong', ['quang-ninh'], {
  parts: ['cong-trinh/cau', 'cong-trinh/khong-co'],
  shape: {
    precision: 'schematic',
    lines: [
      [
        [105, 21],
        [106, 20],
      ],
    ],
  },
});
const bridge = mapWork('cong-trinh/cau', ['vinh-phuc'], { shape: { precision: 'surveyed', points: [[107, 22]] } });
const unplaced = mapWork('du-an/chua-ve', ['phu-tho', 'vinh-phuc']);
const catalogue = catalogueOf(mapRecords({ links: [link], works: [road, bridge, unplaced] }));
const select = (selected: string | undefined, basis: CountBasis = 'nay') => ({
  ...(selected ? { selected } : {}),
  basis,
});

it('names a unit, and an unknown one by its id', () => {
  expect(['phu-tho', 'khong-co'].map((unit) => nameOf(catalogue, unit))).toEqual([
    'Phú Thọ (đến 30/6/2025)',
    'khong-co',
  ]);
});

it('gathers the shapes of a work and of those parts that are there', () => {
  expect(shapesOf(catalogue, road).map(({ precision }) => precision)).toEqual(['schematic', 'surveyed']);
});

it.each([
  ['tinh/vinh-phuc', 'nay', ['phu-tho-2025']],
  ['tinh/vinh-phuc', 'viet', ['vinh-phuc']],
  ['cap/quang-ninh--vinh-phuc', 'viet', ['quang-ninh', 'vinh-phuc']],
  ['cap/quang-ninh--vinh-phuc', 'nay', ['quang-ninh-2025', 'phu-tho-2025']],
  ['cap/phu-tho--vinh-phuc', 'nay', ['phu-tho-2025']],
  [link.key, 'nay', []],
  [undefined, 'nay', []],
] as const)('%s on «%s» selects the units %s', (selected, basis, units) => {
  expect(selectedUnits(catalogue, select(selected, basis))).toEqual(units);
});

describe('what stands out', () => {
  it.each([
    [undefined, []],
    ['tinh/vinh-phuc', ['tinh/phu-tho-2025']],
    ['cap/quang-ninh--vinh-phuc', ['cap/phu-tho-2025--quang-ninh-2025', 'tinh/quang-ninh-2025', 'tinh/phu-tho-2025']],
    [link.key, [link.key, 'tinh/quang-ninh-2025', 'tinh/phu-tho-2025', 'cap/phu-tho-2025--quang-ninh-2025']],
    [road.key, [road.key, bridge.key]],
  ])('of %s', (selected, keys) => {
    expect([...selectedKeys(catalogue, select(selected))]).toEqual(keys);
  });
});

describe('what is brought into view', () => {
  it.each([
    [road.key, { box: [105, 20, 107, 22] }],
    [unplaced.key, { units: ['phu-tho-2025'] }],
    [link.key, { units: ['quang-ninh-2025', 'phu-tho-2025'] }],
    ['tinh/vinh-phuc', { units: ['phu-tho-2025'] }],
    ['cap/quang-ninh--vinh-phuc', { units: ['quang-ninh-2025', 'phu-tho-2025'] }],
    [undefined, { units: [] }],
  ])('of %s', (selected, place) => {
    expect(selectedPlace(catalogue, select(selected))).toEqual(place);
  });
});
