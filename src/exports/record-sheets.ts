import { colToLetter, writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Corpus, Entry } from '../corpus/types.ts';
import { unwrap } from '../schemas/field.ts';
import { definitionOf, type CollectionName } from '../schemas/index.ts';
import { fieldWord, wordOfField, type EditorWords } from '../schemas/labels.ts';
import { isPublished } from '../schemas/published.ts';
import { cellOf, choicesOf, isTime, type CellWords } from '../schemas/sheet-cells.ts';
import { PAIR, rowsOfRecord, sheetPlans, type SheetColumn, type SheetPlan, type SheetRow } from '../schemas/sheets.ts';
import { referenceTables } from './reference-tables.ts';
import { sheetName } from './xlsx.ts';

/** A record as its file has it; of one with a text also that, line by line. */
export interface SheetRecord {
  id: string;
  data: Record<string, unknown>;
  body?: string;
}

export interface RecordBook {
  collection: CollectionName;
  words: EditorWords;
  /** Rows of the sheets. */
  records: readonly SheetRecord[];
  /** One that shows how the sheets are filled. */
  example?: SheetRecord;
}

/** Rows above the records: labels, and the paths of fields, by which a filled file is read. */
export const HEAD_ROWS = 2;
/** Rows of a template that can be filled in. */
const FILLABLE = 200;
const FONT = { name: 'Times New Roman', size: 12 };
/** Text, so that Excel makes no day of «2021-09» and no number of «07». */
const TEXT: CellStyle = { font: FONT, numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const NUMBER: CellStyle = { ...TEXT, numFmt: 'General' };
const LABEL: CellStyle = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'bottom' } };
const PATH: CellStyle = {
  font: { ...FONT, size: 9, color: { rgb: '666666' } },
  border: { bottom: { style: 'medium', color: { rgb: '000000' } } },
};
/** The file bears no moment at which it was made. */
const CREATED = new Date('1980-01-01T00:00:00Z');

/** What cells are written and read with. */
export function cellWords(words: EditorWords): CellWords {
  const { spans, yes, no } = words.sheets;
  return { words, tables: referenceTables(words), spans, yes, no };
}

/** Names of the sheets of a collection, by the path of their list; no two alike. */
export function sheetNames(collection: CollectionName, words: EditorWords): Map<string, string> {
  const names = new Map<string, string>();
  for (const plan of sheetPlans(definitionOf(collection).schema)) {
    const label = plan.schema ? fieldWord(words, plan.schema).label : words.collections[collection].label;
    const taken = new Set(names.values());
    let name = sheetName(label);
    for (let i = 2; taken.has(name); i++) name = sheetName(`${label.slice(0, 26)} ${i}`);
    names.set(plan.path, name);
  }
  return names;
}

/** The fullest record of a collection, where there is one, with what is published of it. */
export function exampleOf({ entries }: Corpus, collection: CollectionName): SheetRecord | undefined {
  const all: readonly Entry[] = entries[collection].filter(({ file }) => !file.endsWith('.txt'));
  const size = ({ data }: Entry) => JSON.stringify(data).length;
  const fullest = all.reduce<Entry | undefined>(
    (best, each) => (best && size(best) >= size(each) ? best : each),
    undefined,
  );
  return (
    fullest && {
      id: fullest.id,
      data: Object.fromEntries(Object.entries(fullest.data).filter(([field]) => isPublished(field))),
    }
  );
}

/** A head cell: what it is called, the path of its field, what is said of it. */
interface Head {
  label: string;
  path: string;
  advice: string;
  column?: SheetColumn;
  width: number;
}

/** An Excel file with the records of a collection, or none: a template. The same in, the same bytes. */
export async function recordBook({ collection, words, records, example }: RecordBook): Promise<Uint8Array> {
  const { schema, format } = definitionOf(collection);
  const cells = cellWords(words);
  const names = sheetNames(collection, words);
  const plans = sheetPlans(schema);
  const rows = records.map(({ id, data }) => rowsOfRecord(schema, id, data));
  const lists = new ChoiceLists(words.sheets.lists);
  const sheets = plans.map((plan) =>
    planSheet(
      names.get(plan.path)!,
      headsOf(plan, collection, words, cells),
      rows.flatMap((each) => each.get(plan.path)!),
      {
        cells,
        lists,
        notInList: words.sheets.notInList,
      },
    ),
  );
  const bodies = format === 'mdx' ? [bodySheet(collection, words, records)] : [];
  const examples = exampleSheet(example && rowsOfRecord(schema, example.id, example.data), {
    collection,
    words,
    names,
    plans,
    cells,
  });
  return writeXlsx({
    sheets: [
      guideSheet(words.sheets.guide, words.sheets.lines(words.collections[collection].label)),
      ...sheets,
      ...bodies,
      examples,
      lists.sheet(),
    ],
    properties: {
      title: words.sheets.title(words.collections[collection].label),
      creator: 'Liên kết vùng',
      created: CREATED,
      modified: CREATED,
    },
    defaultFont: FONT,
  });
}

/** Columns of a sheet, from the left: the record, places in the lists around, fields. */
function headsOf(plan: SheetPlan, collection: CollectionName, words: EditorWords, cells: CellWords): Head[] {
  const { sheets } = words;
  const plans = sheetPlans(definitionOf(collection).schema);
  const at = plan.path === '' ? collection : `${collection}.${plan.path}`;
  const id: Head = { label: sheets.id, path: `${at}.id`, advice: sheets.idAdvice, width: 26 };
  const around = plan.around.map((path): Head => {
    const { schema } = plans.find((each) => each.path === path)!;
    return {
      label: sheets.place(fieldWord(words, schema!).label),
      path: `#${path}`,
      advice: sheets.placeAdvice,
      width: 12,
    };
  });
  const fields = plan.columns.map((column): Head => ({
    ...saidOf(plan, column, words, cells),
    path: column.key,
    column,
    width: WIDTHS[unwrap(column.schema).type] ?? 30,
  }));
  return [id, ...around, ...fields];
}

const WIDTHS: Partial<Record<string, number>> = { number: 14, boolean: 12, literal: 12, enum: 24, union: 24, pipe: 18 };

/** Label and advice of a column; a field inside another is named after it. */
function saidOf(
  plan: SheetPlan,
  column: SheetColumn,
  words: EditorWords,
  cells: CellWords,
): Pick<Head, 'label' | 'advice'> {
  const { sheets } = words;
  if (plan.kind === 'pairs')
    return {
      label: column.key === PAIR[0] ? sheets.path : sheets.reason,
      advice: fieldWord(words, plan.schema!).advice,
    };
  if (plan.kind === 'pieces')
    return column.key === 'text' ? fieldWord(words, plan.schema!) : wordOfField(words, 'evidence.occurrence');
  const own = column.fields.at(-1)!;
  const isNeeded = column.fields.every((field) => !field.safeParse(undefined).success);
  const choices = choicesOf(column.schema, cells);
  const advice = [
    ...(isNeeded ? [sheets.needed] : []),
    fieldWord(words, own).advice + '.',
    ...(column.isList ? [sheets.isList] : []),
    ...(isTime(column.schema) ? [sheets.dates] : []),
    ...(choices && !column.isList ? [sheets.choose] : []),
    ...(choices && choices.size <= MOST_TOLD
      ? [sheets.choices([...choices].map(([id, label]) => `- ${label} (${id})`).join('\n'))]
      : []),
  ];
  return {
    label: column.fields.map((field) => fieldWord(words, field).label).join(' › '),
    advice: advice.join('\n').replaceAll('..', '.'),
  };
}

/** So many choices are told in the note of a column; the others stand in their list. */
const MOST_TOLD = 20;

interface Setting {
  cells: CellWords;
  lists: ChoiceLists;
  notInList: string;
}

function planSheet(
  name: string,
  heads: readonly Head[],
  rows: readonly SheetRow[],
  { cells, lists, notInList }: Setting,
): WriteSheet {
  const values = rows.map(({ id, places, values: own }) => [
    id,
    ...places,
    ...heads.flatMap(({ column }) => (column ? [cellOf(column, own[column.key], cells)] : [])),
  ]);
  const dataValidations = heads.flatMap(({ column }, at) => {
    const choices = column && !column.isList ? (choicesOf(column.schema, cells) ?? yesNo(column, cells)) : undefined;
    if (!choices) return [];
    const letter = colToLetter(at);
    return [
      {
        type: 'list' as const,
        formula1: lists.rangeOf([...choices.values()]),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning' as const,
        errorMessage: notInList,
        range: `${letter}${HEAD_ROWS + 1}:${letter}${HEAD_ROWS + Math.max(FILLABLE, rows.length)}`,
      },
    ];
  });
  return {
    name,
    columns: heads.map(({ width }) => ({ width })),
    rows: [heads.map(({ label }) => label), heads.map(({ path }) => path), ...values, ...blankRows(heads, rows.length)],
    cells: new Map([...headCells(heads), ...valueCells(heads, Math.max(FILLABLE, rows.length))]),
    freezePane: { rows: HEAD_ROWS, columns: 1 },
    dataValidations,
  };
}

/** Rows to fill in below those that are there. */
function blankRows(heads: readonly Head[], filled: number): null[][] {
  return Array.from({ length: Math.max(0, FILLABLE - filled) }, () => heads.map(() => null));
}

/** The form of each cell stands at itself: of a column alone Excel would make a day of «2021-09». */
function valueCells(heads: readonly Head[], count: number): [string, Partial<Cell>][] {
  const styles = heads.map(({ column }) => (column && isNumber(column) ? NUMBER : TEXT));
  return Array.from({ length: count }, (_, row) =>
    styles.map((style, at): [string, Partial<Cell>] => [`${row + HEAD_ROWS},${at}`, { style }]),
  ).flat();
}

const isNumber = ({ schema, isList }: SheetColumn) => !isList && unwrap(schema).type === 'number';

function yesNo({ schema }: SheetColumn, { yes, no }: CellWords): Map<string, string> | undefined {
  const { type } = unwrap(schema);
  return type === 'boolean' || type === 'literal'
    ? new Map([
        ['true', yes],
        ['false', no],
      ])
    : undefined;
}

function headCells(heads: readonly Pick<Head, 'advice'>[]): Map<string, Partial<Cell>> {
  return new Map(
    heads.flatMap(({ advice }, at): [string, Partial<Cell>][] => [
      [`0,${at}`, { style: LABEL, comment: { author: '', text: advice } }],
      [`1,${at}`, { style: PATH }],
    ]),
  );
}

/** The lists that cells drop down, a column each; the same list stands there once. */
class ChoiceLists {
  readonly #name: string;
  readonly #lists: string[][] = [];

  constructor(name: string) {
    this.#name = name;
  }

  rangeOf(list: string[]): string {
    const key = JSON.stringify(list);
    let at = this.#lists.findIndex((each) => JSON.stringify(each) === key);
    if (at < 0) at = this.#lists.push(list) - 1;
    const letter = colToLetter(at);
    return `'${this.#name}'!$${letter}$1:$${letter}$${list.length}`;
  }

  sheet(): WriteSheet {
    const longest = Math.max(0, ...this.#lists.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, row) => this.#lists.map((list) => list[row] ?? null));
    return { name: this.#name, columns: this.#lists.map(() => ({ width: 40, style: TEXT })), rows };
  }
}

function guideSheet(name: string, [title, ...lines]: readonly string[]): WriteSheet {
  const style = new Map<string, Partial<Cell>>([['0,0', { style: { font: { ...FONT, bold: true, size: 16 } } }]]);
  return {
    name,
    columns: [{ width: 100, style: TEXT }],
    rows: [[title!], ...lines.map((line) => [line])],
    cells: style,
    view: { showGridLines: false },
  };
}

/** Texts line by line, because a cell holds no more than 32,767 letters. */
function bodySheet(collection: CollectionName, { sheets }: EditorWords, records: readonly SheetRecord[]): WriteSheet {
  const heads = [
    { advice: sheets.idAdvice, label: sheets.id, path: `${collection}.${BODY}.id` },
    { advice: sheets.bodyAdvice, label: sheets.bodyLine, path: BODY },
  ];
  return {
    name: sheets.body,
    columns: [
      { width: 26, style: TEXT },
      { width: 120, style: TEXT },
    ],
    rows: [
      heads.map(({ label }) => label),
      heads.map(({ path }) => path),
      ...records.flatMap(({ id, body = '' }) => body.split('\n').map((line) => [id, line === '' ? null : line])),
    ],
    cells: headCells(heads),
    freezePane: { rows: HEAD_ROWS },
  };
}

/** Path of the sheet of texts. */
export const BODY = '@body';

interface ExampleSetting {
  collection: CollectionName;
  words: EditorWords;
  names: ReadonlyMap<string, string>;
  plans: readonly SheetPlan[];
  cells: CellWords;
}

/** A record that is published, cell by cell. */
function exampleSheet(
  rows: ReadonlyMap<string, readonly SheetRow[]> | undefined,
  { collection, words, names, plans, cells }: ExampleSetting,
): WriteSheet {
  const { sheets } = words;
  const lines = plans.flatMap((plan) =>
    (rows?.get(plan.path) ?? []).flatMap((row, at) =>
      headsOf(plan, collection, words, cells).flatMap(({ label, column }, i) => {
        const value = column ? cellOf(column, row.values[column.key], cells) : i === 0 ? row.id : row.places[i - 1]!;
        return value === null ? [] : [[names.get(plan.path)!, label, at + HEAD_ROWS + 1, value]];
      }),
    ),
  );
  return {
    name: sheets.examples,
    columns: [26, 36, 8, 90].map((width) => ({ width, style: TEXT })),
    rows: rows ? [[...sheets.exampleColumns], ...lines] : [[sheets.noExample]],
    cells: new Map(sheets.exampleColumns.map((_, at) => [`0,${at}`, { style: LABEL }])),
    freezePane: { rows: 1 },
  };
}
