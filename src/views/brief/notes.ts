import type { ArticleEntry, Clause, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Citation } from '../../schemas/evidence.ts';
import type { ViewContext } from '../common/context.ts';
import { clausePath, recordPath } from '../common/paths.ts';
import { clauseParts, provisionOf } from '../common/quotes.ts';
import { formatDate, officialName } from '../common/dates.ts';
import { dayOfMoment } from '../time/timeline.ts';
import { publisherOf } from '../../facts/articles.ts';
import { isInferred } from '../../facts/inferred.ts';
import { once } from '../common/once.ts';
import type { NoteSource } from './model.ts';

/** What something said rests on: a quote, or a paper that is cited without its words. */
export type Cited = Clause | Citation;

/** What is cited, by its numbers. */
export interface Notes {
  /** In order, each once. */
  numbersOf(cited: readonly Cited[]): number[];
  /** Articles and papers in the order in which they are first cited, quotes by their place. */
  sources(): NoteSource[];
}

const isClause = (cited: Cited): cited is Clause => 'article' in cited;

/**
 * Quotes that have the same words and the same mark are one; of overlapping ones, and of those in which other words
 * matter, each proves something else.
 */
function identityOf(cited: Cited): string {
  if (!isClause(cited)) return `${cited.title} ${cited.publisher} ${cited.url ?? ''}`;
  const { article, range, marked } = cited;
  return [article.id, range.start, range.end, marked.start, marked.end].join(' ');
}

/** All that a record rests on. */
export function citedBy(context: ViewContext, entry: Entry): Cited[] {
  return [...clausesOf(context, entry), ...(entry.data.citations ?? [])];
}

function clausesOf({ corpus }: ViewContext, entry: Entry): Clause[] {
  return corpus.clausesOf.get(keyOf(entry)) ?? [];
}

/** Numbers what is cited and nothing else. `cited` is asked at the first number, when all that cites is there. */
export function numberNotes(context: ViewContext, cited: () => readonly Cited[]): Notes {
  const numbered = once(() => numberedNotes(context, cited()));
  return {
    numbersOf: (some) => {
      const { numbers } = numbered(context);
      return [...new Set(some.map((each) => numbers.get(identityOf(each))!))].sort((a, b) => a - b);
    },
    sources: () => numbered(context).sources,
  };
}

function numberedNotes(context: ViewContext, cited: readonly Cited[]) {
  const each = [...new Map(cited.map((one) => [identityOf(one), one])).values()];
  const numbers = new Map<string, number>();
  const number = (one: Cited) => {
    numbers.set(identityOf(one), numbers.size + 1);
    return numbers.size;
  };
  const quoted = [...Map.groupBy(each.filter(isClause), ({ article }) => article)].map(
    ([article, clauses]): NoteSource => ({
      ...articleSource(context, article),
      notes: clauses.toSorted(byPlace).map((clause) => noteOf(context, clause, number(clause))),
    }),
  );
  const papers = each.flatMap((one): NoteSource[] =>
    isClause(one) ? [] : [{ ...paperSource(context, one), notes: [], number: number(one) }],
  );
  return { numbers, sources: [...quoted, ...papers] };
}

/** Longer quotes before those in them, and a whole quote before the words in it that matter. */
function byPlace(a: Clause, b: Clause): number {
  return (
    a.range.start - b.range.start ||
    b.range.end - a.range.end ||
    a.marked.start - b.marked.start ||
    b.marked.end - a.marked.end
  );
}

function noteOf(context: ViewContext, clause: Clause, number: number): NoteSource['notes'][number] {
  const { before, marked, after } = clauseParts(clause);
  const place = provisionOf(context, clause)
    .map((name) => ` (${name})`)
    .join('');
  return { number, before: `«${before}`, marked, after: `${after}»${place}`, path: clausePath(clause) };
}

/** An article as a source: what a machine did not find in a raw text is no silence of the source. */
function articleSource({ strings, format }: ViewContext, article: ArticleEntry): Omit<NoteSource, 'notes'> {
  const { brief: words, article: articleWords, common } = strings;
  const { title, republishes, publishedAt } = article.data;
  const publisher =
    publisherOf(article.data)?.name ?? (republishes && articleWords.republishedFrom(republishes.publisher));
  const isRead = article.status === 'edited';
  const inferred = isInferred(article, 'publishedAt') ? ` (${common.inferred})` : '';
  return {
    title: title.text,
    details: [
      ...officialName({ strings }, article.data),
      publisher ?? (isRead ? words.noPublisher : ''),
      publishedAt ? words.published(formatDate(format, publishedAt)) + inferred : isRead ? words.notPublished : '',
    ]
      .filter(Boolean)
      .join(', '),
    ...(publisher ? { publisher } : {}),
    ...(inferred ? { isPublishedInferred: true } : {}),
    ...(publishedAt ? { published: dayOfMoment(publishedAt)! } : {}),
    address: recordPath(article),
  };
}

function paperSource({ format }: ViewContext, { title, publisher, date, url }: Citation): Omit<NoteSource, 'notes'> {
  return {
    title,
    details: [publisher, date && formatDate(format, date)].filter(Boolean).join(', '),
    publisher,
    ...(date ? { published: date } : {}),
    ...(url ? { address: url } : {}),
  };
}

/** Numbers in a row are one: `[1, 2, 3, 7]` → «1–3», «7», each with its first. */
export function noteRuns(numbers: readonly number[]): { text: string; first: number }[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => ({ text: first === last ? String(first) : `${first}–${last}`, first }));
}
