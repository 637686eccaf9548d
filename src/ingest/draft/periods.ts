import { isPartialDate, daysInMonth } from '../../domain/dates.ts';
import type { Span } from '../span.ts';
import { MONTHS, MONTH_WORDS } from '../times.ts';

/** A day, month, quarter, year span or span of days that a text states. */
export interface Period extends Span {
  /** `2021-09-24`, `--09-24`, `2021-09`, `2026-Q1`, `2021/2030`, `2025-03-12/2025-03-15`, `2025-01/2025-05`. */
  iso: string;
}

const Y = String.raw`(?:19|20)\d{2}(?![\d]|[.,]\d)`;
const TO = String.raw`\s?(?:-|–|—|đến hết|đến|tới|và)\s?`;
const OF_YEAR = String.raw`(?:\s?[/.-]\s?|,?\s(?:của\s)?năm\s|\s)(${Y})`;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const L = String.raw`(?<![\p{L}\d/.,:-])`;
/** Words after which «24/9» is a day. */
const LEAD =
  /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng|rạng sáng|nay|qua|mai|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|dịp|lễ|đợt)[\s,(]{1,3}$/iu;
/** Words after which «31/3» is one in any case. */
const BOUND_LEAD = /(?:trước|sau|hết|kể từ|hạn|trước mốc|muộn nhất)\s$/iu;
/** Words after which it is one where the text writes days so elsewhere. */
const WEAK_LEAD = /(?:đến|tới|từ|trước|sau|hết|và|khoảng|cuối|vào|,|\()\s?$/iu;
const NO_DAY_AFTER =
  /^\s?(?:%|lần|âm lịch|huyện|xã|tỉnh|thành viên|số|diện tích|chỉ tiêu|phường|dự án|tiêu chí)(?!\p{L})|^\s?\(?(?:âm lịch|ÂL)/u;

/** Reads `text` (tones in one place), in which what holds no date is blanked out. In order of place. */
export function periodsIn(text: string): Period[] {
  const separators = separatorsOf(text);
  const found = [
    ...daySpans(text),
    ...fullDays(text),
    ...dayMonths(text, separators),
    ...months(text),
    ...quarters(text),
    ...partsOfYears(text),
    ...yearSpans(text),
  ];
  return longestFirst(found).filter(({ end }) => !/^\s?\(?(?:âm lịch|ÂL|AL)(?!\p{L})/u.test(text.slice(end, end + 12)));
}

/** Which signs the text puts between day and month, where it cannot be doubted. */
function separatorsOf(text: string): Set<string> {
  const sure = [
    ...text.matchAll(/(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/g),
    ...text.matchAll(/(?:ngày|sáng|chiều|tối)\s\d{1,2}([/.-])\d{1,2}(?![\d/.-])/giu),
    ...text.matchAll(/tháng\s\d{1,2}([/.-])(?:19|20)\d{2}/giu),
  ];
  return new Set(sure.map(([, sign]) => sign!));
}

function dayIso(year: string | undefined, month: string, day: string): string | null {
  const two = (part: string) => part.padStart(2, '0');
  const iso = `${year ?? '2000'}-${two(month)}-${two(day)}`;
  if (!isPartialDate(iso)) return null;
  return year ? iso : `--${two(month)}-${two(day)}`;
}

function* spans(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | null | undefined,
): Generator<Period> {
  for (const match of text.matchAll(pattern)) {
    const iso = read(match);
    if (iso) yield { start: match.index, end: match.index + match[0].trimEnd().length, iso };
  }
}

const DAY_SPAN = new RegExp(
  `(?:ngày\\s)?${L}(\\d{1,2})(${TO})(?:ngày\\s)?(\\d{1,2})(?:\\s?([/.-])\\s?|\\stháng\\s)(\\d{1,2})(?:(?:\\s?\\4\\s?|\\snăm\\s)(${Y}))?(?![\\d%]|[.,]\\d)`,
  'giu',
);
const DAY_LIST = new RegExp(
  `(?:ngày\\s)?${L}(\\d{1,2}(?:,\\s?\\d{1,2}){1,8})\\s?(?:,|và)\\s(?:ngày\\s)?(\\d{1,2})(?:([/.-])|\\stháng\\s)(\\d{1,2})(?:(?:\\3|\\snăm\\s)(${Y}))?(?![\\d%]|[.,]\\d)`,
  'giu',
);
const DAYS_OF_MONTHS = new RegExp(
  `(?:ngày\\s)?${L}(\\d{1,2})(?:([/.-])|\\stháng\\s)(\\d{1,2})(?:(?:\\2|\\snăm\\s)(${Y}))?\\s?(?:-|–|—|đến hết|đến|tới)\\s?(?:hết\\s)?(?:ngày\\s)?(\\d{1,2})(?:([/.-])|\\stháng\\s)(\\d{1,2})(?:(?:\\6|\\snăm\\s)(${Y}))?(?![\\d%]|[.,]\\d)`,
  'giu',
);

function* daySpans(text: string): Generator<Period> {
  for (const match of text.matchAll(DAY_SPAN)) {
    const [whole, first, to, last, sign, month, year] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isDash = /^\s?[-–—]\s?$/.test(to!);
    // «ngày 7-10-2021» is one day.
    if (isDash && sign && /^[-–]$/.test(sign)) continue;
    if (!/^ngày/iu.test(whole) && !isDash && !LEAD.test(before) && !/từ\s$/iu.test(before)) continue;
    const [from, end] = [dayIso(year, month!, first!), dayIso(year, month!, last!)];
    if (!from || !end || Number(first) >= Number(last)) continue;
    if (NO_DAY_AFTER.test(text.slice(match.index + whole.length))) continue;
    if (/và/u.test(to!) && Number(last) - Number(first) > 1) continue;
    yield { start: match.index, end: match.index + whole.length, iso: `${from}/${end}` };
  }
  yield* spans(text, DAY_LIST, ([, list, last, , month, year]) => {
    const days = [...list!.split(/,\s?/), last!].map(Number);
    const isRow = days.every((day, i) => i === 0 || day === days[i - 1]! + 1);
    const [from, end] = [dayIso(year, month!, String(days[0])), dayIso(year, month!, last!)];
    return isRow && from && end ? `${from}/${end}` : null;
  });
  yield* spans(text, DAYS_OF_MONTHS, ([, day, , month, year, lastDay, , lastMonth, lastYear]) => {
    const isNext = Number(month) > Number(lastMonth);
    const ofFirst = year ?? (lastYear && String(Number(lastYear) - (isNext ? 1 : 0)));
    const [from, end] = [dayIso(ofFirst, month!, day!), dayIso(lastYear, lastMonth!, lastDay!)];
    return from && end && (lastYear !== undefined || year === undefined) ? `${from}/${end}` : null;
  });
}

const FULL_DAY = new RegExp(
  `(?<![\\p{L}\\d/.,])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(${Y})(?!\\/|-\\d)`,
  'gu',
);
const ISO_DAY = /(?<![\p{L}\d/.,-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;
const DAY_IN_WORDS = new RegExp(
  `(?:ngày\\s)?${L}(\\d{1,2})\\stháng\\s(\\d{1,2}|${MONTH_WORDS})(?![\\p{L}\\d])(?:(?:\\snăm\\s|,\\s?|\\s?[/-]\\s?)(${Y}))?`,
  'giu',
);

function* fullDays(text: string): Generator<Period> {
  yield* spans(text, FULL_DAY, ([, day, , month, year]) => dayIso(year, month!, day!));
  yield* spans(text, ISO_DAY, ([, year, month, day]) => dayIso(year, month!, day!));
  for (const match of text.matchAll(DAY_IN_WORDS)) {
    const [whole, day, month, year] = match;
    if (!year && !/^ngày/iu.test(whole) && !LEAD.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const number = MONTHS[month!.toLowerCase()];
    const iso = dayIso(year, number ? String(number) : month!, day!);
    if (iso) yield { start: match.index, end: match.index + whole.length, iso };
  }
}

const DAY_MONTH =
  /(?<![\p{L}\d/.,:+-]|\d\s?[–—-]\s?)(\d{1,2})(\s?[/.-]\s?)(\d{1,2})(?![\p{L}\d]|\s?[/.-]\s?\d|,\d|\s?%)/gu;

function* dayMonths(text: string, separators: ReadonlySet<string>): Generator<Period> {
  for (const match of text.matchAll(DAY_MONTH)) {
    const [whole, day, sign, month] = match;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const bare = sign!.trim();
    if (sign !== bare && bare !== '/') continue;
    const isSure = LEAD.test(before) && !/đợt\s$/iu.test(before);
    const isBound = bare === '/' && BOUND_LEAD.test(before);
    if (!isSure && !isBound && !(WEAK_LEAD.test(before) && separators.has(bare))) continue;
    if (/[(,]\s?$/.test(before) && bare !== '/') continue;
    if (NO_DAY_AFTER.test(text.slice(end, end + 20)) || isUnit(text.slice(end, end + 16))) continue;
    const iso = dayIso(undefined, month!, day!);
    if (iso) yield { start: match.index, end, iso };
  }
}

/** «3-4 tấn», «8-9 triệu» */
function isUnit(after: string): boolean {
  return /^\s(?:tấn|tạ|kg|ha|km|m|m2|m3|triệu|tỷ|tỉ|nghìn|ngàn|đồng|người|hộ|năm|tháng|ngày|giờ|phút|tuần|lần|cm|mm)(?!\p{L})/u.test(
    after,
  );
}

const MONTHS_WRITTEN = new RegExp(
  `(?<!\\p{L}|\\d\\s)tháng\\s(\\d{1,2}|${MONTH_WORDS})(?![\\p{L}\\d])(?:${TO}(?:tháng\\s)?(\\d{1,2})(?!\\d))?${OF_YEAR}`,
  'giu',
);
const MONTHS_OF_YEARS = new RegExp(
  `(?<!\\p{L}|\\d\\s)tháng\\s(\\d{1,2})${OF_YEAR}\\s?(?:-|–|đến hết|đến|tới)\\s?(?:hết\\s)?(?:tháng\\s)?(\\d{1,2})${OF_YEAR}`,
  'giu',
);

function* months(text: string): Generator<Period> {
  const month = (year: string, words: string) => {
    const iso = `${year}-${String(MONTHS[words.toLowerCase()] ?? words).padStart(2, '0')}`;
    return isPartialDate(iso) ? iso : null;
  };
  yield* spans(text, MONTHS_OF_YEARS, ([, first, year, last, lastYear]) => {
    const [from, to] = [month(year!, first!), month(lastYear!, last!)];
    return from && to && from < to ? `${from}/${to}` : null;
  });
  yield* spans(text, MONTHS_WRITTEN, ([, first, last, year]) => {
    const from = month(year!, first!);
    if (!last) return from;
    const to = month(year!, last);
    return from && to && from < to ? `${from}/${to}` : null;
  });
}

const QUARTERS = new RegExp(
  `(?<!\\p{L})quý\\s(IV|III|II|I|[1-4])(?![\\p{L}\\d])(?:${OF_YEAR})?(?:(?:${TO}|,\\s?)(?:quý\\s)?(IV|III|II|I|[1-4])(?![\\p{L}\\d])(?:${OF_YEAR})?)?`,
  'giu',
);

function* quarters(text: string): Generator<Period> {
  yield* spans(text, QUARTERS, ([, first, year, last, lastYear]) => {
    const number = (words: string) => ROMAN[words.toLowerCase()] ?? Number(words);
    if (!last) return year ? `${year}-Q${number(first!)}` : null;
    const end = lastYear ?? year;
    return end ? `${year ?? end}-Q${number(first!)}/${end}-Q${number(last)}` : null;
  });
}

const COUNTED_MONTHS = new RegExp(
  `(?<![\\p{L}\\d/.,-])(\\d{1,2}|${MONTH_WORDS})\\stháng\\s(?:(đầu|cuối)\\s)?(?:của\\s)?(?:năm\\s)?(${Y})`,
  'giu',
);
const HALF_YEAR = new RegExp(`(?<!\\p{L})nửa\\s(?:năm\\s)?(đầu|cuối)(?:\\scủa)?\\s(?:năm\\s)?(${Y})`, 'giu');

function* partsOfYears(text: string): Generator<Period> {
  const months = (year: string, first: number, last: number) =>
    first >= 1 && last <= 12
      ? `${year}-${String(first).padStart(2, '0')}/${year}-${String(last).padStart(2, '0')}`
      : null;
  yield* spans(text, COUNTED_MONTHS, ([, words, which, year]) => {
    const count = MONTHS[words!.toLowerCase()] ?? Number(words);
    if (count < 2 || count > 11) return null;
    return which?.toLowerCase() === 'cuối' ? months(year!, 13 - count, 12) : months(year!, 1, count);
  });
  yield* spans(text, HALF_YEAR, ([, which, year]) =>
    which!.toLowerCase() === 'đầu' ? months(year!, 1, 6) : months(year!, 7, 12),
  );
}

const YEAR_SPAN = new RegExp(
  `(?:(?:giai đoạn|thời kỳ|thời kì|nhiệm kỳ|niên độ|niên khóa|năm học|vụ|từ)\\s)?(?:năm\\s)?(?<![\\d/.,-])(${Y})\\s?(?:-|–|—|đến hết|đến|tới)\\s?(?:hết\\s)?(?:năm\\s)?(${Y})`,
  'giu',
);
const SHORT_SPAN = /(?:giai đoạn|thời kỳ|nhiệm kỳ)\s((?:19|20)\d{2})[-–](\d{2})(?![\d/.-])/giu;

function* yearSpans(text: string): Generator<Period> {
  yield* spans(text, YEAR_SPAN, ([, from, to]) =>
    from! < to! && Number(to) - Number(from) < 60 ? `${from}/${to}` : null,
  );
  yield* spans(text, SHORT_SPAN, ([, from, to]) => `${from}/${from!.slice(0, 2)}${to}`);
}

/** Of candidates that overlap the longest stays. */
function longestFirst(found: readonly Period[]): Period[] {
  const sorted = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Period[] = [];
  const taken = new Set<number>();
  for (const each of sorted) {
    let isFree = true;
    for (let i = each.start; i < each.end && isFree; i++) isFree = !taken.has(i);
    if (!isFree) continue;
    for (let i = each.start; i < each.end; i++) taken.add(i);
    kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A period without a year as the day of publication completes it: the year that brings it nearest. Null where it has one. */
export function completed(iso: string, day: string): string | null {
  if (!iso.startsWith('--')) return null;
  return iso
    .split('/')
    .map((part) => nearest(part, day))
    .join('/');
}

function nearest(part: string, day: string): string {
  const year = Number(day.slice(0, 4));
  const time = (iso: string) =>
    Date.parse(
      `${iso.slice(0, 8)}${String(Math.min(Number(iso.slice(8)), daysInMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7))))).padStart(2, '0')}`,
    );
  const candidates = [year, year - 1, year + 1].map((each) => `${each}-${part.slice(2)}`);
  // A coming date is more often meant than one long past.
  const distance = (iso: string) => {
    const days = (time(iso) - time(day)) / 86_400_000;
    return days >= 0 ? days / 1.6 : -days;
  };
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]!;
}
