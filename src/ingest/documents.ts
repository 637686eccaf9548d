import { bisector } from 'd3-array';
import { foldSpace } from '../domain/text.ts';
import { findAddresses } from './addresses.ts';
import { datesIn, type DateAt } from './dates.ts';
import { blank, groupBy, type Span } from './span.ts';

export interface FoundDocument {
  /** The number as the text writes it, white space folded: `57/NQ-CP`, `12/2024/TT-BTTTT`, `15-NQ/TW`. */
  number: string;
  /** Date that the text gives the document: `2022-04-21`, `2022-04` or `2022`. */
  date: string | null;
  mentions: Span[];
}

const KINDS =
  'bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|công văn|công điện|thông báo|báo cáo|tờ trình|kết luận|hướng dẫn|quy định|quy chế|chương trình|đề án|văn bản|biên bản|phương án|lệnh|sắc lệnh|giấy phép|thỏa thuận|hợp đồng';
/** Abbreviated kinds: a number with one of them needs no word before it. */
const TYPES = new Set(
  'NQ CT QĐ KH NĐ TT TTLT NQLT TB BC CV CĐ KL HD TTr QC QCPH QyĐ QĐi PA ĐA GM BB CTr CTHĐ CTPH VB PL LCT SL UQ GP ĐL BCTĐ'.split(
    ' ',
  ),
);
const ISSUERS = new Set('CP TTg UBND HĐND VPCP TW TU ĐU UBTVQH BCĐ BCS MTTQ CTN'.split(' '));

const GROUP = '[A-ZĐ][A-Za-zĐđ0-9]{0,11}(?:&[A-ZĐ]{1,8})?';
const END = String.raw`(?![\p{L}\p{N}]|[/&]\p{L})`;
/** `57/NQ-CP`, `12/2024/TT-BTTTT`, `21/2017/QH14`, `2023/UBND-KT`. */
const STATE = `(?:\\s?\\/\\s?(?<year>(?:19|20)\\d{2}))?\\s?\\/\\s?(?<code>${GROUP}(?:\\s{0,2}[-–]\\s{0,2}${GROUP})?(?:[-–]${GROUP}){0,4})`;
/** `15-NQ/TW`, `128-KL/TW`, `05-CTr/TU`. */
const PARTY = `\\s?[-–]\\s?(?<type>${GROUP})\\s?\\/\\s?(?<body>[A-ZĐ]{2,10}(?:[-–][A-ZĐ0-9]{1,10}){0,2})`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/]|\\p{N}[.,-])(?:\\d{1,3}\\.\\d{3}|\\d{1,5}[a-zA-Z]?)(?:${STATE}|${PARTY})${END}`,
  'gu',
);
/** A kind, at most three more words, «số»: what may stand before a number whose code is not known. */
const KIND_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${KINDS})(?:\\s{1,3}\\p{L}{1,10}){0,3}\\s{1,3}(?:số\\s{0,3}:?\\s{0,3})?$`,
  'iu',
);

/** Every place where the number of a document stands, in order. */
export function documentNumbersIn(text: string): Span[] {
  // Eth (U+00D0) is often typed for Đ.
  const readable = text.replaceAll('\u00D0', 'Đ');
  return [...readable.matchAll(NUMBER)]
    .filter((match) => isDocument(match, readable))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isDocument(match: RegExpExecArray, text: string): boolean {
  const { year, code, type } = match.groups!;
  if (type !== undefined) return TYPES.has(type);
  const groups = code!.split(/\s*[-–]\s*/);
  const isCapital = (code!.match(/[A-ZĐ]/g)?.length ?? 0) >= 2;
  if (!isCapital) return false;
  if (year && (groups.length > 1 || /^(?:QH|UBTVQH|TTLT|NQ|QĐ|NĐ|TT)\d*$/.test(code!))) return true;
  if (groups.length > 1 && (TYPES.has(groups[0]!) || groups.some((group) => ISSUERS.has(group)))) return true;
  return KIND_BEFORE.test(text.slice(Math.max(0, match.index - 60), match.index));
}

/** The documents whose numbers a text gives, with the dates beside them. The text is NFC. */
export function findDocuments(text: string): FoundDocument[] {
  const readable = blank(text, findAddresses(text));
  const numbers = documentNumbersIn(readable);
  return datedDocuments(readable, numbers, datesIn(blank(readable, numbers)));
}

/** Joins numbers and dates, both in order of place. */
export function datedDocuments(text: string, numbers: Span[], dates: DateAt[]): FoundDocument[] {
  const dated = numbers.map((number, i) => ({
    ...number,
    number: foldSpace(text.slice(number.start, number.end)),
    date: dateAfter(text, number, numbers[i + 1], dates) ?? dateBefore(text, number, dates),
  }));
  const key = ({ number }: { number: string }) =>
    number.replace(/\s/g, '').replaceAll('–', '-').replaceAll('\u00D0', 'Đ');
  const dateOf = new Map<string, string>();
  for (const each of dated) if (each.date !== null && !dateOf.has(key(each))) dateOf.set(key(each), each.date);
  return groupBy(dated, key, (each) => ({ number: each.number, date: dateOf.get(key(each)) ?? null }));
}

/** «57/NQ-CP ngày 21/4/2022», «57/NQ-CP của Chính phủ, ban hành ngày 21/4/2022». */
function dateAfter(text: string, number: Span, next: Span | undefined, dates: DateAt[]): string | null {
  const date = firstFrom(dates, number.end);
  if (!date || date.iso.startsWith('--') || (next && next.start < date.start)) return null;
  const gap = text.slice(number.end, date.start);
  if (gap.length > 120) return null;
  if (/^\s{0,5}$/.test(gap)) return date.iso;
  if (date.iso.length < 10) return null;
  if (/(?<!\p{L})(?:về|từ|đến|trước|sau|tại|trong|và|thay|sửa)(?!\p{L})/u.test(gap)) return null;
  return /^\s{0,5}[,(]?\s{0,5}(?:(?:của|do)\s[^.;()\n]{1,80})?(?:(?:được\s)?(?:ký|ban hành)\s{0,5}){0,2}(?:ngày\s{0,5})?$/iu.test(
    gap,
  )
    ? date.iso
    : null;
}

/** «Ngày 21/4/2022, Chính phủ ban hành Nghị quyết số 57/NQ-CP». */
function dateBefore(text: string, number: Span, dates: DateAt[]): string | null {
  const date = dates[indexFrom(dates, number.start) - 1];
  if (!date || date.iso.length !== 10) return null;
  const gap = text.slice(date.end, number.start);
  if (gap.length > 160 || !/ngày\s{1,5}$/iu.test(text.slice(Math.max(0, date.start - 10), date.start))) return null;
  return ISSUED.test(gap) ? date.iso : null;
}

const ISSUED = new RegExp(
  `^,?\\s[^.;\\n,]{1,80}\\s(?:ban hành|ký)\\s(?:ban hành\\s)?(?:${KINDS})(?:\\s\\p{L}{1,10}){0,3}\\s(?:số\\s{0,3}:?\\s{0,3})?$`,
  'iu',
);

function firstFrom(dates: DateAt[], offset: number): DateAt | undefined {
  return dates[indexFrom(dates, offset)];
}

/** Index of the first date at or after an offset. */
const indexFrom = bisector(({ start }: DateAt) => start).left;
