import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mapSource } from '../reference/index.ts';
import { neighbourShapes, provinceShapes } from './boundaries.ts';
import { mapData, neighbourData } from './map-data.ts';
import { mapPage } from '../strings/vi/map.ts';

const data = mapData(mapSource, mapPage.attribution);
const named = { ...data.topology, objects: withNames(data.topology.objects) };

/** The data carry no names; shapes want one. */
function withNames(objects: typeof data.topology.objects): typeof data.topology.objects {
  return JSON.parse(JSON.stringify(objects).replaceAll('"id":', '"properties":{"name":""},"id":'));
}

describe('mapData', () => {
  it('weighs at most 25 kB, gzip, for both bases together', () => {
    expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(25_000);
  });
  it('keeps every polygon of both archipelagos', () => {
    for (const [basis, owners] of [
      ['63', ['da-nang', 'khanh-hoa']],
      ['34', ['da-nang-2025', 'khanh-hoa-2025']],
    ] as const) {
      const whole = provinceShapes(mapSource.provinces, basis);
      const small = provinceShapes(named, basis);
      for (const owner of owners) {
        const count = (shapes: typeof whole) => shapes.find(({ id }) => id === owner)!.polygons.length;
        expect(count(small), owner).toBe(count(whole));
      }
    }
  });
  it('labels both archipelagos and the sea', () => {
    expect(data.labels.map(({ name }) => name)).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa', 'Biển Đông']);
  });
  it('has an extent with both archipelagos inside', () => {
    const [west, south, east, north] = data.extent;
    for (const { bbox } of data.labels)
      if (bbox) expect(bbox[0] >= west && bbox[1] >= south && bbox[2] <= east && bbox[3] <= north).toBe(true);
  });
  it('does not change the boundaries it was made from', () => {
    expect(provinceShapes(mapSource.provinces, '63')[0]!.name).toBe('Hà Nội');
  });
  it('carries its attribution', () => {
    expect(data.attribution).toContain('CC BY-SA 4.0');
    expect(neighbourData(mapSource, mapPage.attribution).attribution).toContain('Natural Earth');
  });
});

describe('neighbourData', () => {
  it('weighs at most 12 kB, gzip, and keeps every country', () => {
    const { topology } = neighbourData(mapSource, mapPage.attribution);
    expect(gzipSync(JSON.stringify(topology)).length).toBeLessThan(12_000);
    expect(neighbourShapes({ ...topology, objects: withNames(topology.objects) })).toHaveLength(
      neighbourShapes(mapSource.neighbours).length,
    );
  });
});
