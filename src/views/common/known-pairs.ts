import type { ViewContext } from './context.ts';
import { pairs, type Basis, type Pair } from '../../facts/links.ts';
import { once } from './once.ts';

const known: Record<Basis, (context: ViewContext) => Pair[]> = {
  asWritten: once(({ corpus, units }) => pairs(corpus, units, 'asWritten')),
  current: once(({ corpus, units }) => pairs(corpus, units, 'current')),
};

/** All linked pairs on a basis. */
export function pairsOn(context: ViewContext, basis: Basis): Pair[] {
  return known[basis](context);
}
