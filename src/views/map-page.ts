import type { Corpus } from '../corpus/types.ts';
import { compareVi } from '../domain/collate.ts';
import type { Units } from '../domain/territory.ts';
import { pairs } from './links.ts';
import { unitPath } from './paths.ts';

export interface MapRow {
  /** Id of a unit in force on the build date. */
  unit: string;
  name: string;
  page: string;
  /** Linkage records that join the unit with another one; partners, each once. */
  links: number;
  partners: number;
}

export interface LinkMap {
  basis: '63' | '34';
  /** Linkage records that join two different units of today. */
  links: number;
  /** Units with at least one, most links first. */
  rows: MapRow[];
  /** All units in force. */
  units: number;
}

/** First day on which the boundaries of the 34 hold; and of the 63, before which no map is kept. */
const SINCE_34 = '2025-07-01';
const SINCE_63 = '2008-08-01';

/** How many links each unit has with others, seen on the build date. */
export function linkMap(corpus: Corpus, units: Units): LinkMap {
  const day = corpus.buildDate < SINCE_63 ? SINCE_63 : corpus.buildDate;
  const joined = pairs({ ...corpus, buildDate: day }, units, 'current');
  const records = new Map<string, Set<string>>();
  const partners = new Map<string, Set<string>>();
  for (const { a, b, records: linkages } of joined)
    for (const [unit, other] of [
      [a, b],
      [b, a],
    ] as const) {
      linkages.forEach((id) => setOf(records, unit).add(id));
      setOf(partners, unit).add(other);
    }
  const rows = units
    .inForce(day)
    .filter(({ id }) => records.has(id))
    .map(({ id }) => ({
      unit: id,
      name: units.nameAt(id, day).name,
      page: unitPath(units, id),
      links: records.get(id)!.size,
      partners: partners.get(id)!.size,
    }))
    .sort((x, y) => y.links - x.links || y.partners - x.partners || compareVi(x.name, y.name));
  return {
    basis: day < SINCE_34 ? '63' : '34',
    links: new Set(joined.flatMap(({ records: linkages }) => linkages)).size,
    rows,
    units: units.inForce(day).length,
  };
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set<string>();
  sets.set(key, known);
  return known;
}
