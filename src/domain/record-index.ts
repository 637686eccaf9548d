/**
 * The index of a list: what its filter reads in the browser, written at build to `/data/list/<collection>.json`. THIS FILE
 * GOES TO THE BROWSER: types and a few words only.
 */

/** What a list can be narrowed by, and the names under which the address carries it. */
export const FACETS = ['tinh', 'ben', 'linh-vuc', 'nam', 'loai', 'tinh-trang', 'von', 'can-cu', 'suy-ra'] as const;
export type Facet = (typeof FACETS)[number];

/** Orders of the matches: closest to the words that were typed, newest first, oldest first, by name, as the list itself. */
export const SORTS = ['sat', 'moi', 'cu', 'ten', 'thu-tu'] as const;
export type Sort = (typeof SORTS)[number];

/** The value of records that do not state what is asked, and that which finds all others. */
export const UNSTATED = 'khong-neu';
export const STATED = 'co-neu';
/** Stands between the values of a facet of which one is enough; the address names the facet once for each. */
export const OR = '|';

/** A value that occurs, as the address writes it and as a row shows it. */
export type IndexOption = [facet: Facet, value: string, label: string];

export type IndexRecord = [
  id: string,
  title: string,
  /** Its date for readers, or nothing. */
  date: string,
  /** The day by which it is sorted, `YYYY-MM-DD`, or nothing. */
  day: string,
  /** Its kind, who published it, and other facts; what was inferred is marked. */
  about: string,
  /** Other words that find it: a number, other names, places as the sources write them. */
  also: string,
  /** Numbers in `places`, in the order in which the record names them. */
  places: number[],
  /** Numbers in `options`; sectors in the order of the record. */
  options: number[],
  /** 1 for a raw text. */
  raw: 0 | 1,
];

export interface RecordIndex {
  /** Where the records' pages lie, with the base: `/lien-ket/`. */
  path: string;
  /** Names of units as they were called then. */
  places: string[];
  /** Of each of `places` its names for search: the long one, the units of today, aliases. */
  placeNames: string[][];
  /** Names of all other units: what is typed is a name although nothing here has it. */
  otherNames: string[];
  /** Writings of one thing: what is looked for in one is found in all. */
  same: string[][];
  /** Words that hold a question together and need not be found. */
  loose: string[];
  options: IndexOption[];
  /** In Vietnamese order of title. */
  records: IndexRecord[];
  /** Numbers in `records`, as the list has them, where that is an order of its own. */
  order?: number[];
}

/** Interface text of `<record-filter>`; `{…}` are filled in by it. */
export interface FilterTexts {
  loading: string;
  failed: string;
  /** {found}, {all} */
  found: string;
  /** {count} */
  active: string;
  morePlaces: string;
  moreSectors: string;
  more: string;
  raw: string;
  /** {address} */
  printed: string;
  /** What is asked: {facet}, {value}. */
  asked: string;
  stated: string;
  or: string;
  mostPlaces: number;
  mostSectors: number;
}
