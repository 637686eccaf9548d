import { isUnfiltered, slugOf, type CountBasis, type Measure } from '../../maps/map-model.ts';
import type { MapContext, Say } from './context.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';

/** A number, and the measure of the site that it is while nothing is filtered. */
export interface Counted {
  value: number;
  measure: string;
  of?: string;
  basis?: string | undefined;
}

export type Part = string | Counted;

/** What the map counts, as the measures of the site call it. */
const MEASURE_IDS: Record<Measure, string> = {
  'lien-ket': 'linkages-joining',
  'du-an': 'projects',
  'nhiem-vu': 'directives',
  'van-ban': 'documents',
  'bai-viet': 'articles',
};
const BASIS: Record<CountBasis, string> = { viet: 'asWritten', nay: 'current' };

/** What a unit has of a measure, or of another one by its id; links and partners are taken on the basis that is shown. */
export function countedOf(
  { catalogue }: MapContext,
  { state }: Shown,
  unit: string,
  measure: Measure | 'partners' | 'linkages-internal',
  value: number,
): Counted {
  return {
    value,
    measure: MEASURE_IDS[measure as Measure] ?? measure,
    of: `units/${slugOf(catalogue.records, unit)}`,
    basis: /^lien|^p/.test(measure) ? BASIS[state.basis] : undefined,
  };
}

/** A text with numbers at its `{name}`s. */
export function partsIn(say: Say, key: string, counts: Record<string, Counted>): Part[] {
  return say(key)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 ? counts[piece]! : piece));
}

/** Parts as they stand on the page. */
export function nodesOf({ writer }: MapContext, { state }: Shown, parts: readonly Part[]): (Node | string)[] {
  const isWhole = isUnfiltered(state);
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const { value, measure, of, basis } = part;
    const text = writer.number(value);
    const told = { value: `${value}`, 'data-measure': measure, 'data-of': of, 'data-basis': basis };
    return isWhole ? el('data', told, text) : text;
  });
}
