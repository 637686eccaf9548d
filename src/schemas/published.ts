import { COLLECTION_NAMES, definitionOf, type CollectionName } from './index.ts';
import { fieldsOf } from './walk.ts';

/** Never leaves: words of a source that are no quote, and the mark of drafts. */
const KEPT: ReadonlySet<string> = new Set(['chrome', 'meta', 'draft']);
/** Stands beside the fields of every published record, in the order of columns: first and last. */
export const ENVELOPE = {
  first: ['id', 'url'],
  last: ['inferred', 'absent', 'evidence', 'citations'],
} as const;
const IN_ENVELOPE: ReadonlySet<string> = new Set([...ENVELOPE.first, ...ENVELOPE.last]);

/** What is computed on the day of the build and published as if it were a field. */
const COMPUTED: Partial<Record<CollectionName, readonly string[]>> = { articles: ['status'], directives: ['state'] };

/** A record's own `url`, the address of its source, gives way to the page's. */
const WRITTEN = 'url';
const PUBLISHED = 'sourceUrl';

/** Collections with a file of their own; regions are published with those of the reference table. */
export const PUBLISHED_COLLECTIONS = COLLECTION_NAMES.filter((name) => name !== 'regions');

/** True for a field that leaves, as a field or in the envelope. */
export function isPublished(field: string): boolean {
  return !KEPT.has(field);
}

/** True for a field that is published among a record's own, not in the envelope. */
export function isOwnField(field: string): boolean {
  return isPublished(field) && (field === WRITTEN || !IN_ENVELOPE.has(field));
}

/** Name or path of a record's field as it is published. */
export function publishedPath(path: string): string {
  return path === WRITTEN ? PUBLISHED : path;
}

/** Name or path of a published field as it is written in `content/`. */
export function writtenPath(path: string): string {
  return path === PUBLISHED ? WRITTEN : path;
}

/** Names of what is published beside the envelope, in the order of the schema, and then what is computed. */
export function publishedFields(name: CollectionName): string[] {
  const own = fieldsOf(definitionOf(name).schema).map(([field]) => field);
  return [...own.filter(isOwnField).map(publishedPath), ...(COMPUTED[name] ?? [])];
}

/** The fields of a published record that were written, under the names of the schema; without what the envelope holds. */
export function writtenFields(
  name: CollectionName,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const computed = COMPUTED[name] ?? [];
  return Object.fromEntries(
    Object.entries(record)
      .filter(([field]) => !IN_ENVELOPE.has(field) && !computed.includes(field))
      .map(([field, value]) => [writtenPath(field), value]),
  );
}
