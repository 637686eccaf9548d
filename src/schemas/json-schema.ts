import * as z from 'zod';
import type { FieldMeta } from './field.ts';
import { labelsOfCodes, wordOfField, type EditorWords } from './labels.ts';
import { definitionOf } from './index.ts';
import type { CollectionName } from './index.ts';
import { siteSchema } from './site.ts';

/** Rows of the reference tables (`@unit` …), id → Vietnamese name; editors' tools offer and explain them. */
export type ReferenceTables = Record<string, ReadonlyMap<string, string>>;

/** What a JSON Schema takes from elsewhere. */
export interface SchemaContext {
  words: EditorWords;
  tables: ReferenceTables;
}

type Json = Record<string, unknown>;

const DIALECT = 'http://json-schema.org/draft-07/schema#';
const PARTIAL_DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/** JSON Schema of a file of a collection: one record, or for YAML also a list of records that each have their `id`. */
export function fileSchema(name: CollectionName, context: SchemaContext): Json {
  const { words, tables } = context;
  const { schema, format } = definitionOf(name);
  const { label, advice } = words.collections[name];
  const record = jsonSchemaOf(schema, context);
  const properties = { id: idSchema(words), ...(record.properties as Json) };
  const one = { ...record, properties };
  const head = { $schema: DIALECT, title: label, description: advice, definitions: definitionsOf(one, tables) };
  if (format === 'mdx') return { ...head, ...one };
  const required = ['id', ...((record.required as string[] | undefined) ?? [])];
  const definitions = { ...head.definitions, record: one };
  const listed = { allOf: [{ $ref: '#/definitions/record' }], required };
  return {
    ...head,
    definitions,
    if: { type: 'array' },
    then: { items: listed },
    else: { $ref: '#/definitions/record' },
  };
}

/** JSON Schema of `content/site.yml`. */
export function settingsSchema(context: SchemaContext): Json {
  const schema = jsonSchemaOf(siteSchema, context);
  const definitions = definitionsOf(schema, context.tables);
  return { $schema: DIALECT, title: context.words.settings, definitions, ...schema };
}

function idSchema({ id }: EditorWords): Json {
  return { title: id.label, description: id.advice, type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
}

function jsonSchemaOf(schema: z.ZodType, context: SchemaContext): Json {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    metadata: inWords(context.words),
    override: ({ jsonSchema }) => speakJsonSchema(jsonSchema as Json, context.tables),
  }) as Json;
  const { $schema: _, ...rest } = json;
  return rest;
}

/** What schemas say of themselves, in words. */
function inWords(words: EditorWords) {
  const registry = z.registry<Record<string, unknown>>();
  registry.get = (schema) => said((z.globalRegistry.get(schema) ?? {}) as FieldMeta, words) as never;
  return registry;
}

/** The marks of a schema with the words that its ids stand for. */
function said({ field, codes, format, ...marks }: FieldMeta, words: EditorWords): Json {
  const json: Json = { ...marks };
  if (format === 'text') json.title = words.text;
  else if (format !== undefined) json.format = format;
  if (codes !== undefined) json.labels = labelsOfCodes(words, codes);
  if (field === undefined) return json;
  const { label, advice } = wordOfField(words, field);
  return { ...json, title: label, description: advice };
}

/** Turns our own marks into words of JSON Schema, and takes out what says nothing. */
function speakJsonSchema(json: Json, tables: ReferenceTables): void {
  const { ref, format } = json as FieldMeta;
  const labels = json.labels as Record<string, string> | undefined;
  for (const mark of ['labels', 'ref', 'orText', 'format'] as const) if (isOurs(mark, json)) delete json[mark];
  if (format === 'url') json.format = 'uri';
  if (labels) json.enumDescriptions = (json.enum as string[]).map((code) => labels[code]);
  if (ref !== undefined && tables[ref] && json.type === 'string') {
    delete json.type;
    delete json.pattern;
    json.allOf = [{ $ref: `#/definitions/${ref.slice(1)}` }];
  }
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (isPartialDate(json)) {
    delete json.anyOf;
    Object.assign(json, { type: ['string', 'integer'], pattern: PARTIAL_DATE });
  }
}

function isOurs(mark: string, { format }: Json): boolean {
  return mark !== 'format' || format === 'when' || format === 'money' || format === 'url';
}

/** Text or an integer, and nothing more: the way a partial date is written. */
function isPartialDate({ anyOf }: Json): boolean {
  const types = Array.isArray(anyOf) ? anyOf.map((each: Json) => Object.keys(each).length === 1 && each.type) : [];
  return types.length === 2 && types[0] === 'string' && types[1] === 'integer';
}

/** Only the tables that the schema names. */
function definitionsOf(schema: Json, tables: ReferenceTables): Json {
  const text = JSON.stringify(schema);
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([target]) => text.includes(`"#/definitions/${target.slice(1)}"`))
      .map(([target, rows]) => [
        target.slice(1),
        { type: 'string', enum: [...rows.keys()], enumDescriptions: [...rows.values()] },
      ]),
  );
}
