import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';

/** Dotted paths of what the sources do not say of a record. */
export function gapsOf({ absent }: Corpus, entry: Pick<Entry, 'collection' | 'id'>): readonly string[] {
  return absent.get(keyOf(entry)) ?? [];
}

/** A field whatever its place in a list: `funding.0.amount` → `funding.amount`. */
export function fieldOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}

/** How much the sources do not say of some records, each counted once. */
export function countGaps(corpus: Corpus, entries: Iterable<Entry>): number {
  return [...new Set(entries)].reduce((sum, entry) => sum + gapsOf(corpus, entry).length, 0);
}
