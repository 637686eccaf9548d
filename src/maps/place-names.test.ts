import { polygonContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { mapSource, provinces34 } from '../reference/index.ts';
import { provinceShapes, reshape, type Box, type Point } from './boundaries.ts';
import { overlap } from './overlap.ts';
import { brokenName, placeNames, type NameToPlace } from './place-names.ts';
import { countryExtent, fitFrame } from './projection.ts';

const square = (left: number, top: number, size: number): Point[] => rectangle(left, top, size, size);
const rectangle = (left: number, top: number, width: number, height: number): Point[] => {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
};
const FRAME: Box = [0, 0, 400, 300];
const DAK_LAK: NameToPlace = { text: 'Đắk Lắk', at: [200, 150], width: 50, fontSize: 12, weight: 3, reach: 70 };
const place = (names: NameToPlace[], land: Point[][], taken: Box[] = []) =>
  placeNames(names, { land, taken, frame: FRAME });

describe('a name in its unit', () => {
  const unit = square(150, 100, 100);
  it('stands at its place, or near it where that is taken', () => {
    const [free] = place([{ ...DAK_LAK, own: [unit] }], [unit]);
    expect(free).toMatchObject({ x: 200, y: 154, anchor: 'middle', lines: ['Đắk Lắk'] });
    const [moved] = place([{ ...DAK_LAK, own: [unit] }], [unit], [[190, 140, 210, 160]]);
    expect(overlap(moved!.box, [190, 140, 210, 160])).toBe(false);
    expect(moved!.line).toBeUndefined();
  });
  it('never reaches over another unit, but may hang over the sea', () => {
    const narrow = rectangle(180, 100, 40, 100);
    expect(place([{ ...DAK_LAK, own: [narrow], reach: 0 }], [narrow])).toHaveLength(1);
    const [left, right] = [rectangle(100, 0, 80, 300), rectangle(220, 0, 80, 300)];
    expect(place([{ ...DAK_LAK, own: [narrow], reach: 0 }], [left, narrow, right])).toEqual([]);
  });
  it('stands in two lines where one is too wide', () => {
    const narrow = rectangle(180, 100, 40, 100);
    const land = [rectangle(100, 0, 80, 300), narrow, rectangle(220, 0, 80, 300)];
    const broken = { lines: ['Đắk', 'Lắk'] as [string, string], width: 24 };
    const [found] = place([{ ...DAK_LAK, own: [narrow], broken }], land);
    expect(found!.lines).toEqual(['Đắk', 'Lắk']);
    expect(found!.box[0]).toBeGreaterThan(180);
    expect(found!.box[2]).toBeLessThan(220);
  });
});

describe('a name beside the country', () => {
  it('stands off the land, close to its unit, with a line that ends at the text', () => {
    const [found] = place([DAK_LAK], [square(180, 130, 40)]);
    expect(overlap(found!.box, [180, 130, 220, 170])).toBe(false);
    const [start, [x, y]] = found!.line!;
    expect(start).toEqual(DAK_LAK.at);
    expect(Math.hypot(x - 200, y - 150)).toBeLessThan(40);
    expect(Math.max(found!.box[0] - x, x - found!.box[2])).toBeLessThan(6);
  });
  it('stands beside its unit rather than in two lines of which the coast crosses the lower one', () => {
    const lines: [string, string] = ['Phú', 'Yên'];
    const name = { ...DAK_LAK, text: 'Phú Yên', width: 60, broken: { lines, width: 22 } };
    const [wide, narrow] = [rectangle(187, 130, 26, 45), rectangle(192, 130, 16, 45)];
    expect(place([{ ...name, own: [wide] }], [wide])[0]!.lines).toEqual(lines);
    const [beside] = place([{ ...name, own: [narrow] }], [narrow]);
    expect(beside!.lines).toEqual(['Phú Yên']);
    expect(beside!.line).toBeDefined();
  });
  it('is left out where there is no room near by, or where it may not stand there', () => {
    expect(place([DAK_LAK], [square(0, 0, 400)])).toEqual([]);
    expect(place([DAK_LAK], [], [FRAME])).toEqual([]);
    expect(place([{ ...DAK_LAK, reach: 0 }], [])).toEqual([]);
  });
});

describe('names that want the same place', () => {
  const unit = square(160, 135, 80);
  const tight: NameToPlace = { ...DAK_LAK, width: 70, own: [unit], reach: 0 };
  it('go to the heavier one, wherever it stands in the list', () => {
    const land = [rectangle(0, 0, 400, 135), rectangle(0, 155, 400, 145), rectangle(160, 135, 80, 20)];
    const own = [land[2]!];
    const light = { ...tight, text: 'Gia Lai', weight: 1, own };
    const heavy = { ...tight, text: 'Đắk Lắk', weight: 12, own, at: [200, 146] as Point };
    expect(place([light, heavy], land).map(({ name }) => name.text)).toEqual(['Đắk Lắk']);
  });
  it('of equal weight go to those in their units, then to the shortest lines', () => {
    const land = [square(150, 100, 100)];
    const far = { ...DAK_LAK, text: 'Gia Lai', at: [170, 150] as Point, reach: 100 };
    const near = { ...DAK_LAK, text: 'Phú Yên', at: [245, 150] as Point, reach: 100 };
    const within = { ...DAK_LAK, text: 'Đắk Lắk', own: land };
    expect(place([far, near, within], land).map(({ name }) => name.text)).toEqual(['Đắk Lắk', 'Phú Yên', 'Gia Lai']);
  });
});

it.each([236, 320, 400, 700])(
  'names of all units stay apart, in the frame and off other units, on a map %i wide',
  (width) => {
    const frame = fitFrame(countryExtent(mapSource), width, 8);
    const shapes = provinceShapes(reshape(mapSource.provinces, frame.project, 0.15), '34');
    const rings = new Map(shapes.map(({ id, polygons }) => [id, polygons.map(([outer]) => outer!)]));
    const names = provinces34.map(({ id, name }, i) => ({
      ...{ id, text: name, at: frame.project(mapSource.places[id]!), fontSize: 10, weight: i % 3 },
      ...{ width: textWidth(name, 10), own: rings.get(id)!, reach: width * 0.17 },
    }));
    const placed = placeNames(names, {
      land: [...rings.values()].flat(),
      taken: [],
      frame: [0, 0, width, frame.height],
    });
    expect(placed.length).toBeGreaterThan(12);
    for (const [i, { box, name }] of placed.entries()) {
      expect(box[0]).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(width);
      for (const other of placed.slice(0, i)) expect(overlap(box, other.box)).toBe(false);
      const middle: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      const beneath = shapes.filter(({ id }) =>
        rings.get(id)!.some((ring) => polygonContains(ring as [number, number][], middle)),
      );
      expect(
        beneath.every(({ id }) => id === name.id),
        name.text,
      ).toBe(true);
    }
  },
);

it.each([
  ['Thừa Thiên Huế', ['Thừa Thiên', 'Huế']],
  ['Bà Rịa - Vũng Tàu', ['Bà Rịa -', 'Vũng Tàu']],
  ['Quảng Ninh', ['Quảng', 'Ninh']],
  ['Huế', undefined],
])('%s is broken between words, into lines of about one length', (name, lines) => {
  expect(brokenName(name)).toEqual(lines);
});
