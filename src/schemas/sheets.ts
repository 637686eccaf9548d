import * as z from 'zod';
import { onceFor } from '../domain/once.ts';
import { unwrap } from './field.ts';
import { fieldsOf, itemOf } from './walk.ts';

/** A column of a sheet, and the field that its cells hold. */
export interface SheetColumn {
  /** Dotted path inside the record, or inside the item of a list: `title.text`. */
  key: string;
  /** Of one value: of a list its items. */
  schema: z.ZodType;
  /** The fields on the way to it, its own last. */
  fields: readonly z.ZodType[];
  /** Its cells hold lists, an item a line. */
  isList: boolean;
}

/**
 * A sheet of records, or of the items of one list of theirs. A record is one row of the sheet without a path; in the
 * others a row begins with the id of its record and the places of the lists around its own.
 */
export interface SheetPlan {
  /** Dotted path of the list: `outcomes.evidence`; empty for the records themselves. */
  path: string;
  /** The field of the list; of the records none. */
  schema?: z.ZodType;
  /** The lists around it, from the outside in: `['outcomes']`. */
  around: string[];
  columns: SheetColumn[];
  /** Its rows are pairs: a path and a reason; or pieces of text, which are bare where they have nothing but words. */
  kind: 'objects' | 'pairs' | 'pieces';
}

/** Columns of pairs and pieces, which are no objects of their own. */
export const PAIR = ['path', 'reason'] as const;

/** The sheets that hold the records of a schema whole. */
export const sheetPlans = onceFor((schema: z.ZodType): SheetPlan[] => {
  const plans: SheetPlan[] = [{ path: '', around: [], columns: [], kind: 'objects' }];
  addFields(plans, plans[0]!, schema);
  return plans;
});

function addFields(
  plans: SheetPlan[],
  plan: SheetPlan,
  schema: z.ZodType,
  prefix = '',
  around: readonly z.ZodType[] = [],
): void {
  for (const [name, field] of fieldsOf(schema)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    const item = itemOf(field);
    const piece = item && pieceOf(item);
    const isPairs = unwrap(field) instanceof z.ZodRecord;
    if (isPairs || piece || (item && fieldsOf(item).length > 0)) {
      const list: SheetPlan = {
        path: plan.path === '' ? key : `${plan.path}.${key}`,
        schema: field,
        around: plan.path === '' ? [] : [...plan.around, plan.path],
        columns: isPairs ? PAIR.map((each) => ({ key: each, schema: z.string(), fields: [], isList: false })) : [],
        kind: isPairs ? 'pairs' : piece ? 'pieces' : 'objects',
      };
      plans.push(list);
      if (!isPairs) addFields(plans, list, piece ?? item!);
    } else if (fieldsOf(field).length > 0) addFields(plans, plan, field, key, [...around, field]);
    else plan.columns.push({ key, schema: item ?? field, fields: [...around, field], isList: item !== undefined });
  }
}

/** The object among the forms of an item that may also be bare words. */
function pieceOf(item: z.ZodType): z.ZodType | undefined {
  const bare = unwrap(item);
  if (!(bare instanceof z.ZodUnion)) return undefined;
  const options = bare.options as z.ZodType[];
  return options.some((each) => unwrap(each) instanceof z.ZodString)
    ? options.find((each) => fieldsOf(each).some(([name]) => name === 'text'))
    : undefined;
}

type Data = Record<string, unknown>;

/** One row: the record, the places of the lists around it (from 1), and values by their columns. */
export interface SheetRow {
  id: string;
  places: number[];
  values: Data;
}

/** The rows of a record, by the path of their sheet. */
export function rowsOfRecord(schema: z.ZodType, id: string, record: Data): Map<string, SheetRow[]> {
  const rows = new Map<string, SheetRow[]>();
  for (const plan of sheetPlans(schema))
    rows.set(
      plan.path,
      ownersOf(plan, record).flatMap(({ owner, places }) =>
        itemsIn(plan, owner).map((item) => ({ id, places, values: valuesOf(plan, item) })),
      ),
    );
  return rows;
}

/** The objects that hold a list, each with its places in the lists around. */
function ownersOf(plan: SheetPlan, record: Data): { owner: Data; places: number[] }[] {
  let owners: { owner: Data; places: number[] }[] = [{ owner: record, places: [] }];
  let from = '';
  for (const list of plan.around) {
    const key = list.slice(from.length);
    owners = owners.flatMap(({ owner, places }) =>
      ((valueAt(owner, key) ?? []) as Data[]).map((item, i) => ({ owner: item, places: [...places, i + 1] })),
    );
    from = `${list}.`;
  }
  return owners;
}

/** Path of a list inside the object that holds it. */
export function ownKey({ path, around }: Pick<SheetPlan, 'path' | 'around'>): string {
  const outer = around.at(-1);
  return outer === undefined ? path : path.slice(outer.length + 1);
}

function itemsIn(plan: SheetPlan, owner: Data): Data[] {
  if (plan.path === '') return [owner];
  const value = valueAt(owner, ownKey(plan));
  if (value === undefined) return [];
  if (plan.kind === 'pairs') return Object.entries(value as Data).map(([path, reason]) => ({ path, reason }));
  return (value as unknown[]).map((item) => (typeof item === 'string' ? { text: item } : (item as Data)));
}

function valuesOf(plan: SheetPlan, item: Data): Data {
  return Object.fromEntries(
    plan.columns.flatMap(({ key }) => {
      const value = valueAt(item, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Data)[key];
  }
  return value;
}

/** Puts a value where its path says; the objects on the way are made. */
export function putAt(data: Data, path: string, value: unknown): void {
  const keys = path.split('.');
  let at = data;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Data;
  at[keys.at(-1)!] = value;
}
