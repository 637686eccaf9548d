import type { Box } from './boundaries.ts';

/**
 * The parts of a unit that a map of it shows as one area: its largest part and all islands that lie nearer to that than to
 * an archipelago, which has its own place on every map. Boxes in degrees, those of the parts and of the archipelagos.
 * Runs where pages are built and in the browser.
 */
export function nearParts(parts: readonly Box[], archipelagos: readonly Box[]): Box[] {
  const largest = parts.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
  return parts.filter((part) =>
    archipelagos.every((archipelago) => part === largest || gap(part, largest) < gap(part, archipelago)),
  );
}

/** Smallest box around boxes, of which there is at least one. */
export function boxAroundAll(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
}

function areaOf([left, low, right, high]: Box): number {
  return (right - left) * (high - low);
}

/** Degrees from one box to another, 0 where they touch. */
function gap(a: Box, b: Box): number {
  return Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));
}
