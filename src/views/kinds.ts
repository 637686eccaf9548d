import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { ViewContext } from './context.ts';
import { listView } from './list.ts';
import { collectionPath } from './paths.ts';

export interface Kind {
  label: string;
  path: string;
  /** How many its list holds. */
  count: number;
  /** What it holds. */
  advice: string;
}

/** Every kind of record, in the order of the registry. */
export function kinds(context: ViewContext): Kind[] {
  return COLLECTION_NAMES.map((name) => {
    const { label, advice } = definitionOf(name);
    const count = listView(context, name).groups.reduce((sum, { items }) => sum + items.length, 0);
    return { label, path: collectionPath(name), count, advice };
  });
}
