import type { TimelineData, TimelineMark } from '../charts/timeline/layout.ts';
import type { Corpus, Entry } from '../corpus/types.ts';
import { dayRange, isSpan, lastDay } from '../domain/dates.ts';
import { unitTable } from '../reference/index.ts';
import type { ViewContext } from './context.ts';
import { codeLabel } from './field-labels.ts';
import type { ChartView } from './figure.ts';
import { collectionPath, recordPath } from './paths.ts';
import { titleOf } from './shown.ts';
import { datesOf, timeInWords, type Dated } from './timeline.ts';

/** Lanes from top to bottom; programmes share the lane of projects. */
const LANES = ['documents', 'linkages', 'events', 'projects', 'directives'] as const;
const DRAWN = [...LANES, 'programmes'] as const;

/** A mark with the record it belongs to. */
type OwnMark = TimelineMark & { entry: Entry };

export interface TimelineView extends ChartView<TimelineData> {
  /** Of each mark, in the same order. */
  entries: Entry[];
}

/** Records along time by their kind: of the whole corpus, or of some records, called by `name`. */
export function timelineFigure(context: ViewContext, some?: { name: string; entries: readonly Entry[] }): TimelineView {
  const { corpus, strings } = context;
  const words = strings.charts.timeline;
  const entries = (some ? some.entries : allEntries(corpus)).filter(({ collection }) => isDrawn(collection));
  const marks = entries
    .flatMap((entry) => marksOf(entry, strings))
    .sort((a, b) => a.lane - b.lane || compare(startOf(a), startOf(b)) || compare(a.label, b.label));
  const dated = marks.filter(isDated);
  const years = dated
    .flatMap(({ first, last }) => [first, last])
    .filter((day) => day !== undefined)
    .map((day) => day.slice(0, 4))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  return {
    data: {
      columns: words.columns,
      lanes: LANES.map((lane) => words.lanes[lane]),
      marks: marks.map(({ entry: _entry, ...mark }) => mark),
      changes: mergers().map(({ date, count }) => ({ date, label: words.change(count) })),
      undated: words.undated,
      unit: words.unit,
    },
    entries: marks.map(({ entry }) => entry),
    title: some ? words.titleOf(some.name) : words.title,
    finding: finding(marks, first, last, words),
    unit: words.unit,
    ...(first && last ? { period: words.period(first, last) } : {}),
    source: some
      ? [{ text: words.source(entries.length) }]
      : LANES.flatMap((lane, i) => [
          ...(i > 0 ? [{ text: ', ' }] : []),
          { text: words.lanes[lane].toLowerCase(), path: collectionPath(lane) },
        ]),
    notes: [words.legend, ...(entries.some(({ collection }) => collection === 'programmes') ? [words.projects] : [])],
    ...(marks.length === 0 ? { empty: true } : {}),
  };
}

/** Dates that a timeline of some records would draw. */
export function datedCount(view: TimelineView): number {
  return view.data.marks.filter(isDated).length;
}

type Words = ViewContext['strings']['charts']['timeline'];

function finding(marks: readonly OwnMark[], first: string | undefined, last: string | undefined, words: Words): string {
  const dated = marks.filter(isDated);
  const undated = marks.length - dated.length;
  const rest = undated > 0 ? [words.undatedFinding(undated)] : [];
  if (first === undefined || last === undefined) return [words.none, ...rest].join(' ');
  const counts = LANES.map((lane, i) => ({ lane, count: dated.filter((mark) => mark.lane === i).length }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return [words.finding(dated.length, first, last, words.lanes[most.lane].toLowerCase(), most.count), ...rest].join(
    ' ',
  );
}

function marksOf(entry: Entry, strings: ViewContext['strings']): OwnMark[] {
  const words = strings.charts.timeline;
  const base = { entry, lane: laneOf(entry), label: titleOf(entry), path: recordPath(entry) };
  const { recurs } = entry.data as { recurs?: 'yearly' | 'continuous' };
  const yearly = recurs === 'yearly' ? { yearly: true } : {};
  const dates = datesOf(entry, strings.timeline);
  if (dates.length > 0) return dates.map((date) => ({ ...base, ...yearly, ...placed(date, strings) }));
  const known = recurs ? words.recursOf(codeLabel('directives', 'recurs', recurs)) : words.undatedOf;
  return [{ ...base, ...yearly, what: '', time: known }];
}

function placed({ when, lasting, what }: Dated, strings: ViewContext['strings']) {
  const span = typeof when !== 'string' && isSpan(when);
  const { first, last } = dayRange(when);
  const continues = span && when.continues === true;
  const end = span && when.to ? lastDay(when.to) : last;
  const isLasting = lasting === true || span;
  return {
    ...(first ? { first } : {}),
    ...(end ? { last: end } : {}),
    ...(isLasting ? { lasting: true } : {}),
    ...(continues ? { continues: true } : {}),
    what,
    time: timeInWords(when, isLasting, strings.timeline),
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
  return DRAWN.flatMap((collection) => entries[collection] as Entry[]);
}

function isDrawn(collection: string): boolean {
  return DRAWN.some((each) => each === collection);
}

function laneOf({ collection }: Entry): number {
  return LANES.indexOf((collection === 'programmes' ? 'projects' : collection) as (typeof LANES)[number]);
}

function isDated({ first, last }: TimelineMark): boolean {
  return first !== undefined || last !== undefined;
}

/** Undated marks come last in their lane. */
function startOf({ first, last }: TimelineMark): string {
  return first ?? last ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
