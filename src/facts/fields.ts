import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import { isGap, mayBeGap } from '../schemas/field.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../schemas/index.ts';
import { walkFields } from '../schemas/walk.ts';
import { once } from './once.ts';

/** Of the fields whose absence would be a gap: how many the sources state, editors inferred, nobody gives. */
export interface FieldCounts {
  stated: number;
  inferred: number;
  absent: number;
}

/** The fields of the records of a collection, at every depth; a raw text has none. */
export const fieldsByCollection = once((corpus: Corpus): ReadonlyMap<CollectionName, FieldCounts> => {
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const counts: FieldCounts = { stated: 0, inferred: 0, absent: 0 };
      for (const entry of corpus.entries[name] as Entry[])
        if ((entry as ArticleEntry).status !== 'raw') for (const way of waysOf(entry)) counts[way]++;
      return [name, counts];
    }),
  );
});

function waysOf({ collection, data }: Entry): (keyof FieldCounts)[] {
  const ways: (keyof FieldCounts)[] = [];
  const inferred = Object.keys(data.inferred ?? {});
  walkFields(definitionOf(collection).schema, data, ({ path, schema, value, parent }) => {
    if (value === undefined ? !isGap(schema, parent) : !mayBeGap(schema)) return;
    const isInferred = inferred.some((each) => each === path || isWithin(each, path) || isWithin(path, each));
    ways.push(value === undefined ? 'absent' : isInferred ? 'inferred' : 'stated');
  });
  return ways;
}

/** True if a dotted path lies inside another. */
function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`);
}
