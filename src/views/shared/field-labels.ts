import type * as z from 'zod';
import { metaOf } from '../../schemas/field.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { fieldsOf, itemOf } from '../../schemas/walk.ts';

/**
 * The Vietnamese name of a field by its dotted path; places in lists count from one:
 * `funding.0.lender` → «Nguồn vốn 1 › Bên cho vay». Throws on a path that the schema does not have.
 */
export function fieldLabel(collection: CollectionName, path: string): string {
  const names: string[] = [];
  let at: z.ZodType = definitionOf(collection).schema;
  for (const step of path.split('.')) {
    at = childOf(at, step, `${collection}: ${path}`);
    if (/^\d+$/.test(step)) names[names.length - 1] += ` ${Number(step) + 1}`;
    else names.push(metaOf(at).title ?? step);
  }
  return names.join(' › ');
}

/** The label of a code, where the path (`status.0.state`) names a field with a closed list. */
export function codeLabel(collection: CollectionName, path: string, code: string): string {
  const schema = path
    .split('.')
    .reduce((at, step) => childOf(at, step, `${collection}: ${path}`), definitionOf(collection).schema as z.ZodType);
  const label = metaOf(schema).labels?.[code];
  if (label === undefined) throw new Error(`unknown code of ${collection} ${path}: ${code}`);
  return label;
}

function childOf(schema: z.ZodType, step: string, where: string): z.ZodType {
  const child = /^\d+$/.test(step) ? itemOf(schema) : fieldsOf(schema).find(([name]) => name === step)?.[1];
  if (!child) throw new Error(`unknown field: ${where}`);
  return child;
}
