import { expect, it } from 'vitest';
import { mapSource } from '../reference/index.ts';
import { neighbourShapes, reshape } from './boundaries.ts';
import { neighbourPath } from './clip.ts';
import { countryExtent, fitFrame } from './projection.ts';

it('scraps of land across the sea may be left out, land on the border never', () => {
  const frame = fitFrame(countryExtent(mapSource), 320, 10);
  const shapes = neighbourShapes(reshape(mapSource.neighbours, frame.project, 0.6));
  const starts = (seaLeast?: number) =>
    [...neighbourPath(shapes, frame, { dot: 2, ...(seaLeast ? { seaLeast } : {}) }).matchAll(/M(-?\d+) ?(-?\d+)/g)].map(
      ([, x, y]) => [Number(x) / 10, Number(y) / 10] as const,
    );
  const [all, without] = [starts(), starts(32)];
  const inCorner = ([x, y]: readonly [number, number]) => x > 280 && y > 300;
  expect(all.filter(inCorner).length).toBeGreaterThan(0);
  expect(without.filter(inCorner)).toEqual([]);
  const west = (list: typeof all) => list.filter(([x, y]) => x < 160 && y < 300);
  expect(west(without)).toEqual(west(all));
});
