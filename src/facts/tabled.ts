import type { Corpus, Entry } from '../corpus/types.ts';
import { onceFor } from '../domain/once.ts';
import { isInTables } from '../schemas/field.ts';
import { definitionOf } from '../schemas/index.ts';
import { walkFields } from '../schemas/walk.ts';
import { gapsOf } from './gaps.ts';
import { once } from './once.ts';
import { countingNow, type DatedState } from './states.ts';

/** Kinds of records for which briefs have tables, in their order. */
export const TABLED = ['linkages', 'projects', 'directives', 'documents'] as const;

/** Dotted paths of what the tables of briefs would show of a record, and the sources do not say. */
export function tabledGaps(corpus: Corpus, entry: Entry): readonly string[] {
  return knownGaps(corpus)(entry);
}

/** Of each record once: it is counted in every scope in which it lies. */
const knownGaps = once((corpus) =>
  onceFor((entry: Entry): readonly string[] => {
    const absent = new Set(gapsOf(corpus, entry));
    return placesOf(corpus, entry).filter((path) => absent.has(path));
  }),
);

/** What the tables of briefs show of a record that editors inferred: dotted path and reason. */
export function tabledReasons(corpus: Corpus, entry: Entry): [path: string, why: string][] {
  const places = placesOf(corpus, entry);
  return Object.entries(entry.data.inferred ?? {}).filter(
    ([path]) =>
      !isOtherState(corpus, entry, path) && places.some((place) => path === place || path.startsWith(`${place}.`)),
  );
}

/** Paths of the fields of a record, there or absent, that have a place in tables, as has what holds them. */
function placesOf(corpus: Corpus, entry: Entry): string[] {
  if (!(TABLED as readonly string[]).includes(entry.collection)) return [];
  const found = new Set<string>();
  walkFields(definitionOf(entry.collection).schema, entry.data, ({ path, schema, parent }) => {
    const holder = /^(.*?)(?:\.\d+)?\.[^.]+$/.exec(path)?.[1];
    const isHeld = holder === undefined || found.has(holder);
    if (isHeld && isInTables(schema, parent) && !isOtherState(corpus, entry, path)) found.add(path);
  });
  return [...found];
}

/** Tables show one state, that which counts. */
function isOtherState(corpus: Corpus, { data }: Entry, path: string): boolean {
  const at = /^status\.(\d+)/.exec(path)?.[1];
  const { status = [] } = data as { status?: DatedState[] };
  return at !== undefined && Number(at) !== countingNow(corpus, status);
}
