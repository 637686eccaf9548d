import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { GeoGeometry } from '../corpus/read/geojson.ts';
import type { Entry } from '../corpus/types.ts';
import { distanceToPolygons } from '../domain/geometry.ts';
import type { LonLat } from '../domain/geometry.ts';
import { mapSource, unitTable } from '../reference/index.ts';
import type { CheckInput } from './check.ts';

type Polygons = readonly LonLat[][][];

/** Kilometres that the simplified boundaries may be off. */
const BOUNDARY_KM = 1;

/** Geometry of a record, and where the record says it is. */
export interface PlacedGeometry {
  entry: Entry;
  /** Points as lists of one. */
  lines: LonLat[][];
  /** Names of the provinces: «Vĩnh Phúc, Hà Nội». */
  places: string;
  /** Kilometres by which a point lies outside the provinces, beyond what is not known exactly; 0 or less is well. */
  excess(point: LonLat): number;
  /** Name of the province in which a point lies, «ngoài các tỉnh» if in none. */
  placeOf(point: LonLat): string;
}

/** Those records that name both a feature that was read and provinces whose boundaries are known. */
export function placedGeometries({ entries, corpus: { geo } }: CheckInput): PlacedGeometry[] {
  return entries.flatMap((entry) => {
    const { geometry, provinces } = entry.data as {
      geometry?: { file: string; feature: string };
      provinces?: string[];
    };
    const found = geometry && geo.get(geometry.file)?.get(geometry.feature);
    if (!found?.geometry || !provinces) return [];
    const shapes = provinceShapes();
    const named = provinces.map((id) => shapes.get(id));
    if (!named.every((shape) => shape !== undefined)) return [];
    const polygons = named.flatMap((shape) => shape.polygons);
    const known = (found.properties?.accuracyKm ?? 0) + BOUNDARY_KM;
    return [
      {
        entry,
        lines: linesOf(found.geometry),
        places: named.map(({ name }) => name).join(', '),
        excess: (point: LonLat) => distanceToPolygons(point, polygons) - known,
        placeOf: (point: LonLat) => placeOf(point, named[0]!.set),
      },
    ];
  });
}

interface Shape {
  name: string;
  /** Object of the topology: provinces of before or of after the reorganisation. */
  set: string;
  polygons: Polygons;
}

const unitNames = new Map(unitTable.units.map(({ id, name }) => [id, name]));
let shapesRead: Map<string, Shape> | undefined;

/** Both sets of provinces by id. The topology is opened once. */
function provinceShapes(): Map<string, Shape> {
  return (shapesRead ??= new Map(
    ['provinces63', 'provinces34'].flatMap((set) => {
      const { provinces } = mapSource;
      const { features } = feature(provinces, provinces.objects[set] as GeometryCollection) as FeatureCollection<
        Polygon | MultiPolygon
      >;
      return features.map(({ id, geometry }): [string, Shape] => {
        const { type, coordinates } = geometry;
        const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
        return [String(id), { name: unitNames.get(String(id))!, set, polygons }];
      });
    }),
  ));
}

function placeOf(point: LonLat, set: string): string {
  const inSet = [...provinceShapes().values()].filter((shape) => shape.set === set);
  return inSet.find(({ polygons }) => distanceToPolygons(point, polygons) === 0)?.name ?? 'ngoài các tỉnh';
}

function linesOf(geometry: GeoGeometry): LonLat[][] {
  const lonLats = (line: readonly (readonly number[])[]) => line.map(([lon, lat]): LonLat => [lon!, lat!]);
  switch (geometry.type) {
    case 'Point':
      return [lonLats([geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => lonLats([point]));
    case 'LineString':
      return [lonLats(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(lonLats);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(lonLats);
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
