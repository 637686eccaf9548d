import { PATTERN_COUNT, patternDefs, patternFill } from './patterns.ts';
import type { Svg } from './svg.ts';

/** Fills that differ in grey too: solid, solid in red for what needs action, empty, or a pattern by its number. */
export type Fill = 'solid' | 'act' | 'empty' | number;

/** What an element of that fill carries. */
export function fillOf(fill: Fill, idPrefix: string): { class: string; fill: string | null } {
  if (typeof fill === 'number') return { class: 'chart-patterned', fill: patternFill(idPrefix, fill) };
  return { class: `chart-${fill}`, fill: null };
}

/** Definitions that the fills need, once in a drawing. Throws on a pattern that there is not. */
export function fillDefs(idPrefix: string, fills: readonly Fill[]): Svg {
  const patterns = fills.filter((fill) => typeof fill === 'number');
  for (const pattern of patterns) if (pattern >= PATTERN_COUNT) throw new RangeError(`unknown pattern: ${pattern}`);
  return patternDefs(idPrefix, patterns);
}
