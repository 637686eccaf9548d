import type * as z from 'zod';
import { foldSpace } from '../domain/text.ts';
import { metaOf, unwrap } from './field.ts';
import type { ReferenceTables } from './json-schema.ts';
import { codeLabels, type SchemaWords } from './labels.ts';
import type { SheetColumn } from './sheets.ts';

/** What a cell of a spreadsheet holds. */
export type CellContent = string | number | boolean | Date | null | undefined;

/** How spans of time are written in a cell: the words around their ends. */
export interface SpanWords {
  between: readonly [string, string];
  notBefore: string;
  notAfter: string;
  from: readonly [string, string];
  continues: string;
}

/** What cells are written and read with. */
export interface CellWords {
  words: Pick<SchemaWords, 'codes'>;
  tables: ReferenceTables;
  spans: SpanWords;
  yes: string;
  no: string;
}

/** Labels that a cell may hold, by the codes or ids that they stand for; undefined where it holds the value itself. */
export function choicesOf(schema: z.ZodType, { words, tables }: CellWords): ReadonlyMap<string, string> | undefined {
  const labels = codeLabels(words, schema);
  if (labels) return unmistakable(new Map(Object.entries(labels)));
  const { ref } = metaOf(schema);
  const table = ref === undefined ? undefined : tables[ref];
  return table && unmistakable(table);
}

/** Two that have the same label show their ids beside it. */
function unmistakable(labels: ReadonlyMap<string, string>): Map<string, string> {
  const same = Map.groupBy(labels, ([, label]) => keyOf(label));
  return new Map(
    [...labels].map(([id, label]) => [id, same.get(keyOf(label))!.length > 1 ? `${label} [${id}]` : label]),
  );
}

/** A value as a cell shows it. */
export function cellOf(column: SheetColumn, value: unknown, words: CellWords): string | number | boolean | null {
  if (value === undefined) return null;
  if (column.isList)
    return (value as unknown[]).map((item) => escaped(String(oneOf(column.schema, item, words)))).join('\n');
  return oneOf(column.schema, value, words);
}

function oneOf(schema: z.ZodType, value: unknown, words: CellWords): string | number | boolean {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return spanText(value as Span, words.spans);
  return choicesOf(schema, words)?.get(String(value)) ?? String(value);
}

/** The value that a cell holds, as YAML has it; undefined for an empty one. What cannot be read stays as it is written. */
export function valueOf(column: SheetColumn, cell: CellContent, words: CellWords): unknown {
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return undefined;
  if (!column.isList) return oneFrom(column.schema, cell, words);
  return wordsIn(cell)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => oneFrom(column.schema, unescaped(line), words));
}

function oneFrom(schema: z.ZodType, cell: NonNullable<CellContent>, words: CellWords): unknown {
  const text = wordsIn(cell);
  const { type } = unwrap(schema);
  if (type === 'boolean' || type === 'literal') return truth(cell, words) ?? text;
  if (type === 'number') return numberIn(cell) ?? text;
  const choices = choicesOf(schema, words);
  if (choices) return idIn(choices, text) ?? text;
  if (isTime(schema)) return isMonthAsDay(cell) ? asExcelShows(cell) : (spanIn(text, words.spans) ?? text.trim());
  return text;
}

/** A cell that Excel took for a day is that day. */
function wordsIn(cell: NonNullable<CellContent>): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).normalize('NFC');
}

/** Excel makes the first of a month of a month: which of both was written nobody knows, and the check asks. */
function isMonthAsDay(cell: CellContent): cell is Date {
  return cell instanceof Date && cell.getUTCDate() === 1;
}

function asExcelShows(day: Date): string {
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

function truth(cell: NonNullable<CellContent>, { yes, no }: CellWords): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = keyOf(wordsIn(cell));
  if ([keyOf(yes), 'true', 'x'].includes(word)) return true;
  return [keyOf(no), 'false'].includes(word) ? false : undefined;
}

/** A number, or one in words of Vietnam with a decimal comma; dots part thousands or decimals, nobody knows which. */
function numberIn(cell: NonNullable<CellContent>): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = wordsIn(cell).trim();
  return /^-?\d{1,15}(?:,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function idIn(choices: ReadonlyMap<string, string>, text: string): string | undefined {
  const wanted = keyOf(text);
  for (const [id, label] of choices) if (id === text.trim() || keyOf(label) === wanted) return id;
  return undefined;
}

function keyOf(text: string): string {
  return foldSpace(text.normalize('NFC')).trim().toLowerCase();
}

/** A day, a span or a moment. */
export function isTime(schema: z.ZodType): boolean {
  if (metaOf(schema).format === 'when') return true;
  const { type, options } = unwrap(schema) as z.ZodType & { options?: z.ZodType[] };
  return type === 'union' && options!.some(isTime);
}

interface Span {
  notBefore?: string;
  notAfter?: string;
  from?: string;
  to?: string;
  continues?: true;
}

function spanText({ notBefore, notAfter, from, to, continues }: Span, words: SpanWords): string {
  if (from !== undefined)
    return `${words.from[0]}${from}${to === undefined ? '' : words.from[1] + to}${continues ? words.continues : ''}`;
  if (notBefore !== undefined && notAfter !== undefined)
    return `${words.between[0]}${notBefore}${words.between[1]}${notAfter}`;
  return notBefore === undefined ? `${words.notAfter}${notAfter!}` : `${words.notBefore}${notBefore}`;
}

function spanIn(text: string, words: SpanWords): Span | undefined {
  const folded = foldSpace(text).trim();
  const after = (lead: string) => (folded.toLowerCase().startsWith(lead) ? folded.slice(lead.length) : undefined);
  const between = after(words.between[0])?.split(words.between[1]);
  if (between?.length === 2) return { notBefore: between[0]!, notAfter: between[1]! };
  const [notBefore, notAfter] = [after(words.notBefore), after(words.notAfter)];
  if (notBefore !== undefined) return { notBefore };
  if (notAfter !== undefined) return { notAfter };
  const rest = after(words.from[0]);
  if (rest === undefined) return undefined;
  const goesOn = rest.endsWith(words.continues);
  const [from, to] = (goesOn ? rest.slice(0, -words.continues.length) : rest).split(words.from[1]);
  return { from: from!, ...(to === undefined ? {} : { to }), ...(goesOn ? { continues: true } : {}) };
}

/** An item of a list is a line of its cell. */
function escaped(item: string): string {
  return item.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function unescaped(line: string): string {
  return line.replace(/\\(\\|n)/g, (_, mark) => (mark === 'n' ? '\n' : '\\'));
}
