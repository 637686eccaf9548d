/**
 * The index of the search as it is written at build and read in the browser: pieces of JSON, each fetched when it is
 * needed. THIS FILE GOES TO THE BROWSER: types only.
 *
 * Documents (places, records, articles …) are numbered, kind after kind. A posting is a list of numbers that grow: each
 * is twice the distance from the document before, plus one where the word stands in its title or another name of it.
 */

/** What can be found. */
export interface SearchEntry {
  /** The segment of its address: `tinh`, `nhiem-vu`, `linh-vuc`. */
  kind: string;
  id: string;
  title: string;
  path: string;
  /** Other names by which it is found as by its title. */
  names: readonly string[];
  /** Names of which it is a part or a successor, each with what says so: found by them, after those that bear them. */
  kin: readonly Kin[];
  /** For readers, or nothing. */
  date: string;
  years: readonly string[];
  /** What stands beside the title: units as called then, the period of a unit. */
  about: string;
  /** Said of its title, or nothing. */
  note: string;
  /** Names of what it concerns, by which it is found too. */
  concerns: readonly string[];
  /** Values of facets: slugs of units' pages, ids of sectors. */
  places: readonly string[];
  sectors: readonly string[];
  /** What its page rests on or says, sentence by sentence. */
  sentences: readonly Sentence[];
}

export interface Kin {
  name: string;
  why: string;
}

/** A sentence, and the place where it stands. */
export type Sentence = readonly [text: string, path: string];

/** The first piece: what words there are and where. */
export interface Root {
  /** Names the folder of the other pieces: another index has another. */
  folder: string;
  /** Folded words in code-unit order. */
  words: string[];
  /** Number of the first word of each piece of postings. */
  pieces: number[];
  /** First document of each kind, and how readers call the kind. */
  kinds: [kind: string, first: number, label: string][];
  count: number;
  /** Documents in a piece of cards, and first documents of the pieces of sentences. */
  cards: number;
  texts: number[];
}

/** Names of places, sectors, bodies; abbreviations. */
export interface Names {
  /** A name in words as typed, and the documents that bear it. */
  names: [name: string, documents: number[]][];
  /** Writings of one thing: what is looked for in one is found in all. */
  same: string[][];
  /** Words that hold a question together and need not be found: «của», «những», «city». */
  loose: string[];
}

/** Postings of a word: by its spellings, and by the word behind it. */
export interface Postings {
  forms: Record<string, number[]>;
  next: Record<string, number[]>;
}
export type Piece = Record<string, Postings>;

/** What a result shows. */
export type Card = [id: string, title: string, path: string, date: string, about: string, names: string[], kin: Kin[]];

/** For each facet its values with the documents that have them. */
export type Facets = Record<'tinh' | 'linh-vuc' | 'nam', [value: string, documents: number[]][]>;

/** A document's sentences. */
export type Text = Sentence[];

/** Words of the island; `{…}` are filled in by it. */
export type SearchTexts = Record<
  'more' | 'found' | 'foundOf' | 'taken' | 'partial' | 'none' | 'unknown' | 'nearest' | 'loading' | 'failed',
  string
>;

/** Of the field in the head of a page. */
export type HeadTexts = Record<'everything' | 'nothing' | 'failed', string>;
