import { dayRange, vietnamDay } from '../domain/dates.ts';
import type { When } from '../domain/dates.ts';
import type { Corpus, Entry } from '../corpus/types.ts';

/** Days, both ends included; an open end is undefined. */
export interface Days {
  first?: string;
  last?: string;
}

/** The days of an article's `publishedAt`, which may be a moment with its offset. */
export function publishedDays(publishedAt: unknown): Days {
  if (typeof publishedAt === 'string' && publishedAt.includes('T')) {
    const day = vietnamDay(new Date(publishedAt));
    return { first: day, last: day };
  }
  return dayRange(publishedAt as When);
}

/** A day of their own: names are those of that day, whenever the article was written. */
const EXACT = ['date', 'signed', 'issued'];

/** When what a record tells of happened: an event, a signing, an issue. */
export function ownDay({ data }: Entry): When | undefined {
  const fields = data as Record<string, unknown>;
  const exact = EXACT.find((field) => fields[field] !== undefined);
  return exact === undefined ? undefined : (fields[exact] as When);
}

/**
 * When a record speaks: its own day if it has one; else the days of the articles it quotes (by id) and the time it covers,
 * any of which its names may belong to. Empty when nothing tells.
 */
export function daysOf(entry: Entry, articles: readonly string[], corpus: Corpus): Days[] {
  const data = entry.data as Record<string, unknown>;
  const exact = ownDay(entry);
  if (exact !== undefined) return [dayRange(exact)];
  const covered = data['period'] === undefined ? [] : [dayRange(data['period'] as When)];
  return [...articleDays(articles, corpus), ...covered, ...lifeOf(data)];
}

function articleDays(ids: readonly string[], corpus: Corpus): Days[] {
  return ids.flatMap((id) => {
    const article = corpus.byKey.get(`articles/${id}`) as Entry<'articles'> | undefined;
    return article?.data.publishedAt === undefined ? [] : [publishedDays(article.data.publishedAt)];
  });
}

/** The period of the observation in which a reference stands; undefined elsewhere, and for one without a period. */
export function observationDays(entry: Entry, path: string): Days[] | undefined {
  const match = /^observations\.(\d+)\./.exec(path);
  if (!match || entry.collection !== 'indicators') return undefined;
  const { period } = entry.data.observations[Number(match[1])]!;
  return period === undefined ? undefined : [dayRange(period)];
}

/** An organization's own time. */
function lifeOf({ validFrom, validTo }: Record<string, unknown>): Days[] {
  if (validFrom === undefined && validTo === undefined) return [];
  return [dayRange({ notBefore: validFrom as string | undefined, notAfter: validTo as string | undefined })];
}
