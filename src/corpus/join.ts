import { createToday } from '../domain/day.ts';
import { onceFor } from '../domain/once.ts';
import { byId } from '../domain/order.ts';
import { parseBody } from '../mdx/tree.ts';
import type { ParsedBody } from '../mdx/nodes.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import { absentPaths, referencesOf } from '../schemas/walk.ts';
import { joinArticle, rawArticle, reportBody } from './prove/articles.ts';
import { joinClauses } from './prove/clauses.ts';
import type { Remainder } from './prove/quotes.ts';
import type { JoinProblem, Report, Sources } from './sources.ts';
import { keyOf } from './types.ts';
import type { ArticleEntry, Backlink, Corpus, Entry } from './types.ts';

export interface Joined {
  corpus: Corpus;
  problems: JoinProblem[];
}

/** Leaves drafts out: the corpus that is published. */
export function withoutDrafts(sources: Sources): Sources {
  return { ...sources, entries: sources.entries.filter(({ data }) => data.draft !== true) };
}

/** Links records, articles, quotes and raw texts, and indexes them. Nothing is read. */
export function joinCorpus(sources: Sources): Joined {
  const problems: JoinProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);

  const bodies = new Map<string, ParsedBody>();
  const remainders = new Map<string, Remainder>();
  const edited = sources.entries
    .filter((entry): entry is Entry<'articles'> => entry.collection === 'articles')
    .map((entry) => joinArticle(entry, sources, remainders, report))
    .filter((article) => article !== undefined);
  const claimed = new Set(edited.map(({ text }) => text.seed));
  const raw = [...sources.seeds.values()]
    .filter(({ name }) => !claimed.has(name) && sources.rawIds.has(name))
    .map((seed) => rawArticle(seed, sources.rawIds.get(seed.name)!, sources.site.fullText));
  const articles = [...edited, ...raw].sort(byId);
  for (const entry of sources.entries) {
    const source = sources.bodies.get(keyOf(entry));
    if (source === undefined || entry.collection === 'articles') continue;
    const body = parseBody(source);
    reportBody(keyOf(entry), body.issues, report);
    bodies.set(keyOf(entry), body);
  }

  const byCollection = Map.groupBy(sources.entries, ({ collection }) => collection);
  const entries = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      name === 'articles' ? articles : (byCollection.get(name) ?? []).toSorted(byId),
    ]),
  ) as Corpus['entries'];
  const all = COLLECTION_NAMES.flatMap((name) => entries[name] as Entry[]);
  const clauses = joinClauses(all, new Map(articles.map((article) => [article.id, article])), remainders, report);
  const today = createToday(sources.buildDate);
  const corpus: Corpus = {
    get buildDate() {
      return today.read();
    },
    lastOf: (turns) => today.lastOf(turns),
    site: sources.site,
    articles,
    entries,
    bodies,
    byKey: new Map(all.map((entry) => [keyOf(entry), entry])),
    clauses,
    clausesOf: Map.groupBy(clauses, ({ record }) => keyOf(record)),
    clausesIn: Map.groupBy(
      clauses.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
      ({ article }) => article.id,
    ),
    backlinks: joinBacklinks(all),
    geo: sources.geo,
    absent: new Map(all.map((entry) => [keyOf(entry), absentIn(entry)])),
  };
  return { corpus, problems };
}

const absentIn = onceFor((entry: Entry) => (isRaw(entry) ? [] : absentPaths(schemaOf(entry), entry.data)));
const referencesIn = onceFor((entry: Entry) => referencesOf(schemaOf(entry), entry.data));

function schemaOf(entry: Entry) {
  return definitionOf(entry.collection).schema;
}

function isRaw(entry: Entry): boolean {
  return (entry as ArticleEntry).status === 'raw';
}

function joinBacklinks(entries: readonly Entry[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  for (const from of entries)
    for (const { path, target, id } of referencesIn(from)) {
      const key = `${target}/${id}`;
      const list = backlinks.get(key) ?? [];
      list.push({ from, path });
      backlinks.set(key, list);
    }
  return backlinks;
}
