import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distanceToPolygons, type LonLat } from '../domain/geometry.ts';
import { onceFor } from '../domain/once.ts';
import { mapSource, unitTable } from '../reference/index.ts';

type Polygons = readonly LonLat[][][];

/** Land of a unit or a country, as far as the layer has it: small islands and reefs are missing. */
export interface Land {
  id: string;
  name: string;
  polygons: Polygons;
}

/** Kilometres that the simplified boundaries may be off. */
export const BOUNDARY_KM = 1;
/** Kilometres of 200 nautical miles, the widest sea of a country (UNCLOS 57; Luật Biển Việt Nam 2012, article 15). */
const SEA_KM = 370.4;
/** Kilometres from land within which a point is not said to be in the sea of another country. */
const NEAR_KM = 50;
/** How much farther than the nearest unit a unit may be whose sea it is: nothing draws the borders of units at sea. */
const SEA_FACTOR = 1.5;
const SEA_SLACK_KM = 30;
/** Degrees inside the box of an archipelago from which on the sea is nobody else's. */
const INNER_DEGREES = 0.75;
/** Kilometres from a neighbouring country beyond which an outer boundary is a coast. */
const COAST_KM = 15;

const unitNames = new Map(unitTable.units.map(({ id, name }) => [id, name]));
const SETS = ['provinces63', 'provinces34'] as const;
type UnitSet = (typeof SETS)[number];

let opened: { units: Record<UnitSet, Land[]>; neighbours: Land[] } | undefined;
const coasts = new Map<UnitSet, ReadonlySet<string>>();

/** The topologies are opened once. */
function layers() {
  return (opened ??= {
    units: {
      provinces63: landOf(mapSource.provinces, 'provinces63', (id) => unitNames.get(id)!),
      provinces34: landOf(mapSource.provinces, 'provinces34', (id) => unitNames.get(id)!),
    },
    neighbours: landOf(mapSource.neighbours, 'neighbours', (_, name) => name),
  });
}

function landOf(topology: Topology, object: string, nameOf: (id: string, name: string) => string): Land[] {
  const { features } = feature(topology, topology.objects[object] as GeometryCollection) as FeatureCollection<
    Polygon | MultiPolygon
  >;
  return features.map(({ id, properties, geometry }) => {
    const { type, coordinates } = geometry;
    const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
    return { id: String(id), name: nameOf(String(id), String(properties?.['name'])), polygons };
  });
}

/** The units of before or of after the reorganisation among which a unit is; undefined for one whose land is unknown. */
export function unitsBeside(id: string): readonly Land[] | undefined {
  return SETS.map((set) => layers().units[set]).find((units) => units.some((unit) => unit.id === id));
}

/** The land in which a point lies. */
export function landAt(point: LonLat, lands: readonly Land[]): Land | undefined {
  return lands.find(({ polygons }) => distanceToPolygons(point, polygons) === 0);
}

/** The neighbouring country in which a point lies. */
export function countryAt(point: LonLat): Land | undefined {
  return landAt(point, layers().neighbours);
}

function kmFrom(point: LonLat, lands: readonly Land[]): number {
  return distanceToPolygons(point, allOf(lands));
}

const allOf = onceFor((lands: readonly Land[]): Polygons => lands.flatMap(({ polygons }) => polygons));

/** Kilometres from the land of Vietnam that the layer has; 0 on it. */
export function kmFromVietnam(point: LonLat): number {
  return kmFrom(point, layers().units.provinces34);
}

/** The archipelago in whose box a point lies, that many degrees inside it. */
function archipelagoAt([lon, lat]: LonLat, inside = 0) {
  return mapSource.labels.features
    .map(({ properties }) => properties)
    .find(({ kind, bbox }) => {
      if (kind !== 'archipelago' || !bbox) return false;
      const [west, south, east, north] = bbox;
      return lon >= west + inside && lon <= east - inside && lat >= south + inside && lat <= north - inside;
    });
}

/**
 * True if a point is surely not of Vietnam: on the land of a neighbour, beyond every sea of ours, or in a sea that is far
 * nearer to a neighbour. `km` is what is not known of its place.
 */
export function isAbroad(point: LonLat, km: number): boolean {
  const ours = kmFromVietnam(point) - km - BOUNDARY_KM;
  if (ours <= 0) return false;
  if (countryAt(point)) return true;
  if (archipelagoAt(point)) return false;
  return ours > SEA_KM || (ours > NEAR_KM && kmFrom(point, layers().neighbours) * 2 < ours);
}

/**
 * True if a point that lies on no known land may be of the sea of one of some units: the archipelago there is theirs, or
 * they have a coast and none other is much nearer. An inland unit has no sea.
 */
export function isSeaOf(point: LonLat, ids: readonly string[], beside: readonly Land[]): boolean {
  if (landAt(point, beside) || countryAt(point)) return false;
  const around = archipelagoAt(point);
  if (around && ids.some((id) => id === around.province63 || id === around.province34)) return true;
  if (archipelagoAt(point, INNER_DEGREES)) return false;
  const coastal = beside.filter(({ id }) => ids.includes(id) && coastalUnits(beside).has(id));
  const others = beside.filter(({ id }) => !ids.includes(id));
  return kmFrom(point, coastal) <= kmFrom(point, others) * SEA_FACTOR + SEA_SLACK_KM;
}

/** Units with a coast: an outer boundary that no other unit shares and no neighbouring country is near. @internal */
export function coastalUnits(beside: readonly Land[]): ReadonlySet<string> {
  const set = beside === layers().units.provinces63 ? 'provinces63' : 'provinces34';
  const known = coasts.get(set);
  if (known) return known;
  const owners = new Map<string, Set<string>>();
  for (const { id, polygons } of beside)
    for (const point of polygons.flat(2)) {
      const key = point.join();
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  const found = new Set(
    beside
      .filter(({ polygons }) =>
        polygons
          .flat(2)
          .some((point) => owners.get(point.join())!.size === 1 && kmFrom(point, layers().neighbours) > COAST_KM),
      )
      .map(({ id }) => id),
  );
  coasts.set(set, found);
  return found;
}
