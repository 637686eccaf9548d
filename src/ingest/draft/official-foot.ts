import { foldSpace } from '../../domain/text.ts';
import { annexIn } from '../provisions.ts';
import type { Span } from '../span.ts';
import { cellsOf, type Cell } from './official-cells.ts';
import type { ZoneLine } from './zones.ts';

/** Where an official text is signed and says to whom it is sent; numbers of lines, both inside. */
export interface Foot {
  start: number;
  end: number;
  /** What it puts in force stands below it. */
  hasAnnex: boolean;
}

const SENT = /^Nơi nhận\s?:/iu;
const ADDRESSED = /^Kính gửi\s?:\s*/iu;
const ITEM = /^[-–•+]\s*/u;
const IN_THE_NAME_OF = /^(?:KT|TM|T\/M|TL|TUQ|Q)\.?\s(?=\p{Lu}{2})/u;
const OFFICE =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|VỤ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TỔNG CỤC TRƯỞNG)(?: THƯỜNG TRỰC)?(?=$|,| [\p{Lu} ]+$)/u;
const FOR_A_SIDE = /^ĐẠI DIỆN\s/u;
const NAME =
  /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|Đại tá|Thượng tá|Thiếu tướng|Trung tướng)\.?\s?){0,3}(?<name>\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5})$/u;
/** Lines from the office of a signer to the name: «(Đã ký)», the other column. */
const SIGNATURE_LINES = 14;

const isOffice = ({ text }: Cell) =>
  IN_THE_NAME_OF.test(text) || FOR_A_SIDE.test(text) || (OFFICE.test(text) && text === text.toUpperCase());
const nameOf = ({ text }: Cell) => NAME.exec(text)?.groups!['name'];

/** The foot below the head; null where there is none. */
export function footOf(lines: readonly ZoneLine[], head: number): Foot | null {
  const cells = cellsOf(lines.slice(head + 1), head + 1);
  const sent = cells.find(({ text }) => SENT.test(text))?.line;
  const signed = cells.find(
    (cell, i) =>
      isOffice(cell) &&
      cells.slice(i + 1).some((next) => next.line <= cell.line + SIGNATURE_LINES && nameOf(next) !== undefined),
  )?.line;
  const starts = [sent, signed].filter((each) => each !== undefined);
  if (starts.length === 0) return null;
  const start =
    sent !== undefined && signed !== undefined && signed < sent - SIGNATURE_LINES ? sent : Math.min(...starts);
  const annex = lines.findIndex(({ text }, i) => i > start + 1 && annexIn(text) !== undefined);
  if (annex >= 0) return { start, end: annex - 1, hasAnnex: true };
  const last = cells.findLast(
    (cell) => cell.line >= start && (isOffice(cell) || nameOf(cell) !== undefined || ITEM.test(cell.text)),
  );
  return { start, end: Math.max(start, last?.line ?? start), hasAnnex: false };
}

/** Whom the text is addressed to, and to whom it is sent, without «Như trên» and the copy that is kept. */
export function recipientsOf(lines: readonly ZoneLine[], foot: Foot | null): string[] {
  const sent = foot
    ? cellsOf(lines.slice(foot.start, foot.end + 1))
        .filter(({ side, text }) => side !== 'right' && ITEM.test(text))
        .map(({ text }) => text)
    : [];
  return [...addressees(lines), ...sent]
    .map((each) => foldSpace(each.replace(ITEM, '')).replace(/\s?[;.,]$/u, ''))
    .filter((each) => each !== '' && !/^(?:Như\s|Lưu(?:\s|:))/u.test(each));
}

function addressees(lines: readonly ZoneLine[]): string[] {
  const at = lines.findIndex(({ text }) => ADDRESSED.test(text));
  if (at < 0) return [];
  const inline = lines[at]!.text.replace(ADDRESSED, '');
  if (inline !== '') return inline.split(/;\s*/u);
  const listed: string[] = [];
  for (const { text } of lines.slice(at + 1)) {
    const isItem = ITEM.test(text);
    if (!isItem && (listed.length === 0 ? !/;$/.test(text) : !/;$/.test(listed.at(-1)!))) break;
    listed.push(text);
    if (!isItem && /\.$/.test(text)) break;
  }
  return listed;
}

/** Who signed: the last name under an office; of an agreement all, from left to right. */
export function signersOf(
  lines: readonly ZoneLine[],
  foot: Foot | null,
  isAgreement: boolean,
): (Span & { name: string })[] {
  if (!foot) return [];
  const cells = cellsOf(lines.slice(foot.start, foot.end + 1), foot.start).filter(
    ({ text }) => !ITEM.test(text) && !SENT.test(text),
  );
  const named = (some: readonly Cell[]) =>
    some.flatMap((cell) => {
      const name = nameOf(cell);
      return name === undefined ? [] : [{ name, start: cell.start, end: cell.end }];
    });
  if (isAgreement) return named(cells.slice(cells.findIndex(isOffice) + 1));
  const own = cells.filter(({ side }) => side !== 'left');
  return named(own.slice(own.findLastIndex(isOffice) + 1)).slice(0, 1);
}

/** For whom the signatures under an agreement stand: «ĐẠI DIỆN ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG». */
export function sidesOf(lines: readonly ZoneLine[], foot: Foot | null): string[] {
  if (!foot) return [];
  return cellsOf(lines.slice(foot.start, foot.end + 1)).flatMap(({ text }) => {
    const side = FOR_A_SIDE.test(text) ? text.replace(FOR_A_SIDE, '') : '';
    return side === '' || /^(?:BÊN|CÁC BÊN|HAI BÊN)(?!\p{L})/u.test(side) ? [] : [side];
  });
}
