import { quantize } from 'topojson-client';
import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import { mapLabels, reshape, type Box, type MapSource, type Point } from './boundaries.ts';
import { countryExtent } from './projection.ts';

/** What the opened map fetches: boundaries of both bases on one set of arcs, labels. Degrees throughout. */
export interface MapData {
  attribution: string;
  /** `[west, south, east, north]`, both archipelagos inside. */
  extent: Box;
  /** Objects `provinces63`, `provinces34`; geometries carry `id` only. */
  topology: Topology;
  labels: MapDataLabel[];
}

export interface MapDataLabel {
  name: string;
  kind: 'archipelago' | 'sea';
  suffix?: string;
  at: Point;
  bbox?: Box;
}

/** Land of the countries around, fetched after the first paint. */
export interface NeighbourData {
  attribution: string;
  /** Object `neighbours`. */
  topology: Topology;
}

const DEFAULTS = {
  /** Farthest that a border may be off, in degrees (0.004° is some 440 m, less than the source is off). */
  tolerance: 0.004,
  neighbourTolerance: 0.007,
  /** Steps of the grid over the extent. */
  grid: 6_000,
  neighbourGrid: 8_000,
};

/** Boundaries for the opened map. */
export function mapData(source: MapSource, attribution: string): MapData {
  const { provinces63, provinces34 } = source.provinces.objects;
  const topology = compact(
    { ...source.provinces, objects: { provinces63: provinces63!, provinces34: provinces34! } },
    DEFAULTS.tolerance,
    DEFAULTS.grid,
  );
  const extent = countryExtent(source).map((degrees) => Number(degrees.toFixed(3))) as unknown as Box;
  return { attribution, extent, topology, labels: dataLabels(source) };
}

export function neighbourData(source: MapSource, attribution: string): NeighbourData {
  return {
    attribution,
    topology: compact(source.neighbours, DEFAULTS.neighbourTolerance, DEFAULTS.neighbourGrid),
  };
}

function dataLabels(source: MapSource): MapDataLabel[] {
  return mapLabels(source).flatMap(({ name, kind, suffix, bbox, at, required }) =>
    required && (kind === 'archipelago' || kind === 'sea') ? [{ name, kind, suffix, at, bbox }] : [],
  );
}

function compact(topology: Topology, tolerance: number, grid: number): Topology {
  const thinned = reshape(topology, (lonLat) => lonLat, tolerance);
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [
      name,
      { type: 'GeometryCollection' as const, geometries: geometriesOf(object).map(withoutProperties) },
    ]),
  );
  const { type, transform, arcs } = quantize(thinned as Topology<Objects<object>>, grid);
  return { type, transform, objects, arcs };
}

function geometriesOf(object: GeometryObject<GeoJsonProperties>): GeometryObject<GeoJsonProperties>[] {
  return object.type === 'GeometryCollection' ? object.geometries : [object];
}

function withoutProperties({ properties: _, ...geometry }: GeometryObject<GeoJsonProperties>): GeometryObject {
  return geometry as GeometryObject;
}
