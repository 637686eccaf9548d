import { pairScope } from '../../facts/conditions.ts';
import type { Pair } from '../../facts/links.ts';
import type { Measured } from '../../facts/measures.ts';
import type { ViewContext } from '../common/context.ts';

/** How many linkages join the two units of a pair. */
export function countedPair(
  { facts, units }: ViewContext,
  { a, b, basis }: Omit<Pair, 'records'>,
): { count: number; tally: Measured } {
  const tally = facts.count('linkages-joining', pairScope(units.pageSlug(a), units.pageSlug(b)), basis);
  return { count: tally.value, tally };
}
