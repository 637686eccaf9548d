import { describe, expect, it } from 'vitest';
import { parseGeoJson } from './geojson.ts';

const withFeatures = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (id: unknown, geometry: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
});
const LAK = { type: 'Point', coordinates: [108.18, 12.42] };

describe('parseGeoJson', () => {
  it('gives features by id with their geometry and accuracy', () => {
    const features = parseGeoJson(withFeatures(feature('ho-lak', LAK, { accuracyKm: 2, name: 'Hồ Lắk' })));
    expect(features).toEqual(
      new Map([['ho-lak', { id: 'ho-lak', geometry: LAK, properties: { accuracyKm: 2, name: 'Hồ Lắk' } }]]),
    );
  });
  it('leaves out features that no record can name', () => {
    expect(parseGeoJson(withFeatures(feature(undefined, LAK), feature(7, null)))).toEqual(
      new Map([['7', { id: 7, geometry: null, properties: {} }]]),
    );
  });
  it.each([
    ['no JSON', '{', 'Không phải JSON'],
    ['another thing', '[]', 'Cần một FeatureCollection'],
    [
      'latitude before longitude',
      withFeatures(feature('ho-lak', { type: 'Point', coordinates: [12.4, 108.2] })),
      '«ho-lak»',
    ],
    ['a line of one point', withFeatures(feature('ql27', { type: 'LineString', coordinates: [[108, 12]] })), '«ql27»'],
    ['an unknown geometry', withFeatures(feature('ho-lak', { type: 'Circle', coordinates: [108, 12] })), 'geometry'],
    ['a nameless fault', withFeatures(feature('ho-lak', LAK), feature(undefined, { type: 'Point' })), 'thứ 2'],
    ['accuracy in words', withFeatures(feature('ho-lak', LAK, { accuracyKm: '2 km' })), 'properties.accuracyKm'],
    ['one id twice', withFeatures(feature('ho-lak', LAK), feature('ho-lak', null)), 'cùng id «ho-lak»'],
    ['no feature at all', withFeatures(null), 'thứ 1'],
  ])('says what is wrong with %s', (_, text, words) => {
    expect(parseGeoJson(text)).toContain(words);
  });
});
