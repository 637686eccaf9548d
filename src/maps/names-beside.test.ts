import { describe, expect, it } from 'vitest';
import { mapSource, provinces34 } from '../reference/index.ts';
import { provinceShapes, reshape, type Box, type Point, type Shape } from './boundaries.ts';
import { textBox } from './map-text.ts';
import { namesBeside } from './names-beside.ts';
import { overlap } from './overlap.ts';
import { countryExtent, fitFrame } from './projection.ts';

const square = (left: number, top: number, size: number): Shape => {
  const [right, bottom] = [left + size, top + size];
  const ring: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return { id: 'dak-lak', name: 'Đắk Lắk', polygons: [[ring]] } as unknown as Shape;
};
const FRAME: Box = [0, 0, 400, 300];
const beside = (names: { text: string; at: Point }[], shapes: Shape[], taken: Box[] = []) =>
  namesBeside(names, { shapes, taken, frame: FRAME, fontSize: 12 });

describe('names beside the country', () => {
  it('stand off the land, close to their unit, with a line that ends at the text', () => {
    const [name] = beside([{ text: 'Đắk Lắk 3', at: [200, 150] }], [square(180, 130, 40)]);
    const [left, top, right, bottom] = textBox(name!.text);
    expect(overlap([left, top, right, bottom], [180, 130, 220, 170])).toBe(false);
    expect(name!.line[0]).toEqual([200, 150]);
    const [x, y] = name!.line[1];
    expect(Math.hypot(x - 200, y - 150)).toBeLessThan(40);
    expect(x).toBeGreaterThan(left - 6);
    expect(x).toBeLessThan(right + 6);
  });

  it('are left out where there is no room near by', () => {
    expect(beside([{ text: 'Đắk Lắk 3', at: [200, 150] }], [square(0, 0, 400)])).toEqual([]);
    expect(beside([{ text: 'Đắk Lắk 3', at: [200, 150] }], [], [FRAME])).toEqual([]);
  });

  it.each([236, 320, 400, 700])('stay apart from each other and in the frame, for a map %i wide', (width) => {
    const frame = fitFrame(countryExtent(mapSource), width, 8);
    const shapes = provinceShapes(reshape(mapSource.provinces, frame.project, 0.15), '34');
    const names = provinces34.map(({ id, name }) => ({ text: `${name} 12`, at: frame.project(mapSource.places[id]!) }));
    const placed = namesBeside(names, { shapes, taken: [], frame: [0, 0, width, frame.height], fontSize: 10 });
    expect(placed.length).toBeGreaterThan(8);
    for (const [i, { text }] of placed.entries()) {
      const box = textBox(text);
      expect(box[0]).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(width);
      for (const other of placed.slice(0, i)) expect(overlap(box, textBox(other.text))).toBe(false);
    }
  });
});
