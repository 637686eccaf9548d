import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { mapSource, provinces34 } from '../reference/index.ts';
import { provinceShapes, reshape, type Box, type Point } from './boundaries.ts';
import { namesBeside } from './names-beside.ts';
import { overlap } from './overlap.ts';
import { countryExtent, fitFrame } from './projection.ts';

const square = (left: number, top: number, size: number): Point[] => {
  const [right, bottom] = [left + size, top + size];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
};
const FRAME: Box = [0, 0, 400, 300];
const DAK_LAK = { text: 'Đắk Lắk 3', at: [200, 150] as Point, width: 50 };
const beside = (land: Point[][], taken: Box[] = []) =>
  namesBeside([DAK_LAK], { land, taken, frame: FRAME, fontSize: 12, reach: 70 });

describe('names beside the country', () => {
  it('stand off the land, close to their unit, with a line that ends at the text', () => {
    const [{ box, line }] = beside([square(180, 130, 40)]) as [ReturnType<typeof beside>[number]];
    expect(overlap(box, [180, 130, 220, 170])).toBe(false);
    const [start, [x, y]] = line;
    expect(start).toEqual(DAK_LAK.at);
    expect(Math.hypot(x - 200, y - 150)).toBeLessThan(40);
    expect(Math.max(box[0] - x, x - box[2])).toBeLessThan(6);
  });

  it('are left out where there is no room near by', () => {
    expect(beside([square(0, 0, 400)])).toEqual([]);
    expect(beside([], [FRAME])).toEqual([]);
  });

  it.each([236, 320, 400, 700])('stay apart from each other and in the frame, on a map %i wide', (width) => {
    const frame = fitFrame(countryExtent(mapSource), width, 8);
    const shapes = provinceShapes(reshape(mapSource.provinces, frame.project, 0.15), '34');
    const names = provinces34.map(({ id, name }) => ({
      text: name,
      at: frame.project(mapSource.places[id]!),
      width: textWidth(name, 10),
    }));
    const placed = namesBeside(names, {
      land: shapes.flatMap(({ polygons }) => polygons.map(([outer]) => outer!)),
      taken: [],
      frame: [0, 0, width, frame.height],
      fontSize: 10,
      reach: width * 0.17,
    });
    expect(placed.length).toBeGreaterThan(8);
    for (const [i, { box }] of placed.entries()) {
      expect(box[0]).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(width);
      for (const other of placed.slice(0, i)) expect(overlap(box, other.box)).toBe(false);
    }
  });
});
