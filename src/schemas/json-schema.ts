import * as z from 'zod';
import type { FieldMeta } from './field.ts';
import { definitionOf } from './index.ts';
import type { CollectionName } from './index.ts';
import { siteSchema } from './site.ts';

/** Rows of the reference tables (`@unit` …), id → Vietnamese name; editors' tools offer and explain them. */
export type ReferenceTables = Record<string, ReadonlyMap<string, string>>;

type Json = Record<string, unknown>;

const DIALECT = 'http://json-schema.org/draft-07/schema#';
const PARTIAL_DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/** JSON Schema of a file of a collection: one record, or for YAML also a list of records that each have their `id`. */
export function fileSchema(name: CollectionName, tables: ReferenceTables): Json {
  const { schema, format, label, advice } = definitionOf(name);
  const record = jsonSchemaOf(schema, tables);
  const properties = { id: ID, ...(record.properties as Json) };
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
export function settingsSchema(tables: ReferenceTables): Json {
  const schema = jsonSchemaOf(siteSchema, tables);
  return { $schema: DIALECT, title: 'Cài đặt của trang', definitions: definitionsOf(schema, tables), ...schema };
}

const ID: Json = {
  title: 'Mã bản ghi',
  description: 'Chữ thường a–z không dấu, số, nối bằng «-». Bỏ được khi tệp chỉ có một bản ghi: mã là tên tệp',
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
};

function jsonSchemaOf(schema: z.ZodType, tables: ReferenceTables): Json {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override: ({ jsonSchema }) => speakJsonSchema(jsonSchema as Json, tables),
  }) as Json;
  const { $schema: _, ...rest } = json;
  return rest;
}

/** Turns our own marks into words of JSON Schema, and takes out what says nothing. */
function speakJsonSchema(json: Json, tables: ReferenceTables): void {
  const { labels, ref, format } = json as FieldMeta;
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
