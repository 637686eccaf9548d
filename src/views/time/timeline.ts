import type { Entry } from '../../corpus/types.ts';
import { dayRange, isSpan, type When } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from '../common/context.ts';
import { DATED_COLLECTIONS, marksOfRecord, yearOfMark, type DatedCollection } from '../../facts/marks.ts';
import { isInferred } from '../../facts/inferred.ts';
import { recordPath } from '../common/paths.ts';
import { notedTitle, titleNote, titleOf } from '../common/shown.ts';

/** A date of a record: some time within it, or, of a span, a state lasting through it. */
export interface Dated {
  when: When;
  /** A day until which something is to be done lies in the year in which it ends. */
  isDeadline?: true;
  /** What happened then: «ban hành», «hạn». */
  what: string;
  /** Path of the field, to see whether it was inferred. */
  path: string;
}

export interface TimelineItem {
  collection: DatedCollection;
  /** Day by which it is sorted: its first, else its last. */
  start: string;
  title: string;
  page: string;
  /** Path of the field with the date. */
  field: string;
  /** «văn bản», the kind of record. */
  kind: string;
  what: string;
  /** The date in words, as precise as the source: «trong tháng 9/2022», «kéo dài 2021–2030». */
  time: string;
  /** For machines, where the date is a single year, month or day. */
  datetime?: string;
  lasting: boolean;
  inferred: boolean;
  /** «(suy ra)», where it was inferred. */
  beside?: string;
}

export interface Timeline {
  /** Oldest first; what lasts stands in the year in which it begins; last what may lie in one year or another. */
  years: { year: string; items: TimelineItem[] }[];
  /** All of them, oldest first. */
  items: TimelineItem[];
  count: number;
  /** Records for which the sources state no date. */
  undated: { collection: DatedCollection; label: string; records: { title: string; page: string }[] }[];
  undatedCount: number;
}

/** Dated list of all records that happen, begin or are due some time. */
export function timeline(context: ViewContext): Timeline {
  const { corpus, strings } = context;
  const placed: { item: TimelineItem; year: string }[] = [];
  const undated: Timeline['undated'] = [];
  for (const collection of DATED_COLLECTIONS) {
    const entries = corpus.entries[collection];
    const without: Entry[] = [];
    for (const entry of entries) {
      const dates = datesOf(entry, strings);
      if (dates.length === 0) without.push(entry);
      for (const date of dates) placed.push({ item: itemOf(context, entry, date), year: yearOfDate(date) });
    }
    if (without.length > 0)
      undated.push({
        collection,
        label: strings.collections[collection].label,
        records: without.map((entry) => ({ ...recordOf(entry), title: notedTitle(context, entry) })),
      });
  }
  placed.sort((a, b) => compareText(a.item.start, b.item.start));
  const years = [...Map.groupBy(placed, ({ year }) => year)].sort(([a], [b]) => compareText(a, b));
  return {
    years: years.map(([year, found]) => ({ year, items: found.map(({ item }) => item) })),
    items: placed.map(({ item }) => item),
    count: placed.length,
    undated,
    undatedCount: undated.reduce((sum, { records }) => sum + records.length, 0),
  };
}

/** Behind all years: dates of which it is not known in which year they lie. */
export const UNKNOWN_YEAR = 'chua-ro-nam';

function yearOfDate(date: Dated): string {
  return yearOfMark(date) ?? UNKNOWN_YEAR;
}

/** A date in words: as precise as the source; "some time within" and "lasting through" differ. Empty for an open window. */
export function timeInWords({ strings, format }: ViewContext, when: When): string {
  const words = strings.timeline;
  if (typeof when === 'string') {
    if (when.length > 7) return format.date(when);
    return when.length === 4 ? words.withinYear(format.date(when)) : words.withinMonth(format.date(when));
  }
  if (isSpan(when)) {
    const from = format.date(when.from);
    if (when.to === when.from && !when.continues && when.from.length <= 7)
      return when.from.length === 4 ? words.wholeYear(from) : words.wholeMonth(from);
    const text = when.to ? words.lasting(from, format.date(when.to)) : words.lastingFrom(from);
    return when.continues ? words.continuing(text) : text;
  }
  const [after, before] = [when.notBefore, when.notAfter].map((date) => date && format.date(date));
  if (after && before) return words.somewhere(after, before);
  if (after) return words.notBefore(after);
  return before ? words.notAfter(before) : '';
}

function startOf(when: When): string {
  const { first, last } = dayRange(when);
  return first ?? last ?? '';
}

function itemOf(context: ViewContext, entry: Entry, { when, what, path }: Dated): TimelineItem {
  const inferred = isInferred(entry, path);
  return {
    ...recordOf(entry),
    collection: entry.collection as DatedCollection,
    start: startOf(when),
    kind: [context.strings.collections[entry.collection].one, titleNote(context, entry)].filter(Boolean).join(', '),
    field: path,
    what,
    time: timeInWords(context, when),
    ...(typeof when === 'string' ? { datetime: when } : {}),
    lasting: isLasting(when),
    inferred,
    ...(inferred ? { beside: `(${context.strings.common.inferred})` } : {}),
  };
}

/** Only what has a beginning and lasts: a date of a year alone is some time in it. */
export function isLasting(when: When): boolean {
  return typeof when !== 'string' && isSpan(when);
}

function recordOf(entry: Entry): { title: string; page: string } {
  return { title: titleOf(entry), page: recordPath(entry) };
}

/** Every date of a record of the timeline. */
export function datesOf(entry: Entry, strings: Strings): Dated[] {
  return marksOfRecord(entry).map(({ kind, state = '', ...mark }) => {
    const at = mark.path.replace(/\d+\.date$/, '0.state');
    return { ...mark, what: kind ? strings.timeline[kind] : codeLabel(strings, entry.collection, at, state) };
  });
}

/** A moment counts as the day it names, at its own offset. */
export function dayOfMoment<D extends When>(when: D | undefined): D | string | undefined {
  return typeof when === 'string' && when.includes('T') ? when.slice(0, 10) : when;
}
