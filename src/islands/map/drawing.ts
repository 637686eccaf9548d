import type { Basis, Point } from '../../maps/boundaries.ts';
import type { MapLink, MapShape } from '../../maps/map-model.ts';
import { nameOf, type Catalogue } from './catalogue.ts';
import type { Say } from './context.ts';
import type { Shown } from './shown.ts';

/** What is drawn at a time; a key is that of the record or `tinh/` and the id of the unit. */
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
}

interface Arc {
  from: Point;
  to: Point;
  count: number;
  title: string;
  key: string;
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
}

/** What is shown, as far as it has a place. */
export function drawingOf(catalogue: Catalogue, shown: Shown, say: Say): Drawing {
  const { state, rows, found, shades, selected } = shown;
  const { basis, measure, hidden } = state;
  const counts = new Map(rows.map(({ unit, counts: own }) => [unit, own[measure]]));
  const withLinks = !hidden.includes('duong-noi');
  return {
    basis: basis === 'viet' ? '63' : catalogue.records.currentBasis,
    steps: shades.steps,
    counts,
    note: (unit) => say('note', { name: nameOf(catalogue, unit), n: counts.get(unit) ?? 0, what: say(measure) }),
    arcs: withLinks ? arcsOf(catalogue, shown, say) : [],
    rings: withLinks ? ringsOf(catalogue, shown, say) : [],
    works: hidden.includes('cong-trinh')
      ? []
      : found.works.flatMap(({ key, title, shape }) => (shape ? [{ key, title, shape }] : [])),
    selected,
  };
}

function arcsOf(catalogue: Catalogue, { pairs }: Shown, say: Say): Arc[] {
  const { places } = catalogue.records;
  // An arc of one link leads to that link, one of several to a unit that lists them.
  const keyOf = ([first, ...others]: MapLink[], unit: string) => (others.length === 0 ? first!.key : `tinh/${unit}`);
  return pairs.flatMap(({ a, b, links }) => {
    const [from, to, count] = [places[a], places[b], links.length];
    const title = say('pair', { a: nameOf(catalogue, a), b: nameOf(catalogue, b), n: count });
    return from && to ? [{ from, to, title, count, key: keyOf(links, a) }] : [];
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
