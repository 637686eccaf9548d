/** What the filter of the timeline decides, without a DOM. THIS FILE GOES TO THE BROWSER: keep it small. */
import { round } from '../domain/numbers.ts';
import type { TimelineRow } from '../domain/timeline-row.ts';

/** Names under which the address carries what is asked: kind, sector, province, and the years of a period. */
export const NAMES = ['loai', 'linh-vuc', 'tinh', 'tu', 'den'] as const;
export type TimelineState = Partial<Record<(typeof NAMES)[number], string>>;

/** Reads `?loai=van-ban&tu=2021`; other names are passed over. A period that ends before it begins is turned round. */
export function parseTimelineQuery(search: string): TimelineState {
  const query = new URLSearchParams(search);
  const state: TimelineState = {};
  for (const name of NAMES) if (query.get(name)) state[name] = query.get(name)!;
  const { tu, den } = state;
  return tu && den && tu > den ? { ...state, tu: den, den: tu } : state;
}

/** Always in one order; nothing where nothing is asked. */
export function formatTimelineQuery(state: TimelineState): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (state[name]) query.set(name, state[name]);
  const text = query.toString();
  return text && `?${text}`;
}

/** Which marks match. One without a date is in no period; one with an open end is in every year beyond it. */
export function matches(rows: readonly TimelineRow[], options: readonly string[], state: TimelineState): boolean[] {
  const asked = (['loai', 'linh-vuc', 'tinh'] as const).flatMap((name) =>
    state[name] ? `${name} ${state[name]}` : [],
  );
  const numbers = asked.map((value) => options.indexOf(value));
  const [begin, end] = [Number(state.tu ?? 0), Number(state.den ?? 9999)];
  const period = state.tu !== undefined || state.den !== undefined;
  return rows.map(
    ([dated, from, to, own]) =>
      numbers.every((number) => own.includes(number)) &&
      (!period || (dated === 1 && from <= end && (to === 0 ? 9999 : to) >= begin)),
  );
}

/** The axis of a drawing: its first and last day, and where they stand. */
export interface Axis {
  first: string;
  last: string;
  from: number;
  to: number;
}

const DAY = 24 * 3600_000;
const dayOf = (day: string) => Date.parse(day) / DAY;

/** Where a place goes when the axis shows only a period; undefined where it shows what it showed. */
export function zoomOf(axis: Axis, { tu, den }: TimelineState): ((x: number) => number) | undefined {
  if (tu === undefined && den === undefined) return undefined;
  const place = placeOn(axis);
  const begin = place(tu === undefined ? axis.first : `${tu}-01-01`);
  const end = place(den === undefined ? dayAfter(axis.last) : `${Number(den) + 1}-01-01`);
  if (!(end > begin)) return undefined;
  return (x) => round(axis.from + ((x - begin) / (end - begin)) * (axis.to - axis.from));
}

/** Where a day stands on the axis before any zoom. */
export function placeOn({ first, last, from, to }: Axis): (day: string) => number {
  const [begin, end] = [dayOf(first), dayOf(last) + 1];
  return (day) => from + ((dayOf(day) - begin) / (end - begin)) * (to - from);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** Days that head the axis of a period, so that their names stand `gap` apart: years, or the quarters of few years. */
export function ticksFor(tu: number, den: number, width: number, gap: number): { day: string; label: string }[] {
  const years = den - tu + 1;
  const most = Math.max(1, Math.floor(width / gap));
  if (years * 4 <= Math.floor(width / (gap * 1.4)))
    return Array.from({ length: years * 4 }, (_, i) => {
      const [year, month] = [tu + Math.floor(i / 4), (i % 4) * 3 + 1];
      return { day: `${year}-${String(month).padStart(2, '0')}-01`, label: `${month}/${year}` };
    });
  const step = [1, 2, 5, 10, 20, 50].find((each) => years / each <= most) ?? 100;
  const first = Math.ceil(tu / step) * step;
  return Array.from({ length: Math.floor((den + 1 - first) / step) + 1 }, (_, i) => {
    const year = String(first + i * step);
    return { day: `${year}-01-01`, label: year };
  });
}
