import { hasMarksOf, isMarked } from '../domain/words.ts';
import type { Lexicon, Typed } from './lexicon.ts';
import type { Phrase } from './query.ts';
import type { Postings } from './shapes.ts';

/** How well each document answers: 1 where its text has it, more where its title has it. THIS FILE GOES TO THE BROWSER. */
export type Hits = Map<number, number>;

const IN_TEXT = 1;
const IN_TITLE = 5;
const BEGUN = 0.8;
/** Of a word with exactly the marks that were typed. */
const SAME_MARKS = 1.25;

/** Adds a posting list to `hits`; the better answer of a document counts. */
function addList(hits: Hits, list: readonly number[] | undefined, weight: number): void {
  let document = 0;
  for (const each of list ?? []) {
    document += each >> 1;
    const value = weight * (each % 2 === 1 ? IN_TITLE : IN_TEXT);
    if ((hits.get(document) ?? 0) < value) hits.set(document, value);
  }
}

/** Adds documents that are what is asked for, whatever they say. */
export function addWhole(hits: Hits, documents: readonly number[], value: number): void {
  for (const document of documents) hits.set(document, Math.max(hits.get(document) ?? 0, value));
}

/** Documents of both, with the lesser answer. */
export function both(a: Hits, b: Hits): Hits {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const found: Hits = new Map();
  for (const [document, value] of few) {
    const other = many.get(document);
    if (other !== undefined) found.set(document, Math.min(value, other));
  }
  return found;
}

export type ReadPostings = (word: string) => Postings | undefined;

/** Documents that have a phrase. What was typed with marks must have them, where any has, or `isStrict`. */
export function hitsOfPhrase(
  lexicon: Lexicon,
  read: ReadPostings,
  { words, isBegun, weight }: Phrase,
  isStrict = false,
): Hits {
  if (words.length === 1) {
    const [word] = words;
    const hits = isBegun ? begun(lexicon, read, word!, weight) : formsOf(read, word!, weight);
    return isStrict || hits.size > 0 || !isMarked(word!) ? hits : formsOf(read, unmarked(word!), weight);
  }
  const hits = whole(read, words, weight);
  return words.reduce((found, word) => {
    if (!isMarked(word)) return found;
    const marked = both(found, formsOf(read, word, weight));
    return isStrict || marked.size > 0 ? marked : found;
  }, hits);
}

/** Documents in which the words follow one another. */
function whole(read: ReadPostings, words: readonly Typed[], weight: number): Hits {
  return words
    .slice(1)
    .map(({ folded }, at) => {
      const hits: Hits = new Map();
      addList(hits, own(read(words[at]!.folded)?.next, folded), weight);
      return hits;
    })
    .reduce(both);
}

function unmarked({ folded }: Typed): Typed {
  return { folded, exact: folded };
}

/** The word itself before those that go on. */
function begun(lexicon: Lexicon, read: ReadPostings, word: Typed, weight: number): Hits {
  const hits = formsOf(read, word, weight);
  for (const each of lexicon.beginning(word.folded)) {
    if (each === word.folded) continue;
    for (const [exact, list] of Object.entries(read(each)?.forms ?? {}))
      if (!isMarked(word) || hasMarksOf(exact, word.exact)) addList(hits, list, weight * BEGUN);
  }
  return hits;
}

/** Documents that have a word with the marks that were typed. */
function formsOf(read: ReadPostings, word: Typed, weight: number): Hits {
  const hits: Hits = new Map();
  for (const [exact, list] of Object.entries(read(word.folded)?.forms ?? {}))
    if (!isMarked(word) || hasMarksOf(exact, word.exact))
      addList(hits, list, isMarked(word) && exact === word.exact ? weight * SAME_MARKS : weight);
  return hits;
}

/** Documents in which one word follows another. */
export function hitsOfPair(read: ReadPostings, first: Typed, second: Typed): Hits {
  const hits: Hits = new Map();
  addList(hits, own(read(first.folded)?.next, second.folded), 1);
  return hits;
}

function own<V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
