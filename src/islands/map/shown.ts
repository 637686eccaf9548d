import {
  filterRecords,
  pairsOn,
  shadesOf,
  unitRows,
  type Found,
  type InternalPair,
  type MapPair,
  type MapState,
  type RowOrder,
  type UnitRow,
} from '../../maps/map-model.ts';
import { selectedKeys, type Catalogue } from './catalogue.ts';

/** What a state shows of the records. Made anew at each change; the map and all that stands beside it are made of it. */
export interface Shown {
  state: MapState;
  found: Found;
  rows: UnitRow[];
  pairs: MapPair[];
  /** Pairs as written that lie within a unit of today. */
  internal: InternalPair[];
  shades: ReturnType<typeof shadesOf>;
  /** Keys that stand out. */
  selected: ReadonlySet<string>;
  /** Nothing is found that could be drawn, listed or counted. */
  isEmpty: boolean;
}

/** `compare` orders names. */
export function shownIn(catalogue: Catalogue, state: MapState, compare: RowOrder['compare']): Shown {
  const { records } = catalogue;
  const { basis, measure } = state;
  const found = filterRecords(records, state);
  const rows = unitRows(records, found, { basis, measure, compare });
  return {
    state,
    found,
    rows,
    ...pairsOn(records, found.links, basis),
    shades: shadesOf(rows, measure),
    selected: selectedKeys(catalogue, state),
    isEmpty: found.links.length + found.works.length === 0 && rows.every(({ counts }) => counts[measure] === 0),
  };
}
