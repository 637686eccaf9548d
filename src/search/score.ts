import type { Lexicon } from './lexicon.ts';
import { both, hitsOfPair, hitsOfPhrase, type Hits, type ReadPostings } from './postings.ts';
import type { Group } from './query.ts';

/** How well documents answer what is asked. THIS FILE GOES TO THE BROWSER. */

/** What a neighbour adds to the answer of a document. */
const PAIR = 2;

/** Documents that have one of the writings of a group. `isStrict`: with all marks that were typed, or else none. */
export function hitsOfGroup(lexicon: Lexicon, read: ReadPostings, { phrases }: Group, isStrict = false): Hits {
  const hits: Hits = new Map();
  for (const phrase of phrases)
    for (const [document, value] of hitsOfPhrase(lexicon, read, phrase, isStrict))
      if ((hits.get(document) ?? 0) < value) hits.set(document, value);
  return hits;
}

/** All groups must be answered; words that were typed side by side and stand so count more. */
export function scored(lists: readonly Hits[], read: ReadPostings, groups: readonly Group[]): Hits {
  const sum: Hits = new Map();
  for (const document of lists
    .toSorted((a, b) => a.size - b.size)
    .reduce(both)
    .keys())
    sum.set(
      document,
      lists.reduce((total, list) => total + list.get(document)!, 0),
    );
  groups.slice(1).forEach(({ typed }, at) => {
    const before = groups[at]!.typed.at(-1)!;
    for (const [document, value] of hitsOfPair(read, before, typed[0]!))
      if (sum.has(document)) sum.set(document, sum.get(document)! + value * PAIR);
  });
  return sum;
}
