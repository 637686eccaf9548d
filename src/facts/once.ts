import type { Corpus } from '../corpus/types.ts';

/** The same found once a corpus, which is not changed after it was joined. */
export function once<T>(find: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { found: T }>();
  return (corpus) => {
    const kept = known.get(corpus) ?? { found: find(corpus) };
    known.set(corpus, kept);
    return kept.found;
  };
}
