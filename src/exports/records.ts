import type { ArticleEntry, Clause, Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import type { CollectionName } from '../schemas/index.ts';
import { isOwnField, publishedPath } from '../schemas/published.ts';
import { clausePath, recordPath } from '../views/common/paths.ts';
import { factsOf } from '../facts/index.ts';
import type { ExportedEvidence, ExportedRecord } from './envelope.ts';

/** Puts the base before a site path. */
export type ToUrl = (path: string) => string;

/** One record as data. Outcomes carry their own evidence in the same form. */
export function exportRecord(entry: Entry, corpus: Corpus, toUrl: ToUrl): ExportedRecord {
  const { inferred, citations } = entry.data;
  return {
    id: entry.id,
    url: toUrl(recordPath(entry)),
    ...exportFields(entry, corpus, toUrl),
    ...computedFields(entry, corpus),
    inferred: Object.fromEntries(Object.entries(inferred ?? {}).map(([path, why]) => [publishedPath(path), why])),
    absent: (corpus.absent.get(keyOf(entry)) ?? []).map(publishedPath),
    evidence: evidenceAt(entry, 'evidence', corpus, toUrl),
    citations: citations ?? [],
  };
}

function exportFields(entry: Entry, corpus: Corpus, toUrl: ToUrl): Record<string, unknown> {
  const fields = Object.entries(entry.data)
    .filter(([name, value]) => value !== undefined && isOwnField(name))
    .map(([name, value]) => [publishedPath(name), value] as const);
  const named = Object.fromEntries(fields);
  if (!Array.isArray(named['outcomes'])) return named;
  const outcomes = named['outcomes'].map((outcome: object, i) => ({
    ...outcome,
    evidence: evidenceAt(entry, `outcomes.${i}.evidence`, corpus, toUrl),
  }));
  return { ...named, outcomes };
}

function computedFields(entry: Entry, corpus: Corpus): Record<string, unknown> {
  if (entry.collection === 'articles') return { status: (entry as ArticleEntry).status };
  if (entry.collection === 'directives') return { state: factsOf(corpus).state(entry) };
  return {};
}

function evidenceAt(entry: Entry, list: string, corpus: Corpus, toUrl: ToUrl): ExportedEvidence[] {
  const clauses = corpus.clausesOf.get(keyOf(entry)) ?? [];
  return clauses.filter(({ path }) => path.slice(0, path.lastIndexOf('.')) === list).map((c) => exportClause(c, toUrl));
}

function exportClause(clause: Clause, toUrl: ToUrl): ExportedEvidence {
  const { article, quote, mark, line, supports } = clause;
  return {
    article: article.id,
    seed: article.text.seed,
    line,
    quote,
    mark: mark ?? null,
    url: toUrl(clausePath(clause)),
    ...(supports ? { supports } : {}),
  };
}

/** Every record of a collection, by id. */
export function exportCollection(name: CollectionName, corpus: Corpus, toUrl: ToUrl): ExportedRecord[] {
  return corpus.entries[name].map((entry) => exportRecord(entry, corpus, toUrl));
}
