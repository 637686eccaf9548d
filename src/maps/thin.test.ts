import { describe, expect, it } from 'vitest';
import type { Box, Point } from './boundaries.ts';
import { thin, withoutOutside, withoutRepeats } from './thin.ts';

const times = (count: number, make: (index: number) => Point) => Array.from({ length: count }, (_, i) => make(i));
/** Every bend is a little smaller than the one before: each point is the farthest from the line between its neighbours. */
const shrinking = (count: number) => times(count, (i) => [i, (i % 2 ? -1 : 1) * (count - i)]);
const wave = (count: number) => times(count, (i) => [(i / count) * 300, 100 + 80 * Math.sin((i / count) * 40)]);

function distance([x, y]: Point, line: readonly Point[]): number {
  return Math.min(
    ...line.slice(1).map(([bx, by], i) => {
      const [ax, ay] = line[i]!;
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - ax - t * dx, y - ay - t * dy);
    }),
  );
}

describe('a line that is thinned', () => {
  it('keeps both ends, and every point that is left out was near it', () => {
    const line = wave(10_000);
    const thinned = thin(line, 0.15);
    expect(thinned.length).toBeLessThan(400);
    expect([thinned[0], thinned.at(-1)]).toEqual([line[0], line.at(-1)]);
    for (const at of line.filter((_, i) => i % 37 === 0)) expect(distance(at, thinned)).toBeLessThanOrEqual(0.15);
  });
  it('along a border that two areas share leaves no gap that is seen, whichever way it runs', () => {
    const [there, back] = [thin(wave(10_000), 0.15), thin(wave(10_000).reverse(), 0.15)];
    for (const at of back) expect(distance(at, there)).toBeLessThanOrEqual(0.15);
  });
  it.each([
    ['of small bends', wave],
    ['whose every bend is smaller than the one before', shrinking],
  ])('takes twice the steps when it has twice the points: %s', (_, make) => {
    const stepsFor = (count: number) => {
      let steps = 0;
      const counted = make(count).map(([x, y]) => {
        const point = [x, y];
        Object.defineProperty(point, 0, {
          get: () => {
            steps += 1;
            return x;
          },
        });
        return point as unknown as Point;
      });
      thin(counted, 0.15);
      return steps;
    };
    const [once, twice] = [stepsFor(5_000), stepsFor(10_000)];
    expect(twice / once).toBeLessThan(2.5);
  });
  it('of one or two points stays as it is', () => {
    expect([thin([[1, 1]], 1), thin(wave(2), 1)]).toEqual([[[1, 1]], wave(2)]);
  });
});

it('a point is not repeated where it stands', () => {
  expect(
    withoutRepeats([
      [0, 0],
      [0, 0],
      [1, 0],
      [0, 0],
    ] as Point[]),
  ).toEqual([
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
});

describe('what a line does beyond a frame', () => {
  const FRAME: Box = [0, 0, 10, 10];
  it('is left out on one side, with where it leaves and where it comes back', () => {
    const line: Point[] = [
      [5, 5],
      [11, 5],
      [12, 8],
      [40, 2],
      [11, 6],
      [5, 6],
    ];
    expect(withoutOutside(line, FRAME)).toEqual([
      [5, 5],
      [11, 5],
      [11, 6],
      [5, 6],
    ]);
  });
  it('stays where it goes around a corner, so that it never cuts across the frame', () => {
    const line: Point[] = [
      [-3, 5],
      [-4, -1],
      [-2, -3],
      [5, -2],
      [6, 5],
    ];
    const kept = withoutOutside(line, FRAME);
    // Straight lines between what is kept stay out of the frame until the last one comes in.
    for (let i = 1; i < kept.length - 1; i++)
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const [x, y] = [0, 1].map((axis) => kept[i - 1]![axis]! + share * (kept[i]![axis]! - kept[i - 1]![axis]!));
        expect(x! >= 0 && y! >= 0).toBe(false);
      }
    expect(kept.at(-1)).toEqual([6, 5]);
  });
});
