import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';

/** Dotted paths of what the sources do not say of a record. */
export function gapsOf({ absent }: Corpus, entry: Pick<Entry, 'collection' | 'id'>): readonly string[] {
  return absent.get(keyOf(entry)) ?? [];
}

/** How much the sources do not say of some records, each counted once. */
export function countGaps(corpus: Corpus, entries: Iterable<Entry>): number {
  return [...new Set(entries)].reduce((sum, entry) => sum + gapsOf(corpus, entry).length, 0);
}
