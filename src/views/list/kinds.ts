import { COLLECTION_NAMES, definitionOf } from '../../schemas/index.ts';
import type { ViewContext } from '../shared/context.ts';
import { listedCount } from './listed.ts';
import { collectionPath } from '../shared/paths.ts';

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
    return { label, path: collectionPath(name), count: listedCount(context, name), advice };
  });
}
