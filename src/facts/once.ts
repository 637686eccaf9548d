import type { Corpus } from '../corpus/types.ts';
import { onceFor } from '../domain/once.ts';

/** The same found once a corpus, which is not changed after it was joined. */
export function once<T>(find: (corpus: Corpus) => T): (corpus: Corpus) => T {
  return onceFor(find);
}
