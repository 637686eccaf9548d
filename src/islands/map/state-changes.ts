/** What a reader's acts make of the state of the map. */
import { isBefore34, readState, type MapRecords, type MapState } from '../../maps/map-model.ts';

/** The map goes to what is selected, so the place it shows is no longer the reader's. */
export function withSelected({ view: _, ...state }: MapState, selected: string): MapState {
  return { ...state, selected };
}

export function withoutSelected({ selected: _, ...state }: MapState): MapState {
  return state;
}

/** Without a view: the whole country. */
export function withView({ view: _, ...state }: MapState, view: MapState['view']): MapState {
  return view ? { ...state, view } : state;
}

/** All records count again; how they are counted and drawn stays. */
export function withoutFilters(before: MapState, records: MapRecords): MapState {
  const { from: _, to: __, ...state } = before;
  return withBoundaries(before, { ...state, choices: {}, undated: true }, records);
}

/** What the controls hold; the selection and the view are not theirs. */
export function withChoices(before: MapState, params: URLSearchParams, records: MapRecords): MapState {
  const { selected, view } = before;
  return {
    ...withBoundaries(before, readState(params, records), records),
    ...(selected ? { selected } : {}),
    ...(view ? { view } : {}),
  };
}

/**
 * A range that comes to lie before the units of today brings the boundaries of its days along, and takes them away
 * again.
 */
function withBoundaries(before: MapState, after: MapState, records: MapRecords): MapState {
  const past = isBefore34(after);
  if (records.currentBasis !== '34' || past === isBefore34(before)) return after;
  return { ...after, basis: past ? 'viet' : 'nay' };
}
