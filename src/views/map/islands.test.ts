import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { layoutAreaMap, type AreaMapLayout } from '../../maps/area-map.ts';
import { mapLabels, type Basis, type Point } from '../../maps/boundaries.ts';
import { layoutCountryMap } from '../../maps/country-map.ts';
import { PATH_SCALE } from '../../maps/path.ts';
import { mapSource } from '../../reference/index.ts';
import { regions } from '../../reference/regions.ts';
import { createContext } from '../common/context.ts';
import { membersMap, unitMap, type AreaMapView } from './area-map.ts';

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

const at = (name: string): Point => mapLabels(mapSource).find((label) => label.name === name)!.at;

/** Where the parts of a unit begin that are drawn, in pixels. */
const parts = (path: string): Point[] =>
  [...path.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)].map(([, x, y]) => [Number(x) / PATH_SCALE, Number(y) / PATH_SCALE]);

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
  const drawn = parts(main!.units.find(({ id }) => id === unit)!.path);
  expect(
    drawn.some((start) => Math.hypot(start[0] - x, start[1] - y) < reach),
    `${name} is drawn`,
  ).toBe(true);
}

describe.each(ISLANDS)('%s', (name, former, current) => {
  it.each(SIZES)('is seen and named on the map of its unit, of then and of today, at %o', (size) => {
    for (const unit of [former, current]) {
      const layout = layoutAreaMap(mapSource, { ...unitMap(context, unit, [])!.options, idPrefix: '', size });
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
    const maps = regions.flatMap(({ id, name: title, members }): [string, AreaMapView][] => {
      const memberIds = members.map((member) => member.unit);
      return [former, current]
        .filter((unit) => memberIds.includes(unit))
        .map((unit) => [unit, membersMap(context, id, { title, memberIds })!]);
    });
    expect(maps.length).toBeGreaterThanOrEqual(2);
    for (const [unit, { options }] of maps)
      expectSeen(layoutAreaMap(mapSource, { ...options, idPrefix: '', size }), name, unit);
  });
  it('is seen on the map of the country', () => {
    for (const [basis, unit] of [
      ['63', former],
      ['34', current],
    ] satisfies [Basis, string][]) {
      const { units, project } = layoutCountryMap(mapSource, { basis, idPrefix: '', title: '', attribution: 'nguồn' });
      const [x, y] = project(at(name));
      const drawn = parts(units.find(({ id }) => id === unit)!.path);
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
