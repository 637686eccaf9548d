import { describe, expect, it } from 'vitest';
import { round } from '../../domain/numbers.ts';
import { mapData, neighbourData } from '../../maps/map-data.ts';
import { mapSource, provinces34, provinces63 } from '../../reference/index.ts';
import {
  archipelagoIslands,
  latLngBounds,
  parseMapData,
  parseMapRecords,
  parseNeighbourData,
  unitExtent,
  unitFeatures,
} from './region-map-data.ts';
import { mapPage } from '../../strings/vi/map.ts';

/** As it comes off the wire. */
const wire = () => JSON.parse(JSON.stringify(mapData(mapSource, mapPage.attribution)));
const data = parseMapData(wire());
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
});

describe('parseMapRecords', () => {
  const records = { links: [], works: [], naming: [], regions: [], words: {}, base: '/lien-ket-vung' };
  it('takes a base on this site only', () => {
    expect(parseMapRecords(records)).toBe(records);
    expect(parseMapRecords({ ...records, base: '' }).base).toBe('');
  });
  it.each([
    'javascript:alert(1)',
    'https://example.org',
    '//example.org',
    '/\\example.org',
    'lien-ket-vung',
    undefined,
  ])('refuses the base %s', (base) => {
    expect(() => parseMapRecords({ ...records, base })).toThrow(`invalid base of map records: ${base}`);
  });
  it.each(['links', 'works', 'naming', 'regions', 'words'])('refuses records without %s', (key) => {
    expect(() => parseMapRecords({ ...records, [key]: undefined })).toThrow(`invalid map records: no ${key}`);
  });
});

describe('parseNeighbourData', () => {
  it('takes what the builder makes and refuses the rest', () => {
    expect(parseNeighbourData(neighbourData(mapSource, mapPage.attribution)).topology.type).toBe('Topology');
    expect(() => parseNeighbourData([])).toThrow('no topology');
  });
});

describe('unitFeatures', () => {
  it.each([
    ['63', provinces63],
    ['34', provinces34],
  ] as const)('gives every unit of basis %s by its id', (basis, table) => {
    expect(unitFeatures(data, basis).map(({ id }) => id)).toEqual(table.map(({ id }) => id));
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
    expect([west, south, east, north].map(round)).toEqual([107.8, 15.9, 108.3, 16.2]);
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
