import { describe, expect, it } from 'vitest';
import type { GeoFeature, GeoFile } from '../../corpus/read/geojson.ts';
import { areaFeature, membersMap, precisionNotes, recordMap, unitMap } from './area-map.ts';
import { createContext } from '../common/context.ts';
import { pairs } from '../../facts/links.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = [{ article: 'tay-nguyen', quote: 'Đắk Lắk' }];
const FEATURES: GeoFile['features'] = new Map([
  [
    'ho-lak',
    {
      id: 'ho-lak',
      index: 0,
      geometry: { type: 'Point', coordinates: [108.18, 12.41] },
      properties: { accuracyKm: 3, precision: 'approximate' },
    },
  ],
  [
    'duong',
    {
      id: 'duong',
      index: 1,
      geometry: {
        type: 'LineString',
        coordinates: [
          [108.05, 12.68],
          [108, 13.98],
        ],
      },
      properties: { accuracyKm: 8 },
    },
  ],
]);
const GEO: GeoFile = { features: FEATURES, faulty: new Set(), nameless: [], isRead: true };
const corpus = {
  ...testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'tay-nguyen.txt': 'Đắk Lắk, Gia Lai và Phú Yên hợp tác.\nCập nhật: 12/3/2021' },
    records: {
      linkages: [
        {
          id: 'hop-tac',
          title: 'Hợp tác',
          form: 'activity',
          pattern: 'hub',
          hub: { province: 'dak-lak' },
          parties: [{ province: 'gia-lai' }, { province: 'phu-yen' }, { class: 'các tỉnh khác' }],
          evidence,
        },
        {
          id: 'vung',
          title: 'Hợp tác trong vùng',
          form: 'activity',
          pattern: 'together',
          parties: [{ province: 'dak-lak' }, { class: 'các tỉnh trong vùng' }],
          evidence,
        },
      ],
      assets: [
        {
          id: 'ho-lak',
          name: 'Hồ Lắk',
          kind: 'lake',
          provinces: ['dak-lak'],
          geometry: { file: 'vi-du.geojson', feature: 'ho-lak' },
          evidence,
        },
        { id: 'cho', name: 'Chợ', kind: 'place', evidence },
      ],
      regions: [
        {
          id: 'ven-ho',
          name: 'Vùng ven hồ',
          kind: 'informal',
          evidence,
          geometry: { file: 'vi-du.geojson', feature: 'ho-lak' },
        },
      ],
      projects: [
        {
          id: 'duong-ven-ho',
          name: 'Đường ven hồ',
          kind: 'road',
          provinces: ['dak-lak'],
          components: [{ name: 'đoạn qua hồ', asset: 'ho-lak' }],
          geometry: { file: 'vi-du.geojson', feature: 'duong' },
          evidence,
        },
      ],
    },
  }),
  geo: new Map([['vi-du.geojson', GEO]]),
};
const context = createContext(corpus, 'vi');
const mapOf = (key: string) => recordMap(context, corpus.byKey.get(key)!);

describe('a feature that is drawn', () => {
  const feature = (geometry: GeoFeature['geometry']): GeoFeature => ({ id: 'a', index: 0, geometry });
  const line = (count: number) => Array.from({ length: count }, (_, i): [number, number] => [108 + i / count, 12.5]);

  it('has the points that a picture can show, however many are written', () => {
    const drawn = areaFeature(feature({ type: 'LineString', coordinates: line(130_000) }), 'Đường')!;
    expect(drawn.lines[0]!.length).toBeLessThan(100);
    expect([drawn.lines[0]![0], drawn.lines[0]!.at(-1)]).toEqual([[108, 12.5], line(130_000).at(-1)]);
    const points = areaFeature(feature({ type: 'MultiPoint', coordinates: line(130_000) }), 'Trạm')!.points;
    expect(points.length).toBeGreaterThan(500);
    expect(points.length).toBeLessThan(1_000);
    const ring = [...line(1000), [108, 12.5] as [number, number]];
    expect(areaFeature(feature({ type: 'Polygon', coordinates: [ring] }), 'Hồ')!.areas[0]).toHaveLength(4);
  });
  it('is thinned once for all the pages that draw it', () => {
    const one = feature({ type: 'LineString', coordinates: line(10) });
    expect(areaFeature(one, 'Đường')!.lines).toBe(areaFeature(one, 'Đường ven hồ')!.lines);
  });
});

describe('the map of a linkage', () => {
  it('joins its hub with each of its units, on the boundaries of their time', () => {
    const { options, caption } = mapOf('linkages/hop-tac')!;
    expect(options.basis).toBe('63');
    expect(options.labelled).toEqual(['dak-lak', 'gia-lai', 'phu-yen']);
    expect(options.arcs!.map(({ title }) => title)).toEqual(['Đắk Lắk – Gia Lai', 'Đắk Lắk – Phú Yên']);
    expect(options.shades!['dak-lak']).toBeGreaterThan(options.shades!['gia-lai']!);
    expect(caption).toContain('63 tỉnh');
  });
  it('is left out when it joins no units', () => {
    expect(mapOf('linkages/vung')).toBeUndefined();
  });
});

describe('the map of a work', () => {
  it('shows its own geometry and that of the assets it is made of, and how exact they are', () => {
    const { options, caption } = mapOf('projects/duong-ven-ho')!;
    expect(options.features!.map(({ title, precision }) => [title, precision])).toEqual([
      ['Đường ven hồ', 'schematic'],
      ['Hồ Lắk', 'approximate'],
    ]);
    expect(caption).toMatch(/gần đúng.*sơ lược.*không phải chiều dài thật.*8 km/);
  });
  it('says nothing of a length where only a place is drawn', () => {
    const place = { title: 'Hồ Lắk', precision: 'schematic' as const, points: [[108.18, 12.41] as const] };
    expect(precisionNotes(context, [{ ...place, lines: [], areas: [] }], 3).join(' ')).toBe(
      'Nét đứt ngắn: vị trí vẽ sơ lược. Có thể lệch tới 3 km.',
    );
  });
  it('covers its provinces and all of its geometry', () => {
    const [west, south, east, north] = mapOf('projects/duong-ven-ho')!.options.extent;
    expect(north).toBeGreaterThanOrEqual(13.98);
    expect([west <= 108, east >= 108.18, south <= 12.41]).toEqual([true, true, true]);
  });
  it('names the units that it runs into, after those that its record names', () => {
    expect(mapOf('projects/duong-ven-ho')!.options).toMatchObject({
      own: ['dak-lak'],
      labelled: ['dak-lak', 'gia-lai'],
    });
  });
  it('is left out where neither provinces nor geometry are known, and for other kinds of record', () => {
    expect(mapOf('assets/cho')).toBeUndefined();
    expect(recordMap(context, corpus.articles[0]!)).toBeUndefined();
  });
});

describe('the map of a unit', () => {
  it('shows what it is linked with on its own basis', () => {
    const current = unitMap(context, 'dak-lak-2025', pairs(corpus, 'current'))!;
    expect(current.options.basis).toBe('34');
    expect(current.options.labelled).toEqual(['dak-lak-2025', 'gia-lai-2025']);
    const written = unitMap(context, 'dak-lak', pairs(corpus, 'asWritten'))!;
    expect(written.options.labelled).toEqual(['dak-lak', 'gia-lai', 'phu-yen']);
    expect(written.options.arcs).toHaveLength(2);
  });
  it('leads to the page of two units from what it is linked with and from arcs, from others to their own, from itself nowhere', () => {
    const { paths } = unitMap(context, 'dak-lak-2025', pairs(corpus, 'current'))!;
    expect(paths.arcs).toEqual(['/cap/dak-lak-2025--gia-lai-2025/']);
    expect(paths.units['gia-lai-2025']).toBe('/cap/dak-lak-2025--gia-lai-2025/');
    expect([paths.units['ca-mau-2025'], paths.units['dak-lak-2025']]).toEqual(['/tinh/ca-mau-2025/', undefined]);
    const written = unitMap(context, 'dak-lak', pairs(corpus, 'asWritten'))!.paths;
    expect(written.arcs.toSorted()).toEqual([
      '/cap/dak-lak-2025--gia-lai-2025/#dak-lak--gia-lai',
      '/tinh/dak-lak/#noi-bo-khi-viet-1',
    ]);
  });
  it('has a key: what it is about, the classes that occur by what they count, links', () => {
    expect(unitMap(context, 'dak-lak', pairs(corpus, 'asWritten'))!.key).toMatchObject([
      { text: 'Đắk Lắk', sample: 'unit', mark: 'map-highlighted' },
      { text: '1 liên kết', mark: 'map-step-1' },
      { text: 'liên kết giữa hai nơi', sample: 'arc' },
    ]);
    expect(unitMap(context, 'ca-mau-2025', [])!.key.map(({ text }) => text)).toEqual(['Cà Mau']);
  });
  it('shows where it lies when it is linked with nothing; a unit before the maps has none', () => {
    expect(unitMap(context, 'ca-mau-2025', [])!.options).toMatchObject({ own: ['ca-mau-2025'], arcs: [] });
    expect(unitMap(context, 'ha-tay', [])).toBeUndefined();
  });
});

it('members of a region are outlined together, with what its record draws of it; a region without known members has no map', () => {
  const members = { title: 'Tây Nguyên', memberIds: ['dak-lak', 'gia-lai', 'ha-tay'] };
  expect(membersMap(context, 'tn', members)!.options).toMatchObject({ own: ['dak-lak', 'gia-lai'], features: [] });
  const drawn = membersMap(context, 'ven-ho', { ...members, title: 'Vùng ven hồ' })!;
  expect(drawn.options.features!.map(({ title }) => title)).toEqual(['Vùng ven hồ']);
  expect(drawn.caption).toContain('Có thể lệch tới 3 km.');
  expect(drawn.key.map(({ sample }) => sample)).toEqual(['unit', 'point']);
  expect(membersMap(context, 'khu-vuc-mien-bac', { title: 'khu vực miền Bắc', memberIds: [] })).toBeUndefined();
});
