import { geoIdentity, geoPath } from 'd3';
import { onceFor } from '../domain/once.ts';
import { boxOf, type Box, type Point, type Shape } from './boundaries.ts';
import { overlap } from './overlap.ts';
import { PATH_SCALE, pathData } from './path.ts';
import { cornersOf, flat, type MapFrame } from './projection.ts';
import { withoutOutside } from './thin.ts';

/** How far beyond a frame shapes are cut, so that the cut itself is never seen. */
const BEYOND = 2;

/** The polygons of a shape on the plane that all frames share, with their boxes there. */
const flatPolygons = onceFor(({ polygons }: Shape) =>
  polygons.map((rings) => {
    const placed = rings.map((ring) => ring.map(flat));
    return { rings: placed, corners: cornersOf(boxOf(placed[0]!)) };
  }),
);

/** The same of lines. */
const flatLines = onceFor((lines: readonly Point[][]) =>
  lines.map((line) => {
    const placed = line.map(flat);
    return { line: placed, corners: cornersOf(boxOf(placed)) };
  }),
);

/** Lines in degrees as those of them that reach into a box of a frame's pixels, in its pixels, without what happens beyond. */
export function linesIn({ place }: MapFrame, lines: readonly Point[][], edge: Box): Point[][] {
  return flatLines(lines)
    .filter(({ corners }) => overlap(boxOf(corners.map(place)), edge))
    .map(({ line }) => withoutOutside(line.map(place), edge));
}

/** Shapes in degrees as those of their polygons that a frame sees, in its pixels: where it sees none, without any. */
export function shapesIn(frame: MapFrame, shapes: readonly Shape[]): Shape[] {
  const seen = around([0, 0, frame.width, frame.height]);
  return shapes.map((shape) => ({
    ...shape,
    polygons: flatPolygons(shape)
      .filter(({ corners }) => overlap(boxOf(corners.map(frame.place)), seen))
      .map(({ rings }) => rings.map((ring) => ring.map(frame.place))),
  }));
}

/** The part of a shape that lies in a frame of pixels, every ring a polygon of its own. */
export function clipShape(shape: Shape, frame: Box): Shape {
  const edge = around(frame);
  const rings = shape.polygons.flatMap((rings) => {
    const box = boxOf(rings[0]!);
    if (!overlap(box, edge)) return [];
    const isWithin = edge[0] < box[0] && edge[1] < box[1] && box[2] < edge[2] && box[3] < edge[3];
    return isWithin ? rings : clipRings(rings, edge);
  });
  return { ...shape, polygons: rings.map((ring) => [ring]) };
}

function around([left, top, right, bottom]: Box): Box {
  return [left - BEYOND, top - BEYOND, right + BEYOND, bottom + BEYOND];
}

function clipRings(polygon: readonly Point[][], [left, top, right, bottom]: Box): Point[][] {
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const rings: Point[][] = [];
  const recorder = {
    beginPath() {},
    arc() {},
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)!.push([x, y]),
    closePath: () => void rings.at(-1)!.push(rings.at(-1)![0]!),
  };
  geoPath(clip, recorder)({ type: 'Polygon', coordinates: polygon.map((ring) => ring.map(([x, y]) => [x, y])) });
  return rings;
}

/**
 * Land of the countries around inside a frame, as path data; `shapes` in its pixels. Land across the sea of less than
 * `seaLeast` pixels at the right or lower edge is left out: nobody can tell what it is.
 */
export function neighbourPath(
  shapes: readonly Shape[],
  { width, height }: MapFrame,
  { dot, scale = PATH_SCALE, seaLeast = 0 }: { dot: number; scale?: number; seaLeast?: number },
): string {
  const frame: Box = [0, 0, width, height];
  return shapes
    .map((shape) => clipShape(shape, frame))
    .map((shape) => ({ ...shape, polygons: shape.polygons.filter(([ring]) => !isScrap(ring!, frame, seaLeast)) }))
    .map((shape) => pathData(shape, { dot, scale, keep: () => false }))
    .join('');
}

function isScrap(ring: readonly Point[], [, , right, bottom]: Box, least: number): boolean {
  const [west, north, east, south] = boxOf(ring);
  return Math.max(east - west, south - north) < least && (east > right - least || south > bottom - least);
}
