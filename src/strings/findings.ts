import type { Run } from '../domain/run.ts';
/** The beginning of a date, no more precise than its source. */
export interface Beginning {
  date: string;
  precision: 'year' | 'month' | 'day';
  /** It happened then, lasted from then, or came no earlier. */
  mode: 'at' | 'from' | 'notBefore';
  inferred: boolean;
}

/** What a timeline shows: so many dates from a year to another, and the kind that has more than every other. */
export interface TimelineFinding {
  dated: Run;
  /** Years. */
  first: string;
  last: string;
  /** The lane with most of them, where it has not all. */
  most?: { lane: string; count: Run };
}
