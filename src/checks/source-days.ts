import type { Clause, Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { formatPartialDate } from '../domain/dates.ts';
import type { Citation } from '../schemas/evidence.ts';
import { publishedDays } from './own-dates.ts';

/** What a value of a record rests on, when all of it was published before a day. */
export interface EarlierSources {
  clauses: Clause[];
  /** «bài vi-du (31/12/2021)»: the latest of them. */
  latest: string;
}

interface DatedSource {
  name: string;
  /** Last day on which it can have been published; undefined if that is not known. */
  last: string | undefined;
}

/**
 * The sources of a record, if every one of them was surely published before `day` (`YYYY-MM-DD`). Undefined if there are
 * none, or if one may be of that day or later: it may tell what the others could not know. `part`: the path of a part
 * with evidence of its own (`outcomes.0`).
 */
export function sourcesBefore(corpus: Corpus, entry: Entry, day: string, part?: string): EarlierSources | undefined {
  const all = corpus.clausesOf.get(keyOf(entry)) ?? [];
  const clauses = part === undefined ? all : all.filter(({ path }) => path.startsWith(`${part}.`));
  const { evidence = [], citations = [] } = entry.data as { evidence?: unknown[]; citations?: Citation[] };
  // A quote that was not found is told already, and its article may be of any day.
  if (part === undefined && evidence.length > clauses.length) return undefined;
  const sources: DatedSource[] = [
    ...clauses.map(({ article }) => ({ name: `bài ${article.id}`, last: lastDayOf(article.data.publishedAt) })),
    ...(part === undefined ? citations : []).map(({ title, date }) => ({
      name: `nguồn «${title}»`,
      last: lastDayOf(date),
    })),
  ];
  const dated = sources.filter((each): each is DatedSource & { last: string } => each.last !== undefined);
  if (dated.length < sources.length || !dated.every(({ last }) => last < day)) return undefined;
  const latest = dated.toSorted((a, b) => (a.last < b.last ? 1 : -1))[0];
  return latest && { clauses, latest: `${latest.name}, đăng muộn nhất ${formatPartialDate(latest.last)}` };
}

function lastDayOf(published: unknown): string | undefined {
  return published === undefined ? undefined : publishedDays(published).last;
}
