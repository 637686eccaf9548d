/** A number that counts records: which measure, of what, on which units (`facts/measures.ts`). */
export interface Tally {
  measure: string;
  of?: string;
  basis?: string;
  value: number;
}

/** The same in words. */
export interface Counted extends Tally {
  /** The number as it stands in the text of its run. */
  text: string;
}

/** A run of text; `path` is a place of this site, `url` an address elsewhere; `counted` tells what its number counts. */
export interface Run {
  text: string;
  path?: string;
  url?: string;
  counted?: Counted;
}

/** The words of runs alone. */
export function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
