import type { FeatureCollection, MultiPolygon, Point as PointGeometry, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { onceEach, onceFor } from '../domain/once.ts';
import { thin } from './thin.ts';

/** Which set of units a map shows: the 63 until 2025-06-30 or the 34 after. */
export type Basis = '63' | '34';

/** Degrees `[longitude, latitude]` or pixels `[x, y]`; each function says which. */
export type Point = readonly [number, number];

/** Bounds `[left, low, right, high]` in the coordinates of the data. */
export type Box = readonly [number, number, number, number];

export interface MapLabel {
  name: string;
  kind: 'archipelago' | 'sea' | 'island' | 'country';
  /** Must be on every map of the country. */
  required?: boolean;
  /** The unit that an archipelago belongs to, in words: «(TP. Đà Nẵng)». */
  suffix?: string;
  /** Extent of an archipelago in degrees. */
  bbox?: Box;
  /** Zoom of a tiled map from which on it has room. */
  minZoom?: number;
  /** Ids of the units to which an island belongs. */
  province63?: string | null;
  province34?: string | null;
}

/** What maps are drawn from: WGS 84 throughout, outer rings clockwise. */
export interface MapSource {
  /** Topology with the objects `provinces63` and `provinces34`. */
  provinces: Topology;
  /** Topology with the object `neighbours`. */
  neighbours: Topology;
  labels: { features: readonly { properties: object; geometry: PointGeometry }[] };
  /** Unit id → where its name stands, `[longitude, latitude]`. */
  places: Record<string, Point>;
}

/** Rings of polygons; a ring's first point is repeated at its end. */
export interface Shape {
  id: string;
  /** As in a sentence. */
  name: string;
  /** As drawn on the map. */
  mapName: string;
  polygons: Point[][][];
}

/** The units of a basis in the order of the table. */
export function provinceShapes(provinces: Topology, basis: Basis): Shape[] {
  return shapes(provinces, `provinces${basis}`);
}

export function neighbourShapes(neighbours: Topology): Shape[] {
  return shapes(neighbours, 'neighbours');
}

export function mapLabels({ labels }: MapSource): (MapLabel & { at: Point })[] {
  return labels.features.map(({ properties, geometry }) => ({
    ...(properties as MapLabel),
    at: geometry.coordinates as [number, number],
  }));
}

/**
 * The topology with every point moved by `place` and arcs thinned so that no point left out was farther than `tolerance`
 * (in the units of `place`) from the line. Shared borders stay shared, because each arc is thinned once.
 */
export function reshape(topology: Topology, place: (lonLat: Point) => Point, tolerance: number): Topology {
  const arcs = absoluteArcs(topology).map(
    (arc) => (tolerance > 0 ? thin(arc.map(place), tolerance) : arc.map(place)) as [number, number][],
  );
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** Thinned topologies of each source: many small maps of one level share the work. */
const levels = new WeakMap<Topology, Map<number, Topology>>();

/**
 * The topology thinned for a scale: no point left out was farther than `degrees` from the line. Levels are powers of two,
 * so that maps of about one scale share theirs. This is the level of the small maps; `src/reference/README.md` has the
 * measurements that spoke against a file of one fixed level.
 */
export function atLevel(topology: Topology, degrees: number): Topology {
  const level = Math.floor(Math.log2(degrees));
  const known = levels.get(topology) ?? new Map<number, Topology>();
  levels.set(topology, known);
  const found = known.get(level) ?? reshape(topology, (lonLat) => lonLat, 2 ** level);
  known.set(level, found);
  return found;
}

/** All units of a basis as one land, and the borders between them as lines: what a map draws of units it says nothing of. */
export function wholeLand(provinces: Topology, basis: Basis): { land: Shape; borders: Point[][] } {
  return landOf(provinces)(basis);
}

const landOf = onceFor((provinces: Topology) =>
  onceEach((basis: Basis) => {
    const object = objectOf(provinces, `provinces${basis}`);
    const land = merge(provinces, object.geometries as (TopoPolygon | TopoMultiPolygon)[]);
    return {
      land: { id: '', name: '', mapName: '', polygons: land.coordinates as unknown as Point[][][] },
      borders: mesh(provinces, object, (a, b) => a !== b).coordinates as unknown as Point[][],
    };
  }),
);

/** Smallest box around all points; throws when there are none. */
export function boxOf(points: readonly Point[]): Box {
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    const at = points[i]!;
    if (at[0] < left) left = at[0];
    if (at[0] > right) right = at[0];
    if (at[1] < low) low = at[1];
    if (at[1] > high) high = at[1];
  }
  if (left > right) throw new Error('missing points: a box needs at least one');
  return [left, low, right, high];
}

/** Shapes of each topology by the name of their object: many maps of one level share them. */
const knownShapes = onceFor((_topology: Topology) => new Map<string, Shape[]>());

function shapes(topology: Topology, name: string): Shape[] {
  const known = knownShapes(topology);
  const found = known.get(name) ?? shapesOf(topology, name);
  known.set(name, found);
  return found;
}

function shapesOf(topology: Topology, name: string): Shape[] {
  const collection = feature(topology, objectOf(topology, name)) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string; mapName?: string }
  >;
  return collection.features.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: properties.name,
    mapName: properties.mapName ?? properties.name,
    polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Point[][][],
  }));
}

function objectOf(topology: Topology, name: string): GeometryCollection {
  const object = topology.objects[name];
  if (!object) throw new Error(`missing object in topology: ${name}`);
  return object as GeometryCollection;
}

function absoluteArcs({ arcs, transform }: Topology): Point[][] {
  if (!transform) return arcs as unknown as Point[][];
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((delta) => {
      x += delta[0]!;
      y += delta[1]!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}
