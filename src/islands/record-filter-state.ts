/** What the filter of a list knows and decides, without a DOM. THIS FILE GOES TO THE BROWSER: keep it small. */
import {
  FACETS,
  OR,
  SORTS,
  STATED,
  UNSTATED,
  type Facet,
  type FilterTexts,
  type IndexRecord,
  type RecordIndex,
  type Sort,
} from '../domain/record-index.ts';

/** What a reader asks of a list; the address carries it. */
export interface FilterState {
  q: string;
  /** Several values of one facet have `OR` between them. */
  chosen: Partial<Record<Facet, string>>;
  /** Absent: the order without a wish. */
  sort?: Sort;
}

/** Reads `?q=…&tinh=…&xep=…`; names and orders that we do not know are passed over, values are kept. */
export function parseQuery(search: string): FilterState {
  const query = new URLSearchParams(search);
  const chosen: FilterState['chosen'] = {};
  for (const facet of FACETS) {
    const values = query.getAll(facet).filter(Boolean);
    if (values.length > 0) chosen[facet] = values.join(OR);
  }
  const sort = SORTS.find((each) => each === query.get('xep'));
  return { q: (query.get('q') ?? '').trim(), chosen, ...(sort ? { sort } : {}) };
}

/** `?q=…&tinh=…`, always in one order; nothing where nothing is asked. */
export function formatQuery({ q, chosen, sort }: FilterState): string {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  for (const facet of FACETS) for (const value of chosen[facet]?.split(OR) ?? []) query.append(facet, value);
  if (sort) query.set('xep', sort);
  const text = query.toString();
  return text && `?${text}`;
}

export function isAsked(state: FilterState): boolean {
  return formatQuery(state) !== '';
}

/** The five tones as combining marks; other marks (those of â and ơ) belong to a letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Stands behind the letter that has a stroke, as if that were a mark too. */
const STROKE = '\u0335';

/** Words of a text, taken apart: lower case, each letter with its marks behind it, the tone at the end of the word. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => {
    const apart = word.replace(/\u0111/g, `d${STROKE}`).normalize('NFD');
    return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
  });
}

/** A pattern for a typed word: a letter without marks is any of its kin, marks that were typed must be there. */
function patternOf(word: string, isWhole: boolean): string {
  const [tone = ''] = word.match(TONES) ?? [];
  const letters = word.replace(TONES, '').match(/\P{M}\p{M}*/gu) ?? [];
  const any = letters.map((letter) => (letter.length > 1 ? letter : `${letter}\\p{M}?`)).join('');
  return `${any}${isWhole ? '' : '[\\p{L}\\p{N}\\p{M}]*'}${tone || '\\p{M}?'}`;
}

/** Words that follow one another; the last may go on. */
function phraseOf(words: readonly string[], isWhole: boolean): string {
  return words.map((word, index) => patternOf(word, isWhole || index < words.length - 1)).join(' ');
}

/** An index with what each record is searched by: « » before and behind each word. */
export interface ReadIndex extends RecordIndex {
  titles: string[];
  words: string[];
  /** Names of units, as a text to look into. */
  names: string;
}

/** Checks a fetched index and takes its words apart once. Throws on another shape, or where it leads to another host. */
export function readIndex(value: unknown): ReadIndex {
  const index = value as Partial<RecordIndex> | null;
  if (!/^\/(?![/\\])/.test(index?.path ?? '')) throw new Error(`invalid path of a list's index: ${index?.path}`);
  for (const key of ['places', 'placeNames', 'otherNames', 'options', 'records'] as const)
    if (!Array.isArray(index![key])) throw new Error(`invalid index of a list: no ${key}`);
  const { places, placeNames, otherNames, records } = index as RecordIndex;
  const spaced = (text: string) => ` ${wordsOf(text).join(' ')} `;
  // A bar keeps the end of one text and the beginning of the next from making a phrase.
  const joined = (texts: readonly string[]) => texts.map(spaced).join('|');
  return {
    ...(index as RecordIndex),
    titles: records.map(([, title]) => spaced(title)),
    words: records.map(([, title, , , , also, named]) =>
      joined([title, ...also.split(' · '), ...named.flatMap((place) => [places[place]!, ...placeNames[place]!])]),
    ),
    names: joined([...places, ...placeNames.flat(), ...otherNames]),
  };
}

/** The longest name of a unit, in words. */
const LONGEST_NAME = 8;

/**
 * Patterns of what was typed: a name of a unit is one phrase, also while its end is being typed; any other word is the
 * beginning of a word.
 */
function patternsOf({ names }: ReadIndex, typed: string): RegExp[] {
  const words = wordsOf(typed);
  const patterns: string[] = [];
  for (let at = 0; at < words.length;) {
    const most = Math.min(LONGEST_NAME, words.length - at);
    const lengths = Array.from({ length: most }, (_, index) => most - index);
    const isName = (length: number, isWhole: boolean) =>
      new RegExp(`(^|\\|) ${phraseOf(words.slice(at, at + length), isWhole)} ${isWhole ? '(\\||$)' : ''}`, 'u').test(
        names,
      );
    const whole = lengths.find((length) => isName(length, true));
    const isBegun = whole === undefined && most > 1 && at + most === words.length && isName(most, false);
    const length = whole ?? (isBegun ? most : 1);
    patterns.push(phraseOf(words.slice(at, at + length), whole !== undefined));
    at += length;
  }
  return patterns.map((pattern) => new RegExp(` ${pattern} `, 'u'));
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
  const patterns = patternsOf(index, state.q);
  const chosen = chosenOptions(index, state, without);
  return index.records.filter(
    ([, , , , , , , options], at) =>
      patterns.every((pattern) => pattern.test(index.words[at]!)) &&
      chosen.every((some) => some.some((option) => options.includes(option))),
  );
}

/** The order without a wish: what is closest to the words, where some were typed. */
export function orderOf({ q, sort }: Pick<FilterState, 'q' | 'sort'>, usual: Sort): Sort {
  return sort ?? (q === '' ? usual : 'sat');
}

/**
 * What matches, in the order asked for, else in `usual`, and where words were typed those records first that have all of
 * them in their title. Undated records come last; equal days are in order of name.
 */
export function select(index: ReadIndex, state: FilterState, usual: Sort): IndexRecord[] {
  const found = matching(index, state);
  const sort = orderOf(state, usual);
  if (sort === 'sat') return closestFirst(index, state.q, sorted(index, found, usual));
  return sorted(index, found, sort);
}

function closestFirst(index: ReadIndex, typed: string, found: readonly IndexRecord[]): IndexRecord[] {
  const patterns = patternsOf(index, typed);
  const titleOf = new Map(index.records.map((record, at) => [record, index.titles[at]!]));
  const missing = (record: IndexRecord) => patterns.filter((pattern) => !pattern.test(titleOf.get(record)!)).length;
  return found.toSorted((a, b) => missing(a) - missing(b));
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

/** Reads `data-texts`. */
export function parseFilterTexts(json: string | undefined): FilterTexts {
  const texts = JSON.parse(json ?? '{}') as Partial<FilterTexts>;
  if (typeof texts.found !== 'string' || typeof texts.mostPlaces !== 'number')
    throw new Error('missing texts of record-filter');
  return texts as FilterTexts;
}
