import type * as z from 'zod';
import { metaOf, type Named } from './field.ts';
import { definitionOf, type CollectionName, type COLLECTIONS } from './index.ts';
import type { shared } from './record.ts';
import type { Rule } from './rules.ts';
import type { SpanWords } from './sheet-cells.ts';
import type { siteSchema } from './site.ts';
import { fieldsOf, itemOf } from './walk.ts';

/** What a language calls a field, and one line of advice for those who fill it in. */
export interface FieldWord {
  label: string;
  advice: string;
}

/** What a language calls the list of a collection and one of its records, and what the collection holds. */
interface CollectionWord extends FieldWord {
  one: string;
}

/** Every schema inside a schema that has words of its own. */
type NamedIn<S> = (S extends Named<string> ? S : never) | Inside<S>;
type Inside<S> =
  S extends z.ZodOptional<infer I>
    ? NamedIn<I>
    : S extends z.ZodArray<infer I>
      ? NamedIn<I>
      : S extends z.ZodObject<infer Shape>
        ? { [K in keyof Shape]: NamedIn<Shape[K]> }[keyof Shape]
        : never;

type Schemas = (typeof COLLECTIONS)[CollectionName]['schema'] | typeof shared | typeof siteSchema;
type Objects = Extract<NamedIn<Schemas>, z.ZodObject>;
type Lists = Extract<NamedIn<Schemas>, z.ZodEnum>;
type NameOf<S> = S extends Named<infer N> ? N : never;
/** A collection's own fields; those that all records share have words of their own. */
type FieldsOf<O> =
  O extends z.ZodObject<infer Shape>
    ? NameOf<O> extends CollectionName
      ? Exclude<keyof Shape, keyof typeof shared.shape>
      : keyof Shape
    : never;
type CodesOf<L> = L extends z.ZodEnum<infer Codes> ? keyof Codes : never;

/**
 * All words of the schemas in one language. A field, code or collection without words is an error of the compiler, and
 * so are words of nothing.
 */
export interface SchemaWords {
  /** Object → field. */
  fields: { [O in Objects as NameOf<O>]: Record<FieldsOf<O>, FieldWord> };
  /** Closed list → code. */
  codes: { [L in Lists as NameOf<L>]: Record<CodesOf<L>, string> };
  collections: Record<CollectionName, CollectionWord>;
}

/** What stands in Excel files for editors, beside labels and advice of fields. */
interface SheetWords {
  spans: SpanWords;
  yes: string;
  no: string;
  /** Names of sheets that hold no records. */
  guide: string;
  lists: string;
  examples: string;
  /** The sheet with the lines of texts, its column, and what is said of it. */
  body: string;
  bodyLine: string;
  bodyAdvice: string;
  id: string;
  idAdvice: string;
  /** The place in a list of another sheet. */
  place: (list: string) => string;
  placeAdvice: string;
  path: string;
  reason: string;
  needed: string;
  isList: string;
  dates: string;
  choose: string;
  choices: (lines: string) => string;
  notInList: string;
  lines: (collection: string) => readonly string[];
  exampleColumns: readonly string[];
  noExample: string;
  title: (collection: string) => string;
}

/** What editors read, in the language they write in: templates, JSON Schema, checks. */
export interface EditorWords extends SchemaWords {
  /** Words that stand in a list by themselves. */
  text: string;
  /** The `id` of a record. */
  id: FieldWord;
  /** `content/site.yml`. */
  settings: string;
  /** What a value must be. */
  rules: Record<Rule, string>;
  /** Excel files. */
  sheets: SheetWords;
  template: {
    /** Lines at the top. */
    head: readonly string[];
    /** Above the fields that may be left out. */
    optional: string;
    dates: string;
    path: string;
    reason: string;
    mayAdd: (names: string) => string;
    replace: (names: string) => string;
    /** In the place of a text; some collections have their own. */
    body: string;
    bodies: Partial<Record<CollectionName, string>>;
  };
}

type Table<W> = Record<string, Record<string, W> | undefined>;

/** What a field is called, and its advice. Throws on a schema that is no field, or one without words. */
export function fieldWord(words: Pick<SchemaWords, 'fields'>, schema: z.ZodType): FieldWord {
  return wordOfField(words, metaOf(schema).field ?? '');
}

/** The same by the field's id: `linkages.signed`. */
export function wordOfField({ fields }: Pick<SchemaWords, 'fields'>, field: string): FieldWord {
  const [object = '', name = ''] = field.split('.');
  const word = (fields as Table<FieldWord>)[object]?.[name];
  if (!word) throw new Error(`no words for the field: ${field}`);
  return word;
}

/** Code → label, in the order of the closed list; undefined for a schema that takes no codes. */
export function codeLabels(words: Pick<SchemaWords, 'codes'>, schema: z.ZodType): Record<string, string> | undefined {
  const { codes: list } = metaOf(schema);
  return list === undefined ? undefined : labelsOfCodes(words, list);
}

/** The same by the name of the list: `linkage-form`. Throws on a list without words. */
export function labelsOfCodes({ codes }: Pick<SchemaWords, 'codes'>, list: string): Record<string, string> {
  const labels = (codes as Table<string>)[list];
  if (!labels) throw new Error(`no words for the codes: ${list}`);
  return labels;
}

/** What names a field by its path: its own words, and how a field is said to be one of a larger thing. */
export interface PathWords extends Pick<SchemaWords, 'fields'> {
  record: {
    /** «Số tiền» of «Nguồn vốn 2» → «Số tiền của nguồn vốn 2». */
    fieldOf: (field: string, whole: string) => string;
  };
}

/**
 * What a field of a collection is called, by its dotted path: `funding.1.lender` → «Bên cho vay của nguồn vốn 2». Places
 * in lists count from one; they are said only if `data`, the record, has several. Parts between the field and the first
 * step are not said, nor is which kind of party stands in a field. Throws on a path that the schema does not have.
 */
export function fieldLabel(words: PathWords, collection: CollectionName, path: string, data?: object): string {
  const labels: string[] = [];
  let at: z.ZodType = definitionOf(collection).schema;
  let value: unknown = data;
  for (const step of path.split('.')) {
    // A date may be an object of its own.
    if (labels.length > 0 && !itemOf(at) && fieldsOf(at).length === 0) break;
    at = childOf(at, step, `${collection}: ${path}`);
    if (!isPlace(step)) labels.push(isOfParty(at) ? labels.at(-1)! : fieldWord(words, at).label);
    else if (Array.isArray(value) && value.length > 1) labels[labels.length - 1] += ` ${Number(step) + 1}`;
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  const [whole, field] = [labels[0]!, labels.at(-1)!];
  return field.replace(/ \d+$/, '') === whole.replace(/ \d+$/, '') ? whole : words.record.fieldOf(field, whole);
}

const PARTY_KINDS = new Set(['party.province', 'party.region', 'party.organization', 'party.class']);

function isOfParty(schema: z.ZodType): boolean {
  return PARTY_KINDS.has(metaOf(schema).field ?? '');
}

/** The label of a code, where the path (`status.0.state`) names a field with a closed list. Throws on an unknown code. */
export function codeLabel(
  words: Pick<SchemaWords, 'codes'>,
  collection: CollectionName,
  path: string,
  code: string,
): string {
  const schema = path
    .split('.')
    .reduce((at, step) => childOf(at, step, `${collection}: ${path}`), definitionOf(collection).schema as z.ZodType);
  const label = codeLabels(words, schema)?.[code];
  if (label === undefined) throw new Error(`unknown code of ${collection} ${path}: ${code}`);
  return label;
}

function childOf(schema: z.ZodType, step: string, where: string): z.ZodType {
  const child = isPlace(step) ? itemOf(schema) : fieldsOf(schema).find(([name]) => name === step)?.[1];
  if (!child) throw new Error(`unknown field: ${where}`);
  return child;
}

function isPlace(step: string): boolean {
  return /^\d+$/.test(step);
}
