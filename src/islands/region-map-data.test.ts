import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { mapData, neighbourData } from '../maps/map-data.ts';
import { mapSource, provinces34, provinces63 } from '../reference/index.ts';
import {
  archipelagoIslands,
  fittingNames,
  latLngBounds,
  parseMapData,
  parseMapRecords,
  parseNeighbourData,
  unitExtent,
  unitFeatures,
} from './region-map-data.ts';

/** As it comes off the wire. */
const wire = () => JSON.parse(JSON.stringify(mapData(mapSource)));
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
    expect(parseNeighbourData(neighbourData(mapSource)).topology.type).toBe('Topology');
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
    expect([west, south, east, north].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([
      107.8, 15.9, 108.3, 16.2,
    ]);
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

describe('names of units on the opened map', () => {
  /** As the map places them at a zoom: 256 pixels are the world at zoom 0. */
  const shown = (zoom: number, basis: '63' | '34') => {
    const scale = (256 * 2 ** zoom) / 360;
    const table = basis === '63' ? provinces63 : provinces34;
    const places = table.map(({ name, label: [lon, lat], bbox }) => ({
      ...{ name, x: lon * scale, y: -lat * scale * 1.07, room: (bbox[2] - bbox[0]) * scale },
    }));
    return { places, found: fittingNames(places, 12) };
  };
  it.each([5, 7, 8.5, 9])('do not cover each other at zoom %d', (zoom) => {
    const { found } = shown(zoom, '63');
    for (const [i, a] of found.entries())
      for (const b of found.slice(i + 1)) {
        const apart = (textWidth(a.name, 12) + textWidth(b.name, 12)) / 2;
        expect(Math.abs(a.x - b.x) > apart || Math.abs(a.y - b.y) > 12, `${a.name}, ${b.name}`).toBe(true);
      }
  });
  it('are few on the whole country and all of the delta when it fills the map', () => {
    expect(shown(5, '63').found.length).toBeLessThan(12);
    const names = shown(9, '63').found.map(({ name }) => name);
    for (const name of ['Hà Nam', 'Hưng Yên', 'Bắc Ninh', 'Thái Bình', 'Nam Định', 'Hải Dương', 'Hải Phòng'])
      expect(names).toContain(name);
  });
  it('prefer those that come first', () => {
    const place = { x: 0, y: 0, room: 200 };
    const names = fittingNames(
      [
        { ...place, name: 'Hà Nam' },
        { ...place, name: 'Nam Định' },
      ],
      12,
    );
    expect(names.map(({ name }) => name)).toEqual(['Hà Nam']);
  });
});
