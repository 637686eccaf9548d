import type { Corpus, Entry } from '../corpus/types.ts';
import { isInTables } from '../schemas/field.ts';
import { definitionOf } from '../schemas/index.ts';
import { walkFields } from '../schemas/walk.ts';
import { gapsOf } from './gaps.ts';
import { currentState, type DatedState } from './states.ts';

/** Kinds of records for which briefs have tables, in their order. */
export const TABLED = ['linkages', 'projects', 'directives', 'documents'] as const;

/** Dotted paths of what the tables of briefs would show of a record, and the sources do not say. */
export function tabledGaps(corpus: Corpus, entry: Entry): string[] {
  const absent = new Set(gapsOf(corpus, entry));
  const { status = [] } = entry.data as { status?: DatedState[] };
  const counts = `status.${currentState(status, corpus.buildDate)}.`;
  const found: string[] = [];
  if (!isTabled(entry)) return found;
  walkFields(definitionOf(entry.collection).schema, entry.data, ({ path, schema, parent }) => {
    const isShown = !path.startsWith('status.') || path.startsWith(counts);
    if (isShown && absent.has(path) && isInTables(schema, parent)) found.push(path);
  });
  return found;
}

function isTabled({ collection }: Entry): boolean {
  return (TABLED as readonly string[]).includes(collection);
}

/** A path without the places in lists: `funding.0.amount` → `funding.amount`. */
export function fieldOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}
