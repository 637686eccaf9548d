import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { isInferred } from './inferred.ts';
import { once } from './once.ts';

/** A task that rests on a document; `by` is the linkage that the document puts down, where only that stands between. */
export interface RestingTask {
  task: Entry<'directives'>;
  by?: Entry<'linkages'>;
  /** Editors inferred that it does. */
  inferred: boolean;
}

/** Tasks by the id of the document on which they rest, in the order of the corpus. */
export const tasksByDocument = once((corpus): ReadonlyMap<string, readonly RestingTask[]> => {
  const found = new Map<string, RestingTask[]>();
  for (const task of corpus.entries.directives)
    for (const [id, resting] of documentsOf(corpus, task)) found.set(id, [...(found.get(id) ?? []), resting]);
  return found;
});

function documentsOf({ byKey }: Corpus, task: Entry<'directives'>): Map<string, RestingTask> {
  const bases = (task.data.basis ?? []).flatMap((key, index) => {
    const entry = byKey.get(key);
    return entry ? [{ entry, inferred: isInferred(task, `basis.${index}`) }] : [];
  });
  const found = new Map<string, RestingTask>();
  for (const { entry, inferred } of bases)
    if (entry.collection === 'linkages')
      for (const [index, id] of (entry.data.documents ?? []).entries())
        if (!found.has(id))
          found.set(id, { task, by: entry, inferred: inferred || isInferred(entry, `documents.${index}`) });
  for (const { entry, inferred } of bases)
    if (entry.collection === 'documents') found.set(entry.id, { task, inferred });
  return found;
}

/** The scope of the records of a collection that rest on a document. */
export function restsOn(collection: 'directives' | 'documents', id: string): string {
  return `${collection}?restsOn=${id}`;
}

/** Keys of the tasks and documents that rest on a document. */
export function restingOn(corpus: Corpus, id: string): ReadonlySet<string> {
  const tasks = (tasksByDocument(corpus).get(id) ?? []).map(({ task }) => keyOf(task));
  return new Set([...tasks, ...(documentsOn(corpus).get(id) ?? [])]);
}

/** Keys of documents by the id of the one that they name as theirs. */
const documentsOn = once(({ entries }): ReadonlyMap<string, readonly string[]> => {
  const found = entries.documents.flatMap((entry) =>
    (entry.data.relations ?? [])
      .filter(({ document }) => document !== entry.id)
      .map(({ document }) => ({ document, key: keyOf(entry) })),
  );
  return new Map([...Map.groupBy(found, ({ document }) => document)].map(([id, own]) => [id, own.map((e) => e.key)]));
});
