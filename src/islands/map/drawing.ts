import type { Basis, Point } from '../../maps/boundaries.ts';
import type { MapShape } from '../../maps/map-model.ts';

/** What is drawn at a time; a key is that of the record or `tinh/` and the id of the unit. */
export interface Drawing {
  basis: Basis;
  /** Class of each unit, 0 the lowest. */
  steps: ReadonlyMap<string, number>;
  /** One line on a unit, shown beneath the pointer. */
  note(unit: string): string;
  arcs: { from: Point; to: Point; count: number; title: string; key: string }[];
  rings: { at: Point; count: number; title: string; key: string }[];
  works: { key: string; title: string; shape: MapShape }[];
  /** Keys that stand out. */
  selected: ReadonlySet<string>;
}
