import { isPartialDate } from '../domain/dates.ts';
import { datesIn, isoDay, QUANTITY } from './dates.ts';
import type { Span } from './span.ts';
import { newTones } from './tones.ts';

/** Partial dates (`2021`, `2021-09`, `2021-09-24`), or without the year where the text leaves it out (`--09-24`, `--09`). */
export interface TimeAt extends Span {
  from: string;
  /** The same as `from` where the text states one day, month or year. */
  to: string;
}

/** Numbers of months, and what months alone are called. */
export const MONTHS: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

const YEAR = String.raw`((?:19|20)\d{2})(?!\d|[.,]\d)`;
/** «/2025», «-2025», « năm 2025», « của năm 2025», « 2025». */
const OF_YEAR = String.raw`(?:\s?[/.-]\s?|,?\s(?:của\s)?(?:năm\s)?)${YEAR}`;
const TO = String.raw`\s?(?:-|–|—|đến(?:\shết)?|tới(?:\shết)?|và|&|,)\s?`;
/** As alternatives of a pattern, the longest first: «mười một» is not «mười». */
export const MONTH_WORDS = Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const MONTH = `(\\d{1,2}|${MONTH_WORDS})`;

const DAYS = new RegExp(
  `(?<![\\d/.,:-])(\\d{1,2})${TO}(?:ngày\\s)?(\\d{1,2})(?:\\s?[/.-]\\s?|\\stháng\\s)(\\d{1,2})(?:${OF_YEAR})?(?![\\d%])`,
  'giu',
);
/** «5, 6, 7/10/2024», «5, 6 và 7 tháng 10» */
const LISTED_DAYS = new RegExp(
  `(?<![\\d/.,:-])(\\d{1,2}(?:\\s?(?:,|;|và|&)\\s?(?:ngày\\s)?\\d{1,2}){2,9})(?:\\s?[/.-]\\s?|\\stháng\\s)(\\d{1,2})(?:${OF_YEAR})?(?![\\d%])`,
  'giu',
);
/** «5/10 - 5/11/2024»: the year of the last day is that of the first, or the one after. */
const DAYS_OF_MONTHS = new RegExp(
  `(?<![\\d/.,:-])(\\d{1,2})[/.](\\d{1,2})${TO}(?:ngày\\s)?(\\d{1,2})\\s?[/.]\\s?(\\d{1,2})${OF_YEAR}`,
  'giu',
);
const DAY =
  /(?<![\d/.,-]|[\d]\s?[-–—]\s?)(\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(\d{1,2})(?!\d|\s?[/.-]\s?\d|\s?%|[,]\d)/giu;
const LAST_DAY = /(?<=[\d]\s?[-–—]\s?)(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?!\d|\s?[/.-]\s?\d|\s?%)/giu;
const FULL_DAY = new RegExp(`(?<![\\d/.,]|tháng\\s)(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?${YEAR}`, 'giu');
const DAY_IN_WORDS = new RegExp(`(?<![\\d/.,])(\\d{1,2})\\stháng\\s${MONTH}(?![\\p{L}\\d])(?:${OF_YEAR})?`, 'giu');
const SHORT_YEAR = /(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?!\d|\2)/gu;
const MONTH_OF_YEAR = new RegExp(`(?<!\\p{L}|\\d\\s)tháng\\s${MONTH}(?![\\p{L}\\d])(?:${OF_YEAR})?`, 'giu');
const MONTHS_OF_YEAR = new RegExp(
  `(?<!\\p{L}|\\d\\s)tháng\\s(\\d{1,2})${TO}(?:tháng\\s)?(\\d{1,2})(?!\\d)(?:${OF_YEAR})?`,
  'giu',
);
const BARE_MONTH = new RegExp(`(?<![\\d/.,-])(\\d{1,2})[/-]${YEAR}(?!\\/)`, 'gu');
const QUARTER = new RegExp(
  `(?<!\\p{L})quý\\s(IV|III|II|I|[1-4]|một|hai|ba|tư|bốn)(?![\\p{L}\\d])(?:${TO}(?:quý\\s)?(IV|III|II|I|[1-4])(?![\\p{L}\\d]))?(?:${OF_YEAR})?`,
  'giu',
);
const END_QUARTER = new RegExp(
  `(?<!\\p{L})quý\\s(đầu|cuối)(?:\\s(?:của\\s)?năm)?(?:\\s${YEAR})?(?![\\p{L}\\d])`,
  'giu',
);
const COUNTED_MONTHS = new RegExp(
  `(?<![\\p{L}\\d/.,-])${MONTH}\\stháng\\s(?:(đầu|cuối)\\s)?(?:của\\s)?(?:năm(?:\\s${YEAR})?|${YEAR})`,
  'giu',
);
const HALF_YEAR = new RegExp(`(?<!\\p{L})nửa\\s(?:năm\\s)?(đầu|cuối)(?:\\snăm)?(?:\\s${YEAR})?`, 'giu');
const YEARS = new RegExp(`(?<!\\d|\\d[.,])${YEAR}\\s?(?:-|–|—|đến|tới)\\s?(?:hết\\s)?(?:năm\\s)?${YEAR}`, 'giu');
const SHORT_YEARS = /(?<![\d.,])((?:19|20)\d{2})[-–](\d{2})(?![\d/.-])/gu;
const AMOUNT_BEFORE = /(?<!\p{L})(?:hơn|gần|khoảng|trên|dưới|có|đạt|được|với|cho|tổng)\s$/iu;
const ONE_YEAR = new RegExp(`(?<!\\d|\\d[.,])${YEAR}`, 'gu');

/**
 * Every time that could be meant, spans and quarters included, in order of place: «24/9», «17.4», «8-19/9/2025», «tháng
 * Chín», «tháng 9-2025», «quý I/2026», «9 tháng của năm 2021», «nửa đầu năm 2025», «2023-2025», a year by itself. It
 * takes more for a time than `datesIn`: this is for asking whether a given date stands in a text. NFC.
 */
export function timesIn(original: string): TimeAt[] {
  const text = newTones(original).replace(/\s/g, ' ');
  const longer = [
    ...datesIn(text)
      .filter(({ iso }) => iso.length !== 4)
      .map(({ start, end, iso }) => ({ start, end, from: iso, to: iso })),
    ...daysIn(text),
    ...monthsIn(text),
    ...partsOfYears(text),
    ...spansOfYears(text),
  ];
  const dated = longer.filter(({ from }) => !from.startsWith('--'));
  const years = [...text.matchAll(ONE_YEAR)]
    .map((match) => at(match, match[1]))
    .filter(isTime)
    .filter((year) => !longer.some((time) => isInside(year, time)) && !isAmount(text, year));
  const undated = longer.filter((time) => time.from.startsWith('--') && !dated.some((other) => isInside(time, other)));
  return [...dated, ...undated, ...years].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** «hơn 2024 hộ» names no year. */
function isAmount(text: string, { start, end }: TimeAt): boolean {
  return AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 10), start)) && QUANTITY.test(text.slice(end, end + 20));
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function at(match: RegExpExecArray, from: string | null | undefined, to = from): TimeAt | null {
  if (!from || !to) return null;
  return { start: match.index, end: match.index + match[0].length, from, to };
}

function day(year: string | undefined, month: string | number, dayOfMonth: string): string | null {
  const iso = isoDay(year ?? '2000', String(month), dayOfMonth);
  return iso && (year ? iso : `-${iso.slice(4)}`);
}

function month(year: string | undefined, number: number | undefined): string | null {
  const two = String(number ?? 0).padStart(2, '0');
  return isPartialDate(`2000-${two}`) ? `${year ?? '-'}-${two}` : null;
}

function monthNumber(words: string): number | undefined {
  return MONTHS[words.toLowerCase()] ?? (/^\d/.test(words) ? Number(words) : undefined);
}

const isTime = (time: TimeAt | null): time is TimeAt => time !== null;

function daysIn(text: string): TimeAt[] {
  const found = [
    ...[...text.matchAll(FULL_DAY)].map((match) => at(match, day(match[3]!, match[2]!, match[1]!))),
    ...[...text.matchAll(SHORT_YEAR)].map((match) => at(match, day(`20${match[4]!}`, match[3]!, match[1]!))),
    ...[...text.matchAll(DAY_IN_WORDS)].map((match) =>
      at(match, day(match[3], monthNumber(match[2]!) ?? 0, match[1]!)),
    ),
    ...[...text.matchAll(DAYS)]
      .filter(([, first, last]) => Number(first) < Number(last))
      .flatMap((match) => {
        const [first, last] = [day(match[4], match[3]!, match[1]!), day(match[4], match[3]!, match[2]!)];
        return [at(match, first, last), at(match, first), at(match, last)];
      }),
    ...[...text.matchAll(LISTED_DAYS)].flatMap(listedDays),
    ...[...text.matchAll(DAYS_OF_MONTHS)].flatMap((match) => {
      const [, firstDay, firstMonth, lastDay, lastMonth, year] = match;
      const isNextYear = Number(firstMonth) > Number(lastMonth);
      const first = day(String(Number(year) - (isNextYear ? 1 : 0)), firstMonth!, firstDay!);
      const last = day(year, lastMonth!, lastDay!);
      return [at(match, first, last), at(match, first), at(match, last)];
    }),
    ...[...text.matchAll(DAY), ...text.matchAll(LAST_DAY)].map((match) =>
      at(match, day(undefined, match[2]!, match[1]!)),
    ),
  ];
  return found.filter(isTime);
}

function listedDays(match: RegExpExecArray): (TimeAt | null)[] {
  const [, list, month, year] = match;
  const numbers = [...list!.matchAll(/\d+/g)].map(([number]) => number);
  if (numbers.some((number, i) => i > 0 && Number(number) <= Number(numbers[i - 1]))) return [];
  const days = numbers.map((number) => day(year, month!, number));
  return [at(match, days[0], days.at(-1)), ...days.map((each) => at(match, each))];
}

function monthsIn(text: string): TimeAt[] {
  const found = [
    ...[...text.matchAll(MONTH_OF_YEAR)].map((match) => at(match, month(match[2], monthNumber(match[1]!)))),
    ...[...text.matchAll(MONTHS_OF_YEAR)].flatMap((match) => {
      const [first, last] = [month(match[3], Number(match[1])), month(match[3], Number(match[2]))];
      return [at(match, first, last), at(match, first), at(match, last)];
    }),
    ...[...text.matchAll(BARE_MONTH)].map((match) => at(match, month(match[2], Number(match[1])))),
  ];
  return found.filter(isTime);
}

/** Quarters, halves, the first or last months of a year. */
function partsOfYears(text: string): TimeAt[] {
  const quarter = (word: string) => QUARTERS[word.toLowerCase()] ?? Number(word);
  const found = [
    ...[...text.matchAll(QUARTER)].map((match) => {
      const [first, last] = [quarter(match[1]!), quarter(match[2] ?? match[1]!)];
      return at(match, month(match[3], first * 3 - 2), month(match[3], last * 3));
    }),
    ...[...text.matchAll(END_QUARTER)].map((match) =>
      match[1]!.toLowerCase() === 'đầu'
        ? at(match, month(match[2], 1), month(match[2], 3))
        : at(match, month(match[2], 10), month(match[2], 12)),
    ),
    ...[...text.matchAll(COUNTED_MONTHS)].map((match) => {
      const [, words, which, ofYear, bare] = match;
      const count = monthNumber(words!) ?? 0;
      const first = which?.toLowerCase() === 'cuối' ? 13 - count : 1;
      return at(match, month(ofYear ?? bare, first), month(ofYear ?? bare, first + count - 1));
    }),
    ...[...text.matchAll(HALF_YEAR)].map((match) =>
      match[1]!.toLowerCase() === 'đầu'
        ? at(match, month(match[2], 1), month(match[2], 6))
        : at(match, month(match[2], 7), month(match[2], 12)),
    ),
  ];
  return found.filter(isTime);
}

function spansOfYears(text: string): TimeAt[] {
  const found = [
    ...[...text.matchAll(YEARS)].flatMap((match) => [
      at(match, match[1]!, match[2]!),
      at(match, match[1]!),
      at(match, match[2]!),
    ]),
    ...[...text.matchAll(SHORT_YEARS)].map((match) => at(match, match[1]!, match[1]!.slice(0, 2) + match[2]!)),
  ];
  return found.filter(isTime).filter(({ from, to }) => from.slice(0, 4) <= to.slice(0, 4));
}
