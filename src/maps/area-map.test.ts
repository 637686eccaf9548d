import { gzipSync } from 'node:zlib';
import { polygonContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { round } from '../domain/numbers.ts';
import { mapSource } from '../reference/index.ts';
import { areaMap, layoutArc, layoutAreaMap, type AreaFeature, type AreaMapOptions } from './area-map.ts';
import { provinceShapes, type Box, type Point } from './boundaries.ts';
import { textBox } from './map-text.ts';
import { overlap } from './overlap.ts';
import { mapPage } from '../strings/vi/map.ts';
import type { Tally } from '../domain/run.ts';

const { attribution } = mapPage;
/** The Red River Delta, the whole country, one small province. */
const AREAS: Record<string, Box> = {
  delta: [105.2, 19.8, 107.6, 21.7],
  country: [102.1, 8.4, 109.5, 23.4],
  one: [105.9, 20.4, 106.2, 20.7],
  whole: [102.1, 6.5, 117.9, 23.4],
};
const DELTA = ['hai-phong', 'quang-ninh', 'hai-duong', 'hung-yen', 'thai-binh', 'nam-dinh', 'ha-nam', 'ninh-binh'];
const options = (area: string, more: Partial<AreaMapOptions> = {}): AreaMapOptions => ({
  basis: '63',
  idPrefix: 'ban-do',
  attribution,
  title: 'Vị trí trên bản đồ',
  extent: AREAS[area]!,
  labelled: [],
  ...more,
});
const REQUIRED = ['Quần đảo Hoàng Sa', '(TP. Đà Nẵng)', 'Quần đảo Trường Sa', '(tỉnh Khánh Hòa)', 'Biển Đông'];

describe.each(Object.keys(AREAS))('a map of %s', (area) => {
  it.each([
    { width: 260, fontSize: 11 },
    { width: 296, fontSize: 12 },
    { width: 640, fontSize: 13 },
  ])('names both archipelagos and the sea, whole inside the drawing and off each other, at %o', (size) => {
    const { texts, width, height } = layoutAreaMap(mapSource, options(area, { size }));
    for (const name of REQUIRED) expect(texts.map(({ text }) => text)).toContain(name);
    const boxes = texts.filter(({ text }) => REQUIRED.includes(text)).map(textBox);
    for (const [left, top, right, bottom] of boxes) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width + 0.5);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
  });

  it('draws the islands of both archipelagos as land of their provinces, in the area or in an inset', () => {
    const { panels } = layoutAreaMap(mapSource, options(area, { own: ['da-nang', 'khanh-hoa'] }));
    const islands = (id: string) =>
      panels.flatMap(({ units }) =>
        units.filter((unit) => unit.id === id).flatMap(({ path }) => path.match(/M/g) ?? []),
      );
    expect(islands('da-nang').length).toBeGreaterThanOrEqual(10);
    expect(islands('khanh-hoa').length).toBeGreaterThanOrEqual(15);
  });

  it('draws units that it says nothing of as one land with borders, each of which is a line', () => {
    const { panels } = layoutAreaMap(mapSource, options(area));
    const [main, ...insets] = panels;
    expect(main!.units).toEqual([]);
    for (const path of [main!.land, main!.borders]) expect(path).toMatch(/^M-?\d+/);
    expect(main!.borders).not.toContain('z');
    for (const { units } of insets) expect(units.length).toBeGreaterThan(0);
  });

  it('shows all of what it was asked to show', () => {
    const { project, panels } = layoutAreaMap(mapSource, options(area));
    const [west, south, east, north] = AREAS[area]!;
    const main = panels[0]!;
    for (const corner of [
      [west, south],
      [east, north],
    ] as Point[]) {
      const [x, y] = project(corner);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(main.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(main.height);
    }
  });

  it('carries its attribution, no style attribute and no script, in at most 16 kB gzip', () => {
    const drawing = String(areaMap(mapSource, options(area, { labelled: DELTA, own: DELTA })));
    expect(drawing).toContain('CC BY-SA 4.0');
    expect(drawing).not.toMatch(/\sstyle=|<script|\son\w+=/);
    expect(gzipSync(drawing).length).toBeLessThan(16_000);
  });
});

describe('names of units', () => {
  it('of the delta do not cover each other, and most of them find room', () => {
    const { texts } = layoutAreaMap(mapSource, options('delta', { labelled: DELTA }));
    const names = texts.filter(({ role }) => role === 'unit');
    expect(names.length).toBeGreaterThanOrEqual(DELTA.length - 2);
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1)) expect(overlap(textBox(a), textBox(b)), `${a.text}, ${b.text}`).toBe(false);
  });
  it('keep apart from the next name in their line', () => {
    const { texts } = layoutAreaMap(mapSource, options('delta', { labelled: DELTA }));
    const boxes = texts.filter(({ role }) => role === 'unit').map((text) => ({ ...text, box: textBox(text) }));
    for (const a of boxes)
      for (const b of boxes) {
        const sameLine = a.box[1] < b.box[3] && b.box[1] < a.box[3];
        if (a !== b && sameLine && a.x < b.x) expect(b.box[0] - a.box[2], `${a.text}, ${b.text}`).toBeGreaterThan(3);
      }
  });
  it.each(['delta', 'country'])('of %s stand on their units, or off all of them with a line from theirs', (area) => {
    const layout = layoutAreaMap(mapSource, options(area, { labelled: DELTA }));
    const shapes = provinceShapes(mapSource.provinces, '63').map(({ name, polygons }) => ({
      name,
      rings: polygons.map(([outer]) => outer!.map((at) => [...layout.project(at)] as [number, number])),
    }));
    const names = layout.texts.filter(({ role }) => role === 'unit');
    expect(names.length).toBeGreaterThan(3);
    const apart = names.filter((text) => {
      const [left, top, right, bottom] = textBox(text);
      const xs = [0.12, 0.3, 0.5, 0.7, 0.88].map((along) => left + along * (right - left));
      const beneath = shapes.filter(({ rings }) =>
        xs.some((x) => rings.some((ring) => polygonContains(ring, [x, (top + bottom) / 2]))),
      );
      for (const { name } of beneath) expect(name).toBe(text.text);
      return beneath.length === 0;
    });
    expect(layout.leaders).toHaveLength(apart.length);
  });
  it('go to those that count most where not all find room: of partners, and to cities before all', () => {
    const tally = (value: number) => ({ measure: 'linkages', of: 'units/ha-noi', basis: 'asWritten', value }) as Tally;
    const partners = ['vinh-phuc', 'hoa-binh', 'ha-nam', 'hung-yen', 'bac-ninh', 'thai-nguyen', 'bac-giang', 'phu-tho'];
    const named = (tallies: Record<string, Tally>, main: string[] = []) => {
      const more = { own: ['ha-noi'], labelled: ['ha-noi', ...partners], tallies, main };
      const { texts } = layoutAreaMap(mapSource, options('country', more));
      return texts.filter(({ role }) => role === 'unit').map(({ text }) => text);
    };
    const tallies = Object.fromEntries(partners.map((id) => [id, tally(1)]));
    const nameOf = (id: string) => provinceShapes(mapSource.provinces, '63').find((shape) => shape.id === id)!.mapName;
    const unnamed = partners.filter((id) => !named(tallies).includes(nameOf(id)));
    expect(unnamed.length).toBeGreaterThan(0);
    for (const id of unnamed) {
      expect(named({ ...tallies, [id]: tally(2) })).toContain(nameOf(id));
      const most = Object.fromEntries(partners.map((each) => [each, tally(each === id ? 1 : 9)]));
      expect(named(most, [id])).toContain(nameOf(id));
    }
  });
  it('that are not on the basis are refused', () => {
    expect(() => layoutAreaMap(mapSource, options('delta', { basis: '34', labelled: ['hai-duong'] }))).toThrow(
      'unknown unit on basis 34: hai-duong',
    );
  });
});

describe('an arc', () => {
  const flat = { project: ([x, y]: Point): Point => [x, y] };
  const arc = (from: Point, to: Point, count = 1) => layoutArc({ from, to, count, title: '' }, flat);
  it('begins and ends at its places and bends to one side', () => {
    expect(arc([0, 0], [100, 0]).path).toBe('M0,0Q50,-16 100,0');
  });
  it('keeps apart from the way back', () => {
    expect(arc([100, 0], [0, 0]).path).toBe('M100,0Q50,16 0,0');
  });
  it('grows with the number of links, less and less', () => {
    const [one, four, nine] = [1, 4, 9].map((count) => arc([0, 0], [1, 1], count).width);
    expect(four! - one!).toBeCloseTo(nine! - four!, 5);
    expect(one).toBeGreaterThan(0);
  });
});

it('what is not exact is dashed, and its points stand where they lie', () => {
  const at: Point = [106.78, 20.85];
  const features = (['surveyed', 'approximate', 'schematic'] as const).map((precision) => ({
    title: precision,
    precision,
    points: [at],
    lines: [[at, [107, 21] as Point]],
    areas: [],
  }));
  const drawing = String(areaMap(mapSource, options('delta', { features })));
  expect(drawing).toMatch(/map-surveyed"(?![^>]*dasharray)/);
  expect(drawing).toMatch(/map-approximate"[^>]*stroke-dasharray="7 2"/);
  expect(drawing).toMatch(/map-schematic"[^>]*stroke-dasharray="3 3"/);
  const layout = layoutAreaMap(mapSource, options('delta', { features }));
  const [x, y] = layout.project(at);
  expect(layout.features[0]!.points).toEqual([[round(x), round(y)]]);
});

describe('a drawing holds no more than it can show', () => {
  const times = (count: number, make: (index: number) => Point) => Array.from({ length: count }, (_, i) => make(i));
  const work = (more: Partial<AreaFeature>): AreaFeature => ({
    ...{ title: 'Tuyến', precision: 'surveyed', points: [], lines: [], areas: [] },
    ...more,
  });
  const wave = (count: number): Point[] =>
    times(count, (i) => [105.6 + (1.6 * i) / count, 20.7 + 0.4 * Math.sin((i / count) * 30)]);
  const bytes = (feature: AreaFeature) =>
    String(areaMap(mapSource, options('delta', { features: [feature] }))).length -
    String(areaMap(mapSource, options('delta'))).length;

  it('of a line of 130,000 points as many bytes as of one of 13,000', () => {
    const [many, few] = [bytes(work({ lines: [wave(130_000)] })), bytes(work({ lines: [wave(13_000)] }))];
    expect(many).toBeLessThan(6_000);
    expect(many).toBeLessThan(1.2 * few);
  });
  it('of an area likewise', () => {
    const ring = [...wave(130_000), [107, 21.6] as Point];
    expect(bytes(work({ areas: [[...ring, ring[0]!]] }))).toBeLessThan(6_000);
  });
  it('of lines elsewhere next to nothing', () => {
    const elsewhere = times(10_000, (i) => [108 + (i % 100) / 50, 11 + (i % 7) / 10]);
    expect(bytes(work({ lines: [elsewhere] }))).toBeLessThan(300);
  });
  it('of points that stand together one, of a few each', () => {
    const points = (count: number) => times(count, (i) => [106 + (i % 100) / 1_000, 20.6 + i / 1_000_000]);
    expect(bytes(work({ points: points(100_000) }))).toBeLessThan(3_000);
    expect(
      layoutAreaMap(mapSource, options('delta', { features: [work({ points: points(100) })] })).features[0]!.points,
    ).toHaveLength(100);
  });
});

describe('areas', () => {
  const ring: Point[] = [
    [106.2, 20.4],
    [106.9, 20.4],
    [106.9, 21],
    [106.2, 20.4],
  ];
  const shape = (precision: 'surveyed' | 'approximate' | 'schematic') => ({
    title: precision,
    precision,
    points: [],
    lines: [],
    areas: [ring],
  });
  const drawn = (...shown: Parameters<typeof shape>[0][]) =>
    String(areaMap(mapSource, options('delta', { features: shown.map(shape) })));
  it('that are not exact are hatched in ink, one way or both', () => {
    const drawing = drawn('approximate', 'schematic');
    expect(drawing).toMatch(/<pattern id="ban-do-hatch-approximate"[^>]*><path class="map-hatch" d="M0,0H7" /);
    expect(drawing).toMatch(/<pattern id="ban-do-hatch-schematic"[^>]*><path class="map-hatch" d="M0,0H7M0,0V7" /);
    expect(drawing).toMatch(/map-approximate"[^>]*>[^]*?map-feature-area" fill="url\(#ban-do-hatch-approximate\)"/);
    expect(drawing).toMatch(/map-schematic"[^>]*>[^]*?map-feature-area" fill="url\(#ban-do-hatch-schematic\)"/);
  });
  it('that are surveyed are plain, and nothing is sent for hatches that nobody draws', () => {
    expect(drawn('surveyed')).not.toContain('hatch');
    expect(drawn('surveyed')).toContain('map-feature-area" fill="#14171c" fill-opacity=".12"');
    expect(drawn('schematic')).not.toContain('hatch-approximate');
  });
  it('look as they looked: one of each kind within the delta', async () => {
    const beside = (dx: number, each: ReturnType<typeof shape>) => ({
      ...each,
      areas: each.areas.map((points) => points.map(([x, y]): Point => [x + dx, y])),
    });
    const features = [beside(-0.9, shape('surveyed')), shape('approximate'), beside(0.6, shape('schematic'))];
    const drawing = areaMap(mapSource, options('delta', { features, labelled: ['hai-phong'] }));
    await expect(`${drawing}\n`).toMatchFileSnapshot('snapshots/areas-63.svg');
  });
});

it('looks as it looked: links within the delta', async () => {
  const places = mapSource.places;
  const arcs = DELTA.slice(1).map((id, i) => ({
    from: places['hai-phong']!,
    to: places[id]!,
    count: i + 1,
    title: id,
  }));
  const drawing = areaMap(
    mapSource,
    options('delta', { labelled: DELTA, shades: { 'quang-ninh': 4, 'hai-duong': 1 }, own: ['hai-phong'], arcs }),
  );
  await expect(`${drawing}\n`).toMatchFileSnapshot('snapshots/delta-63.svg');
});
