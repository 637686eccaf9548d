import { gzipSync } from 'node:zlib';
import { formatNumber } from '../domain/numbers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapSource, provinces34, provinces63 } from '../reference/index.ts';
import { mapLabels, type Basis, type Point } from './boundaries.ts';
import {
  countryMap,
  layoutCountryMap,
  legendEntries,
  type CountryMapLayout,
  type CountryMapOptions,
} from './country-map.ts';
import { textBox } from './map-text.ts';
import { PATH_SCALE } from './path.ts';
import { mapPage } from '../strings/vi/map.ts';

const { attribution } = mapPage;
const BASES: [Basis, string, string][] = [
  ['63', 'da-nang', 'khanh-hoa'],
  ['34', 'da-nang-2025', 'khanh-hoa-2025'],
];
const SIZES = [
  { width: 236, fontSize: 10.5 },
  { width: 320, fontSize: 11 },
  { width: 400, fontSize: 13 },
  { width: 700, fontSize: 12 },
];
const options = (basis: Basis, more: Partial<CountryMapOptions> = {}): CountryMapOptions => ({
  basis,
  idPrefix: 'ban-do',
  attribution,
  title: 'Các đơn vị hành chính cấp tỉnh',
  ...more,
});
const full = (basis: Basis): CountryMapOptions => {
  const rows = basis === '63' ? provinces63 : provinces34;
  const values = Object.fromEntries(rows.map(({ id }, i) => [id, i % 9]));
  return options(basis, {
    values,
    hrefs: Object.fromEntries(rows.map(({ id }) => [id, `/lien-ket-vung/tinh/${id}/`])),
    legend: { title: 'Số liên kết', entries: legendEntries(values, { none: 'không có', format: formatNumber }) },
    labelled: rows.map(({ id }) => id),
  });
};

const layouts = new Map<string, CountryMapLayout>();
/** The plain map of that size, laid out once. */
function laidOut(basis: Basis, size: CountryMapOptions['size']): CountryMapLayout {
  const key = `${basis} ${JSON.stringify(size)}`;
  const layout = layouts.get(key) ?? layoutCountryMap(mapSource, options(basis, { size }));
  layouts.set(key, layout);
  return layout;
}

/** Where the polygons of a unit begin, in pixels. */
function polygonStarts(layout: CountryMapLayout, id: string): Point[] {
  const { path } = layout.units.find((unit) => unit.id === id)!;
  return [...path.matchAll(/M(\d+) ?(-?\d+)/g)].map(([, x, y]) => [Number(x) / PATH_SCALE, Number(y) / PATH_SCALE]);
}

describe.each(BASES)('on basis %s', (basis, daNang, khanhHoa) => {
  let drawing: string;
  beforeAll(() => {
    drawing = String(countryMap(mapSource, full(basis)));
  });

  it.each(SIZES)('draws both archipelagos as land of their provinces, inside the map, at %o', (size) => {
    const layout = laidOut(basis, size);
    for (const [name, owner, least] of [
      ['Quần đảo Hoàng Sa', daNang, 15],
      ['Quần đảo Trường Sa', khanhHoa, 25],
    ] as const) {
      const bbox = mapLabels(mapSource).find((label) => label.name === name)!.bbox!;
      const [left, bottom] = layout.project([bbox[0], bbox[1]]);
      const [right, top] = layout.project([bbox[2], bbox[3]]);
      const islands = polygonStarts(layout, owner).filter(
        ([x, y]) => left - 1 <= x && x <= right + 1 && top - 1 <= y && y <= bottom + 1,
      );
      expect(islands.length, name).toBeGreaterThanOrEqual(least);
      for (const [x, y] of islands) {
        expect(x > 0 && x < layout.width, name).toBe(true);
        expect(y > 0 && y < layout.mapHeight, name).toBe(true);
      }
    }
  });

  it.each(SIZES)(
    'names both archipelagos and the sea, whole inside the map and apart from each other, at %o',
    (size) => {
      const { texts, width, mapHeight } = laidOut(basis, size);
      const wanted = ['Quần đảo Hoàng Sa', '(TP. Đà Nẵng)', 'Quần đảo Trường Sa', '(tỉnh Khánh Hòa)', 'Biển Đông'];
      const boxes = wanted.map((text) => textBox(texts.find((each) => each.text === text)!));
      for (const [left, top, right, bottom] of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(mapHeight);
      }
      const apart = [boxes[0], boxes[2], boxes[4]] as const;
      for (const [i, a] of apart.entries())
        for (const b of apart.slice(i + 1)) {
          const overlapping = a![0] < b![2] && b![0] < a![2] && a![1] < b![3] && b![1] < a![3];
          expect(overlapping).toBe(false);
        }
    },
  );

  it('draws every unit of the table once', () => {
    const ids = layoutCountryMap(mapSource, options(basis)).units.map(({ id, path }) => [id, path.length > 20]);
    expect(ids).toEqual((basis === '63' ? provinces63 : provinces34).map(({ id }) => [id, true]));
  });

  it('keeps its attribution and needs at most 22 kB, gzip, with links, names and legend', () => {
    expect(drawing).toContain('CC BY-SA 4.0');
    expect(gzipSync(drawing).length).toBeLessThan(22_000);
  });

  it('holds no style attribute and no script', () => {
    expect(drawing).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });

  it('looks as it looked', async () => {
    await expect(`${drawing}\n`).toMatchFileSnapshot(`snapshots/country-${basis}.svg`);
  });
});

describe('countryMap', () => {
  it('wraps a unit in a link with its name and note, and names unlinked ones in the path', () => {
    const drawing = String(
      countryMap(
        mapSource,
        options('34', { hrefs: { 'dak-lak-2025': '/tinh/dak-lak-2025/' }, notes: { 'dak-lak-2025': '3 liên kết' } }),
      ),
    );
    expect(drawing).toContain(
      '<a href="/tinh/dak-lak-2025/"><title>Đắk Lắk: 3 liên kết</title><path class="map-unit" data-id="dak-lak-2025"',
    );
    expect(drawing).toMatch(/data-id="gia-lai-2025" d="[^"]+"><title>Gia Lai<\/title>/);
    expect(drawing).toContain('role="group"');
  });
  it('is an image when nothing in it can be followed', () => {
    expect(String(countryMap(mapSource, options('34')))).toContain('role="img"');
  });
  it('takes links out of the Tab order only when asked to', () => {
    const hrefs = { 'ha-noi': '/tinh/ha-noi/' };
    expect(String(countryMap(mapSource, options('63', { hrefs })))).not.toContain('tabindex');
    expect(String(countryMap(mapSource, options('63', { hrefs, tabbable: false })))).toContain('tabindex="-1"');
  });
  it('says which unit the basis does not have', () => {
    expect(() => countryMap(mapSource, options('34', { highlighted: ['vinh-phuc'] }))).toThrow(
      'unknown unit on basis 34: vinh-phuc',
    );
  });
  it('asks for the words of a legend when there are values', () => {
    expect(() => countryMap(mapSource, options('34', { values: { 'ha-noi-2025': 1 } }))).toThrow('missing legend');
  });
  it('names a unit beside the country where its name has no room in it', () => {
    const { texts, leaders } = layoutCountryMap(mapSource, options('63', { labelled: ['ha-nam', 'nghe-an'] }));
    const names = texts.filter(({ role }) => role === 'unit').map(({ text }) => text);
    expect(names).toEqual(['Nghệ An', 'Hà Nam']);
    expect(leaders).toHaveLength(1);
  });
});
