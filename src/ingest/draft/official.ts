import { foldSpace } from '../../domain/text.ts';
import type { Span } from '../span.ts';
import { stampIn } from './stamp.ts';
import type { DraftOfficial } from './types.ts';
import type { ZoneLine } from './zones.ts';

/** An official text in the layout of Nghị định 30/2020 (or that of the Party), and where its title stands. */
export interface Official {
  fields: DraftOfficial;
  title: Span | null;
  number: Span | null;
  /** Who speaks, where a line above the text says so: «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA». */
  speaker: string | null;
}

const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const SECOND_MOTTO = /Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc/iu;
const NUMBER = /Số\s{0,3}:\s{0,3}(?<number>\d{1,5}[\p{L}\d./&–-]{1,40}|\d{1,5}\s?[-–/]\s?[\p{L}][\p{L}\d./&–-]{0,40})/u;
const PLACE_DATE = /(?<place>\p{Lu}[\p{L}.\s-]{1,40}?),\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/u;
const KIND =
  /^(nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|công điện|thông báo|báo cáo|tờ trình|kết luận|hướng dẫn|quy định|quy chế|chương trình|đề án|biên bản|quy hoạch)$/iu;
const ABOUT = /^(?:V\/v|Về việc)[\s:]/iu;
const CELLS = /\t+|\s{3,}/u;
const SUBORDINATE = /^(?:SỞ|BAN|CHI CỤC|CỤC|VĂN PHÒNG|TRUNG TÂM|VIỆN|TRƯỜNG|PHÒNG|CÔNG AN|THANH TRA)(?!\p{L})/u;
const SPEAKER = /^(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|HỘI ĐỒNG|ỦY BAN|UỶ BAN|BAN CHẤP HÀNH|CỤC TRƯỞNG)/u;
const HEAD_LINES = 16;
const SIGNED = /^(?:KT|TM|TL|TUQ|Q)\.?\s/u;
const OFFICE_OF_SIGNER =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CỤC TRƯỞNG|THỨ TRƯỞNG|TỔNG)/u;

/** Reads the head and foot of an official text; null for any other. Its lines outside the article get their zones. */
export function readOfficial(lines: ZoneLine[]): Official | null {
  const head = lines.slice(0, HEAD_LINES);
  if (!head.some(({ text }) => MOTTO.test(text)) || !head.some(({ text }) => NUMBER.test(text))) return null;
  const numbered = head.findIndex(({ text }) => NUMBER.test(text));
  const dated = head.find(({ text }) => PLACE_DATE.test(text));
  const kindAt = head.findIndex(({ text }, i) => i > 0 && KIND.test(text) && text === text.toUpperCase());
  const aboutAt = head.findIndex(({ text }, i) => i > 0 && ABOUT.test(text));
  const titleAt = aboutAt >= 0 && (kindAt < 0 || aboutAt === kindAt + 1 || aboutAt < kindAt) ? aboutAt : kindAt + 1;
  const title = kindAt >= 0 || aboutAt >= 0 ? lines[titleAt] : undefined;
  const foot = lines.findIndex(({ text }) => /^Nơi nhận\s?:/iu.test(text));
  const headEnd = Math.max(
    titleAt,
    numbered,
    dated ? lines.indexOf(dated) : 0,
    ...head.map(({ text }, i) => (MOTTO.test(text) || SECOND_MOTTO.test(text) ? i : 0)),
  );
  for (const [i, line] of lines.entries()) {
    if (i <= headEnd || (foot >= 0 && i >= foot)) line.zone = 'office';
    else if (line.zone !== 'related') line.zone = isLeader(line.text) ? 'office' : 'body';
  }
  if (title) title.zone = 'title';
  const number = NUMBER.exec(lines[numbered]!.text)!;
  const written = number.groups!['number']!.replace(/[.,;]+$/, '');
  const at = lines[numbered]!.start + number.index + number[0].indexOf(written);
  return {
    fields: {
      kind: kindAt >= 0 ? inSmall(lines[kindAt]!.text) : aboutAt >= 0 ? 'công văn' : null,
      number: written.replace(/\s/g, ''),
      issuer: issuerOf(head.slice(0, numbered)),
      ...signedBy(lines, foot),
      place: dated ? foldSpace(PLACE_DATE.exec(dated.text)!.groups!['place']!.split(CELLS).at(-1)!) : null,
      date: dated ? (stampIn(/ngày\s.*$/u.exec(dated.text)?.[0] ?? '')?.value.slice(0, 10) ?? null) : null,
    },
    title: title ? { start: title.start, end: title.end } : null,
    number: { start: at, end: at + written.length },
    speaker: lines.slice(titleAt, titleAt + 6).find(({ text }) => SPEAKER.test(text) && isLeader(text))?.text ?? null,
  };
}

/** The line in which the issuer names itself before the text: «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA». */
function isLeader(text: string): boolean {
  return text === text.toUpperCase() && text.length < 90 && !/\d/.test(text) && !/^(?:[IVX]+|[A-Z])\.\s/u.test(text);
}

function inSmall(text: string): string {
  return text.toLowerCase();
}

/** Left column above the number: one office, or one below another. */
function issuerOf(head: readonly ZoneLine[]): string | null {
  const cells = head
    .map(({ text }) => text.split(CELLS)[0]!.trim())
    .filter(
      (cell) => /\p{Lu}{2}/u.test(cell) && cell === cell.toUpperCase() && !MOTTO.test(cell) && !/^Độc lập/iu.test(cell),
    );
  if (cells.length === 0) return null;
  const last = cells.at(-1)!;
  return foldSpace(cells.length > 1 && SUBORDINATE.test(last) ? last : cells.join(' '));
}

function signedBy(lines: readonly ZoneLine[], foot: number): { signer: string | null; recipients: string[] } {
  const addressed = lines.find(({ text }) => /^Kính gửi\s?:/iu.test(text));
  const tail = foot < 0 ? lines.slice(-6) : lines.slice(foot);
  const cells = tail.map(({ text }) => text.split(CELLS).map((cell) => cell.trim()));
  const recipients = [
    ...(addressed ? [addressed.text.replace(/^Kính gửi\s?:\s*/iu, '').replace(/\.$/, '')] : []),
    ...(foot < 0
      ? []
      : cells.flatMap(([left = '']) =>
          /^[-–]\s/.test(left) && !/^[-–]\sLưu/iu.test(left) ? [left.replace(/^[-–]\s/, '').replace(/[;.]$/, '')] : [],
        )),
  ].filter((each) => each !== '');
  const right = cells.flatMap((row) => row.at(-1) ?? []).filter((cell) => !/^[-–]\s/.test(cell));
  const office = right.findLastIndex((cell) => SIGNED.test(cell) || OFFICE_OF_SIGNER.test(cell));
  const name =
    office < 0
      ? undefined
      : right.slice(office + 1).find((cell) => /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$/u.test(cell));
  return { signer: name ?? null, recipients };
}
