/**
 * Dates as precise as their source and no more. A partial date is `2021`, `2021-09` or `2021-09-24`; a day not known
 * exactly is a window; a span has two partial dates. ISO order is text order, so days compare as strings.
 */
export type PartialDate = string;

interface DateWindow {
  notBefore?: PartialDate | undefined;
  notAfter?: PartialDate | undefined;
}
export interface DateSpan {
  from: PartialDate;
  to?: PartialDate | undefined;
  continues?: true | undefined;
}
export type When = PartialDate | DateWindow | DateSpan;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a calendar year, month or day that exists: `2021-02-29` is not one. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (Number(year) < 1000) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First day of a partial date: `2021` → `2021-01-01`. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of a partial date: `2021-02` → `2021-02-28`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`;
}

export function isSpan(when: When): when is DateSpan {
  return typeof when !== 'string' && 'from' in when;
}

/** Days between which a date, window or span lies; an open end is undefined. A span that continues has no last day. */
export function dayRange(when: When): { first?: string; last?: string } {
  if (typeof when === 'string') return { first: firstDay(when), last: lastDay(when) };
  if (isSpan(when))
    return { first: firstDay(when.from), ...(when.to && !when.continues ? { last: lastDay(when.to) } : {}) };
  return {
    ...(when.notBefore ? { first: firstDay(when.notBefore) } : {}),
    ...(when.notAfter ? { last: lastDay(when.notAfter) } : {}),
  };
}

/** `2021-09-24` → «24/9/2021», `2021-09` → «9/2021», `2021` → «2021». */
export function formatPartialDate(date: PartialDate): string {
  return date.split('-').map(Number).reverse().join('/');
}

/** A date for readers: «24/9/2021», «từ 1/5/2025 đến 30/6/2025» (lasting), «trong khoảng 5/2025–6/2025» (some day within). */
export function formatWhen(when: When): string {
  if (typeof when === 'string') return formatPartialDate(when);
  if (isSpan(when)) {
    const text = when.to
      ? `${formatPartialDate(when.from)}–${formatPartialDate(when.to)}`
      : `từ ${formatPartialDate(when.from)}`;
    return when.continues ? `${text} và tiếp theo` : text;
  }
  const { notBefore, notAfter } = when;
  if (notBefore && notAfter) return `trong khoảng ${formatPartialDate(notBefore)}–${formatPartialDate(notAfter)}`;
  if (notBefore) return `không trước ${formatPartialDate(notBefore)}`;
  return notAfter ? `không sau ${formatPartialDate(notAfter)}` : '';
}

/** So many days after a day, `YYYY-MM-DD`; before it if negative. */
export function movedBy(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Today in Vietnam, `YYYY-MM-DD`. The clock is an argument. */
export function vietnamDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}
