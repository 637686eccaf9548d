import { wrapText } from '../charts/text-width.ts';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Book, BookCell, DayFormats, Sheet } from '../views/brief/book.ts';
import type { BriefView } from '../views/brief/view.ts';
import { repack } from './package.ts';

/** The decree's own typeface, which every Excel has. */
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const TITLE_SIZE = 16;
const WHOLE = '#,##0';
const ABOUT_WIDTHS = [30, 90];
/** Of a column's width, which is counted in digits of the typeface at 16 px; and of a line, in points. */
const DIGIT = 8;
const LINE = 15.75;
/** An Excel sheet has a name of at most so many letters, without these. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

type ExcelSheet = Parameters<typeof writeExcelFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/**
 * The tables of a brief as an Excel file: a sheet a table, the first says what it is. Same in, same bytes. Throws for a
 * brief that has no such file.
 */
export async function briefXlsx({ path, book, day }: BriefView): Promise<Uint8Array> {
  if (!book) throw new Error(`no spreadsheet of ${path}`);
  const { dayFormats } = book;
  const sheets = [aboutSheet(book), ...book.sheets.map((sheet) => tableSheet(sheet, dayFormats))];
  const tables = [undefined, ...book.sheets];
  const file = await writeExcelFile(sheets, { ...FONT, features: [asTables(tables)] }).toBuffer();
  return repack(new Uint8Array(file), day, (name, xml) =>
    /^xl\/worksheets\/[^/]+$/.test(name) ? withOnePane(xml) : xml,
  );
}

/** Rows that stay have a pane below them, and none at the right, which the library names. */
function withOnePane(xml: string): string {
  return xml.replace(/ xSplit="0"([^>]*) activePane="bottomRight"/, '$1 activePane="bottomLeft"');
}

function aboutSheet({ title, running, aboutName, about, dayFormats }: Book): ExcelSheet {
  const line = ([label, value]: [string, BookCell]): CellObject[] =>
    asHighAsItsText(
      [
        { value: label, fontWeight: 'bold', alignVertical: 'top', wrap: true },
        { ...cellOf(value, dayFormats), align: 'left' },
      ],
      ABOUT_WIDTHS,
    );
  return {
    sheet: aboutName,
    showGridLines: false,
    columns: ABOUT_WIDTHS.map((width) => ({ width })),
    data: [
      [{ value: title, fontWeight: 'bold', fontSize: TITLE_SIZE }],
      [{ value: running }],
      ...about.flatMap((group) => [[], ...group.map(line)]),
    ],
  };
}

function tableSheet({ name, columns, rows }: Sheet, dayFormats: DayFormats): ExcelSheet {
  return {
    sheet: sheetName(name),
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ label }) => ({
        value: label,
        fontWeight: 'bold',
        wrap: true,
        alignVertical: 'bottom',
        bottomBorderStyle: 'medium',
        bottomBorderColor: '#000000',
      })),
      ...rows.map((cells) =>
        asHighAsItsText(
          cells.map((cell) => cellOf(cell, dayFormats)),
          columns.map(({ width }) => width),
        ),
      ),
    ],
  };
}

/** Excel finds the height of a row by itself; LibreOffice and others take the height that the file gives. */
function asHighAsItsText(cells: CellObject[], widths: readonly number[]): CellObject[] {
  const lines = cells.map(({ value }, index) =>
    typeof value === 'string' ? wrapText(value, widths[index]! * DIGIT, 16).length : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? cells : cells.map((cell) => ({ ...cell, height: most * LINE }));
}

/** @internal */
export function sheetName(name: string): string {
  return name.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME).trim();
}

function cellOf(cell: BookCell, dayFormats: DayFormats): CellObject {
  const look = { alignVertical: 'top' as const, wrap: true };
  if (cell === null) return look;
  if (typeof cell === 'number') return { ...look, value: cell, type: Number, format: WHOLE };
  if (typeof cell === 'string') return { ...look, value: cell, type: String };
  const value = new Date(`${cell.day}T00:00:00Z`);
  return { ...look, align: 'left', value, type: Date, format: cell.inferred ? dayFormats.inferred : dayFormats.stated };
}

/**
 * What the library does not write: the head of a table can be filtered and stands on every printed page, and a sheet is
 * as wide as its paper. Throws when the library writes its files in another way than the one that this knows.
 */
function asTables(sheets: readonly (Sheet | undefined)[]): Feature {
  const range = ({ columns, rows }: Sheet, fixed: '' | '$') =>
    `${fixed}A${fixed}1:${fixed}${columnName(columns.length)}${fixed}${rows.length + 1}`;
  const quoted = ({ name }: Sheet) => xmlText(`'${sheetName(name).replaceAll("'", "''")}'`);
  const names = sheets.flatMap((sheet, index) =>
    sheet === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(sheet)}!${range(sheet, '$')}</definedName>`,
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet)}!$1:$1</definedName>`,
        ],
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            const wide = insert(xml, /<worksheet [^>]*>/, '', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            const fitted = insert(wide, /<pageSetup /, '', 'fitToHeight="0" ');
            return insert(fitted, /<\/sheetData>/, '', `<autoFilter ref="${range(sheet, '')}"/>`);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            insert(
              xml,
              /<definedNames\/>/,
              'replace',
              names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
            ),
        },
      },
    },
  };
}

function insert(xml: string, at: RegExp, how: '' | 'replace', text: string): string {
  if (!at.test(xml)) throw new Error(`the spreadsheet has no ${at.source}`);
  return xml.replace(at, (found) => (how === 'replace' ? text : found + text));
}

/** 1 → «A», 27 → «AA» */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnName((number - 1 - rest) / 26) + letter;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
