import { geoIdentity, geoPath } from 'd3';
import { boxOf, neighbourShapes, reshape, type Box, type MapSource, type Point, type Shape } from './boundaries.ts';
import { pathData } from './path.ts';

/** How far beyond a frame shapes are cut, so that the cut itself is never seen. */
const BEYOND = 2;

/** The part of a shape that lies in a frame of pixels, every ring a polygon of its own. */
export function clipShape(shape: Shape, frame: Box): Shape {
  const [left, top, right, bottom] = frame;
  const clip = geoIdentity().clipExtent([
    [left - BEYOND, top - BEYOND],
    [right + BEYOND, bottom + BEYOND],
  ]);
  const rings: Point[][] = [];
  const recorder = {
    beginPath() {},
    arc() {},
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)!.push([x, y]),
    closePath: () => void rings.at(-1)!.push(rings.at(-1)![0]!),
  };
  const coordinates = shape.polygons.map((ringsOf) => ringsOf.map((ring) => ring.map(([x, y]) => [x, y])));
  geoPath(clip, recorder)({ type: 'MultiPolygon', coordinates });
  return { ...shape, polygons: rings.map((ring) => [ring]) };
}

/**
 * Land of the countries around inside a frame of pixels, as path data; borders may be off by `tolerance` pixels. Land
 * across the sea of less than `seaLeast` pixels at the right or lower edge is left out: nobody can tell what it is.
 */
export function neighbourPath(
  { neighbours }: Pick<MapSource, 'neighbours'>,
  project: (lonLat: Point) => Point,
  frame: Box,
  { tolerance, dot, seaLeast = 0 }: { tolerance: number; dot: number; seaLeast?: number },
): string {
  return neighbourShapes(reshape(neighbours, project, tolerance))
    .map((shape) => clipShape(shape, frame))
    .map((shape) => ({ ...shape, polygons: shape.polygons.filter(([ring]) => !isScrap(ring!, frame, seaLeast)) }))
    .map((shape) => pathData(shape, { dot, keep: () => false }))
    .join('');
}

function isScrap(ring: readonly Point[], [, , right, bottom]: Box, least: number): boolean {
  const [west, north, east, south] = boxOf(ring);
  return Math.max(east - west, south - north) < least && (east > right - least || south > bottom - least);
}
