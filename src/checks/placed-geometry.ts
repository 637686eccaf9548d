import type { GeoFeature, GeoGeometry } from '../corpus/read/geojson.ts';
import type { Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { distanceToPolygons, type LonLat } from '../domain/geometry.ts';
import { formatNumber } from '../domain/numbers.ts';
import { onceFor } from '../domain/once.ts';
import type { CheckInput, Finding } from './check.ts';
import { BOUNDARY_KM, isAbroad, isSeaOf, landAt, unitsBeside } from './land-and-sea.ts';

/**
 * Kilometres beyond which an accuracy says nothing: half the width of a province (331,000 km² in 34 units are 99 km
 * across each).
 */
export const MOST_ACCURACY_KM = 50;

/** Degrees from 0,0 within which a point was never given: the Gulf of Guinea. */
const NEAR_ZERO = 1;

/** A list of points of a drawn feature. */
interface Part {
  points: LonLat[];
  isRing: boolean;
  /** Dotted path of each point in the file. */
  pathOf(index: number): string;
}

/** What a record draws. */
export interface DrawnGeometry {
  entry: Entry;
  file: string;
  feature: GeoFeature;
  /** Points as lists of one. */
  parts: Part[];
  /** What is not known exactly, in kilometres, at most `MOST_ACCURACY_KM`. */
  accuracyKm: number;
}

/** Geometry of a record, and where the record says it is. */
export interface PlacedGeometry extends DrawnGeometry {
  /** Names of the provinces: «Vĩnh Phúc, Hà Nội». */
  places: string;
  /**
   * Kilometres by which a point lies outside the provinces, beyond what is not known exactly; 0 or less is well. A place
   * in their sea is theirs, and where the boundaries lack an island they prove nothing.
   */
  excess(point: LonLat): number;
  /** Name of the province in which a point lies, «ngoài các tỉnh» if in none. */
  placeOf(point: LonLat): string;
}

/** Records that name a feature that was read and has a shape. */
const drawnGeometries = onceFor(({ entries, corpus: { geo } }: CheckInput): readonly DrawnGeometry[] =>
  entries.flatMap((entry) => {
    const { geometry } = entry.data as { geometry?: { file: string; feature: string } };
    const feature = geometry && geo.get(geometry.file)?.features.get(geometry.feature);
    if (!geometry || !feature?.geometry) return [];
    const accuracyKm = Math.min(MOST_ACCURACY_KM, feature.properties?.accuracyKm ?? 0);
    return [{ entry, file: geometry.file, feature, parts: partsOf(feature.geometry, feature.index), accuracyKm }];
  }),
);

/** The same, each feature once however many records draw it: for faults of the drawing itself. */
export function drawnFeatures(input: CheckInput): DrawnGeometry[] {
  const byFeature = new Map<GeoFeature, DrawnGeometry>();
  for (const drawn of drawnGeometries(input)) if (!byFeature.has(drawn.feature)) byFeature.set(drawn.feature, drawn);
  return [...byFeature.values()];
}

/** True for a point at 0,0 or near it, and for one that lacks one of its numbers. */
export function isZero([lon, lat]: LonLat): boolean {
  return lon === 0 || lat === 0 || (Math.abs(lon) < NEAR_ZERO && Math.abs(lat) < NEAR_ZERO);
}

/** True if one of its points was never given. */
export function hasZero({ parts }: DrawnGeometry): boolean {
  return parts.some(({ points }) => points.some(isZero));
}

/** Points with both of their numbers, each with its place in the file. */
export function givenPoints({ parts }: DrawnGeometry): { point: LonLat; path: string }[] {
  return parts
    .flatMap(({ points, pathOf }) => points.map((point, index) => ({ point, path: pathOf(index) })))
    .filter(({ point }) => !isZero(point));
}

/** True if no point of it is of Vietnam or may be. */
export const isWhollyAbroad = onceFor((drawn: DrawnGeometry): boolean => {
  const given = givenPoints(drawn);
  return given.length > 0 && given.every(({ point }) => isAbroad(point, drawn.accuracyKm));
});

/**
 * Those of them that name provinces whose boundaries are known. Drawings with points that were never given, or that are
 * wholly abroad, are told as such.
 */
export const placedGeometries = onceFor((input: CheckInput): readonly PlacedGeometry[] =>
  drawnGeometries(input).flatMap((drawn) => {
    const { provinces } = drawn.entry.data as { provinces?: string[] };
    const beside = provinces?.[0] === undefined ? undefined : unitsBeside(provinces[0]);
    if (!provinces || !beside) return [];
    if (hasZero(drawn) || isWhollyAbroad(drawn)) return [];
    const named = provinces.map((id) => (unitsBeside(id) ?? []).find((unit) => unit.id === id));
    if (!named.every((unit) => unit !== undefined)) return [];
    const polygons = named.flatMap((unit) => unit.polygons);
    const known = drawn.accuracyKm + BOUNDARY_KM;
    return [
      {
        ...drawn,
        places: named.map(({ name }) => name).join(', '),
        excess: (point: LonLat) => {
          const km = distanceToPolygons(point, polygons) - known;
          return km > 0 && isSeaOf(point, provinces, beside) ? 0 : km;
        },
        placeOf: (point: LonLat) => landAt(point, beside)?.name ?? 'ngoài các tỉnh',
      },
    ];
  }),
);

function partsOf(geometry: GeoGeometry, index: number): Part[] {
  const path = `features.${index}.geometry.coordinates`;
  const list = (points: readonly (readonly number[])[], at: string, isRing = false): Part => ({
    points: points.map(([lon, lat]): LonLat => [lon!, lat!]),
    isRing,
    pathOf: (k) => `${at}.${k}`,
  });
  switch (geometry.type) {
    case 'Point':
      return [{ ...list([geometry.coordinates], path), pathOf: () => path }];
    case 'MultiPoint':
      return geometry.coordinates.map((point, k) => ({ ...list([point], path), pathOf: () => `${path}.${k}` }));
    case 'LineString':
      return [list(geometry.coordinates, path)];
    case 'MultiLineString':
      return geometry.coordinates.map((line, k) => list(line, `${path}.${k}`));
    case 'Polygon':
      return geometry.coordinates.map((ring, k) => list(ring, `${path}.${k}`, true));
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings, k) => rings.map((ring, r) => list(ring, `${path}.${k}.${r}`, true)));
  }
}

/** The point that lies farthest outside, with its kilometres beyond the tolerance; undefined when none does. */
export function farthest(
  points: readonly LonLat[],
  { excess }: PlacedGeometry,
): { point: LonLat; km: number } | undefined {
  const outside = points.map((point) => ({ point, km: excess(point) })).filter(({ km }) => km > 0);
  return outside.sort((a, b) => b.km - a.km)[0];
}

/** Kilometres beyond a tolerance, never as 0. */
export function formatExcess(km: number): string {
  return formatNumber(Math.max(0.1, km), 1);
}

/** «kinh độ 105,85, vĩ độ 21,03» */
export function formatPoint([lon, lat]: LonLat): string {
  return `kinh độ ${formatNumber(lon, 2)}, vĩ độ ${formatNumber(lat, 2)}`;
}

/** A fault of what a record draws, at its place in the file of the drawing. */
export function faultOf({ entry, file, feature }: DrawnGeometry, path: string, message: string): Finding {
  return {
    record: keyOf(entry),
    path: 'geometry',
    message: `Hình «${feature.id}» của ${keyOf(entry)}: ${message}`,
    inGeo: { file, path },
  };
}
