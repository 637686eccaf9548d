import { expect, it } from 'vitest';
import { mapSource } from '../reference/index.ts';
import type { Box } from './boundaries.ts';
import { neighbourPath } from './clip.ts';
import { countryExtent, fitFrame } from './projection.ts';

it('scraps of land across the sea may be left out, land on the border never', () => {
  const { width, height, project } = fitFrame(countryExtent(mapSource), 320, 10);
  const frame: Box = [0, 0, width, height];
  const starts = (seaLeast?: number) =>
    [
      ...neighbourPath(mapSource, project, frame, {
        tolerance: 0.6,
        dot: 2,
        ...(seaLeast ? { seaLeast } : {}),
      }).matchAll(/M(-?\d+) ?(-?\d+)/g),
    ].map(([, x, y]) => [Number(x) / 10, Number(y) / 10] as const);
  const [all, without] = [starts(), starts(32)];
  const inCorner = ([x, y]: readonly [number, number]) => x > 280 && y > 300;
  expect(all.filter(inCorner).length).toBeGreaterThan(0);
  expect(without.filter(inCorner)).toEqual([]);
  const west = (list: typeof all) => list.filter(([x, y]) => x < 160 && y < 300);
  expect(west(without)).toEqual(west(all));
});
