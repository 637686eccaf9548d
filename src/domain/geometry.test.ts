import { describe, expect, it } from 'vitest';
import { distanceToPolygons, pointsAlong } from './geometry.ts';
import type { LonLat } from './geometry.ts';

const box = (west: number, south: number, east: number, north: number): LonLat[] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];
const PROVINCE = [[box(105, 20, 106, 21), box(105.4, 20.4, 105.6, 20.6)]];

describe('distanceToPolygons', () => {
  it('is nothing inside, and kilometres outside', () => {
    expect(distanceToPolygons([105.2, 20.2], PROVINCE)).toBe(0);
    expect(distanceToPolygons([105.5, 21.1], PROVINCE)).toBeCloseTo(11.13, 1);
    expect(distanceToPolygons([106.1, 20.5], PROVINCE)).toBeCloseTo(11.132 * Math.cos((20.5 * Math.PI) / 180), 2);
  });
  it('counts a hole as outside', () => {
    expect(distanceToPolygons([105.5, 20.5], PROVINCE)).toBeGreaterThan(10);
  });
  it('takes the nearest of several', () => {
    const island = [box(107, 20, 107.1, 20.1)];
    expect(distanceToPolygons([107.05, 20.05], [...PROVINCE, island])).toBe(0);
  });
  it('is endless without polygons', () => {
    expect(distanceToPolygons([105, 20], [])).toBe(Infinity);
  });
});

describe('pointsAlong', () => {
  it('keeps every point and sets others between them', () => {
    const points = pointsAlong(
      [
        [105, 20],
        [105, 20.1],
        [105, 20.1],
      ],
      5,
    );
    expect(points.map(([, lat]) => Number(lat.toFixed(4)))).toEqual([20, 20.0333, 20.0667, 20.1, 20.1]);
  });
});
