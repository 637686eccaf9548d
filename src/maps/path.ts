import { boxOf, type Point, type Shape } from './boundaries.ts';

/** Whole numbers a pixel in path data: coordinates are tenths of a pixel. */
export const PATH_SCALE = 10;

/** The same of the small maps of areas: half a pixel is as exact as a line of their width is seen. */
export const AREA_SCALE = 2;

export interface PathOptions {
  /** Whole numbers a pixel, where they are not `PATH_SCALE`. */
  scale?: number;
  /** A polygon smaller than this many pixels in both directions is drawn as a diamond of this size. */
  dot: number;
  /** Polygons for which the answer is true are never merged into a neighbouring diamond. */
  keep: (centre: Point) => boolean;
}

/**
 * Path data of a shape in pixels, as relative whole numbers of `1 / scale` pixel. What is too small to see is drawn
 * as a diamond; diamonds of one shape closer than their size become one, except those to keep.
 */
export function pathData({ polygons }: Shape, { dot, keep, scale = PATH_SCALE }: PathOptions): string {
  const dots: Point[] = [];
  const parts = polygons.map((rings) => {
    const outer = rings[0]!;
    if (extentOf(outer) >= dot)
      return rings.filter((ring) => extentOf(ring) >= dot).map((ring) => ringData(ring, scale));
    const centre = centreOf(outer);
    const near = dots.some(([x, y]) => Math.hypot(x - centre[0], y - centre[1]) < dot);
    if (near && !keep(centre)) return [];
    dots.push(centre);
    return [ringData(diamond(centre, dot), scale)];
  });
  return parts.flat().join('');
}

function extentOf(ring: readonly Point[]): number {
  const [left, low, right, high] = boxOf(ring);
  return Math.max(right - left, high - low);
}

function centreOf(ring: readonly Point[]): Point {
  const [left, low, right, high] = boxOf(ring);
  return [(left + right) / 2, (low + high) / 2];
}

function diamond([x, y]: Point, size: number): Point[] {
  const half = size / 2;
  return [
    [x - half, y],
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
}

/** The same of lines. */
export function lineData(lines: readonly (readonly Point[])[], scale: number): string {
  return lines.map((line) => stepsData(line, scale)).join('');
}

function ringData(ring: readonly Point[], scale: number): string {
  return `${stepsData(ring.slice(0, -1), scale)}z`;
}

function stepsData(line: readonly Point[], scale: number): string {
  let [x, y] = [0, 0];
  const steps: string[] = [];
  line.forEach(([exactX, exactY], i) => {
    const [nextX, nextY] = [Math.round(exactX * scale), Math.round(exactY * scale)];
    if (i > 0 && nextX === x && nextY === y) return;
    const step = pair(nextX - x, nextY - y);
    steps.push(i === 0 ? `M${step}l` : steps.length === 1 || step.startsWith('-') ? step : ` ${step}`);
    [x, y] = [nextX, nextY];
  });
  return steps.join('');
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
