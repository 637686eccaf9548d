import { describe, expect, it } from 'vitest';
import { parseGeoJson } from './geojson.ts';
import { scanJson } from './json.ts';

const withFeatures = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
/** One feature a line, so that lines count them: the first stands on line 2. */
const lines = (...features: unknown[]) =>
  `{"type": "FeatureCollection", "features": [\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}`;
const feature = (id: unknown, geometry: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
});
const LAK = { type: 'Point', coordinates: [108.18, 12.42] };
const ring = (...points: number[][]) => ({ type: 'Polygon', coordinates: [points] });

describe('parseGeoJson', () => {
  it('gives features by id with their geometry, accuracy and place in the list', () => {
    const { file, faults } = parseGeoJson(withFeatures(feature('ho-lak', LAK, { accuracyKm: 2, name: 'Hồ Lắk' })));
    const lak = { id: 'ho-lak', geometry: LAK, properties: { accuracyKm: 2, name: 'Hồ Lắk' }, index: 0 };
    expect(file).toEqual({ features: new Map([['ho-lak', lak]]), faulty: new Set(), nameless: [], isRead: true });
    expect(faults).toEqual([]);
  });

  it('keeps features that no record can name apart', () => {
    const { file, faults } = parseGeoJson(withFeatures(feature(undefined, LAK, { id: 'ho-lak' }), feature(7, null)));
    expect([...file.features.keys()]).toEqual(['7']);
    expect(file.nameless).toEqual([{ geometry: LAK, properties: { id: 'ho-lak' }, index: 0 }]);
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'latitude before longitude',
      { type: 'Point', coordinates: [12.42, 108.18] },
      'Viết [kinh độ, vĩ độ]: [108.18, 12.42]',
    ],
    ['metres', { type: 'Point', coordinates: [587_000, 2_325_000] }, 'không phải mét của VN-2000'],
    ['a number in words', { type: 'Point', coordinates: ['108,18', 12.42] }, 'viết 108.18, không nháy'],
    ['a decimal comma', { type: 'Point', coordinates: [108, 18, 12, 42] }, 'sau dấu chấm: [108.18, 12.42]'],
    ['one number', { type: 'Point', coordinates: [108.18] }, 'hai số [kinh độ, vĩ độ]'],
    [
      'a line of one point',
      { type: 'LineString', coordinates: [[108, 12]] },
      'LineString cần ít nhất 2 điểm; tìm thấy 1',
    ],
    ['a point too deep', { type: 'Point', coordinates: [[108, 12]] }, 'tọa độ cần số'],
    ['two numbers in words', { type: 'Point', coordinates: [108.18, '12.42'] }, 'viết 12.42, không nháy'],
    ['a line too shallow', { type: 'LineString', coordinates: [108, 12] }, 'tọa độ cần điểm'],
    ['a ring of three', ring([108, 12], [108.1, 12], [108, 12]), 'một vòng cần ít nhất 4 điểm'],
    ['an open ring', ring([108, 12], [108.1, 12], [108.1, 12.1], [108, 12.1]), 'vòng không khép'],
    ['an unknown shape', { type: 'Circle', coordinates: [108, 12] }, 'không nhận hình "Circle"'],
    ['no coordinates', { type: 'Point' }, 'tìm thấy chỗ trống'],
    ['no shape', undefined, 'cần hình GeoJSON'],
  ])('says what is wrong with %s, on its line, and knows the feature as faulty', (_, geometry, words) => {
    const { file, faults } = parseGeoJson(
      lines(feature('dung', LAK), feature('sai', geometry), feature('dung-nua', LAK)),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 3, message: expect.stringContaining(words) });
    expect(faults[0]!.message).toContain('Đối tượng «sai»');
    expect([...file.features.keys()]).toEqual(['dung', 'dung-nua']);
    expect(file.faulty).toEqual(new Set(['sai']));
  });

  it('tells every fault of a file at its column', () => {
    const text = `{"type": "FeatureCollection",
"features": [
  {"type": "Feature", "id": "a", "properties": {"accuracyKm": "2 km"}, "geometry": {"type": "Point", "coordinates": [105.8, 21]}},
  {"type": "Feature", "id": "b", "properties": null, "geometry":
    {"type": "LineString", "coordinates": [[105.8, 21], [21.1, 105.9], ["105,9", 21.2], [105.9]]}},
  {"type": "Feature", "id": "c", "properties": {}, "geometry":
    {"type": "MultiPolygon", "coordinates": [[[[105, 21], [106, 21], [106, 22], [105, 22], [105, 21.5]]]]}},
  {"type": "Feature", "id": "a", "properties": {}, "geometry": null},
  5
]}`;
    const { faults } = parseGeoJson(text);
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '3:63',
      '5:64',
      '5:73',
      '5:89',
      '7:92',
      '8:29',
      '9:3',
    ]);
    expect(faults[5]!.message).toContain('cùng id «a»');
  });

  it.each([
    ['another thing', '[]', 1, 1, 'FeatureCollection'],
    ['a bare feature', '{"type": "Feature", "geometry": null}', 1, 1, 'tìm thấy "Feature"'],
    ['nothing', '', 1, 1, 'Không phải JSON'],
    ['an open brace', '{"type":\n  "FeatureCollection", "features": [', 2, 37, 'tìm thấy hết tệp'],
    ['a comma too many', '{"type": "FeatureCollection", "features": [\n],}', 2, 3, 'thừa dấu phẩy'],
    ['a decimal comma', '{"a": [105,85, 21,03]}', 1, 19, 'dấu phẩy'],
    ['single quotes', "{'type': 1}", 1, 2, 'tên trong nháy kép'],
    ['a comment', '{\n  // quốc lộ\n}', 2, 3, 'tên trong nháy kép'],
  ])('says where %s is no GeoJSON', (_, text, line, column, words) => {
    const { file, faults } = parseGeoJson(text);
    expect(faults).toEqual([{ line, column, message: expect.stringContaining(words) }]);
    expect(file.isRead).toBe(false);
  });

  it('knows degrees of WGS 84 alone, under all their names', () => {
    const under = (name: string) =>
      parseGeoJson(
        JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [] }),
      ).faults.length;
    expect(under('urn:ogc:def:crs:OGC:1.3:CRS84')).toBe(0);
    expect(under('EPSG:4326')).toBe(0);
    expect(under('urn:ogc:def:crs:EPSG::4326')).toBe(0);
    expect(under('urn:ogc:def:crs:EPSG::3405')).toBe(1);
    expect(under('EPSG:32648')).toBe(1);
  });

  it('finds the place of a value, or of what it would stand in', () => {
    const { locate } = parseGeoJson(lines(feature('a', LAK), feature('b', LAK)));
    expect(locate('features.1.geometry.coordinates.1').line).toBe(3);
    expect(locate('features.1.geometry.coordinates.7')).toEqual(locate('features.1.geometry.coordinates'));
    expect(locate('features.9.id')).toEqual(locate('features'));
  });

  it('reads what is nested twenty thousand deep without falling over', () => {
    expect(parseGeoJson('['.repeat(20_000)).faults).toHaveLength(1);
  });
});

it('keeps no places of what is nested deeper than any GeoJSON', () => {
  expect(scanJson('['.repeat(10_000)).places.size).toBeLessThan(25);
});
