/** What is asked of a list, as its address carries it. THIS FILE GOES TO THE BROWSER with the page: keep it small. */
import { FACETS, OR, SORTS, type Facet, type FilterTexts, type Sort } from '../domain/record-index.ts';

/** What a reader asks of a list; the address carries it. */
export interface FilterState {
  q: string;
  /** Several values of one facet have `OR` between them. */
  chosen: Partial<Record<Facet, string>>;
  /** Absent: the order without a wish. */
  sort?: Sort;
}

/** Reads `?q=…&tinh=…&xep=…`; names and orders that we do not know are passed over, values are kept. */
export function parseQuery(search: string): FilterState {
  const query = new URLSearchParams(search);
  const chosen: FilterState['chosen'] = {};
  for (const facet of FACETS) {
    const values = query.getAll(facet).filter(Boolean);
    if (values.length > 0) chosen[facet] = values.join(OR);
  }
  const sort = SORTS.find((each) => each === query.get('xep'));
  return { q: (query.get('q') ?? '').trim(), chosen, ...(sort ? { sort } : {}) };
}

/** `?q=…&tinh=…`, always in one order; nothing where nothing is asked. */
export function formatQuery({ q, chosen, sort }: FilterState): string {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  for (const facet of FACETS) for (const value of chosen[facet]?.split(OR) ?? []) query.append(facet, value);
  if (sort) query.set('xep', sort);
  const text = query.toString();
  return text && `?${text}`;
}

export function isAsked(state: FilterState): boolean {
  return formatQuery(state) !== '';
}

/** The order without a wish: what is closest to the words, where some were typed. */
export function orderOf({ q, sort }: Pick<FilterState, 'q' | 'sort'>, usual: Sort): Sort {
  return sort ?? (q === '' ? usual : 'sat');
}

/** Reads `data-texts`. */
export function parseFilterTexts(json: string | undefined): FilterTexts {
  const texts = JSON.parse(json ?? '{}') as Partial<FilterTexts>;
  if (typeof texts.found !== 'string' || typeof texts.mostPlaces !== 'number')
    throw new Error('missing texts of record-filter');
  return texts as FilterTexts;
}
