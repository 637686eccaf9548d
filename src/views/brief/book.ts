import { plain } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import type { Stamp } from '../common/stamp.ts';
import type { Contents } from './contents.ts';
import type { Day, Figure, SheetCell, SheetTable } from './model.ts';
import { addressOf, type Published } from './published.ts';

/** Labels and values. */
type BookGroup = [string, BookCell][];

/** Null is an empty cell. */
export type BookCell = string | number | Day | null;

export interface Sheet extends Omit<SheetTable, 'rows'> {
  name: string;
  rows: BookCell[][];
}

/** The tables of a brief, whole, for a spreadsheet: the first sheet says what it is, the last has the quotes. */
export interface Book {
  title: string;
  /** «Liên kết vùng · Báo cáo tổng hợp» */
  running: string;
  /** Of the first sheet, which has groups of labels and values. */
  aboutName: string;
  about: BookGroup[];
  /** Only those that have rows. */
  sheets: Sheet[];
  dayFormats: DayFormats;
}

/** How a sheet shows days, in the codes of Excel. */
export interface DayFormats {
  stated: string;
  /** Says that the sources do not state it: «dd/mm/yyyy "(suy ra)"». */
  inferred: string;
}

/** The contents as sheets, a part a sheet; `live` is the page that they stand for. */
export function bookOf(context: ViewContext, contents: Contents, live: string, published: Published): Book {
  const { corpus, strings, format } = context;
  const sheets = contents.parts
    .filter(({ list }) => list.count > 0)
    .map(({ heading, list }) => sheetOf(heading, list.sheet(), published));
  const empty = contents.parts.flatMap(({ list, none }) => (list.count === 0 ? [plain(none)] : []));
  return {
    title: contents.title,
    running: `${corpus.site.name} · ${strings.brief.heading}`,
    aboutName: strings.brief.sheets.about.name,
    about: [
      aboutContents(context, contents, addressOf(live, published)),
      aboutSheets(context, sheets, empty),
      colophon(context),
    ],
    sheets,
    dayFormats: { stated: format.sheetDay, inferred: `${format.sheetDay} "(${strings.common.inferred})"` },
  };
}

/** The same with what it says of itself: first its day, if it depends on one, and its version; at the end in a sentence. */
export function stampedBook({ strings }: ViewContext, book: Book, { version, day }: Stamp, said: string): Book {
  const words = strings.brief.sheets.about;
  const [contents, sheets, colophon] = book.about as [BookGroup, BookGroup, BookGroup];
  const head: BookGroup = [
    ...(day === undefined ? [] : [[words.asOf, { day, inferred: false }] as [string, BookCell]]),
    [words.version, version],
  ];
  return { ...book, about: [[...head, ...contents], sheets, [...colophon, ['', said]]] };
}

function sheetOf(name: string, { columns, rows }: SheetTable, published: Published): Sheet {
  return { name, columns, rows: rows.map((cells) => cells.map((cell) => bookCell(cell, published))) };
}

function bookCell(cell: SheetCell, published: Published): BookCell {
  return typeof cell === 'object' && cell !== null && 'path' in cell ? addressOf(cell.path, published) : cell;
}

function aboutContents(context: ViewContext, contents: Contents, live: string): [string, BookCell][] {
  const { basis, sheets } = context.strings.brief;
  const { about } = sheets;
  return [
    [basis.label, contents.basis],
    [about.sum, contents.summary.map(plain).join(' ')],
    ...contents.figures.flatMap(figureLines),
    [about.page, live],
  ];
}

/** A number that can be calculated with; what stands beside it on paper is below it. */
function figureLines({ label, count, detail }: Figure): [string, BookCell][] {
  return [[label, count.counted?.value ?? count.text], ...(detail ? [['', plain(detail)] as [string, BookCell]] : [])];
}

function aboutSheets(
  { strings }: ViewContext,
  sheets: readonly Sheet[],
  empty: readonly string[],
): [string, BookCell][] {
  const { about } = strings.brief.sheets;
  return [
    ...sheets.map(({ name, rows }): [string, BookCell] => [about.sheet(name), about.rows(rows.length)]),
    ...empty.map((text, index): [string, BookCell] => [index === 0 ? about.empty : '', text]),
  ];
}

function colophon({ strings }: ViewContext): [string, BookCell][] {
  const words = strings.brief;
  return [
    [words.colophon.heading, words.colophon.how],
    ['', words.sheets.colophon],
  ];
}
