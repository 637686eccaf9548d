import type { Corpus, Entry } from '../corpus/types.ts';
import type { CollectionName } from '../schemas/index.ts';

/** Records that are no information themselves, and bulletins, which are chosen by what they are about. */
const NO_INFORMATION = new Set<CollectionName>(['articles', 'categories', 'regions', 'organizations', 'bulletins']);

/**
 * What answers an information category: bulletins of its kinds, and records of its collections, only those of its sectors
 * when it names some. A category that names sectors and no collection has no records that answer it, but records near to
 * it. A directive that requires the category is no answer to it.
 */
export function isHeldFor({ entries }: Corpus, id: string, isNear: boolean): (entry: Entry) => boolean {
  const category = entries.categories.find((each) => each.id === id);
  if (!category) throw new Error(`unknown category: ${id}`);
  const { holds, requiredBy } = category.data;
  const sectors = holds.sectors && new Set(holds.sectors);
  const isChosen = (entry: Entry) =>
    !(entry.collection === 'directives' && requiredBy.includes(entry.id)) &&
    (!sectors || (entry.data.sectors ?? []).some((sector) => sectors.has(sector)));
  if (isNear)
    return (entry) => !holds.collections && !!sectors && !NO_INFORMATION.has(entry.collection) && isChosen(entry);
  return (entry) =>
    (entry.collection === 'bulletins' && (holds.bulletins ?? []).includes(entry.data.category)) ||
    ((holds.collections ?? []).includes(entry.collection) && isChosen(entry));
}
