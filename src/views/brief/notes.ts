import type { ArticleEntry, Clause, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { formatDate } from '../common/dates.ts';
import { dayOfMoment } from '../time/timeline.ts';
import { isInferred } from '../../facts/inferred.ts';
import type { NoteSource } from './model.ts';

/** Numbers of quotes, by article in the order in which records rest on them, then by place. */
export interface Notes {
  of(entry: Entry): number[];
  /** Those that support a field, or something in it. */
  supporting(entry: Entry, path: string): number[];
  /** Those that support the record as a whole. */
  whole(entry: Entry): number[];
  sources: NoteSource[];
}

const placeOf = ({ article, range }: Clause) => `${article.id} ${range.start} ${range.end}`;

/** True for words inside a longer quote of the same article, under whose number they go. */
function isWithin(part: Clause, whole: Clause): boolean {
  const [a, b] = [part.range, whole.range];
  return part !== whole && a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
}

/** An article as a source: what a machine did not find in a raw text is no silence of the source. */
function articleSource({ strings, format }: ViewContext, article: ArticleEntry): Omit<NoteSource, 'notes'> {
  const { brief: words, article: articleWords, common } = strings;
  const { title, republishes, publishedAt } = article.data;
  const publisher = article.data.publisher ?? (republishes && articleWords.republishedFrom(republishes.publisher));
  const isRead = article.status === 'edited';
  const inferred = isInferred(article, 'publishedAt') ? ` (${common.inferred})` : '';
  return {
    title: title.text,
    details: [
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

/** Every quote and every cited paper on which the records rest, each once. */
export function numberNotes(context: ViewContext, entries: readonly Entry[]): Notes {
  const { corpus, strings, format } = context;
  const clausesOf = (entry: Entry) => corpus.clausesOf.get(keyOf(entry)) ?? [];
  const byPlace = new Map(entries.flatMap(clausesOf).map((clause) => [placeOf(clause), clause]));
  const numbers = new Map<string, number>();
  let numbersSoFar = 0;
  const sources = [...Map.groupBy(byPlace.values(), ({ article }) => article)].map(([article, clauses]): NoteSource => {
    const sorted = clauses.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    const whole = sorted.filter((clause) => !sorted.some((other) => isWithin(clause, other)));
    const notes = whole.map((clause, index) => {
      const number = numbersSoFar + index + 1;
      for (const part of [clause, ...sorted.filter((each) => isWithin(each, clause))])
        if (!numbers.has(placeOf(part))) numbers.set(placeOf(part), number);
      const { text } = article.text.folded;
      const quote = text.slice(clause.range.start, clause.range.end);
      return { number, quote, line: clause.line, said: `«${quote}», ${strings.brief.line(clause.line)}.` };
    });
    numbersSoFar += notes.length;
    return { ...articleSource(context, article), notes };
  });
  for (const { data } of entries)
    for (const { title, publisher, date, url } of data.citations ?? []) {
      const key = `${title} ${publisher} ${url ?? ''}`;
      if (numbers.has(key)) continue;
      const number = (numbersSoFar += 1);
      numbers.set(key, number);
      const details = [publisher, date && formatDate(format, date)].filter(Boolean).join(', ');
      sources.push({
        title,
        details,
        publisher,
        notes: [],
        number,
        ...(date ? { published: date } : {}),
        ...(url ? { address: url } : {}),
      });
    }
  const citedBy = ({ data }: Entry) =>
    (data.citations ?? []).map(({ title, publisher, url }) => `${title} ${publisher} ${url ?? ''}`);
  const numbersOf = (keys: readonly string[]) =>
    [...new Set(keys.map((key) => numbers.get(key)).filter((number) => number !== undefined))].sort((a, b) => a - b);
  const bears = (on: string, path: string) => on === path || on.startsWith(`${path}.`) || path.startsWith(`${on}.`);
  return {
    sources,
    of: (entry) => numbersOf([...clausesOf(entry).map(placeOf), ...citedBy(entry)]),
    whole: (entry) =>
      numbersOf(
        clausesOf(entry)
          .filter(({ path, supports }) => path.startsWith('evidence.') && supports === undefined)
          .map(placeOf),
      ),
    supporting: (entry, path) =>
      numbersOf(
        clausesOf(entry)
          .filter((clause) =>
            clause.path.startsWith('evidence.')
              ? (clause.supports?.some((on) => bears(on, path)) ?? false)
              : clause.path.startsWith(`${path}.`),
          )
          .map(placeOf),
      ),
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
