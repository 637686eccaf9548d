import { foldSpace } from '../../domain/text.ts';
import { isoDay } from '../dates.ts';
import type { Span } from '../span.ts';
import { cellsOf, type Cell } from './official-cells.ts';
import { officeName } from './office-case.ts';
import { footOf, recipientsOf, signersOf, type Foot } from './official-foot.ts';
import { partiesOf } from './official-parties.ts';
import type { DraftOfficial } from './types.ts';
import type { ZoneLine } from './zones.ts';

/** An official text in the layout of Nghị định 30/2020 (or that of the Party), or an agreement, and where its title stands. */
export interface Official {
  fields: DraftOfficial;
  /** What it is as a source: the `kind` of its article. */
  source: 'official-text' | 'agreement' | 'report';
  title: Span | null;
  number: Span | null;
  /** Who speaks, where a line above the text says so: «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA». */
  speaker: string | null;
  /** Lines in which the fields stand, for its own record. */
  places: Partial<Record<keyof DraftOfficial, Span>>;
}

const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const SECOND_MOTTO = /Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc/iu;
const NUMBER =
  /^Số\s{0,3}:?\s{0,3}(?<number>\d{1,5}\s?[-–/]\s?[\p{L}\d][\p{L}\d./&–-]{0,40}(?:\s?[-–/]\s?[\p{L}][\p{L}\d.&-]{0,20})?)/u;
const DAY = String.raw`ngày\s+(?<d>\d{1,2})(?:\s+tháng\s+|\s?[/.-]\s?)(?<m>\d{1,2})(?:\s+năm\s+|\s?[/.-]\s?)(?<y>\d{4})`;
const PLACE_DATE = new RegExp(String.raw`^(?<place>\p{Lu}[\p{L}.\s-]{1,40}?),\s+${DAY}$`, 'u');
const MET = new RegExp(String.raw`(?:^|\s)(?:Hôm nay,?\s+)?${DAY}(?<rest>[^\n]{0,200})`, 'iu');
const MET_AT = /^.{0,60}?(?:,|\s)tại\s+(?<place>[^,;(.]{2,80})/u;
const TEXTS =
  'nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|công điện|thông báo|báo cáo|tờ trình|kết luận|hướng dẫn|quy định|quy chế|chương trình|đề án|biên bản|quy hoạch|thỏa thuận|bản ghi nhớ|phương án|giấy mời';
const OF_AGREEMENTS =
  'biên bản (?:thỏa thuận|ghi nhớ|hợp tác|ký kết)(?: hợp tác)?|bản ghi nhớ(?: hợp tác)?|thỏa thuận(?: hợp tác| liên kết| khung)?|chương trình (?:hợp tác|phối hợp|liên kết)|quy chế (?:phối hợp|hợp tác)|bản thỏa thuận(?: hợp tác)?';
const AGREEMENT = new RegExp(`^(?:${OF_AGREEMENTS})$`, 'iu');
const KIND = new RegExp(`^(?<kind>${OF_AGREEMENTS}|${TEXTS})(?=\\s|$|:)`, 'iu');
const ABOUT = /^(?:V\/v|Về việc)[\s:]/iu;
const SUBORDINATE =
  /^(?:SỞ|BAN|CHI CỤC|CỤC|TỔNG CỤC|VĂN PHÒNG|TRUNG TÂM|VIỆN|TRƯỜNG|PHÒNG|CÔNG AN|THANH TRA|VỤ|BỘ CHỈ HUY)(?!\p{L})/u;
const SPEAKER = /^(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|HỘI ĐỒNG|ỦY BAN|UỶ BAN|BAN CHẤP HÀNH|CỤC TRƯỞNG)/u;
const HEAD_LINES = 18;

/** Reads the head and foot of an official text; null for any other. Its lines outside the article get their zones. */
export function readOfficial(lines: ZoneLine[]): Official | null {
  const cells = cellsOf(lines.slice(0, HEAD_LINES));
  if (!cells.some(({ text }) => MOTTO.test(text))) return null;
  const numbered = cells.find(({ text }) => NUMBER.test(text));
  const named = kindIn(cells);
  if (!numbered && !(named && AGREEMENT.test(named.kind))) return null;
  const head = headOf(lines, cells, numbered, named);
  const foot = footOf(lines, head.end);
  setZones(lines, head, foot);
  const kind = named?.kind ?? (head.title || recipientsOf(lines, null).length > 0 ? 'công văn' : null);
  const isAgreement =
    kind !== null && AGREEMENT.test(kind) && !(numbered && issuersAbove(cells, numbered).length === 1);
  const parties = isAgreement ? partiesOf(lines, head.end, foot) : [];
  const signers = signersOf(lines, foot, isAgreement);
  const met = isAgreement && !head.dated ? meetingOf(lines, head.end) : null;
  const number = numbered ? numberOf(numbered) : null;
  const issuer = parties.length > 0 ? parties.join('; ') : issuerOf(cells, numbered ?? null);
  return {
    fields: {
      kind,
      number: number?.text ?? null,
      issuer,
      signer: signers.length > 0 ? signers.map(({ name }) => name).join('; ') : null,
      place: head.dated?.place ?? met?.place ?? null,
      date: head.dated?.date ?? met?.date ?? null,
      recipients: isAgreement ? [] : recipientsOf(lines, foot),
    },
    source: isAgreement ? 'agreement' : kind === 'báo cáo' ? 'report' : 'official-text',
    title: head.title,
    number: number?.span ?? null,
    speaker: speakerAfter(lines, head.end),
    places: placesOf({
      number: numbered,
      date: head.dated?.cell ?? met?.span,
      signer: signers.length === 1 ? signers[0] : undefined,
    }),
  };
}

interface Head {
  title: Span | null;
  titleLine: number;
  /** The last line of the head. */
  end: number;
  dated: { place: string; date: string | null; cell: Cell } | null;
}

function headOf(lines: ZoneLine[], cells: readonly Cell[], numbered: Cell | undefined, named: NamedKind | null): Head {
  const dated = cells.find(({ text }) => PLACE_DATE.test(text));
  const about = cells.find(({ text, line }) => line > 0 && ABOUT.test(text));
  const isLetter = about && (!named || about.line <= named.line + 1);
  const title = isLetter
    ? { start: about.start, end: about.end, lastLine: about.line }
    : named
      ? titleAfter(lines, named)
      : null;
  const groups = dated && PLACE_DATE.exec(dated.text)!.groups!;
  const ends = cells.filter(({ text }) => MOTTO.test(text) || SECOND_MOTTO.test(text)).map(({ line }) => line);
  const titleLine = title?.lastLine ?? -1;
  return {
    title: title && { start: title.start, end: title.end },
    titleLine,
    end: Math.max(titleLine, numbered?.line ?? 0, dated?.line ?? 0, ...ends),
    dated: groups
      ? { place: foldSpace(groups['place']!), date: isoDay(groups['y']!, groups['m']!, groups['d']!), cell: dated }
      : null,
  };
}

type TitleSpan = Span & { lastLine: number };

interface NamedKind {
  kind: string;
  line: number;
  /** The heading says what it is about too: «KẾ HOẠCH PHÁT TRIỂN DU LỊCH». */
  isWhole: boolean;
}

/** The heading that says what kind of text it is. */
function kindIn(cells: readonly Cell[]): NamedKind | null {
  for (const { text, line, side } of cells) {
    if (line === 0 || side === 'left' || text !== text.toUpperCase()) continue;
    const words = text.replace(/^(?:\p{Lu}\s){4,}\p{Lu}?/u, (spaced) =>
      spaced.replace(/(?<=\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, ''),
    );
    const match = KIND.exec(words.toLowerCase());
    if (match && !/:$/.test(words))
      return { kind: match.groups!['kind']!, line, isWhole: words.length > match[0].length + 1 };
  }
  return null;
}

/** The subject below the kind: one line, or lines that go on with a small letter, after «CỦA BAN CHẤP HÀNH». */
function titleAfter(lines: readonly ZoneLine[], { line, isWhole }: NamedKind): TitleSpan | null {
  if (isWhole) return { start: lines[line]!.start, end: lines[line]!.end, lastLine: line };
  let first = line + 1;
  while (first < lines.length && first < line + 3 && isNoSubject(lines[first]!.text)) first++;
  const begin = lines[first];
  if (!begin) return null;
  let last = first;
  while (last + 1 < lines.length && last - first < 4 && goesOn(lines[last]!.text, lines[last + 1]!.text)) last++;
  return { start: begin.start, end: lines[last]!.end, lastLine: last };
}

const isNoSubject = (text: string) =>
  /^CỦA\s/u.test(text) || !/\p{L}/u.test(text) || /^Số\s?:?\s/u.test(text) || PLACE_DATE.test(text);
const goesOn = (line: string, next: string) => /^\p{Ll}/u.test(next) && !/[.;:]$/.test(line);

function setZones(lines: ZoneLine[], { end, title, titleLine }: Head, foot: Foot | null): void {
  let isBeforeText = true;
  for (const [i, line] of lines.entries()) {
    if (i <= end || (foot && i >= foot.start && (i <= foot.end || (!foot.hasAnnex && isOfText(line)))))
      line.zone = 'office';
    else if (foot && i > foot.end && !foot.hasAnnex) continue;
    else if (line.zone !== 'related') {
      line.zone = isBeforeText && isLeader(line.text) ? 'office' : 'body';
      if (line.zone === 'body' && /^(?:Điều|Chương|Phần|PHẦN|[IVX]+[.-]|\d+[.)-])\s?/u.test(line.text))
        isBeforeText = false;
    }
    if (title && i <= titleLine && line.start < title.end && line.end > title.start) line.zone = 'title';
  }
}

/** Not of the page around it. */
const isOfText = ({ zone }: ZoneLine) => zone === 'body' || zone === 'head' || zone === 'tail';

/** The line in which the issuer names itself before the text: «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA». */
function isLeader(text: string): boolean {
  return text === text.toUpperCase() && text.length < 90 && !/\d/.test(text) && !/^(?:[IVX]+|[A-Z])\.\s/u.test(text);
}

function speakerAfter(lines: readonly ZoneLine[], end: number): string | null {
  return lines.slice(end, end + 6).find(({ text }) => SPEAKER.test(text) && isLeader(text))?.text ?? null;
}

function numberOf({ text, start }: Cell): { text: string; span: Span } {
  const match = NUMBER.exec(text)!;
  const written = match.groups!['number']!.replace(/[.,;]+$/, '');
  const at = start + match.index + match[0].indexOf(written);
  return { text: written.replace(/\s/g, ''), span: { start: at, end: at + written.length } };
}

/** Offices in the cells above the number, left of the motto. */
function issuersAbove(cells: readonly Cell[], numbered: Cell): string[] {
  return cells
    .filter(({ line, side }) => line < numbered.line && side !== 'right')
    .map(({ text }) => text.trim())
    .filter(
      (text) =>
        /\p{Lu}{2}/u.test(text) &&
        text === text.toUpperCase() &&
        !MOTTO.test(text) &&
        !SECOND_MOTTO.test(text) &&
        !KIND.test(text),
    );
}

/** Left column above the number: one office, or one below another. */
function issuerOf(cells: readonly Cell[], numbered: Cell | null): string | null {
  const above = numbered ? issuersAbove(cells, numbered) : [];
  if (above.length === 0) return null;
  const last = above.at(-1)!;
  return officeName(above.length > 1 && SUBORDINATE.test(last) ? last : above.join(' '));
}

/** When and where those who agree met. */
function meetingOf(
  lines: readonly ZoneLine[],
  from: number,
): { place: string | null; date: string | null; span: Span } | null {
  for (const line of lines.slice(from, from + 20)) {
    const match = /hôm nay/iu.test(line.text) ? MET.exec(line.text) : null;
    if (!match) continue;
    const { d, m, y, rest } = match.groups!;
    const place = MET_AT.exec(rest!)?.groups?.['place'] ?? null;
    return { place: place && foldSpace(place), date: isoDay(y!, m!, d!), span: line };
  }
  return null;
}

function placesOf(spans: Record<'number' | 'date' | 'signer', Span | undefined>): Official['places'] {
  return Object.fromEntries(
    Object.entries(spans).flatMap(([field, span]) => (span ? [[field, { start: span.start, end: span.end }]] : [])),
  );
}
