import type { Box, Point } from './boundaries.ts';

/** Points that are compared with one another; a line that has more is thinned in runs of so many. */
const RUN = 2_500;

/**
 * The line without points that were nearer than `tolerance` to it (Douglas–Peucker); both ends stay. A line that would
 * need every point compared with every other is compared in runs, so that twice as long takes twice as long.
 */
export function thin(line: readonly Point[], tolerance: number): Point[] {
  const last = line.length - 1;
  const keep = new Set([0, last]);
  for (let from = 0; from < last; from += RUN) keepBends(line, [from, Math.min(from + RUN, last)], tolerance, keep);
  return line.filter((_, i) => keep.has(i));
}

function keepBends(line: readonly Point[], run: [number, number], tolerance: number, keep: Set<number>): void {
  keep.add(run[0]);
  const pending = [run];
  while (pending.length > 0) {
    const [first, last] = pending.pop()!;
    const farthest = farthestBetween(line, first, last, tolerance);
    if (farthest === undefined) continue;
    keep.add(farthest);
    pending.push([first, farthest], [farthest, last]);
  }
}

/** The point between two of a line that is farthest from their segment, if any is farther than `tolerance`. */
function farthestBetween(line: readonly Point[], first: number, last: number, tolerance: number): number | undefined {
  const [ax, ay] = line[first]!;
  const [dx, dy] = [line[last]![0] - ax, line[last]![1] - ay];
  const length = dx * dx + dy * dy || 1;
  let farthest: number | undefined;
  let square = tolerance * tolerance;
  for (let i = first + 1; i < last; i++) {
    const at = line[i]!;
    const [x, y] = [at[0] - ax, at[1] - ay];
    const along = Math.max(0, Math.min(1, (x * dx + y * dy) / length));
    const away = (x - along * dx) ** 2 + (y - along * dy) ** 2;
    if (away > square) [farthest, square] = [i, away];
  }
  return farthest;
}

/** The line without points that stand where the one before them stands. */
export function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
}

/**
 * The line without what happens beyond one side of a frame: of points that follow each other there, the first and the
 * last stay, so that nothing inside the frame moves. Both ends stay.
 */
export function withoutOutside(line: readonly Point[], frame: Box): Point[] {
  const sides = line.map((at) => sidesOf(at, frame));
  let beyond = 0;
  return line.filter((_, i) => {
    const through = beyond & sides[i]! & (sides[i + 1] ?? 0);
    beyond = through || sides[i]!;
    return i === 0 || through === 0;
  });
}

/** The sides of a frame beyond which a point lies, as bits. */
function sidesOf([x, y]: Point, [left, top, right, bottom]: Box): number {
  return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
}
