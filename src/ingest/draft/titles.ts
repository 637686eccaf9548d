import { foldSpace } from '../../domain/text.ts';
import type { Span } from '../span.ts';
import type { Office } from './offices.ts';

/** A document that the text names by what it is about, without a number. */
export interface Titled extends Span {
  title: string;
  kind: TitledKind;
  /** Several are meant: «các quy hoạch xây dựng». */
  isClass?: true;
}
type TitledKind =
  | 'law'
  | 'master-plan'
  | 'regulation'
  | 'memorandum'
  | 'plan'
  | 'programme'
  | 'report'
  | 'dossier'
  | 'roadmap'
  | 'document';

const REST = String.raw`[^,.;:()“”\n\uFFFC]`;
const VISION = String.raw`(?:,? tầm nhìn đến (?:năm )?\d{4})?`;
const FORMS: readonly [TitledKind, RegExp][] = [
  [
    'law',
    /(?<!\p{L})(?:Bộ luật|Luật) \p{Lu}[\p{L} ]{2,40}?(?: năm)?(?: (?:19|20)\d{2})?(?=[,.;)\n]|$| và| ngày| số)/gu,
  ],
  [
    'master-plan',
    new RegExp(
      `(?<!\\p{L})(?:các |Các )?[Qq]uy hoạch (?:tỉnh|vùng|phát triển|tổng thể|xây dựng|giao thông|ngành|sử dụng đất|đô thị|chung|phân khu|điện lực)${REST}{0,120}(?:, quy hoạch ${REST}{2,40})*${VISION}`,
      'gu',
    ),
  ],
  [
    'regulation',
    new RegExp(`(?<!\\p{L})[Qq]uy chế (?:phối hợp|liên kết|hợp tác)${REST}{0,60}(?:, ${REST}{2,40}){0,4}`, 'gu'),
  ],
  [
    'memorandum',
    new RegExp(
      `(?<!\\p{L})(?:[Bb]iên bản (?:ghi nhớ|hợp tác|thỏa thuận)|[Tt]hỏa thuận (?:hợp tác|phối hợp|liên kết))${REST}{0,90}(?:, liên kết${REST}{2,90})?`,
      'gu',
    ),
  ],
  [
    'plan',
    new RegExp(
      `(?<!\\p{L})[Kk]ế hoạch (?:nâng hạng|cơ cấu|phát triển|hành động|phối hợp|liên kết|hợp tác|thực hiện)${REST}{0,90}`,
      'gu',
    ),
  ],
  [
    'programme',
    new RegExp(
      `(?<=(?:ký kết|ký|ban hành|thông qua) )Chương trình (?:phối hợp|hợp tác|liên kết|hành động)${REST}{0,90}(?:, (?:xúc tiến|thu hút|phát triển)${REST}{2,60})?`,
      'gu',
    ),
  ],
  ['dossier', new RegExp(`(?<!\\p{L})[Hh]ồ sơ (?:đề cử|đề nghị) ${REST}{4,110}`, 'gu')],
  ['roadmap', new RegExp(`(?<!\\p{L})[Ll]ộ trình ${REST}{2,60}`, 'gu')],
];
/** Where a title has ended. */
const STOP =
  /\s(?:trước ngày|trước tháng|đảm bảo|bảo đảm|để|nhằm|cũng như|phù hợp|theo đúng|và trình|là một|là cơ|sẽ|được trình|vừa|giữa lúc|tại hội|với Chi|với Sở|với UBND|của hai|lần này|hợp tác giữa|trên các|trong vùng|và chủ)(?!\p{L}).*$/u;
const REPORT = /(?<!\p{L})[Bb]áo cáo của $/u;
const HAS_PAPER =
  /^ (?:vừa |đã |mới )?(?:có|ban hành) (?:văn bản|công văn|thông báo) (?=yêu cầu|đề nghị|chỉ đạo|về|triển khai|gửi)/u;

/** Documents named by their subject, in order, each once. Numbers of documents are blanked out. */
export function titledIn(article: string, offices: readonly Office[]): Titled[] {
  const found: Titled[] = [];
  for (const [kind, pattern] of FORMS)
    for (const match of article.matchAll(pattern)) {
      const isCut = /^\p{L}/u.test(article.slice(match.index + match[0].length));
      const words = (isCut ? match[0].replace(/\s\S*$/u, '') : match[0]).replace(STOP, '').trimEnd();
      // A number follows: the document has one.
      if (/^ số \uFFFC|^ ?\uFFFC/u.test(article.slice(match.index + words.length))) continue;
      if (words.split(' ').length < 3 && kind !== 'law') continue;
      if (/^kế hoạch (?:phối hợp|liên kết|hợp tác|hành động|phát triển|thực hiện)$/iu.test(words)) continue;
      if (/^(?:các )?quy hoạch(?: liên quan| phát triển)?$/iu.test(words)) continue;
      const isClass = /^các /iu.test(words) ? { isClass: true as const } : {};
      found.push({ start: match.index, end: match.index + words.length, title: titleOf(words), kind, ...isClass });
    }
  for (const { start, end, name } of offices) {
    const lead = REPORT.exec(article.slice(Math.max(0, start - 14), start));
    if (lead)
      found.push({
        start: start - lead[0].length,
        end,
        title: titleOf(article.slice(start - lead[0].length, end)),
        kind: 'report',
      });
    const paper = HAS_PAPER.exec(article.slice(end, end + 50));
    if (paper) found.push({ start, end: end + paper[0].length, title: `Văn bản của ${name}`, kind: 'document' });
  }
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ title }) => !seen.has(title.toLowerCase()) && seen.add(title.toLowerCase()));
}

function titleOf(words: string): string {
  const folded = foldSpace(words);
  return folded[0]!.toUpperCase() + folded.slice(1);
}
