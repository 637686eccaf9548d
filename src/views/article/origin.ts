import type { ArticleEntry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { publisherOf } from '../../facts/articles.ts';
import { originsOf } from '../../facts/origins.ts';
import { capitalized, inSentence } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { formatDate, officialName } from '../common/dates.ts';
import { markedText } from '../common/inferred.ts';
import { recordPath } from '../common/paths.ts';
import { inARow, markOf, titleOf, type Row, type StateMark } from '../common/shown.ts';

/** A fact of the source, with the sign of its state. */
export interface SourceFact extends Row {
  mark?: StateMark;
}

/** Fields that say where the text comes from. */
export const SOURCE_FIELDS = new Set([
  'official',
  'publisher',
  'republishes',
  'author',
  'publishedAt',
  'updatedAt',
  'url',
]);

/** «Báo Phú Yên · An Nam · 25/9/2021»: where it appeared, who wrote it, when, as far as it is known. */
export function byline(context: ViewContext, article: ArticleEntry): { byline?: string } {
  const { strings, format } = context;
  const { republishes, author, publishedAt } = article.data;
  const publisher = publisherOf(article.data);
  const parts = {
    official: officialName(context, article.data).map((name) => capitalized(format, name))[0],
    [publisher?.path ?? 'publisher']: publisher?.name,
    republishes: republishes && strings.article.republishedFrom(republishes.publisher),
    author,
    publishedAt: publishedAt && formatDate(format, publishedAt),
  };
  const known = Object.entries(parts).flatMap(([field, text]) =>
    text === undefined ? [] : [markedText(context, article, field, text)],
  );
  return known.length > 0 ? { byline: known.join(' · ') } : {};
}

/** Said of a text that is here with its copies, or only as a copy. */
export function originView({ corpus, strings }: ViewContext, article: ArticleEntry): { origin?: Run[] } {
  const { articles, copies } = originsOf(corpus).get(article.id)!;
  if (copies === 0) return {};
  const others = articles.filter(({ id }) => id !== article.id);
  const words = strings.article;
  return {
    origin: [
      { text: `${words.origin} ` },
      ...(others.length > 0 ? [{ text: `${words.sameOrigin} ` }] : []),
      ...inARow(others.map((each) => ({ text: titleOf(each), path: recordPath(each) }))),
    ],
  };
}

/** What a machine read in a raw text is no claim about the source, and what it did not find is no gap. */
export function sourceFacts(
  { format, strings }: ViewContext,
  rows: readonly Row[],
  raw: boolean,
): { facts: SourceFact[]; missing?: string } {
  const known = rows.filter(({ shown }) => shown !== undefined);
  if (raw) return { facts: known.map((row) => ({ ...row, state: 'editorial' })) };
  const missing = rows.filter(({ state }) => state === 'absent').map(({ label }) => inSentence(format, label));
  const words = { ...strings.record.states, inferred: strings.common.inferred };
  const facts = known.map((row) => {
    const mark = markOf(row.state, words);
    return { ...row, ...(mark ? { mark } : {}) };
  });
  return { facts, ...(missing.length > 0 ? { missing: missing.join(', ') } : {}) };
}
