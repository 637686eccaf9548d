import * as z from 'zod';
import { onceFor } from '../domain/once.ts';
import { isAnyRef, isGap, metaOf, unwrap } from './field.ts';
import type { FieldMeta } from './field.ts';

/** One field of a record, present or not. */
export interface FieldVisit {
  /** Dotted path: `observations.0.period`. */
  path: string;
  name: string;
  schema: z.ZodType;
  meta: FieldMeta;
  value: unknown;
  parent: Record<string, unknown>;
}

// Schemas never change, and each is asked again for every record.

/** Fields of an object schema, in the order they are written; empty for anything else. */
export const fieldsOf = onceFor((schema: z.ZodType): [string, z.ZodType][] => {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject ? (Object.entries(bare.shape) as [string, z.ZodType][]) : [];
});

/** The schema of an array's items, or undefined. */
export const itemOf = onceFor((schema: z.ZodType): z.ZodType | undefined => {
  const bare = unwrap(schema);
  return bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined;
});

/** Visits every field of validated data in schema order, absent ones included, array items as `name.0`. */
export function walkFields(schema: z.ZodType, data: unknown, visit: (field: FieldVisit) => void, path = ''): void {
  const item = itemOf(schema);
  if (item && Array.isArray(data)) {
    for (const [index, value] of data.entries()) walkItem(item, value, index, data, visit, path);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const parent = data as Record<string, unknown>;
  for (const [name, child] of fieldsOf(schema)) {
    const at = path === '' ? name : `${path}.${name}`;
    visit({ path: at, name, schema: child, meta: metaOf(child), value: parent[name], parent });
    if (parent[name] !== undefined) walkFields(child, parent[name], visit, at);
  }
}

function walkItem(
  item: z.ZodType,
  value: unknown,
  index: number,
  list: unknown[],
  visit: (field: FieldVisit) => void,
  path: string,
): void {
  const at = `${path}.${index}`;
  const parent = list as unknown as Record<string, unknown>;
  visit({ path: at, name: String(index), schema: item, meta: metaOf(item), value, parent });
  walkFields(item, value, visit, at);
}

/** Paths of the fields whose absence is a gap, by the schema's own marks; a field given in `inferred` is present. */
export function absentPaths(schema: z.ZodType, data: unknown): string[] {
  const paths: string[] = [];
  walkFields(schema, data, ({ path, schema: field, value, parent }) => {
    if (value === undefined && isGap(field, parent)) paths.push(path);
  });
  return paths;
}

/** A value that names a record or a row of a reference table. */
export interface Reference {
  path: string;
  /** A collection, or `@unit`, `@region`, `@sector`, `@agency`, `@collection`. */
  target: string;
  id: string;
}

/** All references of validated data. Text where a reference may stand is none. */
export function referencesOf(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  walkFields(schema, data, ({ path, meta, value }) => {
    if (typeof value !== 'string' || meta.ref === undefined) return;
    if (meta.ref !== '*') {
      found.push({ path, target: meta.ref, id: value });
      return;
    }
    if (!isAnyRef(value)) return;
    const slash = value.indexOf('/');
    found.push({ path, target: value.slice(0, slash), id: value.slice(slash + 1) });
  });
  return found;
}
