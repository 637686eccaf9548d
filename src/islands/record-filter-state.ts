/** What the filter of a list knows and decides, without a DOM. THIS FILE GOES TO THE BROWSER: keep it small. */
import {
  FACETS,
  SORTS,
  UNSTATED,
  type Facet,
  type FilterTexts,
  type IndexRecord,
  type RecordIndex,
  type Sort,
} from '../domain/record-index.ts';
import { foldMarks } from '../domain/text.ts';

/** What a reader asks of a list; the address carries it. */
export interface FilterState {
  q: string;
  chosen: Partial<Record<Facet, string>>;
  /** Absent: the order without a wish. */
  sort?: Sort;
}

/** Reads `?q=…&tinh=…&xep=…`; names and orders that we do not know are passed over, values are kept. */
export function parseQuery(search: string): FilterState {
  const query = new URLSearchParams(search);
  const chosen: FilterState['chosen'] = {};
  for (const facet of FACETS) if (query.get(facet)) chosen[facet] = query.get(facet)!;
  const sort = SORTS.find((each) => each === query.get('xep'));
  return { q: (query.get('q') ?? '').trim(), chosen, ...(sort ? { sort } : {}) };
}

/** `?q=…&tinh=…`, always in one order; nothing where nothing is asked. */
export function formatQuery({ q, chosen, sort }: FilterState): string {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  for (const facet of FACETS) if (chosen[facet]) query.set(facet, chosen[facet]);
  if (sort) query.set('xep', sort);
  const text = query.toString();
  return text && `?${text}`;
}

export function isAsked(state: FilterState): boolean {
  return formatQuery(state) !== '';
}

/** Words of a text in the form in which they are compared: without marks, đ as d, letters and digits only. */
function wordsOf(text: string): string {
  return foldMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An index with the words of each record. */
export interface ReadIndex extends RecordIndex {
  words: string[];
}

/** Checks a fetched index and folds its words once. Throws on another shape, or where it leads to another host. */
export function readIndex(value: unknown): ReadIndex {
  const index = value as Partial<RecordIndex> | null;
  if (!/^\/(?![/\\])/.test(index?.path ?? '')) throw new Error(`invalid path of a list's index: ${index?.path}`);
  for (const key of ['places', 'options', 'records'] as const)
    if (!Array.isArray(index![key])) throw new Error(`invalid index of a list: no ${key}`);
  const { places, records } = index as RecordIndex;
  const words = records.map(
    ([, title, , , , also, named]) => ` ${wordsOf([title, also, ...named.map((place) => places[place])].join(' '))}`,
  );
  return { ...(index as RecordIndex), words };
}

/** Numbers of the options chosen; −1 for a value that no record has. */
function chosenOptions({ options }: RecordIndex, { chosen }: FilterState, without?: Facet): number[] {
  return FACETS.filter((facet) => chosen[facet] && facet !== without).map((facet) =>
    options.findIndex(([own, value]) => own === facet && value === chosen[facet]),
  );
}

/** Records that have all words, each as the beginning of one of theirs, and all chosen values; in order of name. */
function matching(index: ReadIndex, state: FilterState, without?: Facet): IndexRecord[] {
  const words = wordsOf(state.q).split(' ').filter(Boolean);
  const chosen = chosenOptions(index, state, without);
  return index.records.filter(
    ([, , , , , , , options], at) =>
      words.every((word) => index.words[at]!.includes(` ${word}`)) &&
      chosen.every((option) => options.includes(option)),
  );
}

/** What matches, in the order asked for, else in `usual`. Undated records come last; equal days are in order of name. */
export function select(index: ReadIndex, state: FilterState, usual: Sort): IndexRecord[] {
  const found = matching(index, state);
  const sort = state.sort ?? usual;
  if (sort === 'ten') return found;
  if (sort === 'thu-tu') return inOwnOrder(index, found);
  const sign = sort === 'moi' ? -1 : 1;
  return found.sort(([, , , a], [, , , b]) => {
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

/** Reads `data-texts`. */
export function parseFilterTexts(json: string | undefined): FilterTexts {
  const texts = JSON.parse(json ?? '{}') as Partial<FilterTexts>;
  if (typeof texts.found !== 'string' || typeof texts.mostPlaces !== 'number')
    throw new Error('missing texts of record-filter');
  return texts as FilterTexts;
}
