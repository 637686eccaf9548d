/** What the element knows before the map is opened, without a DOM. Sent with every page that has a map: keep it small. */

/** Interface text of the element; the page passes it as JSON in `data-texts`. */
export interface RegionMapTexts {
  /** Accessible name of the opened map. */
  region: string;
  loading: string;
  opened: string;
  closed: string;
  failed: string;
  zoomIn: string;
  zoomOut: string;
}

const TEXT_KEYS: readonly (keyof RegionMapTexts)[] = [
  'region',
  'loading',
  'opened',
  'closed',
  'failed',
  'zoomIn',
  'zoomOut',
];

export type MapState = 'closed' | 'loading' | 'open' | 'failed';
export type MapAction = 'open' | 'loaded' | 'fail' | 'close';

const TRANSITIONS: Record<MapState, Partial<Record<MapAction, MapState>>> = {
  closed: { open: 'loading' },
  loading: { loaded: 'open', fail: 'failed', close: 'closed' },
  open: { close: 'closed' },
  failed: { open: 'loading' },
};

/** The state after an action; an action that means nothing in a state leaves it. */
export function nextState(state: MapState, action: MapAction): MapState {
  return TRANSITIONS[state][action] ?? state;
}

/** Reads `data-texts`. Throws and names what is missing. */
export function parseTexts(json: string | undefined): RegionMapTexts {
  const texts = JSON.parse(json ?? '{}') as Partial<RegionMapTexts>;
  const missing = TEXT_KEYS.filter((key) => typeof texts[key] !== 'string');
  if (missing.length > 0) throw new Error(`missing text of region-map: ${missing.join(', ')}`);
  return texts as RegionMapTexts;
}

/** Whether an address asks for the opened map: with one of its parameters, given as words. */
export function asksForMap({ search }: Pick<Location, 'search'>, keys: string): boolean {
  const params = new URLSearchParams(search);
  return keys.split(' ').some((key) => params.has(key));
}
