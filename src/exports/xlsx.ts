import { wrapText } from '../charts/text-width.ts';
import {
  cellRef,
  writeXlsx,
  type Cell,
  type CellStyle,
  type CellValue,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import type { Book, BookCell, DayFormats, Sheet } from '../views/brief/book.ts';
import type { BriefView } from '../views/brief/view.ts';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** The decree's own typeface, which every Excel has. */
const FONT = { name: 'Times New Roman', size: 12 };
const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 16 } };
const PLAIN: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } };
const LABEL: CellStyle = { ...PLAIN, font: { ...FONT, bold: true } };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'bottom', wrapText: true },
  border: { bottom: { style: 'medium', color: { rgb: '000000' } } },
};
const LINK: CellStyle = { ...PLAIN, font: { ...FONT, underline: true, color: { rgb: '0B3D91' } } };
const WHOLE = '#,##0';
const ABOUT_WIDTHS = [30, 90];
/** Of a column's width, which is counted in digits of the typeface at 16 px; and of a line, in points. */
const DIGIT = 8;
const LINE = 15.75;
/** An Excel sheet has a name of at most so many letters, without these. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** A value and what it looks like; a text that is an address leads there. */
interface Written {
  value: CellValue;
  style: CellStyle;
}

/** What a file of sheets tells of a brief. */
export type BriefInSheets = Pick<BriefView, 'path' | 'book' | 'stamp' | 'headTitle' | 'notOfficial' | 'siteName'>;

/**
 * The tables of a brief as an Excel file: a sheet a table, the first says what it is. Same in, same bytes. Throws for a
 * brief that has no such file.
 */
export async function briefXlsx({
  path,
  book,
  stamp,
  headTitle,
  notOfficial,
  siteName,
}: BriefInSheets): Promise<Uint8Array> {
  if (!book) throw new Error(`no spreadsheet of ${path}`);
  // Without a date of its own the file would bear the moment at which it was made.
  const created = new Date(`${stamp.day ?? '1980-01-01'}T00:00:00Z`);
  return writeXlsx({
    sheets: [aboutSheet(book, notOfficial), ...book.sheets.map((sheet) => tableSheet(sheet, book, notOfficial))],
    properties: {
      title: headTitle,
      description: notOfficial,
      creator: siteName,
      created,
      modified: created,
    },
    namedRanges: book.sheets.map(printedHead),
    defaultFont: FONT,
  });
}

function aboutSheet({ title, running, aboutName, about, dayFormats }: Book, foot: string): WriteSheet {
  const line = ([label, value]: [string, BookCell]): Written[] => {
    const { value: written, style } = cellOf(value, dayFormats);
    return [
      { value: label || null, style: LABEL },
      { value: written, style: { ...style, alignment: { ...style.alignment, horizontal: 'left' } } },
    ];
  };
  const rows = [
    [{ value: title, style: TITLE }],
    [{ value: running, style: { font: FONT } }],
    ...about.flatMap((group) => [[], ...group.map(line)]),
  ];
  return {
    ...sheetOf(aboutName, ABOUT_WIDTHS, rows, 2),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: footerOf(foot),
  };
}

function tableSheet({ name, columns, rows }: Sheet, { dayFormats }: Book, foot: string): WriteSheet {
  const head = columns.map(({ label }): Written => ({ value: label, style: HEAD }));
  const widths = columns.map(({ width }) => width);
  const written = [head, ...rows.map((cells) => cells.map((cell) => cellOf(cell, dayFormats)))];
  return {
    ...sheetOf(sheetName(name), widths, written, 1),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: footerOf(foot),
  };
}

/** Rows from `firstHigh` on are as high as their text: Excel finds that by itself, LibreOffice and others do not. */
function sheetOf(
  name: string,
  widths: readonly number[],
  rows: readonly Written[][],
  firstHigh: number,
): Pick<WriteSheet, 'name' | 'columns' | 'rows' | 'cells' | 'rowDefs'> {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  for (const [at, row] of rows.entries()) {
    for (const [column, { value, style }] of row.entries())
      cells.set(`${at},${column}`, isAddress(value) ? { style: LINK, hyperlink: { target: value } } : { style });
    const lines = at < firstHigh ? 1 : linesOf(row, widths);
    if (lines > 1) rowDefs.set(at, { height: lines * LINE });
  }
  const values = rows.map((row) => row.map(({ value }) => value));
  return { name, columns: widths.map((width) => ({ width })), rows: values, cells, rowDefs };
}

function linesOf(row: readonly Written[], widths: readonly number[]): number {
  const lines = row.map(({ value }, index) =>
    typeof value === 'string' ? wrapText(value, widths[index]! * DIGIT, 16).length : 1,
  );
  return Math.max(1, ...lines);
}

function isAddress(value: CellValue): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}

/** The words in the middle, the number of the page at the right. */
function footerOf(words: string): { oddFooter: string } {
  return { oddFooter: `&C${words.replaceAll('&', '&&')}&R&P/&N` };
}

/** The head of a table stands on every printed page. */
function printedHead({ name }: Sheet): NamedRange {
  const scope = sheetName(name);
  return { name: '_xlnm.Print_Titles', range: `'${scope.replaceAll("'", "''")}'!$1:$1`, scope };
}

/** @internal */
export function sheetName(name: string): string {
  return name.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME).trim();
}

function cellOf(cell: BookCell, dayFormats: DayFormats): Written {
  if (cell === null || typeof cell === 'string') return { value: cell || null, style: PLAIN };
  if (typeof cell === 'number') return { value: cell, style: { ...PLAIN, numFmt: WHOLE } };
  const numFmt = cell.inferred ? dayFormats.inferred : dayFormats.stated;
  const alignment = { ...PLAIN.alignment, horizontal: 'left' as const };
  return { value: new Date(`${cell.day}T00:00:00Z`), style: { ...PLAIN, alignment, numFmt } };
}
