import { foldSpace } from '../../domain/text.ts';
import { documentNumbersIn } from '../documents.ts';
import type { Span } from '../span.ts';
import type { Period } from './periods.ts';

export interface Paper {
  /** As printed, white space folded. */
  number: string;
  date: string | null;
  mentions: Span[];
}

const KINDS =
  'nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|công văn|công điện|thông báo|báo cáo|tờ trình|kết luận|hướng dẫn|quy định|chương trình|đề án|văn bản|sắc lệnh|pháp lệnh|luật|quy chế|biên bản|thông tri|lệnh';
const KIND = `(?<!\\p{L})(?:${KINDS})(?:\\s(?:liên tịch|khẩn|hỏa tốc))?\\s(?:số\\s?:?\\s?)?`;
const GROUP = '[A-ZĐ][A-Za-zĐđ]{0,9}';
const END = String.raw`(?![\p{L}\p{N}]|[/-]\p{L}|[.,]\d)`;
/** After a kind: «201-CP», «299-TTg», «9042-QĐ-NS/TU», «9214UBND-KT», «178/2024», «47 CP». */
const NAMED = new RegExp(
  `${KIND}(?<number>\\d{1,5}(?:[a-zđ](?=[/-]))?(?:[-–]${GROUP}(?:[-–]${GROUP}){0,2}(?:\\/${GROUP}(?:[-–]${GROUP}){0,2})?|\\s?\\/\\s?(?:19|20)\\d{2}|[A-ZĐ]{2,8}[-–]${GROUP}|\\s?\\/\\s?${GROUP}(?:[-–]${GROUP}){0,3}))${END}`,
  'giu',
);
/** Party numbers of three parts need no kind: «9042-QĐ-NS/TU». */
const PARTY = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])\\d{1,5}[-–](?:NQ|QĐ|KH|CT|CTr|KL|TB|HD|ĐA|BC|QC|QyĐ|TT)(?:[-–]${GROUP})?\\/${GROUP}(?:[-–]${GROUP}){0,2}${END}`,
  'gu',
);
const SELF = /(?:^|\n)\s*Số\s{0,3}:\s{0,3}(?<number>\d{1,5}[\p{L}\d./&–-]{2,40})/gu;

/** Places of numbers of documents, in order. Case of the kind before them does not matter, that of their letters does. */
export function paperNumbersIn(text: string): Span[] {
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const { number } = match.groups as { number: string };
    const start = match.index + match[0].lastIndexOf(number);
    const code = number.replace(/^\d+/, '');
    return /[A-ZĐ]/.test(code) || /\/\s?\d{4}$/.test(number) ? [{ start, end: start + number.length }] : [];
  });
  const selves = [...text.matchAll(SELF)].map((match) => {
    const { number } = match.groups as { number: string };
    const bare = number.replace(/[.,;]+$/, '');
    const start = match.index + match[0].lastIndexOf(number);
    return { start, end: start + bare.length };
  });
  const party = [...text.matchAll(PARTY)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const all = [
    ...documentNumbersIn(text),
    ...party,
    ...selves.filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end))),
    ...named,
  ];
  const kept: Span[] = [];
  for (const each of all.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

const ISSUED =
  /^\s{0,5}[,(]?\s{0,5}(?:(?:của|do)\s[^.;()\n\d]{1,90}?\s?)?(?:,?\s?(?:được\s)?(?:ký|ban hành)\s){0,2}(?:vào\s)?(?:ngày\s{0,5})?$/iu;
const NO_ISSUE = /(?<!\p{L})(?:về|từ|đến|trước|sau|tại|trong|và|thay|sửa|giao|yêu cầu)(?!\p{L})/u;
const BEFORE = new RegExp(
  `^,?\\s[^.;\\n,]{1,80}\\s(?:ban hành|ký)\\s(?:ban hành\\s)?(?:${KINDS})(?:\\s\\p{L}{1,10}){0,3}\\s(?:số\\s{0,3}:?\\s{0,3})?$`,
  'iu',
);

/** Documents with the dates beside them; `taken` are the dates that are theirs. Both lists in order of place. */
export function datedPapers(
  text: string,
  numbers: readonly Span[],
  periods: readonly Period[],
): { papers: Paper[]; taken: Set<Period> } {
  const taken = new Set<Period>();
  const papers = new Map<string, Paper>();
  for (const [i, span] of numbers.entries()) {
    const number = foldSpace(text.slice(span.start, span.end));
    const period = dateOf(text, span, numbers[i + 1], periods);
    if (period) taken.add(period);
    const key = number.replace(/\s/g, '').replaceAll('–', '-');
    const paper = papers.get(key) ?? { number, date: null, mentions: [] };
    paper.date ??= period?.iso ?? null;
    paper.mentions.push({ start: span.start, end: span.end });
    papers.set(key, paper);
  }
  return { papers: [...papers.values()], taken };
}

function dateOf(text: string, span: Span, next: Span | undefined, periods: readonly Period[]): Period | null {
  const isWhole = ({ iso }: Period) => /^\d{4}(?:-\d{2}){0,2}$/.test(iso);
  const after = periods.find(({ start }) => start >= span.end);
  if (after && isWhole(after) && !(next && next.start < after.start)) {
    const gap = text.slice(span.end, after.start);
    if (
      gap.length <= 130 &&
      ISSUED.test(gap) &&
      (/^\s{0,5}(?:ngày\s)?$/iu.test(gap) ||
        !NO_ISSUE.test(gap.replace(/^\s*(?:của|do)\s/iu, '').replace(/\s(?:và|tại)\s(?=\p{Lu})/gu, ' ')))
    )
      return after;
  }
  const before = periods.findLast(({ end }) => end <= span.start);
  if (
    before &&
    isWhole(before) &&
    before.iso.length === 10 &&
    BEFORE.test(text.slice(before.end, span.start)) &&
    span.start - before.end < 160
  )
    return before;
  return null;
}
