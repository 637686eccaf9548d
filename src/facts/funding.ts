import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { once } from './once.ts';

/**
 * Whose money the sources name for a project: its `own`, only that of a `class` of projects, which belongs to none of its
 * members, or undefined where they name none.
 */
export function fundingOf(corpus: Corpus, project: Entry<'projects'>): 'own' | 'class' | undefined {
  if (project.data.funding !== undefined) return 'own';
  return inFundedClass(corpus).has(keyOf(project)) ? 'class' : undefined;
}

/** Keys of what funded classes include. */
const inFundedClass = once(
  ({ entries }): ReadonlySet<string> =>
    new Set(entries.programmes.flatMap(({ data }) => (data.funding === undefined ? [] : (data.includes ?? [])))),
);
