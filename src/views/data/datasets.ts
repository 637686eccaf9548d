import * as z from 'zod';
import { citation, evidence } from '../../schemas/evidence.ts';
import { mayBeGap, metaOf, unwrap, type FieldMeta } from '../../schemas/field.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName } from '../../schemas/index.ts';
import { codeLabels, fieldWord } from '../../schemas/labels.ts';
import { amount, funding, party } from '../../schemas/party.ts';
import { isPublished, publishedPath } from '../../schemas/published.ts';
import { SHARED_FIELDS } from '../../schemas/record.ts';
import { fieldsOf, itemOf } from '../../schemas/walk.ts';
import type { Strings } from '../../strings/index.ts';

type Words = Strings['datasets'];

/** One line of the data dictionary. */
export interface DictionaryRow {
  /** Dotted path; `[]` after a list: `status[].state`. */
  path: string;
  label: string;
  type: string;
  advice: string;
  /** Codes with their labels. */
  codes: { code: string; label: string }[];
  required: boolean;
  /** Its absence counts as a gap, at least in some records. */
  gap: boolean;
}

export interface DictionaryTable {
  /** Anchor on the page. */
  id: string;
  title: string;
  rows: DictionaryRow[];
}

/** Structures that many fields share; each has a table of its own. */
const STRUCTURES = { party, funding, amount, evidence, citation } satisfies Record<
  keyof Words['structures'],
  z.ZodType
>;

/** The data dictionary, from the schemas: a table a collection, one of the shared fields, one a shared structure. */
export function dictionary(strings: Strings): DictionaryTable[] {
  const { datasets: words, collections } = strings;
  const shared = new Set(SHARED_FIELDS);
  const anySchema = definitionOf('documents').schema;
  return [
    ...COLLECTION_NAMES.map((name) => ({
      id: `truong-${name}`,
      title: `${collections[name].label} (${name})`,
      rows: rowsOf(definitionOf(name).schema, strings, (field) =>
        shared.has(field) ? undefined : publishedName(field),
      ),
    })),
    {
      id: 'truong-chung',
      title: words.shared,
      rows: rowsOf(anySchema, strings, (field) => (shared.has(field) ? publishedName(field) : undefined)),
    },
    ...Object.entries(STRUCTURES).map(([name, schema]) => ({
      id: `truong-${name}`,
      title: words.structures[name as keyof Words['structures']],
      rows: rowsOf(schema, strings, (field) => field),
    })),
  ];
}

function publishedName(field: string): string | undefined {
  return isPublished(field) ? publishedPath(field) : undefined;
}

/** `pathOf` gives the path that a field has in the data files; undefined leaves it out. */
function rowsOf(schema: z.ZodType, strings: Strings, pathOf: (field: string) => string | undefined): DictionaryRow[] {
  return fieldsOf(schema).flatMap(([name, child]) => {
    const path = pathOf(name);
    return path === undefined ? [] : fieldRows(path, child, strings);
  });
}

function fieldRows(path: string, schema: z.ZodType, strings: Strings): DictionaryRow[] {
  const { datasets: words } = strings;
  const { label, advice } = fieldWord(strings, schema);
  const item = itemOf(schema);
  const inner = item ?? schema;
  const nested = structureOf(inner) ? [] : rowsOf(inner, strings, (field) => `${path}${item ? '[]' : ''}.${field}`);
  const labels = codeLabels(strings, inner) ?? {};
  return [
    {
      path,
      label,
      type: item ? words.types.listOf(typeOf(item, words)) : typeOf(schema, words),
      advice,
      codes: Object.entries(labels).map(([code, meaning]) => ({ code, label: meaning })),
      required: !schema.safeParse(undefined).success,
      gap: mayBeGap(schema),
    },
    ...nested,
  ];
}

function structureOf(schema: z.ZodType): keyof typeof STRUCTURES | undefined {
  const { shape } = unwrap(schema) as Partial<z.ZodObject>;
  if (shape === undefined) return undefined;
  return (Object.keys(STRUCTURES) as (keyof typeof STRUCTURES)[]).find(
    (name) => (unwrap(STRUCTURES[name]) as Partial<z.ZodObject>).shape === shape,
  );
}

function typeOf(schema: z.ZodType, words: Words): string {
  const { types, structures } = words;
  const structure = structureOf(schema);
  if (structure) return structures[structure];
  const meta = metaOf(schema);
  if (meta.ref) return referenceType(meta, words);
  if (meta.format === 'when') return types.when;
  if (meta.format === 'url') return types.url;
  const bare = unwrap(schema);
  if (bare instanceof z.ZodRecord) return types.reasons;
  if (bare instanceof z.ZodObject) return types.object;
  if (bare instanceof z.ZodBoolean) return types.boolean;
  if (bare instanceof z.ZodNumber) return bare.format === 'safeint' ? types.integer : types.number;
  if (bare instanceof z.ZodUnion) return types.moment;
  return bare instanceof z.ZodISODateTime ? types.moment : types.text;
}

function referenceType({ ref, orText }: FieldMeta, { types }: Words): string {
  if (ref === '*') return orText ? types.orText : types.any;
  const tables: Record<string, string> = {
    '@unit': types.units,
    '@region': types.regions,
    '@sector': types.sectors,
    '@agency': types.agencies,
    '@collection': types.collections,
  };
  return types.idOf(tables[ref!] ?? (isCollectionName(ref!) ? `${ref}.json` : ref!));
}

/** What a data file holds, in words. */
export function fileContents(name: string, { datasets: words, collections }: Strings): string {
  if (name === 'regions' || !isCollectionName(name))
    return words[name as 'provinces' | 'regions' | 'gaps' | 'links' | 'measures' | 'index'];
  return collections[name].label;
}
