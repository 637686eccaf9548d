import type { Run } from '../../domain/run.ts';
import type { Listing } from './columns/column.ts';
import type { Section } from './model.ts';
import type { Draft } from './place.ts';

/** Room is given to the lowest rank first. */
export const RANKS = {
  gaps: 0,
  first: 1,
  tasks: 2,
  projects: 3,
  links: 4,
  times: 5,
  documents: 6,
  inferred: 7,
  notes: 8,
} as const;

/** A part of a brief: a section on paper, a sheet in its spreadsheet. */
export interface Part {
  id: string;
  heading: string;
  rank: number;
  list: Listing;
  /** Said where the list is empty. */
  none: Run[];
  /** What stands on paper in place of the list. */
  said?: Pick<Section, 'lead' | 'small' | 'sources'>;
}

/** A part that stands before those that every brief has. */
export function firstPart(id: string, heading: string, list: Listing, none: string): Part {
  return { id, heading, rank: RANKS.first, list, none: [{ text: none }] };
}

/** The part as a section, not yet placed. */
export function draftOf({ id, heading, rank, list, none, said }: Part): Draft {
  const shown = said ?? (list.count > 0 ? { table: list.table() } : { lead: none });
  const wide = list.wide?.();
  return {
    id,
    heading,
    annexHeading: heading,
    rank,
    ...shown,
    ...(wide && !said ? { annex: { table: wide, wide: true } } : {}),
  };
}
