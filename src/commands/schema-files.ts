import { referenceTables } from '../exports/reference-tables.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import { fileSchema, settingsSchema } from '../schemas/json-schema.ts';
import type { SchemaContext } from '../schemas/json-schema.ts';
import { templateOf } from '../schemas/template.ts';
import { editors } from '../strings/vi/editors.ts';

const CONTEXT: SchemaContext = { words: editors, tables: referenceTables(editors) };

/** Text of each file that `npm run schemas` writes for editors' tools, by file name. */
export function schemaFiles(): Map<string, string> {
  const schemas = COLLECTION_NAMES.map((name) => [`${name}.schema.json`, fileSchema(name, CONTEXT)] as const);
  return new Map(
    [...schemas, ['site.schema.json', settingsSchema(CONTEXT)] as const].map(([name, json]) => [name, asText(json)]),
  );
}

function asText(json: unknown): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** Text of each collection's template, by path inside the content folder. */
export function templateFiles(): Map<string, string> {
  return new Map(
    COLLECTION_NAMES.map((name) => [`${name}/_template.${definitionOf(name).format}`, templateOf(name, editors)]),
  );
}
