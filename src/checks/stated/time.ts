import { firstDay, isPartialDate, lastDay, movedBy, type When } from '../../domain/dates.ts';
import type { TimeAt } from '../../ingest/times.ts';

/** Part of a date that a record states: the date itself, or one end of a window or a span. */
export interface DatePart {
  /** Field inside the date, or empty. */
  key: '' | 'from' | 'to' | 'notBefore' | 'notAfter';
  /** `2021`, `2021-09` or `2021-09-24`. */
  date: string;
}

/** The parts of a date that can be looked up one by one. */
export function partsOf(when: When): DatePart[] {
  if (typeof when === 'string') return [{ key: '', date: when }];
  return (['from', 'to', 'notBefore', 'notAfter'] as const).flatMap((key) => {
    const date = (when as Partial<Record<typeof key, string>>)[key];
    return date === undefined ? [] : [{ key, date }];
  });
}

/** Years that times name; a day without its year may be of one of them. */
export function yearsOf(times: readonly TimeAt[]): string[] {
  return [
    ...new Set(
      times
        .flatMap(({ from, to }) => [from, to])
        .filter(isDated)
        .map((date) => date.slice(0, 4)),
    ),
  ];
}

const isDated = (date: string) => !date.startsWith('--');

/** Times with their year: those that lack it once for each year it may be. */
export function datedTimes(times: readonly TimeAt[], years: readonly string[]): TimeAt[] {
  return times
    .flatMap((time) =>
      isDated(time.from)
        ? [time]
        : years.map((year) => ({ ...time, from: year + time.from.slice(1), to: year + time.to.slice(1) })),
    )
    .filter(({ from, to }) => isPartialDate(from) && isPartialDate(to));
}

/**
 * True when a time states the part of a date: the very date, or a coarser one that contains it; an end of a span or
 * window also by its first or last day (the end of «tháng 9/2022» is 2022-09-30; what is «trước 1/7/2025» ends the day
 * before).
 */
export function statesDate({ key, date }: DatePart, { from, to }: TimeAt): boolean {
  if (key === '') return isWithin(from, date) && (isWithin(to, date) || from === date);
  return isEnd(key, date, { from, to });
}

/** True for `2021-09-24` and `2021-09`, `2021`, and itself. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}-`);
}

function isEnd(key: DatePart['key'], date: string, { from, to }: { from: string; to: string }): boolean {
  if (key === 'from') return isWithin(from, date) || firstDay(date) === firstDay(from);
  if (key === 'to') return isWithin(to, date) || lastDay(date) === lastDay(to);
  const names = isWithin(from, date) || isWithin(to, date);
  if (key === 'notBefore')
    return names || firstDay(date) === firstDay(from) || firstDay(date) === dayAfter(lastDay(to));
  return names || lastDay(date) === lastDay(to) || lastDay(date) === dayBefore(firstDay(from));
}

function dayAfter(day: string): string {
  return movedBy(day, 1);
}

function dayBefore(day: string): string {
  return movedBy(day, -1);
}

/** Hours and minutes as a text writes them: «14:40», «14h40», «2:40 PM». */
const CLOCK = /(?<!\d)(\d{1,2})\s?(?::|h|g|giờ)\s?(\d{2})(?!\d)/giu;

/** True when the text has the hour and minute of a moment (`2022-07-15T14:40:02+07:00`), on a clock of 12 or 24 hours. */
export function statesClock(moment: string, text: string): boolean {
  const [, hour = '', minute = ''] = /T(\d{2}):(\d{2})/.exec(moment) ?? [];
  return [...text.matchAll(CLOCK)].some(
    ([, written, minutes]) => minutes === minute && Number(written) % 12 === Number(hour) % 12,
  );
}
