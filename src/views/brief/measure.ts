import { lineCount } from '../../charts/text-width.ts';
import { onceFor } from '../../domain/once.ts';
import { plain } from '../../domain/run.ts';
import {
  COLUMN_WIDTHS,
  type Brief,
  type Cell,
  type Column,
  type Figure,
  type NoteSource,
  type Section,
  type Table,
} from './model.ts';
import { noteRuns } from './notes.ts';

/**
 * How high things are on paper, in millimetres, with the sizes of `src/styles/paper.css`: rather too high than too low,
 * so that the body of a brief ends on its second page. `test/browser/paper.test.ts` holds this true of printed pages.
 */
const POINT = 0.3528;
/** 3 mm less than the page has. */
const BODY = { height: 254, width: 165 };
const PROSE = { size: 13 * POINT, line: 13 * 1.28 * POINT };
const SMALL = { size: 10.5 * POINT, line: 10.5 * 1.28 * POINT };
const CELL = { size: 10.5 * POINT, line: 10.5 * 1.2 * POINT };
const MORE = { size: 9.5 * POINT, line: 9.5 * 1.2 * POINT };
const NOTE = { size: 10 * POINT, line: 10 * 1.25 * POINT };
const ROW = { padding: 2.1, gap: 2.4, state: 4 };
const HEADING = 12;
/** A heading with its sentence on one line; below another one. */
const RUN_IN = { first: 11, next: 8.2 };
/** What `.tight` saves: at a heading, at one that then stands beside its sentence, at a row, at a map, elsewhere. */
const TIGHT = { heading: 1.6, besideLead: 6, row: 0.6, map: 16, rest: 3.6 };
const OPENING = { title: 32, map: 98, mapWidth: 65, figuresARow: 3 };
/** A figure without its words. */
const FIGURE = { width: 29, height: 10.4 };
const COLOPHON = 39;
/**
 * Tinos is narrower than the typeface of which charts know the widths: of the sentences of the seeds, half are at most
 * 0.95 as wide, nine in ten at most 0.97. In a narrow column one word more or less is a line.
 */
const NARROWER = { prose: 0.96, column: 0.98 };
/** Millimetres from which on a text has many words a line. */
const PROSE_WIDTH = 90;

/** A document that is measured lower than this is surely one page; one that is measured higher than that is not. */
const LEAST = 250;
const MOST = 262;

type Content = Omit<Section, 'id' | 'heading'>;

interface Type {
  size: number;
  line: number;
}

function heightOf(text: string, width: number, { size, line }: Type): number {
  return text === ''
    ? 0
    : lineCount(text, width, size * (width < PROSE_WIDTH ? NARROWER.column : NARROWER.prose)) * line;
}

function widthOf(columns: readonly Column[], { kind }: Column): number {
  const fixed = columns.reduce((sum, column) => sum + (COLUMN_WIDTHS[column.kind] ?? 0), 0);
  const free = columns.filter((column) => COLUMN_WIDTHS[column.kind] === undefined).length;
  return (COLUMN_WIDTHS[kind] ?? (BODY.width - fixed) / free) - ROW.gap;
}

function rowHeights({ columns, rows }: Table): number[] {
  return rows.map((cells) => {
    const height = knownHeights.get(cells) ?? rowHeight(columns, cells);
    knownHeights.set(cells, height);
    return height;
  });
}

/** A row is measured once, however often its table is tried. */
const knownHeights = new WeakMap<Cell[], number>();

function rowHeight(columns: readonly Column[], cells: readonly Cell[]): number {
  const heights = cells.map(({ text, more = '', notes = [], state }, index) => {
    const width = widthOf(columns, columns[index]!);
    const numbers = noteRuns(notes).map((run) => `[${run.text}]`);
    return (
      heightOf(text, width - (state ? ROW.state : 0), CELL) +
      heightOf(more, width, MORE) +
      heightOf(numbers.join(' '), width, CELL)
    );
  });
  return Math.max(CELL.line, ...heights) + ROW.padding;
}

const headHeight = onceFor((columns: readonly Column[]): number => {
  // Bold letters are wider.
  const heights = columns.map((column) => heightOf(column.label, widthOf(columns, column) / 1.1, MORE));
  return Math.max(...heights) + ROW.padding;
});

const LONGEST_RUN_IN = 70;
const REST = 7;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A short sentence stands beside its heading. */
export function isRunIn({ lead = [], table, sources }: Content): boolean {
  return !table && !sources && plain(lead).length <= LONGEST_RUN_IN;
}

/** What never breaks across pages; a row of a table brings the head of its table to a new page. */
interface Block {
  height: number;
  head?: number;
}

function blocksOf(section: Content, isNext: boolean): Block[] {
  return isRunIn(section) ? [{ height: isNext ? RUN_IN.next : RUN_IN.first }] : setApart(section);
}

/** Of a section that stands below its heading: measured once, while others are tried with it. */
const setApart = onceFor(({ lead = [], table, sources, rest = '', small }: Content): Block[] => {
  const prose = heightOf(plain(lead), BODY.width, small || sources ? SMALL : PROSE);
  const [first = 0, ...rows] = table ? rowHeights(table) : [];
  const head = table ? headHeight(table.columns) : 0;
  const tail = rest === '' ? 0 : REST;
  return [
    { height: HEADING + prose + head + first + (rows.length === 0 ? tail : 0) },
    ...rows.map((height, index) => ({ height: height + (index === rows.length - 1 ? tail : 0), head })),
    ...(sources ? sources.flatMap(sourceBlocks) : []),
  ];
});

function sourceBlocks({ title, details, address = '', notes }: NoteSource): Block[] {
  const width = BODY.width - 9;
  // A long host stands before an address.
  const quotes = notes.map(
    ({ before, marked, after }) => heightOf(`[100] ${before}${marked}${after}`, width, NOTE) + 0.7,
  );
  const [first = 0, ...others] = quotes;
  return [
    { height: heightOf(`${title}, ${details}. ${'m'.repeat(24)}${address}`, width, NOTE) + 2.5 + first },
    ...others.map((height) => ({ height })),
  ];
}

/** What stands before the first section. */
/** `basis` is the whole line, label and all. */
export type Opening = Pick<Brief, 'title' | 'basis' | 'summary' | 'figures'> & { hasMap: boolean };

/** Where a body ends, in millimetres of paper from the top of its first page: on the second it is above the height of one. */
export function endOf(opening: Opening, sections: readonly Content[]): number {
  return allBlocks(opening, sections).reduce((end, { height, head = 0 }: Block) => {
    const left = BODY.height - (end % BODY.height);
    return height <= left ? end + height : end + left + head + height;
  }, 0);
}

function allBlocks(opening: Opening, sections: readonly Content[]): Block[] {
  return [
    { height: openingHeight(opening) },
    ...sections.flatMap((section, index) => blocksOf(section, isAfterRunIn(sections, index))),
    { height: COLOPHON },
  ];
}

function isAfterRunIn(sections: readonly Content[], index: number): boolean {
  return index > 0 && isRunIn(sections[index - 1]!);
}

/** Whether a document without annexes, set closer, is one page rather than a page and a few lines. */
export function isTight(opening: Opening, sections: readonly Content[]): boolean {
  const height = sum(allBlocks(opening, sections).map((block) => block.height));
  const rows = sum(sections.map(({ table }) => table?.rows.length ?? 0));
  const saved = sections.map((section) => (hasLead(section) ? TIGHT.besideLead : TIGHT.heading));
  const atMap = opening.hasMap
    ? openingHeight(opening) -
      Math.max(openingHeight(opening) - TIGHT.map, openingHeight({ ...opening, hasMap: false }))
    : 0;
  const tight = height - sum(saved) - rows * TIGHT.row - Math.max(0, atMap) - TIGHT.rest;
  return height > LEAST && tight <= MOST;
}

/** A sentence below a heading that can stand beside it. */
function hasLead({ lead, table, small, sources }: Content): boolean {
  return lead !== undefined && !table && (small === true || sources !== undefined);
}

export const pageHeight = BODY.height;

const openingHeight = onceFor(({ basis, summary, hasMap, figures }: Opening): number => {
  const width = hasMap ? BODY.width - OPENING.mapWidth : BODY.width;
  const aRow = hasMap ? OPENING.figuresARow : OPENING.figuresARow + 2;
  const rows = Array.from({ length: Math.ceil(figures.length / aRow) }, (_, row) =>
    Math.max(...figures.slice(row * aRow, (row + 1) * aRow).map(figureHeight)),
  );
  const prose = sum([
    ...summary.map((runs) => heightOf(plain(runs), width, PROSE) + 1.8),
    heightOf(basis, width, SMALL),
    ...rows,
    4,
  ]);
  return OPENING.title + Math.max(prose, hasMap ? OPENING.map : 0);
});

function figureHeight({ label, detail = [] }: Figure): number {
  return FIGURE.height + heightOf(label, FIGURE.width, MORE) + heightOf(plain(detail), FIGURE.width, MORE);
}
