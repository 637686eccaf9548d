import type { Basis, Point } from '../../maps/boundaries.ts';
import { keyOfUnits, unitsOn, type MapShape } from '../../maps/map-model.ts';
import { nameOf, selectedUnits, type Catalogue } from './catalogue.ts';
import type { Say } from './context.ts';
import type { Shown } from './shown.ts';

/** What is drawn at a time; a key is that of the record, the unit or the two units. */
export interface Drawing {
  basis: Basis;
  /** Class of each unit, 0 the lowest. */
  steps: ReadonlyMap<string, number>;
  /** What the measure counts of each unit that has any. */
  counts: ReadonlyMap<string, number>;
  /** One line on a unit, shown beneath the pointer. */
  note(unit: string): string;
  arcs: Arc[];
  rings: Ring[];
  works: DrawnWork[];
  /** Keys that stand out. */
  selected: ReadonlySet<string>;
  /** Units that the selected unit or link has to do with, itself among them; all others are dimmed. None: none is. */
  focus: ReadonlySet<string>;
}

interface Arc {
  from: Point;
  to: Point;
  count: number;
  title: string;
  key: string;
  /** It has nothing to do with what is selected. */
  isDimmed: boolean;
}

interface Ring {
  at: Point;
  count: number;
  title: string;
  key: string;
}

interface DrawnWork {
  key: string;
  title: string;
  shape: MapShape;
  isDimmed: boolean;
}

/** What is shown, as far as it has a place. */
export function drawingOf(catalogue: Catalogue, shown: Shown, say: Say): Drawing {
  const { state, rows, found, shades, selected } = shown;
  const focus = focusOf(catalogue, shown);
  const { basis, measure, hidden } = state;
  const counts = new Map(rows.map(({ unit, counts: own }) => [unit, own[measure]]));
  const own = selectedUnits(catalogue, state);
  const areIn = (units: readonly string[]) =>
    unitsOn(catalogue.records, units, basis).some((unit) => own.includes(unit));
  const withLinks = !hidden.includes('duong-noi');
  return {
    basis: basis === 'viet' ? '63' : catalogue.records.currentBasis,
    steps: shades.steps,
    counts,
    note: (unit) => say('note', { name: nameOf(catalogue, unit), n: counts.get(unit) ?? 0, what: say(measure) }),
    arcs: withLinks ? arcsOf(catalogue, shown, focus, say) : [],
    rings: withLinks ? ringsOf(catalogue, shown, say) : [],
    works: hidden.includes('cong-trinh')
      ? []
      : found.works.flatMap(({ key, title, shape, units }) =>
          shape ? [{ key, title, shape, isDimmed: focus.size > 0 && !areIn(units) }] : [],
        ),
    selected,
    focus,
  };
}

/** A selected unit with its partners, two selected units, a selected link with its units. Of works none: they stand out by themselves. */
function focusOf(catalogue: Catalogue, { state, pairs, selected }: Shown): Set<string> {
  const own = selectedUnits(catalogue, state);
  const [unit, other] = own;
  if (other !== undefined) return new Set(own);
  if (unit !== undefined) return new Set([unit, ...pairs.flatMap(({ a, b }) => partnerIn([a, b], unit))]);
  const isLink = state.selected !== undefined && catalogue.links.has(state.selected);
  return new Set(
    isLink ? [...selected].flatMap((key) => (key.startsWith('tinh/') ? [key.slice('tinh/'.length)] : [])) : [],
  );
}

function partnerIn([a, b]: [string, string], unit: string): string[] {
  if (a === unit) return [b];
  return b === unit ? [a] : [];
}

function arcsOf(catalogue: Catalogue, shown: Shown, focus: ReadonlySet<string>, say: Say): Arc[] {
  const { pairs, state } = shown;
  const [unit, other] = selectedUnits(catalogue, state);
  const isDimmed = (a: string, b: string) =>
    focus.size > 0 &&
    (unit === undefined || other !== undefined ? !(focus.has(a) && focus.has(b)) : a !== unit && b !== unit);
  const { places } = catalogue.records;
  return pairs.flatMap(({ a, b, links }) => {
    const [from, to, count] = [places[a], places[b], links.length];
    const title = say('pair', { a: nameOf(catalogue, a), b: nameOf(catalogue, b), n: count });
    return from && to ? [{ from, to, title, count, key: keyOfUnits(a, b), isDimmed: isDimmed(a, b) }] : [];
  });
}

function ringsOf({ records }: Catalogue, { rows }: Shown, say: Say): Ring[] {
  return rows.flatMap(({ unit, name, internal: count }) => {
    const at = records.places[unit];
    return count > 0 && at
      ? [{ at, count, title: `${name}: ${say('internal', { n: count })}`, key: `tinh/${unit}` }]
      : [];
  });
}
