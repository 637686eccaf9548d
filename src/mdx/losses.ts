import { positionAt } from '../domain/text.ts';
import type { ParsedBody } from './nodes.ts';

type Loss = ParsedBody['losses'][number];

/** Where a piece of the source stands, in UTF-16 units. */
interface Position {
  start: { offset?: number };
  end: { offset?: number };
}

const NOTE = /(?<!\\)\[\^[^\]\s]+\](?!:)/g;

/** A reference to a footnote that nothing defines: Markdown shows its letters. */
export function textLosses(source: string, position: Position | undefined): Loss[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return [];
  return [...source.slice(start, end).matchAll(NOTE)].map((match) => ({
    ...positionAt(source, start + match.index),
    message: `Chú thích ${match[0]} không có lời: thêm dòng «${match[0]}: …», hoặc bỏ dấu này.`,
  }));
}

/** A fence of code that nothing closes, and rows of a table with more cells than its head. */
export function blockLosses(source: string, tag: 'pre' | 'table', position: Position | undefined): Loss[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return [];
  return tag === 'pre' ? openFence(source, start, end) : longRows(source, start, end);
}

function openFence(source: string, start: number, end: number): Loss[] {
  const lines = source.slice(start, end).trimEnd().split('\n');
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0]!)?.[1];
  if (!fence || (lines.length > 1 && new RegExp(`^[\\s>]*\\${fence[0]!}{${fence.length},}\\s*$`).test(lines.at(-1)!)))
    return [];
  const message = `Rào mã ${fence} mở ở đây chưa đóng, nên mọi chữ bên dưới thành mã; thêm một dòng ${fence} ở cuối đoạn mã, hoặc bỏ dòng này.`;
  return [{ ...positionAt(source, start), message }];
}

function longRows(source: string, start: number, end: number): Loss[] {
  const [head, , ...rows] = source.slice(start, end).split('\n');
  const most = cellsOf(head!).length;
  let offset = source.indexOf('\n', source.indexOf('\n', start) + 1) + 1;
  return rows.flatMap((row): Loss[] => {
    const at = offset + row.search(/\S|$/);
    offset += row.length + 1;
    const lost = cellsOf(row).slice(most);
    if (lost.length === 0) return [];
    const shown = lost.map((cell) => `«${cell}»`).join(', ');
    const message = `Dòng này có ${most + lost.length} ô, bảng có ${most} cột: ${shown} sẽ không hiện. Thêm cột ở dòng đầu, hoặc viết «\\|» nếu dấu | là chữ.`;
    return [{ ...positionAt(source, at), message }];
  });
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
