import { metaOf } from './field.ts';
import { definitionOf, type CollectionName } from './index.ts';
import { fieldsOf } from './walk.ts';

/**
 * The field by which a collection tells kinds of records: the first with a closed list, one that every record has before
 * others. Undefined where it has none.
 */
export function kindFieldOf(name: CollectionName): string | undefined {
  const coded = fieldsOf(definitionOf(name).schema).filter(([, schema]) => metaOf(schema).codes !== undefined);
  return (coded.find(([, each]) => !each.safeParse(undefined).success) ?? coded[0])?.[0];
}
