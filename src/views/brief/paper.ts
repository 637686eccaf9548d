import type { Brief, Column, ColumnKind, NoteSource, Section, Table } from './model.ts';

/**
 * What has room on paper. Heights are estimated in millimetres, rather too high than too low, so that the body of a
 * brief ends on its second page; `test/browser/paper.test.ts` holds this true of printed pages.
 */
const BODY = { pages: 2, height: 257, width: 165, lost: 8 };
const PROSE = { letter: 1.95, line: 5.9 };
const CELL = { letter: 1.72, line: 4.45, padding: 2, gap: 2.4 };
const SMALL = { letter: 1.62, line: 4.8 };
const NOTE = { letter: 1.62, line: 4.2 };
const HEADING = 12;
/** A heading with its sentence on one line. */
const RUN_IN = 11;
const MOST_LOST = 36;
const OPENING = { title: 34, map: 98, mapWidth: 65, figures: 16, figuresARow: 3 };
const COLOPHON = 44;

/** Columns of a fixed width; the others share what is left. */
export const COLUMN_WIDTHS: Partial<Record<ColumnKind, number>> = {
  number: 9,
  count: 17,
  who: 36,
  form: 31,
  time: 24,
  state: 27,
  notes: 18,
  label: 46,
};

const linesOf = (text: string, width: number, letter: number) =>
  text === '' ? 0 : Math.ceil((text.length * letter) / width + 0.15);

export function proseHeight(text: string, width = BODY.width): number {
  return linesOf(text, width, PROSE.letter) * PROSE.line;
}

function widthOf(columns: readonly Column[], { kind }: Column): number {
  const fixed = columns.reduce((sum, column) => sum + (COLUMN_WIDTHS[column.kind] ?? 0), 0);
  const free = columns.filter((column) => COLUMN_WIDTHS[column.kind] === undefined).length;
  return (COLUMN_WIDTHS[kind] ?? (BODY.width - fixed) / free) - CELL.gap;
}

/** The heights of the rows of a table in the body. */
export function rowHeights({ columns, rows }: Table): number[] {
  return rows.map((cells) => {
    const lines = cells.map(({ text, more = '', notes = [], state }, index) => {
      const width = widthOf(columns, columns[index]!) - (state ? 4 : 0);
      const numbers = notes.length > 0 ? notes.join(', ') : '';
      return (
        linesOf(text, width, CELL.letter) + linesOf(more, width, CELL.letter) + linesOf(numbers, width, CELL.letter)
      );
    });
    return Math.max(1, ...lines) * CELL.line + CELL.padding;
  });
}

const LONGEST_RUN_IN = 70;
const TABLE_HEAD = 11.5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function sourcesHeight(sources: readonly NoteSource[]): number {
  const width = BODY.width - 10;
  return sum(
    sources.map(({ title, details, address = '', notes }) =>
      sum([
        linesOf(`${title} ${details} ${address}`.padEnd(60), width, NOTE.letter) * NOTE.line + 3,
        ...notes.map(({ quote }) => linesOf(`${quote}        `, width, NOTE.letter) * NOTE.line + 0.8),
      ]),
    ),
  );
}

/** A short sentence stands beside its heading. */
export function isRunIn({ lead = '', table, sources }: Omit<Section, 'id' | 'heading'>): boolean {
  return !table && !sources && lead.length <= LONGEST_RUN_IN;
}

export function sectionHeight(section: Section): number {
  const { lead = '', table, sources, rest = '' } = section;
  if (isRunIn(section)) return RUN_IN;
  return sum([
    HEADING,
    section.small ? linesOf(lead, BODY.width, SMALL.letter) * SMALL.line : proseHeight(lead),
    table ? TABLE_HEAD + sum(rowHeights(table)) : 0,
    sources ? sourcesHeight(sources) : 0,
    rest === '' ? 0 : 7,
  ]);
}

export interface Draft extends Section {
  /** Lower ones have room first. */
  rank: number;
  /** The form that stands in an annex, when there is a wider one; it is added even when the body has the whole. */
  annex?: Pick<Section, 'table' | 'wide' | 'lead'>;
  /** Heading of the annex. */
  annexHeading: string;
}

interface Words {
  numbered: (n: number, heading: string) => string;
  annex: (n: number, heading: string) => string;
  /** Said where some rows stand, or none. */
  partOf: (shown: number, all: number, annex: number) => string;
  allIn: (all: number, annex: number) => string;
  sourcesIn: (annex: number) => string;
}

/** What stands before the first section. */
type Opening = Pick<Brief, 'title' | 'basis' | 'summary' | 'figures'> & { hasMap: boolean };

/** At least so many rows are worth a table in the body. */
const FEWEST_ROWS = 3;
/** Of the room that is left, a table that must be shortened takes so much. */
const SHARE = 0.55;
/** What a shortened table needs beside its rows. */
const PART = HEADING + TABLE_HEAD + 7 - RUN_IN;

/**
 * Puts sections into a body of two pages and annexes. A section without room is shortened to its first rows, or to one
 * sentence, and stands whole in an annex, which the sentence names: nothing is left out.
 */
export function place(opening: Opening, drafts: readonly Draft[], words: Words): Pick<Brief, 'body' | 'annexes'> {
  /** A row that does not fit leaves its room empty at the end of a page. */
  const tallest = Math.max(0, ...drafts.flatMap(({ table }) => (table ? rowHeights(table) : [])));
  let room =
    BODY.pages * BODY.height -
    BODY.lost -
    Math.min(tallest, MOST_LOST) -
    openingHeight(opening) -
    COLOPHON -
    RUN_IN * drafts.length;
  const shown = new Map<Draft, number | 'all'>();
  const ranked = drafts.toSorted((a, b) => a.rank - b.rank);
  const show = (draft: Draft, share: number) => {
    const rows = Number(shown.get(draft) ?? 0);
    const taken = draft.table ? partHeight(draft.table, rows) : 0;
    const more = draft.table && !draft.wide ? fitting(draft.table, taken + room * share) : 0;
    shown.set(draft, more);
    room -= draft.table ? partHeight(draft.table, more) - taken : 0;
  };
  for (const draft of ranked) {
    const whole = sectionHeight(draft) - RUN_IN;
    if (whole > room) {
      show(draft, SHARE);
      continue;
    }
    shown.set(draft, 'all');
    room -= whole;
  }
  for (const draft of ranked) if (shown.get(draft) !== 'all') show(draft, 1);
  const annexed = drafts.filter((draft) => shown.get(draft) !== 'all');
  return {
    body: drafts.map((draft, index) => {
      const rows = shown.get(draft)!;
      const section = { id: draft.id, heading: words.numbered(index + 1, draft.heading) };
      if (rows === 'all') return { ...section, ...contentOf(draft) };
      return { ...section, ...shortened(draft, rows, annexed.indexOf(draft) + 1, words) };
    }),
    annexes: annexed.map((draft, index) => ({
      ...contentOf(draft),
      ...draft.annex,
      id: `phu-luc-${index + 1}`,
      heading: words.annex(index + 1, draft.annexHeading),
    })),
  };
}

function contentOf({ lead, table, sources, wide, small }: Section): Omit<Section, 'id' | 'heading'> {
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(table ? { table } : {}),
    ...(sources ? { sources } : {}),
    ...(wide ? { wide } : {}),
    ...(small ? { small } : {}),
  };
}

function shortened(
  { table, sources }: Draft,
  rows: number,
  annex: number,
  words: Words,
): Omit<Section, 'id' | 'heading'> {
  if (sources) return { lead: words.sourcesIn(annex) };
  const all = table?.rows.length ?? 0;
  if (!table || rows < FEWEST_ROWS) return { lead: words.allIn(all, annex) };
  return {
    table: { ...table, rows: table.rows.slice(0, rows) },
    rest: words.partOf(rows, all, annex),
  };
}

/** What the first rows of a table need in the body, beyond a sentence. */
function partHeight(table: Table, rows: number): number {
  return rows === 0 ? 0 : PART + sum(rowHeights(table).slice(0, rows));
}

/** How many of the first rows have room. */
function fitting(table: Table, room: number): number {
  const counts = table.rows.map((_, index) => index + 1);
  const count = counts.findLast((rows) => partHeight(table, rows) <= room) ?? 0;
  return count < FEWEST_ROWS ? 0 : count;
}

function openingHeight({ basis, summary, hasMap, figures }: Opening): number {
  const width = hasMap ? BODY.width - OPENING.mapWidth : BODY.width;
  const prose = sum([
    ...summary.map((text) => proseHeight(text, width) + 2),
    proseHeight(basis, width) * 0.85,
    Math.ceil(figures.length / (hasMap ? OPENING.figuresARow : figures.length || 1)) * OPENING.figures,
  ]);
  return OPENING.title + Math.max(prose, hasMap ? OPENING.map : 0);
}
