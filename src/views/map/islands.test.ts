import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { layoutAreaMap, type AreaMapLayout } from '../../maps/area-map.ts';
import { mapLabels, type Basis, type Point } from '../../maps/boundaries.ts';
import { layoutCountryMap, type CountryMapLayout } from '../../maps/country-map.ts';
import { AREA_SCALE, PATH_SCALE } from '../../maps/path.ts';
import { mapSource } from '../../reference/index.ts';
import { regions } from '../../reference/regions.ts';
import { createContext } from '../common/context.ts';
import { membersMap, unitMap } from './area-map.ts';

const context = createContext(testCorpus({ buildDate: '2026-01-15', seeds: {}, records: {} }), 'vi');

/** Inhabited islands far out, with the units to which they belonged until 2025-06-30 and belong since. */
const ISLANDS = [
  ['Phú Quốc', 'kien-giang', 'an-giang-2025'],
  ['Thổ Châu', 'kien-giang', 'an-giang-2025'],
  ['Côn Đảo', 'ba-ria-vung-tau', 'ho-chi-minh-2025'],
  ['Bạch Long Vĩ', 'hai-phong', 'hai-phong-2025'],
  ['Lý Sơn', 'quang-ngai', 'quang-ngai-2025'],
  ['Cồn Cỏ', 'quang-tri', 'quang-tri-2025'],
  ['Phú Quý', 'binh-thuan', 'lam-dong-2025'],
] as const;
/** On pages; on the paper of briefs. */
const SIZES = [
  { width: 296, fontSize: 12 },
  { width: 236, fontSize: 10.5 },
];

type Size = (typeof SIZES)[number];
const layouts = new Map<string, AreaMapLayout | CountryMapLayout>();
/** What is laid out under this name, once: several islands are of one unit, and units of one region. */
function once<T extends AreaMapLayout | CountryMapLayout>(name: string, layOut: () => T): T {
  const layout = (layouts.get(name) as T | undefined) ?? layOut();
  layouts.set(name, layout);
  return layout;
}
const onItsOwn = (unit: string, size: Size) =>
  once(`${unit} ${size.width}`, () =>
    layoutAreaMap(mapSource, { ...unitMap(context, unit, [])!.options, idPrefix: '', size }),
  );
const amongMembers = ({ id, name: title, members }: (typeof regions)[number], size: Size) =>
  once(`${id}: ${size.width}`, () => {
    const memberIds = members.map(({ unit }) => unit);
    return layoutAreaMap(mapSource, { ...membersMap(context, id, { title, memberIds })!.options, idPrefix: '', size });
  });
const ofCountry = (basis: Basis) =>
  once(basis, () => layoutCountryMap(mapSource, { basis, idPrefix: '', title: '', attribution: 'nguồn' }));

const at = (name: string): Point => mapLabels(mapSource).find((label) => label.name === name)!.at;

/** Where the parts of a unit begin that are drawn, in pixels. */
const parts = (path: string, scale: number): Point[] =>
  [...path.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)].map(([, x, y]) => [Number(x) / scale, Number(y) / scale]);

function expectSeen({ panels, project }: AreaMapLayout, name: string, unit: string): void {
  const [main] = panels;
  const [x, y] = project(at(name));
  expect([x > 0, x < main!.width, y > 0, y < main!.height], `${name} lies in the frame`).toEqual([
    true,
    true,
    true,
    true,
  ]);
  // An island begins at a point of its coast: Phú Quốc, the largest, is 0.44 degrees long.
  const reach = Math.abs(project([107, 0])[0] - project([106, 0])[0]) * 0.3 + 2;
  const drawn = parts(main!.units.find(({ id }) => id === unit)!.path, AREA_SCALE);
  expect(
    drawn.some((start) => Math.hypot(start[0] - x, start[1] - y) < reach),
    `${name} is drawn`,
  ).toBe(true);
}

describe.each(ISLANDS)('%s', (name, former, current) => {
  it.each(SIZES)('is seen and named on the map of its unit, of then and of today, at %o', (size) => {
    for (const unit of [former, current]) {
      const layout = onItsOwn(unit, size);
      expectSeen(layout, name, unit);
      expect(
        layout.texts
          .filter(({ role }) => role === 'island')
          .map(({ text }) => text)
          .join(' '),
      ).toContain(name);
    }
  });
  it.each(SIZES)('is seen on the maps of all regions of its unit, at %o', (size) => {
    const maps = regions.flatMap((region) => {
      const own = [former, current].filter((unit) => region.members.some((member) => member.unit === unit));
      return own.map((unit) => [unit, amongMembers(region, size)] as const);
    });
    expect(maps.length).toBeGreaterThanOrEqual(2);
    for (const [unit, layout] of maps) expectSeen(layout, name, unit);
  });
  it('is seen on the map of the country', () => {
    for (const [basis, unit] of [
      ['63', former],
      ['34', current],
    ] satisfies [Basis, string][]) {
      const { units, project } = ofCountry(basis);
      const [x, y] = project(at(name));
      const drawn = parts(units.find(({ id }) => id === unit)!.path, PATH_SCALE);
      expect(drawn.some((start) => Math.hypot(start[0] - x, start[1] - y) < 12)).toBe(true);
    }
  });
});

it('archipelagos do not draw the maps of their units out to sea: they stand in insets', () => {
  for (const unit of ['da-nang', 'da-nang-2025', 'khanh-hoa', 'khanh-hoa-2025']) {
    const [west, south, east, north] = unitMap(context, unit, [])!.options.extent;
    expect(east - west).toBeLessThan(2);
    expect(north - south).toBeLessThan(2);
  }
});
