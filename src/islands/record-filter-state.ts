/** What the filter of a list knows and decides, without a DOM. It goes to the browser with the index, on first use. */
import {
  FACETS,
  OR,
  STATED,
  UNSTATED,
  type Facet,
  type FilterTexts,
  type IndexRecord,
  type RecordIndex,
  type Sort,
} from '../domain/record-index.ts';
import { wordsIn } from '../domain/words.ts';
import { createLexicon, type Lexicon } from '../search/lexicon.ts';
import { postingsOf } from '../search/postings-of.ts';
import type { Hits, ReadPostings } from '../search/postings.ts';
import { groupsOf, phraseOf } from '../search/query.ts';
import { hitsOfGroup, scored } from '../search/score.ts';
import { orderOf, type FilterState } from './record-filter-query.ts';

/** An index with what its records are searched by. */
export interface ReadIndex extends RecordIndex {
  lexicon: Lexicon;
  read: ReadPostings;
}

/** Checks a fetched index and takes its words apart once. Throws on another shape, or where it leads to another host. */
export function readIndex(value: unknown): ReadIndex {
  const index = value as Partial<RecordIndex> | null;
  if (!/^\/(?![/\\])/.test(index?.path ?? '')) throw new Error(`invalid path of a list's index: ${index?.path}`);
  for (const key of ['places', 'placeNames', 'otherNames', 'same', 'loose', 'options', 'records'] as const)
    if (!Array.isArray(index![key])) throw new Error(`invalid index of a list: no ${key}`);
  const { places, placeNames, otherNames, same, loose, records } = index as RecordIndex;
  const postings = postingsOf(
    records.map(([, title, , , , also, named]) => ({
      named: [title],
      said: [also.split(' · '), ...named.map((place) => [places[place]!, ...placeNames[place]!])].flat(),
    })),
  );
  // Each name is looked for as it is: what a record says of a place has all of its names.
  const names = [...new Set([...places, ...placeNames.flat(), ...otherNames])];
  return {
    ...(index as RecordIndex),
    lexicon: createLexicon(
      { words: [...postings.keys()].sort(), kinds: [] },
      { names: names.map((name, at) => [name, [at]]), same, loose },
    ),
    read: (word) => postings.get(word),
  };
}

/** What was found last: the text stays the same while the options of all facets are counted. */
const last = new WeakMap<ReadIndex, { q: string; hits: Hits | undefined }>();

/**
 * How well each record answers what was typed, as the search of the site reads it: a name is one phrase, an abbreviation
 * also what it stands for, a word that nothing has also one a letter away, and the last may go on. Undefined where nothing
 * was typed.
 */
function hitsOf(index: ReadIndex, q: string): Hits | undefined {
  const known = last.get(index);
  if (known?.q === q) return known.hits;
  const { lexicon, read } = index;
  const groups = groupsOf(lexicon, wordsIn(q.normalize('NFC')), true);
  const lists = groups.map((group) => {
    const named = hitsOfGroup(lexicon, read, group, true);
    if (named.size > 0 || !group.isName) return named;
    // No record has the name: words that are written like it are looked for as they were typed.
    return hitsOfGroup(lexicon, read, { ...group, phrases: [phraseOf(group.typed)] }, true);
  });
  const hits = groups.length > 0 ? scored(lists, read, groups) : undefined;
  last.set(index, { q, hits });
  return hits;
}

/** Of each facet that is asked the numbers of the options of which one is enough; none for a value that no record has. */
function chosenOptions({ options }: RecordIndex, { chosen }: FilterState, without?: Facet): number[][] {
  return FACETS.filter((facet) => chosen[facet] && facet !== without).map((facet) => {
    const wanted = chosen[facet]!.split(OR);
    const isWanted = (value: string) => wanted.includes(value === UNSTATED ? value : STATED) || wanted.includes(value);
    return options.flatMap(([own, value], at) => (own === facet && isWanted(value) ? [at] : []));
  });
}

/** The words for what is asked of a facet: the labels of those values that occur, else the values as they were written. */
export function labelsOf({ options }: RecordIndex, facet: Facet, asked: string, texts: FilterTexts): string {
  const labelOf = (each: string) =>
    each === STATED ? texts.stated : options.find(([own, value]) => own === facet && value === each)?.[2];
  const values = asked.split(OR);
  const known = values.flatMap((each) => labelOf(each) ?? []);
  return (known.length > 0 ? known : values).join(texts.or);
}

/** Records that have all that was typed, and all chosen values; in order of name. */
function matching(index: ReadIndex, state: FilterState, without?: Facet): IndexRecord[] {
  const hits = hitsOf(index, state.q);
  const chosen = chosenOptions(index, state, without);
  return index.records.filter(
    ([, , , , , , , options], at) =>
      (hits?.has(at) ?? true) && chosen.every((some) => some.some((option) => options.includes(option))),
  );
}

/**
 * What matches, in the order asked for, else in `usual`, and where words were typed those records first that answer them
 * best. Undated records come last; equal days are in order of name.
 */
export function select(index: ReadIndex, state: FilterState, usual: Sort): IndexRecord[] {
  const found = matching(index, state);
  const sort = orderOf(state, usual);
  if (sort === 'sat') return closestFirst(index, state.q, sorted(index, found, usual));
  return sorted(index, found, sort);
}

function closestFirst(index: ReadIndex, typed: string, found: readonly IndexRecord[]): IndexRecord[] {
  const hits = hitsOf(index, typed);
  const closeness = new Map(index.records.map((record, at) => [record, hits?.get(at) ?? 0]));
  return found.toSorted((a, b) => closeness.get(b)! - closeness.get(a)!);
}

function sorted(index: ReadIndex, found: readonly IndexRecord[], sort: Sort): IndexRecord[] {
  if (sort === 'ten' || sort === 'sat') return [...found];
  if (sort === 'thu-tu') return inOwnOrder(index, found);
  const sign = sort === 'moi' ? -1 : 1;
  return found.toSorted(([, , , a], [, , , b]) => {
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return a < b ? -sign : sign;
  });
}

function inOwnOrder({ records, order = [...records.keys()] }: ReadIndex, found: readonly IndexRecord[]): IndexRecord[] {
  return order.map((at) => records[at]!).filter((record) => found.includes(record));
}

/** How many records each option would leave, the other facets as they are. */
export function countOptions(index: ReadIndex, state: FilterState): number[] {
  const counts = index.options.map(() => 0);
  for (const facet of FACETS)
    for (const [, , , , , , , options] of matching(index, state, facet))
      for (const option of options) if (index.options[option]![0] === facet) counts[option]!++;
  return counts;
}

/** A record's values of a facet, each with its label; none for a value that is not stated. */
export function valuesOf({ options }: RecordIndex, [, , , , , , , own]: IndexRecord, facet: Facet): [string, string][] {
  return own.flatMap((option): [string, string][] => {
    const [owner, value, label] = options[option]!;
    return owner === facet && value !== UNSTATED ? [[value, label]] : [];
  });
}

/** The first names, and what is said of the rest. */
export function firstNames(
  names: readonly string[],
  most: number,
  more: (count: number) => string,
  between = ', ',
): string {
  const shown = names.slice(0, most).join(between);
  return names.length > most ? `${shown} ${more(names.length - most)}` : shown;
}
