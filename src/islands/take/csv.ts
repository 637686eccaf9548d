/** Tables as the files of the site are written: UTF-8 with a byte-order mark, lines that end in CR LF. */

export type Cell = string | number;

const MARK = '\uFEFF';
const END = '\r\n';

/** Text that a spreadsheet would compute gets an apostrophe, as in the files that the build writes. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return MARK + rows.map((row) => row.map(written).join(',') + END).join('');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The lines of a file as they stand, the head first, without the mark before it; line ends within quotes end none. */
export function linesOf(text: string): string[] {
  const lines = text.replace(MARK, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n]|\r(?!\n)|(?<!\r)\n)+/g);
  return lines ?? [];
}

/** A file of lines as `linesOf` gives them, with rows under it. */
export function csvOfLines(lines: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return MARK + lines.map((line) => line + END).join('') + csvText(rows).slice(MARK.length);
}
