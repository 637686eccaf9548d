/** What the opened map knows and decides, without a DOM. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { MapRecords } from '../../maps/map-model.ts';
import type { Basis, Box, Point } from '../../maps/boundaries.ts';
import { boxAroundAll, nearParts } from '../../maps/near-parts.ts';
import type { MapData, MapDataLabel, NeighbourData } from '../../maps/map-data.ts';

/** Checks fetched boundaries before anything is drawn from them. Throws on another shape. */
export function parseMapData(value: unknown): MapData {
  const data = value as Partial<MapData> | null;
  if (data?.topology?.type !== 'Topology') throw new Error('invalid map data: no topology');
  if (typeof data.attribution !== 'string') throw new Error('invalid map data: no attribution');
  if (!Array.isArray(data.extent) || data.extent.length !== 4) throw new Error('invalid map data: no extent');
  if (!Array.isArray(data.labels)) throw new Error('invalid map data: no labels');
  for (const { name } of (data.labels as MapDataLabel[]).filter((label) => label.kind === 'archipelago' && !label.bbox))
    throw new Error(`invalid map data: no extent of ${name}`);
  return data as MapData;
}

export function parseNeighbourData(value: unknown): NeighbourData {
  const data = value as Partial<NeighbourData> | null;
  if (data?.topology?.type !== 'Topology') throw new Error('invalid neighbour data: no topology');
  return data as NeighbourData;
}

/** Throws on another shape and on a link to another host. */
export function parseMapRecords(value: unknown): MapRecords {
  const records = value as Partial<MapRecords> | null;
  for (const key of ['links', 'works', 'naming', 'regions'] as const)
    if (!Array.isArray(records?.[key])) throw new Error(`invalid map records: no ${key}`);
  if (typeof records?.words !== 'object') throw new Error('invalid map records: no words');
  const { base } = records as MapRecords;
  if (!/^(\/[\w.~-]+)*$/.test(base)) throw new Error(`invalid base of map records: ${base}`);
  return records as MapRecords;
}

export type UnitFeature = Feature<Polygon | MultiPolygon, object>;

/** Units of a basis as GeoJSON with their ids. */
export function unitFeatures({ topology }: MapData, basis: Basis): UnitFeature[] {
  const object = topology.objects[`provinces${basis}`] as GeometryCollection | undefined;
  if (!object) throw new Error(`missing basis in map data: ${basis}`);
  return feature(topology, object).features.map(({ id, geometry }) => ({
    type: 'Feature',
    id: String(id),
    geometry: geometry as Polygon | MultiPolygon,
    properties: {},
  }));
}

/** `[west, south, east, north]` → `[[south, west], [north, east]]`, the order of Leaflet. */
export function latLngBounds([west, south, east, north]: Box): [[number, number], [number, number]] {
  return [
    [south, west],
    [north, east],
  ];
}

/** Extent of a unit without its far archipelago, so that showing Đà Nẵng shows the town and not the whole sea. */
export function unitExtent({ geometry }: UnitFeature, labels: readonly MapDataLabel[]): Box {
  const archipelagos = labels.flatMap(({ bbox }) => (bbox ? [bbox] : []));
  return boxAroundAll(nearParts(outerBoxes(geometry), archipelagos));
}

/** Centres of all islands of the archipelagos: drawn as dots, since the islands themselves are below a pixel. */
export function archipelagoIslands(features: readonly UnitFeature[], labels: readonly MapDataLabel[]): Point[] {
  return features
    .flatMap(({ geometry }) => outerBoxes(geometry).map(centre))
    .filter((point) => labels.some(({ bbox }) => bbox && inside(bbox, point)));
}

function outerBoxes(geometry: Polygon | MultiPolygon): Box[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([ring]): Box => {
    const xs = ring!.map(([x]) => x!);
    const ys = ring!.map(([, y]) => y!);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}

function centre([west, south, east, north]: Box): Point {
  return [(west + east) / 2, (south + north) / 2];
}

function inside([west, south, east, north]: Box, [x, y]: Point): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}
