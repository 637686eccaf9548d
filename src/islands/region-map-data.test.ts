import { describe, expect, it } from 'vitest';
import { mapData, neighbourData } from '../maps/map-data.ts';
import { mapSource, provinces34, provinces63 } from '../reference/index.ts';
import {
  archipelagoIslands,
  basisOfUnit,
  latLngBounds,
  nextState,
  parseBasis,
  parseMapData,
  parseNeighbourData,
  parseTexts,
  unitExtent,
  unitFeatures,
} from './region-map-data.ts';

const units = Object.fromEntries(
  [...provinces63, ...provinces34].map(({ id, fullName }) => [id, { name: fullName, href: `/tinh/${id}/` }]),
);
/** As it comes off the wire. */
const wire = () => JSON.parse(JSON.stringify(mapData(mapSource, units)));
const data = parseMapData(wire());
const texts = {
  region: 'Bản đồ tương tác',
  loading: 'Đang tải bản đồ…',
  opened: 'Đã mở bản đồ',
  closed: 'Đã đóng bản đồ',
  failed: 'Không tải được bản đồ',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  closePopup: 'Đóng',
  details: 'Xem trang',
};

describe('nextState', () => {
  it.each([
    ['closed', 'open', 'loading'],
    ['loading', 'loaded', 'open'],
    ['loading', 'fail', 'failed'],
    ['failed', 'open', 'loading'],
    ['open', 'close', 'closed'],
    ['closed', 'loaded', 'closed'],
    ['open', 'open', 'open'],
  ] as const)('%s, on %s, is %s', (state, action, expected) => {
    expect(nextState(state, action)).toBe(expected);
  });
});

describe('parseTexts', () => {
  it('reads all texts', () => {
    expect(parseTexts(JSON.stringify(texts))).toEqual(texts);
  });
  it('names the texts that are missing', () => {
    const { zoomIn: _, details: __, ...rest } = texts;
    expect(() => parseTexts(JSON.stringify(rest))).toThrow('missing text of region-map: zoomIn, details');
    expect(() => parseTexts(undefined)).toThrow('missing text of region-map: region');
  });
});

describe('parseBasis', () => {
  it('takes the two bases and nothing else', () => {
    expect([parseBasis('63'), parseBasis('34')]).toEqual(['63', '34']);
    expect(() => parseBasis('64')).toThrow('invalid basis: 64, expected 63 or 34');
  });
});

describe('parseMapData', () => {
  it.each([
    [null, 'no topology'],
    [{ topology: { type: 'FeatureCollection' } }, 'no topology'],
    [{ ...wire(), attribution: undefined }, 'no attribution'],
    [{ ...wire(), extent: [1, 2] }, 'no extent'],
    [{ ...wire(), labels: undefined }, 'no labels'],
    [{ ...wire(), labels: [{ kind: 'archipelago', name: 'Quần đảo Hoàng Sa' }] }, 'no extent of Quần đảo Hoàng Sa'],
  ])('refuses data of another shape (%#)', (value, message) => {
    expect(() => parseMapData(value)).toThrow(message);
  });
  it.each(['javascript:alert(1)', 'https://example.org/', '//example.org/', '/\\example.org', 'tinh/ha-noi/'])(
    'refuses the address %s',
    (href) => {
      expect(() => parseMapData({ ...wire(), units: { 'ha-noi': { name: 'Hà Nội', href } } })).toThrow(
        'invalid address of ha-noi',
      );
    },
  );
});

describe('parseNeighbourData', () => {
  it('takes what the builder makes and refuses the rest', () => {
    expect(parseNeighbourData(neighbourData(mapSource)).topology.type).toBe('Topology');
    expect(() => parseNeighbourData([])).toThrow('no topology');
  });
});

describe('unitFeatures', () => {
  it('gives every unit of a basis with its words', () => {
    const features = unitFeatures(data, '34');
    expect(features.map(({ id }) => id)).toEqual(provinces34.map(({ id }) => id));
    expect(features.find(({ id }) => id === 'dak-lak-2025')!.properties).toEqual({
      name: 'Tỉnh Đắk Lắk',
      href: '/tinh/dak-lak-2025/',
    });
  });
  it('says which unit has no words', () => {
    expect(() => unitFeatures({ ...data, units: {} }, '63')).toThrow('missing unit in map data: ha-noi');
  });
});

describe('archipelagoIslands', () => {
  it.each(['63', '34'] as const)('finds the islands of both archipelagos on basis %s', (basis) => {
    const islands = archipelagoIslands(unitFeatures(data, basis), data.labels);
    const count = (south: number, north: number) => islands.filter(([, y]) => y > south && y < north).length;
    expect(count(15.7, 17.2)).toBeGreaterThanOrEqual(15);
    expect(count(6.9, 12)).toBeGreaterThanOrEqual(25);
    expect(islands.every(([x]) => x > 111)).toBe(true);
  });
});

describe('unitExtent', () => {
  it('of Đà Nẵng is the mainland, not the way to Hoàng Sa', () => {
    const daNang = unitFeatures(data, '63').find(({ id }) => id === 'da-nang')!;
    const [west, south, east, north] = unitExtent(daNang, data.labels);
    expect([west, south, east, north].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([
      107.8, 15.9, 108.3, 16.2,
    ]);
  });
});

describe('basisOfUnit', () => {
  it.each([
    ['vinh-phuc', '63', '63'],
    ['vinh-phuc', '34', '63'],
    ['phu-tho-2025', '63', '34'],
    ['khong-co', '34', null],
  ] as const)('finds %s, asked on basis %s, on %s', (id, wanted, found) => {
    expect(basisOfUnit(data, id, wanted)).toBe(found);
  });
});

describe('latLngBounds', () => {
  it('puts latitude first', () => {
    expect(latLngBounds([102, 8, 117, 23])).toEqual([
      [8, 102],
      [23, 117],
    ]);
  });
});
