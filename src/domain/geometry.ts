import { onceFor } from './once.ts';

/**
 * Distances on the scale of a province. Points are `[longitude, latitude]` in degrees; the earth is taken as flat around
 * each point, which is true to a percent over a hundred kilometres. Rings repeat their first point at the end.
 */
export type LonLat = readonly [number, number];

const KM_PER_DEGREE = 111.32;

/** West, south, east and north of a ring, found once. */
const boxOf = onceFor((ring: readonly LonLat[]): readonly [number, number, number, number] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
});

/** Kilometres from a point to the nearest of some polygons; 0 inside one. Holes count as outside. */
export function distanceToPolygons(point: LonLat, polygons: readonly (readonly (readonly LonLat[])[])[]): number {
  if (polygons.some((rings) => rings.filter((ring) => isInside(point, ring)).length % 2 === 1)) return 0;
  let nearest = Infinity;
  for (const rings of polygons)
    for (const ring of rings)
      if (distanceToBox(point, ring) < nearest) nearest = Math.min(nearest, distanceToLine(point, ring));
  return nearest;
}

/** Sides of a ring that one strip between two parallels should hold. */
const SIDES_A_STRIP = 8;

/** The sides of a ring by the strips between parallels through which they go: a point meets those of its own alone. */
const stripsOf = onceFor((ring: readonly LonLat[]): number[][] => {
  const [, south, , north] = boxOf(ring);
  const count = Math.max(1, Math.ceil(ring.length / SIDES_A_STRIP));
  const strips = Array.from({ length: count }, (): number[] => []);
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [stripAt(ring[i - 1]![1], south, north, count), stripAt(ring[i]![1], south, north, count)];
    for (let strip = Math.min(a, b); strip <= Math.max(a, b); strip++) strips[strip]!.push(i);
  }
  return strips;
});

function stripAt(y: number, south: number, north: number, count: number): number {
  return north > south ? Math.min(count - 1, Math.floor((count * (y - south)) / (north - south))) : 0;
}

function isInside([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  const [west, south, east, north] = boxOf(ring);
  if (x < west || x > east || y < south || y > north) return false;
  const strips = stripsOf(ring);
  let inside = false;
  for (const i of strips[stripAt(y, south, north, strips.length)]!) {
    const [x1, y1] = ring[i - 1]!;
    const [x2, y2] = ring[i]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Kilometres to the box of a ring: none of its points is nearer. */
function distanceToBox([x, y]: LonLat, ring: readonly LonLat[]): number {
  const [west, south, east, north] = boxOf(ring);
  const [lon, lat] = [Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north)];
  return Math.hypot(lon * KM_PER_DEGREE * Math.cos((y * Math.PI) / 180), lat * KM_PER_DEGREE);
}

function distanceToLine([x, y]: LonLat, line: readonly LonLat[]): number {
  const kmPerLon = KM_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const [x1, y1] = [(from[0] - x) * kmPerLon, (from[1] - y) * KM_PER_DEGREE];
    nearest = Math.min(nearest, distanceFromOrigin(x1, y1, (to[0] - x) * kmPerLon, (to[1] - y) * KM_PER_DEGREE));
  }
  return nearest;
}

function distanceFromOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

/** Kilometres between two points. */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const kmPerLon = KM_PER_DEGREE * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot((lon2 - lon1) * kmPerLon, (lat2 - lat1) * KM_PER_DEGREE);
}

/** The points of a line, and between them others so that none is farther than `stepKm` from the next. */
export function pointsAlong(line: readonly LonLat[], stepKm: number): LonLat[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from) return [to];
    const kmPerLon = KM_PER_DEGREE * Math.cos((to[1] * Math.PI) / 180);
    const length = Math.hypot((to[0] - from[0]) * kmPerLon, (to[1] - from[1]) * KM_PER_DEGREE);
    const steps = Math.max(1, Math.ceil(length / stepKm));
    return Array.from({ length: steps }, (_, i): LonLat => {
      const t = (i + 1) / steps;
      return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    });
  });
}
