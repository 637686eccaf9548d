import type { Entry } from '../../../corpus/types.ts';
import type { Relation } from '../../../facts/relations.ts';
import type { ViewContext } from '../../common/context.ts';
import type { Cell, ColumnKind, SheetCell, SheetTable, Table } from '../model.ts';
import type { Cited, Notes } from '../notes.ts';

/** What all tables of a brief need. */
export interface Scene {
  context: ViewContext;
  notes: Notes;
  /** How records come to the place or region of the brief, where they do not name it. */
  relations?: ReadonlyMap<Entry, Relation>;
}

type Words = ViewContext['strings']['brief'];
export type PaperLabel = keyof Words['columns'];
export type SheetLabel = keyof Words['sheets']['columns'];

export interface PaperColumn<Row> {
  label: PaperLabel;
  kind: ColumnKind;
  cell: (row: Row, scene: Scene) => Cell;
}

interface SheetColumn<Row> {
  /** Without one it is called as on paper. */
  label?: SheetLabel;
  /** In letters. */
  width: number;
  cell: (row: Row, scene: Scene) => SheetCell;
}

/** A thing that a brief says of each row: on paper, in a sheet or in both, never without its cell. */
export type Column<Row> = (
  | { paper: PaperColumn<Row>; sheet?: SheetColumn<Row> }
  | { paper?: never; sheet: SheetColumn<Row> & { label: SheetLabel } }
) & {
  /** What its cells cite by numbers. */
  cites?: (row: Row, scene: Scene) => readonly Cited[];
};

/** How a kind of value is written on paper and in a sheet. */
export interface Shows<Value> {
  paper: (value: Value, context: ViewContext) => Cell;
  sheet: (value: Value, context: ViewContext) => SheetCell;
}

interface Heads {
  paper: Omit<PaperColumn<never>, 'cell'>;
  sheet: Omit<SheetColumn<never>, 'cell'>;
}

/** A column of both: its value is found once, and only written in two ways. */
export function column<Row, Value>(
  { paper, sheet }: Heads,
  shows: Shows<Value>,
  value: (row: Row, scene: Scene) => Value,
): Column<Row> & { paper: PaperColumn<Row> } {
  return {
    paper: { ...paper, cell: (row, scene) => shows.paper(value(row, scene), scene.context) },
    sheet: { ...sheet, cell: (row, scene) => shows.sheet(value(row, scene), scene.context) },
  };
}

/** A column of numbers of notes; nothing else in a brief cites. */
export function notesColumn<Row>(
  { paper, sheet }: Heads,
  shows: Shows<number[]>,
  cites: (row: Row, scene: Scene) => readonly Cited[],
): Column<Row> & { paper: PaperColumn<Row> } {
  const numbers = (row: Row, scene: Scene) => scene.notes.numbersOf(cites(row, scene));
  return { ...column({ paper, sheet }, shows, numbers), cites };
}

/** What a sheet has a column for and paper has not; undefined is an empty cell. */
export function onlyInSheet<Row>(
  label: SheetLabel,
  width: number,
  value: (row: Row, scene: Scene) => SheetCell | undefined,
): Column<Row> {
  return { sheet: { label, width, cell: (row, scene) => value(row, scene) ?? null } };
}

export function onlyOnPaper<Row>(
  label: PaperLabel,
  kind: ColumnKind,
  cell: PaperColumn<Row>['cell'],
): { paper: PaperColumn<Row> } {
  return { paper: { label, kind, cell } };
}

/** Two columns in one of paper: the second stands below the first. */
export function stacked<Row>(
  label: PaperLabel,
  kind: ColumnKind,
  first: { paper: PaperColumn<Row> },
  second: { paper: PaperColumn<Row> },
): { paper: PaperColumn<Row> } {
  return onlyOnPaper(label, kind, (row, scene) => ({
    ...first.paper.cell(row, scene),
    more: second.paper.cell(row, scene).text,
  }));
}

/** A list of a brief: a table on paper, a sheet in a spreadsheet. */
export interface Listing {
  count: number;
  /** Of rows that are records, the record and its number. */
  numbered: { entry: Entry; number: number }[];
  /** What its rows cite. */
  cited: () => Cited[];
  table: () => Table;
  /** With a column for each thing that is known, for a page that is turned. */
  wide?: () => Table;
  sheet: () => SheetTable;
}

/** Columns applied to rows; `narrow` are those of an upright page, where it has not all of them. */
export function listing<Row>(
  scene: Scene,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  narrow?: readonly Column<Row>[],
): Listing {
  return {
    count: rows.length,
    numbered: rows.flatMap((row) => (isNumbered(row) ? { entry: row.entry, number: row.number } : [])),
    cited: () => rows.flatMap((row) => columns.flatMap(({ cites }) => cites?.(row, scene) ?? [])),
    table: () => tableOf(scene, rows, narrow ?? columns),
    ...(narrow ? { wide: () => tableOf(scene, rows, columns) } : {}),
    sheet: () => sheetOf(scene, rows, columns),
  };
}

function isNumbered(row: unknown): row is { entry: Entry; number: number } {
  return typeof row === 'object' && row !== null && 'entry' in row && 'number' in row;
}

function tableOf<Row>(scene: Scene, rows: readonly Row[], all: readonly Column<Row>[]): Table {
  const { columns: labels } = scene.context.strings.brief;
  const columns = all.flatMap(({ paper }) => paper ?? []);
  return {
    columns: columns.map(({ label, kind }) => ({ label: labels[label], kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, scene))),
  };
}

function sheetOf<Row>(scene: Scene, rows: readonly Row[], all: readonly Column<Row>[]): SheetTable {
  const columns = all.flatMap(({ sheet }) => sheet ?? []);
  return {
    columns: all.flatMap((each) => (each.sheet ? { label: sheetLabel(scene, each), width: each.sheet.width } : [])),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, scene))),
  };
}

function sheetLabel<Row>({ context }: Scene, column: Column<Row>): string {
  const { columns, sheets } = context.strings.brief;
  if (!column.paper) return sheets.columns[column.sheet.label];
  const own = column.sheet?.label;
  return own ? sheets.columns[own] : columns[column.paper.label];
}
