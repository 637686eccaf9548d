import { PATTERN_COUNT, patternDefs, patternFill } from './patterns.ts';
import { svg, type Svg } from './svg.ts';

/**
 * Fills that differ in grey too: solid, solid in red for what needs action, empty, or by its number a tint on a screen,
 * in whose place a pattern stands on paper and in forced colours.
 */
export type Fill = 'solid' | 'act' | 'empty' | number;

/** The class that paints an element with a fill on a screen. */
export function fillClass(fill: Fill): string {
  return typeof fill === 'number' ? `chart-tint-${fill + 1}` : `chart-${fill}`;
}

/** True if what is written on it is written in the colour of paper. */
export function isDark(fill: Fill): boolean {
  return fill === 'solid' || fill === 'act';
}

/** The pattern of a fill over a place, which `marks.css` shows where colours are not; nothing for a fill without one. */
export function hatchOf(
  fill: Fill,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  idPrefix: string,
): Svg | null {
  if (typeof fill !== 'number') return null;
  return svg`<rect class="chart-hatch" x="${x}" y="${y}" width="${width}" height="${height}" fill="${patternFill(idPrefix, fill)}"/>`;
}

/** Definitions that the fills need, once in a drawing. Throws on a pattern that there is not. */
export function fillDefs(idPrefix: string, fills: readonly Fill[]): Svg {
  const patterns = fills.filter((fill) => typeof fill === 'number');
  for (const pattern of patterns) if (pattern >= PATTERN_COUNT) throw new RangeError(`unknown pattern: ${pattern}`);
  return patternDefs(idPrefix, patterns);
}
