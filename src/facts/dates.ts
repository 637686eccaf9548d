import { keyOf } from '../corpus/types.ts';
import type { ArticleData, Corpus, Entry } from '../corpus/types.ts';
import { dayRange, isSpan, movedBy, type When } from '../domain/dates.ts';
import { unitDay } from './unit-day.ts';

const DATE_FIELDS = ['date', 'signed', 'issued', 'due', 'publishedAt', 'period'] as const;

/**
 * The day on which a record speaks, as `YYYY-MM-DD`: the last day on which the latest of its articles can have been
 * published, else the build date as far as units are concerned. Names of units are those of this day.
 */
export function recordDay(corpus: Corpus, record: Entry): string {
  const clauses = corpus.clausesOf.get(keyOf(record)) ?? [];
  const articles = record.collection === 'articles' ? [record.data] : clauses.map(({ article }) => article.data);
  const days = articles.map(publicationDay).filter((day) => day !== undefined);
  return days.toSorted().at(-1) ?? unitDay(corpus);
}

/** Last day on which an article can have been published; undefined if it is not known. */
export function publicationDay({ publishedAt }: ArticleData): string | undefined {
  if (publishedAt === undefined) return undefined;
  return isMoment(publishedAt) ? publishedAt.slice(0, 10) : dayRange(publishedAt).last;
}

/** «2021-09-24T14:40+07:00» */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && value.includes('T');
}

/** A date of a record and the field that has it. */
export interface FieldDate {
  when: When;
  field: string;
}

/** The date under which lists show a record: the first there is of its day, signing, issue, due date and period. */
export function fieldDateOf(record: Entry): FieldDate | undefined {
  const data = record.data as Record<string, unknown>;
  const field = DATE_FIELDS.find((name) => data[name] !== undefined);
  if (field === undefined) return undefined;
  const value = data[field];
  return { field, when: isMoment(value) ? value.slice(0, 10) : (value as When) };
}

/** The same without its field. */
export function dateOf(record: Entry): When | undefined {
  return fieldDateOf(record)?.when;
}

/** First day of a record's date, for sorting; the last day if it has no first. */
export function sortDay(record: Entry): string | undefined {
  const date = dateOf(record);
  if (date === undefined) return undefined;
  const { first, last } = dayRange(date);
  return first ?? last;
}

/**
 * The year in which something happened, or in which what lasts began; undefined where it may have been in one year or
 * another.
 */
export function yearOf(when: When): string | undefined {
  const { first, last } = dayRange(when);
  const year = first?.slice(0, 4);
  return year !== undefined && (isSpan(when) || last?.slice(0, 4) === year) ? year : undefined;
}

/** The years under which lists have a record: those of its date, of a task the one in which its deadline ends. */
export function yearsOfRecord(record: Entry): string[] {
  const when = dateOf(record);
  if (when === undefined) return [];
  if (record.collection !== 'directives') return yearsOf(when);
  const day = dayRange(when).last ?? sortDay(record);
  return day === undefined ? [] : [day.slice(0, 4)];
}

/** Every year in which something may have happened or through which it lasts; of an open end the years that are known. */
function yearsOf(when: When): string[] {
  const { first, last } = dayRange(when);
  const [from, to] = [first ?? last, last ?? first].map((day) => Number(day?.slice(0, 4)));
  return first === undefined && last === undefined
    ? []
    : Array.from({ length: to! - from! + 1 }, (_, index) => String(from! + index));
}

const NEW_FOR = 90;

/** True for a day, `YYYY-MM-DD`, of the last 90 before the build date: what is older is only the latest there is. */
export function isNew({ lastOf }: Pick<Corpus, 'lastOf'>, day: string): boolean {
  return day !== '' && lastOf([day, movedBy(day, NEW_FOR + 1)]) === day;
}
