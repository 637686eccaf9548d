import { isPartialDate } from '../domain/dates.ts';
import { foldSpace } from '../domain/text.ts';
import { groupBy, type Span } from './span.ts';

export interface FoundDate {
  /** As written, white space folded: «24/9/2021», «ngày 24/9», «tháng 9/2022», «năm 2021». */
  text: string;
  /** `2021-09-24`, `2022-09`, `2021`, or `--09-24` where the year is not given. */
  iso: string;
  mentions: Span[];
}

export interface DateAt extends Span {
  iso: string;
}

/** A candidate without `iso` is no date (31/2, a day of the lunar year), and nothing inside it is one either. */
interface Candidate extends Span {
  iso: string | null;
}

const S = String.raw`\s{1,5}`;
const YEAR = String.raw`(?:19|20)\d{2}(?!\d|[.,]\d)`;
const DAY_WORDS = String.raw`(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng|hôm\snay|hôm\squa)`;
const TO = String.raw`\s{0,5}(?:-|–|—|đến|tới|và)\s{0,5}`;
/** Years in a row: «2021, 2022 và 2023», «2021-2025», «2021 đến năm 2025». */
const MORE_YEARS = String.raw`(?:\s{0,5}(?:-|–|—|đến|tới|và|,)\s{0,5}(?:năm\s{1,5})?${YEAR})`;
/** What makes of a number after «năm» a quantity. */
export const QUANTITY =
  /^\s{0,5}(?:tỷ|tỉ|triệu|nghìn|ngàn|tấn|người|hộ|ha|km|m2|m²|MW|USD|đồng|lượt|doanh nghiệp|sản phẩm|dự án|lao động|%)(?!\p{L})/u;

const FULL = /(?<![\p{L}\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d|\/|\2\d)/gu;
const ISO = /(?<![\p{L}\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d|\/|-\d)/gu;
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d/.,])(${DAY_WORDS}${S})?(\\d{1,2})${S}tháng${S}(\\d{1,2})(?!\\d)(?:(?:\\s{0,5}[,/-]\\s{0,5}|${S})(?:năm${S})?(\\d{4})(?!\\d))?`,
  'giu',
);
const PAIR = new RegExp(
  `(?<!\\p{L})ngày${S}(\\d{1,2})${TO}(?:ngày${S})?(\\d{1,2})(?:\\/|${S}tháng${S})(\\d{1,2})(?!\\d)(?:(?:\\/|${S}năm${S})(\\d{4})(?!\\d|\\/))?(?!\\/)`,
  'giu',
);
const DAY_MONTH = new RegExp(
  `(${DAY_WORDS}${S}|\\((?=\\d))(\\d{1,2})([/-])(\\d{1,2})(?!\\d|[/.-]\\d|\\s{0,2}%)`,
  'giu',
);
/** What stands before the parenthesis in «hôm nay (24/9)», «Thứ Sáu (24/9)». */
const NAMED_DAY = /(?:nay|qua|mai|thứ\s\p{L}{2,4}|chủ nhật)\s{1,3}$/iu;
const NEXT_DAY_MONTH = new RegExp(`${TO}(?:ngày${S})?(\\d{1,2})\\/(\\d{1,2})(?!\\d|[/.-]\\d)`, 'iuy');
const MONTH = new RegExp(
  `(?<!\\p{L})tháng${S}(\\d{1,2})(?:\\s{0,3}[/.-]\\s{0,3}|,?${S}năm${S})(\\d{4})(?!\\d|\\/)`,
  'giu',
);
const NEXT_MONTH = new RegExp(`${TO}(?:tháng${S})?(\\d{1,2})\\/(\\d{4})(?!\\d|\\/)`, 'iuy');
const YEARS = new RegExp(
  `(?<!\\p{L})(?:(?<!mỗi\\s|hằng\\s|hàng\\s|một\\s)năm|giai${S}đoạn|thời${S}k[ỳì]|nhiệm${S}k[ỳì]|niên${S}khóa|từ)${S}${YEAR}${MORE_YEARS}{0,20}`,
  'giu',
);

/** Dates that the text states, grouped by their words. A span of years gives its two years. */
export function groupDates(text: string, dates: DateAt[]): FoundDate[] {
  const written = ({ start, end }: Span) => foldSpace(text.slice(start, end));
  return groupBy(
    dates,
    (date) => `${written(date)}\n${date.iso}`,
    (date) => ({ text: written(date), iso: date.iso }),
  );
}

/** Every place where a date is stated, in order. */
export function datesIn(text: string): DateAt[] {
  const candidates = [
    ...fullDates(text),
    ...pairs(text),
    ...inWords(text),
    ...dayMonths(text),
    ...months(text),
    ...years(text),
  ];
  return withoutOverlap(candidates)
    .filter((each): each is DateAt => each.iso !== null)
    .filter(({ end }) => !/^\s{0,3}[(,]?\s{0,3}(?:âm lịch|ÂL|AL)(?!\p{L})/u.test(text.slice(end, end + 20)));
}

/** `YYYY-MM-DD` of a day that exists, else null. */
export function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPartialDate(iso) ? iso : null;
}

/** `--MM-DD`; 29 February exists. */
function isoDayOfYear(month: string, day: string): string | null {
  const iso = isoDay('2000', month, day);
  return iso && `-${iso.slice(4)}`;
}

function isoMonth(year: string, month: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}`;
  return isPartialDate(iso) ? iso : null;
}

function* fullDates(text: string): Generator<Candidate> {
  for (const match of text.matchAll(FULL)) {
    const [whole, day, separator, month, year] = match;
    if (separator === '-' && text[match.index - 1] === '-') continue;
    yield { ...spanOf(match.index, whole), iso: isoDay(year!, month!, day!) };
  }
  for (const match of text.matchAll(ISO))
    yield { ...spanOf(match.index, match[0]), iso: isoDay(match[1]!, match[2]!, match[3]!) };
}

/** «ngày 24 tháng 9 năm 2021»; the word «ngày» belongs to the date only where no year does. */
function* inWords(text: string): Generator<Candidate> {
  for (const match of text.matchAll(IN_WORDS)) {
    const [whole, lead = '', day, month, year] = match;
    if (year) yield { ...spanOf(match.index + lead.length, whole.slice(lead.length)), iso: isoDay(year, month!, day!) };
    else if (lead) yield { ...spanOf(match.index, whole), iso: isoDayOfYear(month!, day!) };
  }
}

/** «ngày 12-15/3/2025», «từ ngày 12 đến ngày 15 tháng 3»: two days of one month. */
function* pairs(text: string): Generator<Candidate> {
  for (const match of text.matchAll(PAIR)) {
    const [whole, first, last, month, year] = match;
    const iso = (day: string) => (year ? isoDay(year, month!, day) : isoDayOfYear(month!, day));
    if (Number(first) >= Number(last)) continue;
    const firstEnd = whole.search(/\d/) + first!.length;
    const lastStart = firstEnd + whole.slice(firstEnd).search(/\d/);
    yield { ...spanOf(match.index, whole.slice(0, firstEnd)), iso: iso(first!) };
    yield { ...spanOf(match.index + lastStart, whole.slice(lastStart)), iso: iso(last!) };
  }
}

/** «ngày 24/9», «sáng 24-9», «hôm nay (24/9)», and days joined to one of them: «ngày 24/9 đến 2/10». */
function* dayMonths(text: string): Generator<Candidate> {
  for (const match of text.matchAll(DAY_MONTH)) {
    const [whole, lead, day, separator, month] = match;
    if (lead === '(' && !NAMED_DAY.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    if (separator === '-' && Number(day) <= Number(month)) continue;
    const bare = lead === '(' ? 1 : 0;
    yield { ...spanOf(match.index + bare, whole.slice(bare)), iso: isoDayOfYear(month!, day!) };
    yield* continued(text, match.index + whole.length, NEXT_DAY_MONTH, ([, nextDay, nextMonth]) =>
      isoDayOfYear(nextMonth!, nextDay!),
    );
  }
}

function* months(text: string): Generator<Candidate> {
  for (const match of text.matchAll(MONTH)) {
    yield { ...spanOf(match.index, match[0]), iso: isoMonth(match[2]!, match[1]!) };
    yield* continued(text, match.index + match[0].length, NEXT_MONTH, ([, month, year]) => isoMonth(year!, month!));
  }
}

function* continued(
  text: string,
  from: number,
  pattern: RegExp,
  iso: (match: RegExpExecArray) => string | null,
): Generator<Candidate> {
  pattern.lastIndex = from;
  const next = pattern.exec(text);
  if (!next) return;
  const digits = next[0].search(/\d/);
  yield { ...spanOf(next.index + digits, next[0].slice(digits)), iso: iso(next) };
}

/** «năm 2021», «các năm 2021, 2022», «giai đoạn 2021-2025». */
function* years(text: string): Generator<Candidate> {
  for (const match of text.matchAll(YEARS)) {
    const found = [...match[0].matchAll(/(?:năm\s{1,5})?(\d{4})/giu)];
    if (!/^năm/iu.test(match[0]) && found.length < 2) continue;
    for (const [i, year] of found.entries()) {
      const span = spanOf(match.index + year.index, year[0]);
      if (i === found.length - 1 && QUANTITY.test(text.slice(span.end, span.end + 20))) break;
      yield { ...span, iso: year[1]! };
    }
  }
}

function spanOf(start: number, written: string): Span {
  return { start, end: start + written.length };
}

/** Of candidates that overlap, the one that begins first stays; among those, the longest. */
function withoutOverlap(candidates: Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}
