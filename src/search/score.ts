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

/**
 * All groups but loose ones must be answered; words that were typed side by side and stand so count more. `isPartial`: as
 * many of them as any document answers.
 */
export function scored(lists: readonly Hits[], read: ReadPostings, groups: readonly Group[], isPartial = false): Hits {
  const sum: Hits = new Map();
  const needed = lists.filter((_, at) => !groups[at]!.isLoose);
  const found = isPartial
    ? inMost(needed)
    : needed
        .toSorted((a, b) => a.size - b.size)
        .reduce(both)
        .keys();
  for (const document of found)
    sum.set(
      document,
      lists.reduce((total, list) => total + (list.get(document) ?? 0), 0),
    );
  groups.slice(1).forEach(({ typed }, at) => {
    const before = groups[at]!.typed.at(-1)!;
    for (const [document, value] of hitsOfPair(read, before, typed[0]!))
      if (sum.has(document)) sum.set(document, sum.get(document)! + value * PAIR);
  });
  return sum;
}

/** Documents that stand in as many of the lists as any does. */
function inMost(lists: readonly Hits[]): number[] {
  const counts = new Map<number, number>();
  for (const list of lists) for (const document of list.keys()) counts.set(document, (counts.get(document) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].flatMap(([document, count]) => (count === most ? [document] : []));
}
