import * as z from 'zod';
import { ID_PATTERN } from '../domain/slug.ts';
import { isPartialDate } from '../domain/dates.ts';
import { isPrivateAddress } from '../domain/private-address.ts';
import { rule } from './rules.ts';

/** What a field says of itself beyond its type. Its words stand in `strings/`, under its ids. */
export interface FieldMeta {
  /** Id of its label and advice: the object's name and its own, `linkages.signed`. */
  field?: string;
  /** The closed list that its value is taken from: `linkage-form`. */
  codes?: string;
  /** What the value names: a collection, `*` (any record, written `collection/id`), or a reference table. */
  ref?: string;
  /** True where text may stand in place of a `collection/id`. */
  orText?: boolean;
  /** How views print the value. */
  format?: 'text' | 'when' | 'money' | 'url';
}

declare const named: unique symbol;
/** Type of a schema whose words are looked up by a name: an object's fields, or the codes of a closed list. */
export interface Named<N extends string> {
  readonly [named]: N;
}

/** A strict object. `name` with the name of a field is the id of the field's words. */
export function object<const N extends string, S extends z.core.$ZodLooseShape>(name: N, shape: S) {
  return z.strictObject(withIds(name, shape)) as z.ZodObject<S, z.core.$strict> & Named<N>;
}

/** The fields with their ids: `linkages.signed`. */
export function withIds<S extends z.core.$ZodLooseShape>(name: string, shape: S): S {
  const fields = Object.entries(shape as Record<string, z.ZodType>);
  return Object.fromEntries(
    fields.map(([key, schema]) => [key, schema.meta({ ...schema.meta(), field: `${name}.${key}` })]),
  ) as S;
}

/** When a missing value is a gap: always, or as the object that lacks it says. */
type GapCondition = (parent: Record<string, unknown>) => boolean;
const gaps = z.registry<{ when: GapCondition }>();

/** A field whose absence the site shows as «không nêu» and counts in the gap register. */
export function gap<T extends z.ZodType>(schema: T, when: GapCondition = () => true): T {
  const own = schema.clone() as T;
  gaps.add(own, { when });
  return own;
}

/** True if a record that lacks this field has a gap. `parent` is the object that lacks it. */
export function isGap(schema: z.ZodType, parent: Record<string, unknown>): boolean {
  return gaps.get(schema)?.when(parent) ?? false;
}

/** True if the absence of this field is a gap in some records. */
export function mayBeGap(schema: z.ZodType): boolean {
  return gaps.get(schema) !== undefined;
}

const shown = z.registry<{ when: GapCondition }>();

/** A field that has a place in the tables of briefs: what is inferred is marked there, a gap is an empty cell. */
export function inTables<T extends z.ZodType>(schema: T, when: GapCondition = () => true): T {
  const own = schema.clone() as T;
  shown.add(own, { when });
  return own;
}

/** True if the tables of briefs would show this field of `parent`. */
export function isInTables(schema: z.ZodType, parent: Record<string, unknown>): boolean {
  return shown.get(schema)?.when(parent) ?? false;
}

const metas = new WeakMap<z.ZodType, FieldMeta>();

/** What a schema says of itself, under `optional` and the like too. Schemas never change, so it is asked once. */
export function metaOf(schema: z.ZodType): FieldMeta {
  const known = metas.get(schema);
  if (known) return known;
  const meta: FieldMeta = {
    ...(hasInner(schema) ? metaOf(inner(schema)) : {}),
    ...(schema.meta() as FieldMeta | undefined),
  };
  metas.set(schema, meta);
  return meta;
}

type Wrapper = z.ZodOptional<z.ZodType>;
function hasInner(schema: z.ZodType): schema is Wrapper {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly;
}
function inner(schema: Wrapper): z.ZodType {
  return schema.unwrap() as z.ZodType;
}

/** The schema without `optional` and the like. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return hasInner(schema) ? unwrap(inner(schema)) : schema;
}

/** Non-empty text. */
export const text = z
  .string()
  .regex(/[^\s\u200B\u2060\uFEFF]/, rule('not-empty'))
  .meta({ format: 'text' });

const recordId = z.string().regex(ID_PATTERN, rule('id'));

/** A closed list of codes, as YAML has them. Their labels are looked up by the name of the list. */
export function codes<const N extends string, const C extends string>(list: N, values: readonly [C, ...C[]]) {
  return z.enum(values).meta({ codes: list }) as z.ZodEnum<{ [K in C]: K }> & Named<N>;
}

/** The id of a record of one collection, or of a row of a reference table (`@unit`, `@region`, `@sector`, `@agency`). */
export function ref(target: string) {
  return recordId.meta({ ref: target });
}

const ANY_REF = /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** `collection/id` of any record. */
export const anyRef = z.string().regex(ANY_REF, rule('reference')).meta({ ref: '*' });
/** `collection/id` of any record, or words. */
export const refOrText = text.meta({ ref: '*', orText: true });

export function isAnyRef(value: string): boolean {
  return ANY_REF.test(value);
}

const partial = z
  .union([z.string(), z.int()], { error: rule('date-form') })
  .transform(String)
  .refine(isPartialDate, { error: rule('real-date') });

/** Year, month or day, as precise as the source. YAML's integer year is accepted. */
export const partialDate = partial.meta({ format: 'when' });

const day = z
  .strictObject({ notBefore: partial.optional(), notAfter: partial.optional() })
  .refine(({ notBefore, notAfter }) => notBefore !== undefined || notAfter !== undefined);
const spanSchema = z.strictObject({ from: partial, to: partial.optional(), continues: z.literal(true).optional() });

/** A day or month, or the days between which it lies. */
export const fuzzyDate = z.union([partial, day], { error: rule('when') }).meta({ format: 'when' });
/** A span of time: «2023-2025 và những năm tiếp theo», or one year or month. */
export const period = z.union([partial, spanSchema], { error: rule('when') }).meta({ format: 'when' });
/** Any of the three. */
export const when = z.union([partial, day, spanSchema], { error: rule('when') }).meta({ format: 'when' });

/** A moment with its offset, as a page prints it: 2022-07-15T14:40:02+07:00. */
export const moment = z.iso.datetime({ offset: true });

/** http or https address. */
export const url = z
  .url({ protocol: /^https?$/, error: rule('web-address') })
  .refine((address) => !URL.parse(address)?.username && !/\s/.test(address), {
    error: rule('plain-address'),
  })
  .refine((address) => !isPrivateAddress(address), { error: rule('public-address') })
  .meta({ format: 'url' });
