import { stringify } from 'csv-stringify/sync';
import { isCollectionName } from '../schemas/index.ts';
import { ENVELOPE, publishedFields } from '../schemas/published.ts';
import type { DataFile } from './json.ts';
import type { ExportedMeasure } from './measures.ts';

export interface CsvFile {
  /** Base name without extension: `linkages`. */
  name: string;
  /** Site path: `/data/linkages.csv`. */
  path: string;
  /** With its byte-order mark. */
  text: string;
}

/** Columns of the files that no schema describes. */
const UNIT = ['code', 'name', 'fullName', 'nameEn', 'kind', 'kindHistory', 'legal', 'valid'];
const TABLES: Record<string, readonly string[]> = {
  provinces: [...UNIT, 'predecessors', 'successors', 'partners'],
  gaps: ['collection', 'record', 'label'],
};
const REGION_TABLE = ['nameEn', 'group', 'legal', 'valid', 'certain', 'doubt'];
const LINKS = ['a', 'b', 'basis', 'records'];
// Without `quote_record_delimiter` a lone \n inside a cell is left bare when records end in \r\n.
export const CSV_FORMAT = {
  bom: true,
  record_delimiter: 'windows',
  quote_record_delimiter: true,
  escape_formulas: true,
} as const;

/**
 * A data file as a table for spreadsheets: UTF-8 with a byte-order mark, lines that end in CR LF, one row a record.
 * Numbers are raw, lists and objects JSON text, what is absent is empty; text that a spreadsheet would compute gets an
 * apostrophe. The columns depend on the schema alone. Undefined for `index`, which is no table of records. Throws on a
 * field without a column.
 */
export function csvFile({ name, records }: DataFile): CsvFile | undefined {
  if (name === 'index') return undefined;
  if (name === 'measures') return measuresTable(records as readonly ExportedMeasure[]);
  const columns = columnsOf(name);
  const rows = records.map((record) => {
    const stray = Object.keys(record).find((field) => !columns.includes(field));
    if (stray !== undefined) throw new Error(`missing column: ${name}.${stray}`);
    return columns.map((column) => cell((record as Record<string, unknown>)[column]));
  });
  return { name, path: `/data/${name}.csv`, text: stringify([columns, ...rows], CSV_FORMAT) };
}

/** A row a value. */
function measuresTable(measures: readonly ExportedMeasure[]): CsvFile {
  const rows = measures.flatMap(({ id, label, unit, values }) =>
    values.map(({ of = '', basis = '', value }) => [id, label, unit, of, basis, value]),
  );
  const text = stringify([['id', 'label', 'unit', 'of', 'basis', 'value'], ...rows], CSV_FORMAT);
  return { name: 'measures', path: '/data/measures.csv', text };
}

/** In the order of the schema, between what every record has. */
function columnsOf(name: string): readonly string[] {
  if (name === 'links') return LINKS;
  const own = isCollectionName(name) ? publishedFields(name) : TABLES[name];
  if (!own) throw new Error(`unknown data file: ${name}`);
  const table = name === 'regions' ? REGION_TABLE : [];
  return [...ENVELOPE.first, ...own, ...table, ...ENVELOPE.last];
}

function cell(value: unknown): string | number {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
