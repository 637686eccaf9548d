import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { mapSource, provinces34, provinces63 } from '../reference/index.ts';
import { atLevel, boxOf, provinceShapes, reshape, type Point } from './boundaries.ts';

/** Two provinces side by side that share the arc 0, which has a small kink. */
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [100, 10] },
  arcs: [
    [
      [2, 0],
      [0, 1],
      [0, 1],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
  objects: {
    provinces63: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'phu-tho', properties: { name: 'Phú Thọ' }, arcs: [[0, 1]] },
        { type: 'Polygon', id: 'vinh-phuc', properties: { name: 'Vĩnh Phúc' }, arcs: [[-1, 2].toReversed()] },
      ],
    },
  },
};

describe('provinceShapes', () => {
  it('gives the units of each basis in the order of the tables, with their names', () => {
    const all = provinceShapes(mapSource.provinces, '34');
    expect(all.map(({ id, name }) => [id, name])).toEqual(
      provinces34.map(({ id, name, usualName = name }) => [id, usualName]),
    );
    expect(all.find(({ id }) => id === 'ho-chi-minh-2025')).toMatchObject({ mapName: 'TP. Hồ Chí Minh' });
    expect(provinceShapes(mapSource.provinces, '63').map(({ id }) => id)).toEqual(provinces63.map(({ id }) => id));
  });
  it('says which object a topology lacks', () => {
    expect(() => provinceShapes(topology, '34')).toThrow('missing object in topology: provinces34');
  });
});

describe('reshape', () => {
  it('thins a shared border once, so that both sides still agree', () => {
    const [west, east] = provinceShapes(
      reshape(topology, ([x, y]) => [x * 10, y * 10], 0.1),
      '63',
    );
    expect(west!.polygons[0]![0]).toHaveLength(5);
    expect(east!.polygons[0]![0]).toContainEqual([1010, 100]);
    expect(west!.polygons[0]![0]).toContainEqual([1010, 100]);
    expect(west!.polygons[0]![0]).not.toContainEqual([1010, 105]);
  });
  it('keeps every point that stands out more than the tolerance', () => {
    const [west] = provinceShapes(
      reshape(topology, ([x, y]) => [x + (y === 10.5 ? 0.2 : 0), y], 0.1),
      '63',
    );
    expect(west!.polygons[0]![0]).toContainEqual([101.2, 10.5]);
  });
  it('leaves the topology it was given as it was', () => {
    const before = JSON.stringify(topology);
    reshape(topology, ([x, y]) => [x * 2, y], 1);
    expect(JSON.stringify(topology)).toBe(before);
  });
});

describe('boxOf', () => {
  it('holds all points', () => {
    expect(
      boxOf([
        [3, 4],
        [-1, 9],
      ]),
    ).toEqual([-1, 4, 3, 9]);
  });
  it('refuses to invent a box for no points', () => {
    expect(() => boxOf([])).toThrow('missing points');
  });
});

describe('a level of the boundaries', () => {
  const { provinces } = mapSource;
  const points = (level: Topology) => level.arcs.reduce((sum, arc) => sum + arc.length, 0);
  it('is the same for scales of one power of two, and has fewer points the coarser it is', () => {
    expect(atLevel(provinces, 0.011)).toBe(atLevel(provinces, 0.015));
    expect(points(atLevel(provinces, 0.02))).toBeLessThan(points(atLevel(provinces, 0.005)) / 2);
  });
  it('is nowhere farther from the borders than asked', () => {
    const degrees = 0.02;
    const exact = reshape(provinces, (at) => at, 0).arcs as unknown as Point[][];
    const thinned = atLevel(provinces, degrees).arcs as unknown as Point[][];
    for (const [index, arc] of exact.entries())
      for (const [x, y] of arc) {
        const near = thinned[index]!.slice(1).some(([bx, by], i) => {
          const [ax, ay] = thinned[index]![i]!;
          const [dx, dy] = [bx - ax, by - ay];
          const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
          return Math.hypot(x - ax - t * dx, y - ay - t * dy) <= degrees;
        });
        if (!near) expect.fail(`${x}, ${y} is farther than ${degrees}°`);
      }
  });
  it('keeps every unit and every island of the archipelagos', () => {
    for (const basis of ['63', '34'] as const) {
      const count = (level: Topology) => provinceShapes(level, basis).map(({ id, polygons }) => [id, polygons.length]);
      expect(count(atLevel(provinces, 0.05))).toEqual(count(provinces));
    }
  });
});
