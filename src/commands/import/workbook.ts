import { cellRef, readXlsx, type Sheet } from 'hucre/xlsx';
import { nearest } from '../../domain/collate.ts';
import { parseFile } from '../../corpus/read/parse.ts';
import { BODY, cellWords, HEAD_ROWS, sheetNames } from '../../exports/record-sheets.ts';
import { definitionOf, isCollectionName, type CollectionName } from '../../schemas/index.ts';
import { choicesOf, valueOf, type CellContent } from '../../schemas/sheet-cells.ts';
import { ownKey, putAt, sheetPlans, type SheetColumn, type SheetPlan } from '../../schemas/sheets.ts';
import { editors } from '../../strings/vi/editors.ts';
import { yamlOf } from './yaml-text.ts';

type Data = Record<string, unknown>;

/** A record as a sheet has it, in the shape of YAML. */
export interface BookRecord {
  id: string;
  data: Data;
  body?: string;
}

/** Something wrong with a cell, in Vietnamese: «Trang «Các bên», ô C5: …». */
type Fault = string;

export type ReadBook = { collection: CollectionName; records: BookRecord[] } | { faults: Fault[] };

interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** A sheet with the columns that its second row names. */
interface OpenSheet {
  plan: SheetPlan;
  sheet: Sheet;
  /** Numbers of columns by the paths of their fields. */
  columns: ReadonlyMap<string, number>;
}

const ID_CELL = /^(?<collection>[a-z]+)(?:\.(?<path>.+))?\.id$/;

/** Reads a filled template; what is wrong is told by sheet and cell, all in one run. `taken`: ids that are there already. */
export async function readBook(
  bytes: Uint8Array,
  taken: (collection: CollectionName) => ReadonlySet<string> = () => new Set(),
): Promise<ReadBook> {
  let sheets: Sheet[];
  try {
    ({ sheets } = await readXlsx(bytes));
  } catch {
    return { faults: ['Không mở được tệp Excel này: tệp hỏng, có mật khẩu, hoặc không phải .xlsx'] };
  }
  const known = sheets.flatMap((sheet) => {
    const groups = ID_CELL.exec(String(sheet.rows[HEAD_ROWS - 1]?.[0] ?? ''))?.groups;
    return groups ? [{ sheet, collection: groups['collection']!, path: groups['path'] ?? '' }] : [];
  });
  const collection = known.find(({ path }) => path === '')?.collection;
  if (collection === undefined || !isCollectionName(collection))
    return {
      faults: [
        'Không phải mẫu nhập của trang: không trang nào có mã trường ở hàng 2. Tải mẫu ở /du-lieu/, điền từ hàng 3, giữ nguyên hàng 2',
      ],
    };
  return new BookReader(collection, known, taken(collection)).read();
}

class BookReader {
  readonly #collection: CollectionName;
  readonly #sheets = new Map<string, OpenSheet>();
  readonly #bodies: Sheet | undefined;
  readonly #taken: ReadonlySet<string>;
  readonly #faults: Fault[] = [];
  readonly #records = new Map<string, BookRecord>();
  /** Rows of records and of items, by `id` and the path of the item: where a field that is missing would stand. */
  readonly #rows = new Map<string, Place & { plan: SheetPlan }>();

  constructor(
    collection: CollectionName,
    known: readonly { sheet: Sheet; collection: string; path: string }[],
    taken: ReadonlySet<string>,
  ) {
    this.#collection = collection;
    this.#taken = taken;
    const plans = sheetPlans(definitionOf(collection).schema);
    for (const { sheet, path, collection: own } of known) {
      const plan = own === collection ? plans.find((each) => each.path === path) : undefined;
      if (plan) this.#sheets.set(path, { plan, sheet, columns: this.#columnsOf(plan, sheet) });
      else if (path !== BODY) this.#fault({ sheet: sheet.name, row: 1, column: 0 }, 'không phải trang của mẫu này');
    }
    this.#bodies = known.find(({ path }) => path === BODY)?.sheet;
  }

  read(): ReadBook {
    for (const plan of sheetPlans(definitionOf(this.#collection).schema)) {
      const open = this.#sheets.get(plan.path);
      if (open) this.#readRows(open);
    }
    if (this.#bodies) this.#readBodies(this.#bodies);
    for (const record of this.#records.values()) this.#prove(record);
    if (this.#records.size === 0 && this.#faults.length === 0) this.#faults.push('Chưa có bản ghi nào: điền từ hàng 3');
    if (this.#faults.length > 0) return { faults: this.#faults };
    return { collection: this.#collection, records: [...this.#records.values()] };
  }

  #columnsOf({ columns, around }: SheetPlan, sheet: Sheet): Map<string, number> {
    const names = new Set(['id', ...around.map((path) => `#${path}`), ...columns.map(({ key }) => key)]);
    const found = new Map<string, number>([['id', 0]]);
    for (const [column, cell] of (sheet.rows[HEAD_ROWS - 1] ?? []).entries()) {
      const key = String(cell ?? '').trim();
      if (column === 0) continue;
      if (names.has(key) && !found.has(key)) found.set(key, column);
      else if (key !== '' || sheet.rows.some((row, i) => i >= HEAD_ROWS && isFilled(row[column])))
        this.#fault(
          { sheet: sheet.name, row: HEAD_ROWS - 1, column },
          `không có trường «${key}»; giữ nguyên hàng 2 của mẫu`,
        );
    }
    return found;
  }

  #readRows(open: OpenSheet): void {
    const { plan, sheet } = open;
    for (const [row, cells] of sheet.rows.entries()) {
      if (row < HEAD_ROWS || !cells.some(isFilled)) continue;
      const id = String(cells[0] ?? '').trim();
      const at = { sheet: sheet.name, row, column: 0 };
      if (id === '') this.#fault(at, 'hàng này chưa có mã bản ghi');
      else if (plan.path === '') this.#addRecord(open, id, cells, at);
      else this.#addItem(open, id, cells, at);
    }
  }

  #addRecord(open: OpenSheet, id: string, cells: readonly CellContent[], at: Place): void {
    if (this.#records.has(id)) return this.#fault(at, `mã «${id}» đã có ở hàng trên`);
    if (this.#taken.has(id)) return this.#fault(at, `mã «${id}» đã có trong content/${this.#collection}; chọn mã khác`);
    this.#rows.set(id, { ...at, plan: open.plan });
    const data: Data = {};
    this.#records.set(id, { id, data });
    this.#fill(data, open, cells);
  }

  #addItem(open: OpenSheet, id: string, cells: readonly CellContent[], at: Place): void {
    const { plan, columns } = open;
    const record = this.#records.get(id);
    if (!record) return this.#fault(at, `không có bản ghi «${id}» ở trang «${this.#nameOf('')}»`);
    let owner = record.data;
    let path = '';
    for (const [i, outer] of plan.around.entries()) {
      const key = ownKey({ path: outer, around: plan.around.slice(0, i) });
      const column = columns.get(`#${outer}`) ?? 0;
      const place = Number(cells[column]);
      const item = (owner[key] as Data[] | undefined)?.[place - 1];
      if (!item) {
        const count = (owner[key] as Data[] | undefined)?.length ?? 0;
        return this.#fault(
          { ...at, column },
          `bản ghi «${id}» có ${count} hàng ở trang «${this.#nameOf(outer)}»; ở đây viết ${shown(cells[column])}`,
        );
      }
      path = `${path}${key}.${place - 1}.`;
      owner = item;
    }
    const key = ownKey(plan);
    const values: Data = {};
    this.#fill(values, open, cells);
    if (plan.kind === 'pairs') {
      const pairs = (valueIn(owner, key) ?? {}) as Data;
      pairs[String(values['path'] ?? '')] = values['reason'];
      putAt(owner, key, pairs);
      this.#rows.set(`${id} ${path}${key}.${String(values['path'])}`, { ...at, plan });
      return;
    }
    const list = (valueIn(owner, key) ?? []) as unknown[];
    this.#rows.set(`${id} ${path}${key}.${list.length}`, { ...at, plan });
    list.push(plan.kind === 'pieces' && values['occurrence'] === undefined ? values['text'] : values);
    putAt(owner, key, list);
  }

  #fill(data: Data, { plan, columns }: OpenSheet, cells: readonly CellContent[]): void {
    const words = cellWords(editors);
    for (const column of plan.columns) {
      const at = columns.get(column.key);
      const value = at === undefined ? undefined : valueOf(column, cells[at], words);
      if (value !== undefined) putAt(data, column.key, value);
    }
  }

  #readBodies({ rows, name }: Sheet): void {
    const lines = Map.groupBy(
      [...rows.entries()].slice(HEAD_ROWS).filter(([, cells]) => cells.some(isFilled)),
      ([, cells]) => String(cells[0] ?? '').trim(),
    );
    for (const [id, own] of lines) {
      const record = this.#records.get(id);
      if (record) record.body = own.map(([, cells]) => String(cells[1] ?? '').normalize('NFC')).join('\n');
      else
        this.#fault(
          { sheet: name, row: own[0]![0], column: 0 },
          `không có bản ghi «${id}» ở trang «${this.#nameOf('')}»`,
        );
    }
  }

  /** What is wrong with a record as its file, told where it stands in the sheets. */
  #prove(record: BookRecord): void {
    const { path, text } = bookFile(this.#collection, record);
    for (const { message, field = '' } of parseFile(this.#collection, { path, text }).problems) {
      const { place, column, label } = this.#placeOf(record.id, field);
      const cell = this.#cellAt(place);
      const unknown = column && typeof cell === 'string' ? notInList(column, cell) : undefined;
      const words = label === undefined ? message : message.replace(`«${field}»`, `«${label}»`);
      this.#fault(place, unknown === undefined || label === undefined ? words : `«${label}» ${unknown}`);
    }
  }

  #cellAt({ sheet, row, column }: Place): CellContent {
    return [...this.#sheets.values()].find((each) => each.sheet.name === sheet)?.sheet.rows[row]?.[column];
  }

  /** The cell of a field, or that in which it is missing. */
  #placeOf(id: string, field: string): { place: Place; column?: SheetColumn; label?: string } {
    const keys = field === '' ? [] : field.split('.');
    for (let count = keys.length; count >= 0; count--) {
      const row = this.#rows.get([id, ...(count > 0 ? [keys.slice(0, count).join('.')] : [])].join(' '));
      if (!row) continue;
      const rest = keys.slice(count).join('.');
      const open = this.#sheets.get(row.plan.path)!;
      const column =
        rest === '' ? undefined : row.plan.columns.find(({ key }) => isAtOrIn(rest, key) || isAtOrIn(key, rest));
      const at = column && open.columns.get(column.key);
      if (column === undefined || at === undefined) return { place: row };
      return { place: { ...row, column: at }, column, label: String(open.sheet.rows[0]?.[at] ?? column.key) };
    }
    throw new Error(`no row of ${id}`);
  }

  #nameOf(path: string): string {
    return this.#sheets.get(path)?.sheet.name ?? sheetNames(this.#collection, editors).get(path)!;
  }

  #fault({ sheet, row, column }: Place, message: string): void {
    this.#faults.push(`Trang «${sheet}», ô ${cellRef(row, column)}: ${message}`);
  }
}

const isAtOrIn = (path: string, outer: string) => path === outer || path.startsWith(`${outer}.`);

/** What is wrong with a text that its list does not hold; undefined where there is no list, or where it may be an id. */
function notInList(column: SheetColumn, text: string): string | undefined {
  const choices = column.isList ? undefined : choicesOf(column.schema, cellWords(editors));
  if (!choices || choices.has(text.trim()) || [...choices.values()].includes(text)) return undefined;
  const labels = [...choices.values()];
  const near =
    labels.find((label) => label.toLowerCase().startsWith(text.trim().toLowerCase())) ?? nearest(text, labels)[0];
  return `không nhận «${text}»${near === undefined ? '; chọn trong danh sách của ô' : `. Ý bạn là «${near}»?`}`;
}

function valueIn(data: Data, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);
}

const isFilled = (cell: CellContent) => cell !== null && cell !== undefined && String(cell).trim() !== '';
const shown = (cell: CellContent) => (isFilled(cell) ? `«${String(cell)}»` : 'trống');

/** The file of one record. */
function bookFile(collection: CollectionName, { id, data, body = '' }: BookRecord): { path: string; text: string } {
  const { format } = definitionOf(collection);
  const text = format === 'mdx' ? `---\n${yamlOf(data)}---\n${body}` : yamlOf(data);
  return { path: `content/${collection}/${id}.${format}`, text };
}

/** Files of a read book, as drafts: one list, or a file a text. `name` is that of the list. */
export function bookFiles({ collection, records }: Extract<ReadBook, { records: BookRecord[] }>, name: string) {
  const drafts = records.map((record) => ({ ...record, data: { ...record.data, draft: true } }));
  if (definitionOf(collection).format === 'mdx')
    return drafts.map((record) => ({
      folder: 'content' as const,
      path: `${collection}/${record.id}.mdx`,
      text: bookFile(collection, { ...record, body: `\n${(record.body ?? '').trim()}\n` }).text,
    }));
  const text = yamlOf(drafts.map(({ id, data }) => ({ id, ...data })));
  return [{ folder: 'content' as const, path: `${collection}/${name}.yml`, text }];
}
