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
export function withoutFilters({ from: _, to: __, ...state }: MapState): MapState {
  return { ...state, choices: {}, undated: true };
}

/**
 * What the controls hold; the selection and the view are not theirs. A range that comes to lie before the units of today
 * brings the boundaries of its days along, and takes them away again.
 */
export function withChoices(before: MapState, params: URLSearchParams, records: MapRecords): MapState {
  const { selected, view } = before;
  const chosen = readState(params, records);
  const past = isBefore34(chosen);
  const turns = records.currentBasis === '34' && past !== isBefore34(before);
  return {
    ...chosen,
    ...(turns ? { basis: past ? 'viet' : 'nay' } : {}),
    ...(selected ? { selected } : {}),
    ...(view ? { view } : {}),
  };
}
