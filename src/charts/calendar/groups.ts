import { compareText } from '../../domain/order.ts';
import type { Tally } from '../../domain/run.ts';
import type { ChartFormat } from '../chart.ts';
import type { ShapeName } from '../shapes.ts';

/** What has to be done by some time, or comes back, or has no time. */
export interface CalendarItem {
  /** Index of its state. */
  state: number;
  /** Index of the row of its own, for what has no place in a calendar; then it has no days. */
  apart?: number;
  /** Days between which its deadline lies, `YYYY-MM-DD`; an end that is not known is left out. */
  first?: string;
  last?: string;
  /** The deadline in words. */
  time: string;
  label: string;
  path?: string;
  /** What all that stand in one month, or one row apart, with it count. */
  tally?: Tally;
}

/** A calendar of deadlines by state. Items within a month stand in its cell, all others are bars as long as their time. */
export interface CalendarData {
  columns: [time: string, state: string, count: string, items: string];
  /** In the order in which they are shown; `act` for what needs action. */
  states: { label: string; shape: ShapeName; act?: boolean }[];
  /** Names of the rows for items without a place in the calendar. */
  apart: string[];
  items: CalendarItem[];
  /** The day for which the states hold, and what stands at its line. */
  day: { date: string; label: string };
  /** What is counted: «nhiệm vụ». */
  unit: string;
  /** Head of the line with the numbers of months. */
  months: string;
  /** What is said of `{years}` in which nothing falls due; and where `{count}` deadlines go on all through them. */
  folded: { empty: string; through: string };
  /** Stands for the `{count}` items of a row of the table beyond the first ones. */
  more: { text: string; path?: string };
}

/** Items of the same time and state: one mark of the drawing, one row of the table. */
export interface CalendarGroup {
  kind: 'cell' | 'bar' | 'apart';
  state: number;
  time: string;
  first?: string;
  last?: string;
  apart?: number;
  items: CalendarItem[];
  tally?: Tally;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Groups in the order of reading: by time, then by state; at the end those apart. Throws on items that fit nowhere. */
export function groupItems({ items, states, apart }: CalendarData, format: ChartFormat): CalendarGroup[] {
  const groups = new Map<string, CalendarGroup>();
  for (const item of items) {
    const { state, first, last } = item;
    const dated = first !== undefined || last !== undefined;
    const days = [first, last].filter((day) => day !== undefined);
    if (
      !states[state] ||
      dated === (item.apart !== undefined) ||
      (item.apart !== undefined && apart[item.apart] === undefined) ||
      days.some((day) => !DAY.test(day)) ||
      (first !== undefined && last !== undefined && last < first)
    )
      throw new RangeError(`invalid item of a calendar: ${item.label}, ${first ?? '…'}–${last ?? '…'}`);
    const group = groupOf(item, apart, format);
    const key = JSON.stringify([group.kind, group.first, group.last, group.apart, group.state, group.time]);
    const known = groups.get(key) ?? group;
    known.items.push(item);
    groups.set(key, known);
  }
  return [...groups.values()].sort(
    (a, b) =>
      (a.apart ?? -1) - (b.apart ?? -1) ||
      compareText(a.first ?? a.last ?? '', b.first ?? b.last ?? '') ||
      compareText(a.last ?? '9', b.last ?? '9') ||
      a.state - b.state ||
      compareText(a.time, b.time),
  );
}

function groupOf(
  { state, apart, first, last, time, tally }: CalendarItem,
  rows: readonly string[],
  format: ChartFormat,
): CalendarGroup {
  const counted = tally ? { tally } : {};
  if (apart !== undefined) return { kind: 'apart', state, time: rows[apart]!, apart, items: [], ...counted };
  const month = first?.slice(0, 7);
  if (month !== undefined && month === last?.slice(0, 7))
    return {
      kind: 'cell',
      state,
      time: format.date(month),
      items: [],
      first: `${month}-01`,
      last: `${month}-31`,
      ...counted,
    };
  return {
    kind: 'bar',
    state,
    time,
    items: [],
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}
