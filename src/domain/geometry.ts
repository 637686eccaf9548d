/**
 * Distances on the scale of a province. Points are `[longitude, latitude]` in degrees; the earth is taken as flat around
 * each point, which is true to a percent over a hundred kilometres. Rings repeat their first point at the end.
 */
export type LonLat = readonly [number, number];

const KM_PER_DEGREE = 111.32;

/** Kilometres from a point to the nearest of some polygons; 0 inside one. Holes count as outside. */
export function distanceToPolygons(point: LonLat, polygons: readonly (readonly (readonly LonLat[])[])[]): number {
  let nearest = Infinity;
  for (const rings of polygons) {
    if (rings.filter((ring) => isInside(point, ring)).length % 2 === 1) return 0;
    for (const ring of rings) nearest = Math.min(nearest, distanceToLine(point, ring));
  }
  return nearest;
}

function isInside([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1]!;
    const [x2, y2] = ring[i]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function distanceToLine([x, y]: LonLat, line: readonly LonLat[]): number {
  const kmPerLon = KM_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  const flat = line.map(([lon, lat]) => [(lon - x) * kmPerLon, (lat - y) * KM_PER_DEGREE] as const);
  let nearest = Infinity;
  for (let i = 1; i < flat.length; i++) nearest = Math.min(nearest, distanceFromOrigin(flat[i - 1]!, flat[i]!));
  return nearest;
}

function distanceFromOrigin([x1, y1]: LonLat, [x2, y2]: LonLat): number {
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
