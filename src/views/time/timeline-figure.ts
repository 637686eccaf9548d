import type { TimelineData, TimelineMark } from '../../charts/timeline/layout.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { dayRange, isSpan, lastDay } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import { slug } from '../../domain/slug.ts';
import { unitTable } from '../../reference/index.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { ViewContext } from '../common/context.ts';
import { inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { countRun } from '../common/counted.ts';
import { once } from '../common/once.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import { notedTitle } from '../common/shown.ts';
import type { MeasureId } from '../../facts/measures.ts';
import { DATED_COLLECTIONS } from '../../facts/marks.ts';
import type { Scope } from '../../facts/scope.ts';
import { FEWEST_DRAWN, LANES, laneOf, laneScope, type Lane } from '../../facts/timeline.ts';
import { TIMELINE_PATH, UNDATED_ANCHOR, yearLinks } from './timeline-pages.ts';
import { datesOf, isLasting, timeInWords, timeline, type Dated, type TimelineItem } from './timeline.ts';
import { isInferred } from '../../facts/inferred.ts';

/** A mark with the record it belongs to, and the field with its date. */
type OwnMark = TimelineMark & { entry: Entry; field: string };

export interface TimelineView extends ChartView<TimelineData> {
  /** Of each mark, in the same order: its record, and `markKey` of its date. */
  entries: Entry[];
  keys: string[];
}

/** Names a date of the timeline: the page of its record and the field; of an undated record the page alone. */
export function markKey(page: string, field = ''): string {
  return `${page} ${field}`;
}

/** An item of the list of dates with the number of its mark in a drawing. */
export type MarkedItem = TimelineItem & { mark?: number };

/** `keys` are those of the drawing's marks; an item without a mark stays as it is. */
export function marked(items: readonly TimelineItem[], keys: readonly string[]): MarkedItem[] {
  const marks = new Map(keys.map((key, index) => [key, index]));
  return items.map((item) => {
    const mark = marks.get(markKey(item.page, item.field));
    return mark === undefined ? item : { ...item, mark };
  });
}

/** What is drawn, without the records behind it. */
export function chartOnly({ entries: _entries, keys: _keys, ...view }: TimelineView): ChartView<TimelineData> {
  return view;
}

/** Records along time by their kind: the whole corpus. */
export function timelineFigure(context: ViewContext): TimelineView {
  const { strings } = context;
  const words = strings.figures.timeline;
  const entries = allEntries(context.corpus);
  const source = LANES.flatMap((lane, i) => [
    ...(i > 0 ? [{ text: ', ' }] : []),
    { text: strings.collections[lane].one, path: collectionPath(lane) },
  ]);
  const view = viewOf(context, entries, marksOfAll(context, entries), { of: undefined });
  return {
    ...ofAllRecords(context),
    ...view,
    data: { ...view.data, lists: listsOf(context, view.data.marks) },
    title: words.title,
    source,
  };
}

/** Where each year is listed. */
const yearHrefs = once(
  (context): ReadonlyMap<string, string> => new Map(yearLinks(timeline(context)).map(({ year, href }) => [year, href])),
);

/**
 * Of many marks the list: of a lane in a year, on the page of the year or narrowed to them; of what has no date. Those
 * of a place (slug of its page) are always asked of the whole, which no page of a year can be.
 */
function listsOf(context: ViewContext, marks: readonly TimelineMark[], place?: string): Record<string, string> {
  const years = yearHrefs(context);
  const byLane = Map.groupBy(marks, ({ lane }) => lane);
  const lists = [...byLane].flatMap(([lane, own]): [string, string][] => {
    const [kind, ...others] = new Set(own.map((mark) => slug(mark.kind)));
    const asked = (others.length > 0 ? '' : `loai=${kind}&`) + (place === undefined ? '' : `tinh=${place}&`);
    const inYears = new Set(own.filter(isDated).map((mark) => (mark.first ?? mark.last!).slice(0, 4)));
    return [
      [String(lane), `${TIMELINE_PATH}#${UNDATED_ANCHOR}`],
      ...[...inYears].flatMap((year): [string, string][] => {
        const href = years.get(year);
        if (href === undefined) return [];
        const narrowed = `${TIMELINE_PATH}?${asked}tu=${year}&den=${year}`;
        const listed = href.startsWith('#') ? narrowed + href : place === undefined ? href : narrowed;
        return [[`${lane} ${year}`, listed]];
      }),
    ];
  });
  return Object.fromEntries(lists);
}

/**
 * The dates of some records, called by `name`, for the page of a province, a region or a record; its undated records are
 * counted, not drawn. Undefined where there is nothing that a drawing would show better than words. `place` is the slug
 * of the page of a province, by which the whole is narrowed to its dates.
 */
export function timelineOf(
  context: ViewContext,
  name: string,
  some: readonly Entry[],
  place?: string,
): TimelineView | undefined {
  const words = context.strings.figures.timeline;
  const entries = [...new Set(some)].filter(({ collection }) => isDrawn(collection));
  const all = marksOfAll(context, entries);
  const dated = all.filter(isDated);
  if (dated.length < FEWEST_DRAWN) return undefined;
  const view = viewOf(context, entries, dated, { leftOut: all.length - dated.length });
  return {
    ...view,
    data: { ...view.data, lists: listsOf(context, view.data.marks, place) },
    title: words.titleOf(name),
    source: [words.source({ text: context.format.number(entries.length, 0) })],
  };
}

/** The same drawing of what is known to be a scope: its numbers are measures. */
export function ofScope<View extends ChartView<TimelineData>>(context: ViewContext, view: View, of: Scope): View {
  const { marks, lanes } = view.data;
  return {
    ...view,
    finding: finding(context, marks, lanes, { of }),
    source: [context.strings.figures.timeline.source(countRun(context, context.facts.count('records-timeline', of)))],
  };
}

/** Undated marks that are left out; or the scope of all, of which every number is a measure. */
type Cut = { leftOut: number } | { of: Scope | undefined };

function viewOf(context: ViewContext, records: readonly Entry[], marks: readonly OwnMark[], cut: Cut) {
  const { figures } = context.strings;
  const { timeline: words } = figures;
  const { first, last } = spanOf(marks);
  const lanes = laneNames(context, records);
  const today = todayOf(context, marks);
  return {
    data: {
      columns: words.columns,
      lanes,
      marks: marks.map(({ entry: _entry, field: _field, ...mark }) => mark),
      changes: mergers().map(({ date, count }) => ({ date, label: words.change(count) })),
      ...(today === undefined ? {} : { today: { date: today, label: words.today } }),
      undated: words.undated,
      unit: words.unit,
      inferred: words.inferred,
      legend: words.legend,
    },
    entries: marks.map(({ entry }) => entry),
    keys: marks.map(({ path = '', field }) => markKey(path, field)),
    finding: finding(context, marks, lanes, cut),
    unit: figures.unit(words.unit),
    ...(first && last ? { period: figures.period(words.period(first, last)) } : {}),
    ...(marks.length === 0 ? { empty: true } : {}),
  };
}

/** The day of the build, where a date still lies ahead; else nothing depends on it. */
function todayOf({ corpus }: ViewContext, marks: readonly OwnMark[]): string | undefined {
  const last = marks
    .flatMap((mark) => mark.last ?? mark.first ?? [])
    .sort()
    .at(-1);
  return last === undefined || corpus.lastOf([last]) === last ? undefined : corpus.buildDate;
}

/** Of each lane its own kind, and those that share it and occur: «Dự án, chương trình». */
function laneNames({ strings, format }: ViewContext, records: readonly Entry[]): string[] {
  const found = new Set(records.map(({ collection }) => collection));
  return LANES.map((lane) => {
    const others = DATED_COLLECTIONS.filter((each) => each !== lane && laneOf(each) === lane && found.has(each));
    const names = others.map((each) => format.lowerCase(strings.collections[each].label));
    return [strings.collections[lane].label, ...names].join(', ');
  });
}

/** The first year and the last. */
function spanOf(marks: readonly TimelineMark[]): { first?: string; last?: string } {
  const years = marks
    .flatMap(({ first, last }) => [first, last])
    .filter((day) => day !== undefined)
    .map((day) => day.slice(0, 4))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
}

function finding(context: ViewContext, marks: readonly TimelineMark[], lanes: readonly string[], cut: Cut): Run[] {
  const { strings, format, facts } = context;
  const words = strings.figures.timeline;
  const { first, last } = spanOf(marks);
  const dated = marks.filter(isDated);
  const undated =
    'of' in cut ? facts.count('records-undated', cut.of).value : marks.length - dated.length + cut.leftOut;
  const inferred = dated.filter((mark) => mark.inferred).length;
  const counted = (measure: MeasureId, count: number, lane?: Lane): Run => {
    if (!('of' in cut)) return { text: format.number(count, 0) };
    return countRun(context, facts.count(measure, lane ? laneScope(cut.of, lane) : cut.of));
  };
  const rest = [
    ...(inferred > 0 ? [words.inferredFinding(counted('marks-inferred', inferred))] : []),
    ...(undated > 0 ? [words.undatedFinding(counted('records-undated', undated))] : []),
  ];
  if (first === undefined || last === undefined) return inSentences([words.none, ...rest]);
  const counts = lanes.map((lane, i) => ({
    lane,
    kind: LANES[i]!,
    count: dated.filter((mark) => mark.lane === i).length,
  }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  const stands = most!.count > next!.count && most!.count < dated.length;
  return inSentences([
    words.finding({
      dated: counted('marks', dated.length),
      first,
      last,
      ...(stands
        ? { most: { lane: format.lowerCase(most!.lane), count: counted('marks', most!.count, most!.kind) } }
        : {}),
    }),
    ...rest,
  ]);
}

function marksOfAll(context: ViewContext, entries: readonly Entry[]): OwnMark[] {
  return entries
    .flatMap((entry) => marksOf(context, entry))
    .sort((a, b) => a.lane - b.lane || compareText(startOf(a), startOf(b)) || compareText(a.label, b.label));
}

function marksOf(context: ViewContext, entry: Entry): OwnMark[] {
  const { strings } = context;
  const words = strings.figures.timeline;
  const base = {
    entry,
    lane: LANES.indexOf(laneOf(entry.collection)!),
    kind: strings.collections[entry.collection].label,
    label: notedTitle(context, entry),
    path: recordPath(entry),
  };
  const { recurs } = entry.data as { recurs?: 'yearly' | 'continuous' };
  const yearly = recurs === 'yearly' ? { yearly: true } : {};
  const dates = datesOf(entry, strings);
  if (dates.length > 0)
    return dates.map((date) => ({
      ...base,
      ...yearly,
      ...placed(context, date),
      field: date.path,
      ...(isInferred(entry, date.path) ? { inferred: true } : {}),
    }));
  const known = recurs ? words.recursOf(codeLabel(strings, 'directives', 'recurs', recurs)) : words.undatedOf;
  return [{ ...base, ...yearly, what: '', time: known, field: '' }];
}

function placed(context: ViewContext, { when, what }: Dated) {
  const span = typeof when !== 'string' && isSpan(when);
  const { first, last } = dayRange(when);
  const continues = span && when.continues === true;
  const end = span && when.to ? lastDay(when.to) : last;
  return {
    ...(first ? { first } : {}),
    ...(end ? { last: end } : {}),
    ...(isLasting(when) ? { lasting: true } : {}),
    ...(continues ? { continues: true } : {}),
    what,
    time: timeInWords(context, when),
  };
}

/** Days on which provinces were merged, with the number of units from then on. */
function mergers(): { date: string; count: number }[] {
  const days = new Set(unitTable.events.filter(({ kind }) => kind === 'merge').map(({ date }) => date));
  return [...days].sort().map((date) => ({
    date,
    count: unitTable.units.filter(
      ({ validFrom, validTo }) => (validFrom ?? '') <= date && (validTo === null || date <= validTo),
    ).length,
  }));
}

function allEntries({ entries }: Corpus): Entry[] {
  return DATED_COLLECTIONS.flatMap((collection) => entries[collection] as Entry[]);
}

function isDrawn(collection: string): boolean {
  return DATED_COLLECTIONS.some((each) => each === collection);
}

function isDated({ first, last }: TimelineMark): boolean {
  return first !== undefined || last !== undefined;
}

/** Undated marks come last in their lane. */
function startOf({ first, last }: TimelineMark): string {
  return first ?? last ?? '9999';
}
