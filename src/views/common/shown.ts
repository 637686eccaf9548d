import * as z from 'zod';
import { onceFor } from '../../domain/once.ts';
import type { Entry } from '../../corpus/types.ts';
import { evidence as evidenceSchema } from '../../schemas/evidence.ts';
import { isAnyRef, isGap, metaOf, moment, unwrap, type FieldMeta } from '../../schemas/field.ts';
import { definitionOf, isCollectionName } from '../../schemas/index.ts';
import { codeLabel, codeLabels, fieldWord } from '../../schemas/labels.ts';
import { party as partySchema, type Party } from '../../schemas/party.ts';
import { isOwnField } from '../../schemas/published.ts';
import { fieldsOf, itemOf } from '../../schemas/walk.ts';
import type { ViewContext } from './context.ts';
import { formatDate } from './dates.ts';
import { recordDay } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { collectionPath, recordPath, regionPath, unitPath } from './paths.ts';
import type { Strings } from '../../strings/index.ts';
import type { QuoteView } from './quotes.ts';
import { capitalized } from './case.ts';
import { shorten } from './shorten.ts';

/** A run of text; `path` is a place of this site, `url` an address elsewhere. */
export interface Run {
  text: string;
  path?: string;
  url?: string;
}

/** One after the other, with commas between. */
export function inARow(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]));
}

/**
 * A value as a page shows it. `beside`: its role and the words of the source, «(ký kết) (nguồn viết «Phú Yên»)».
 * `isNested`: some items have fields of their own.
 */
export type Shown =
  | { kind: 'line'; runs: Run[]; asWritten?: string; role?: string; beside?: string }
  | { kind: 'list'; items: Noted[]; isNested: boolean }
  | { kind: 'fields'; rows: Row[]; asWritten?: string; beside?: string }
  | { kind: 'quotes'; quotes: QuoteView[] };

/** A quote by its number on the page, and its place there or elsewhere. */
export interface NoteRef {
  number: number;
  /** «Căn cứ 1» */
  label: string;
  path: string;
}

/** A value with what it rests on. */
export interface Noted {
  shown: Shown;
  /** The quotes that support exactly this value. */
  notes: NoteRef[];
  /** Reasons of inference. */
  inferred: string[];
}

/**
 * `editorial`: a classification or remark of the editors, no claim about the source. `group`: fields with states of their
 * own.
 */
export type RowState = 'stated' | 'inferred' | 'absent' | 'editorial' | 'group';

/** The sign of a state, and the word for it. */
export interface StateMark {
  icon: 'stated' | 'inferred' | 'absent';
  label: string;
}

/** Of states that have one. */
export function markOf(state: RowState, words: Strings['record']['states']): StateMark | undefined {
  return state === 'editorial' || state === 'group' ? undefined : { icon: state, label: words[state] };
}

export interface Row extends Omit<Noted, 'shown'> {
  path: string;
  label: string;
  state: RowState;
  /** Missing when the value is absent. */
  shown?: Shown;
}

/** What of a record bears on a path. With `below`, also what bears on anything inside it. */
export interface Support {
  notes: (path: string, below: boolean) => NoteRef[];
  inferred: (path: string, below: boolean) => string[];
  /** Quotes of an evidence list other than the record's own. */
  quotes: (path: string) => QuoteView[];
}

const EDITORIAL = new Set(['note', 'sectors', 'about']);
/** Names of files, which tell readers nothing: the words and the map show what is in them. */
const FILES = new Set(['seed', 'geometry']);
const MAX_DECIMALS = 6;

interface Scene {
  context: ViewContext;
  support: Support;
  /** The day whose names of units are shown. */
  day: string;
}

/**
 * The fields of a record in schema order: values that are there, and gaps. Without those that are not published or stand
 * in the envelope, and those that `hidden` names.
 */
export function recordRows(context: ViewContext, record: Entry, support: Support, hidden: readonly string[]): Row[] {
  const scene = { context, support, day: recordDay(context.corpus, record) };
  return objectRows(scene, definitionOf(record.collection).schema, record.data, '').filter(
    ({ path }) => isOwnField(path) && !FILES.has(path) && !hidden.includes(path),
  );
}

function objectRows(scene: Scene, schema: z.ZodType, data: object, path: string): Row[] {
  const values = data as Record<string, unknown>;
  return fieldsOf(schema).flatMap(([name, child]): Row[] => {
    const at = path === '' ? name : `${path}.${name}`;
    const { label } = fieldWord(scene.context.strings, child);
    const value = values[name];
    if (value === undefined) {
      if (!isGap(child, values)) return [];
      const inferred = scene.support.inferred(at, true);
      return [{ path: at, label, state: 'absent', notes: scene.support.notes(at, true), inferred }];
    }
    const noted = showNoted(scene, child, value, at);
    return [{ path: at, label, state: stateOf(name, noted), ...noted }];
  });
}

function stateOf(name: string, noted: Noted): RowState {
  if (EDITORIAL.has(name)) return 'editorial';
  if (isWhollyInferred(noted)) return 'inferred';
  return isGroup(noted.shown) ? 'group' : 'stated';
}

function isGroup(shown: Shown): boolean {
  return shown.kind === 'fields' || (shown.kind === 'list' && shown.items.some((item) => isGroup(item.shown)));
}

/** By its own reason, or because every item of a list has one. */
export function isWhollyInferred({ shown, inferred }: Noted): boolean {
  return inferred.length > 0 || (shown.kind === 'list' && shown.items.every(isWhollyInferred));
}

function showNoted(scene: Scene, schema: z.ZodType, value: unknown, path: string): Noted {
  const shown = show(scene, schema, value, path);
  const whole = shown.kind === 'line';
  return { shown, notes: scene.support.notes(path, whole), inferred: scene.support.inferred(path, whole) };
}

function show(scene: Scene, schema: z.ZodType, value: unknown, path: string): Shown {
  const meta = metaOf(schema);
  const { strings, format } = scene.context;
  if (isShapeOf(partySchema, schema)) return showParty(scene, value as Party);
  if (meta.format === 'money') return showMoney(scene.context, value as Money);
  if (isDate(schema)) return line({ text: formatDate(format, value) });
  if (meta.format === 'url') return line({ text: String(value), url: String(value) });
  const labels = codeLabels(strings, schema);
  if (labels) return line({ text: labels[String(value)] ?? String(value) });
  if (meta.ref) return line(referenceRun(scene.context, meta, String(value), scene.day));
  const item = itemOf(schema);
  if (item && Array.isArray(value)) return showList(scene, item, value, path);
  if (typeof value === 'object' && value !== null) return showObject(scene, schema, value, path);
  if (typeof value === 'boolean') return line({ text: value ? strings.record.yes : strings.record.no });
  if (typeof value === 'number') return line({ text: format.number(value, MAX_DECIMALS) });
  return line({ text: String(value) });
}

/** A date, a moment, or either of them. */
function isDate(schema: z.ZodType): boolean {
  if (schema === moment || metaOf(schema).format === 'when') return true;
  const bare = unwrap(schema);
  return bare instanceof z.ZodUnion && (bare.options as z.ZodType[]).every(isDate);
}

function line(...runs: Run[]): Shown {
  return { kind: 'line', runs };
}

/** `meta()` copies a schema but keeps its shape. */
function isShapeOf(model: z.ZodObject, schema: z.ZodType): boolean {
  return (unwrap(schema) as Partial<z.ZodObject>).shape === model.shape;
}

function showList(scene: Scene, item: z.ZodType, values: readonly unknown[], path: string): Shown {
  if (isShapeOf(evidenceSchema, item)) return { kind: 'quotes', quotes: scene.support.quotes(path) };
  const items = values.map((value, index) => showNoted(scene, item, value, `${path}.${index}`));
  return { kind: 'list', items, isNested: items.some(({ shown }) => shown.kind === 'fields') };
}

function showObject(scene: Scene, schema: z.ZodType, value: object, path: string): Shown {
  const { asWritten } = value as { asWritten?: string };
  const rows = objectRows(scene, schema, value, path).filter((row) => row.path !== `${path}.asWritten`);
  return { kind: 'fields', rows, ...besideValue(scene.context, asWritten) };
}

function showParty(scene: Scene, party: Party): Shown {
  const { asWritten, role } = party;
  const roles = scene.context.strings.codes['party-role'];
  return {
    kind: 'line',
    runs: [partyRun(scene.context, party, scene.day)],
    ...besideValue(scene.context, asWritten, role && roles[role]),
  };
}

/** What stands beside a value: the role of a party, the words of the source. */
function besideValue({ strings }: ViewContext, asWritten?: string, role?: string) {
  const parts = [role, asWritten && `${strings.record.asWritten} «${asWritten}»`].filter(Boolean);
  return {
    ...(asWritten === undefined ? {} : { asWritten }),
    ...(role === undefined ? {} : { role }),
    ...(parts.length > 0 ? { beside: parts.map((part) => `(${part})`).join(' ') } : {}),
  };
}

/** The name of a party on a day, linked to its page; a class is plain text. */
export function partyRun(context: ViewContext, party: Party, day: string): Run {
  if (party.province !== undefined) return unitRun(context, party.province, day);
  if (party.region !== undefined) return regionRun(context, party.region);
  if (party.organization !== undefined) return recordRun(context, `organizations/${party.organization}`);
  return { text: party.class ?? '' };
}

interface Money {
  value: number;
  currency: string;
  asWritten: string;
}

function showMoney(context: ViewContext, { value, currency, asWritten }: Money): Shown {
  const { format, strings } = context;
  const currencies: Partial<Record<string, string>> = strings.record.currencies;
  const text = `${format.number(value, MAX_DECIMALS)}\u00A0${currencies[currency] ?? currency}`;
  return { kind: 'line', runs: [{ text }], ...besideValue(context, asWritten) };
}

function referenceRun(context: ViewContext, { ref, orText }: FieldMeta, value: string, day: string): Run {
  if (ref === '@unit') return unitRun(context, value, day);
  if (ref === '@region') return regionRun(context, value);
  if (ref === '@sector') return { text: context.sectorName(value) ?? value };
  if (ref === '@agency') return { text: context.agencyName(value) ?? value };
  if (ref === '@collection')
    return isCollectionName(value)
      ? { text: context.strings.collections[value].label, path: collectionPath(value) }
      : { text: value };
  if (ref !== '*') return recordRun(context, `${ref}/${value}`);
  return orText && !isAnyRef(value) ? { text: value } : recordRun(context, value);
}

/** The name a unit bore on a day, linked to its page. */
export function unitRun({ units }: ViewContext, id: string, day: string): Run {
  return units.get(id) ? { text: units.nameAt(id, day).name, path: unitPath(units, id) } : { text: id };
}

/** A region of the reference table or of the content. */
export function regionRun({ corpus, regions }: ViewContext, id: string): Run {
  const region = regions.find((each) => each.id === id);
  if (region) return { text: region.name, path: regionPath(id) };
  const record = corpus.byKey.get(`regions/${id}`);
  return record ? { text: titleOf(record), path: recordPath(record) } : { text: id };
}

/** A record by its title; a draft, which has no page, by its key. */
export function recordRun({ corpus, strings }: ViewContext, key: string): Run {
  const record = corpus.byKey.get(key);
  return record ? { text: titleOf(record), path: recordPath(record) } : { text: strings.record.unpublished(key) };
}

export function titleOf(record: Entry): string {
  return definitionOf(record.collection).title(record.data);
}

/** A document by its kind and number, or by the beginning of its title: «Chỉ thị 25/CT-TTg». */
export function documentName({ strings, format }: ViewContext, { data: { kind, number, title } }: Entry<'documents'>) {
  const label = codeLabel(strings, 'documents', 'kind', kind);
  return number === undefined ? shorten(title, SHORT) : `${capitalized(format, label)} ${number}`;
}

/** Letters of a title that stands for a number. */
const SHORT = 56;

/** Said beside the title of a record where editors inferred it; else nothing. */
export function titleNote({ strings }: ViewContext, record: Entry): string {
  return isTitleInferred(record) ? strings.list.inferredTitle : '';
}

/** Words for a record, with «(tên do biên tập suy ra)» where editors inferred its title. */
export function notedTitle(context: ViewContext, record: Entry, words = titleOf(record)): string {
  const note = titleNote(context, record);
  return note === '' ? words : `${words} (${note})`;
}

/** True where the words that stand for a record were inferred. */
const isTitleInferred = onceFor((record: Entry): boolean => {
  const title = titleOf(record);
  return Object.entries(record.data).some(([field, value]) => value === title && isInferred(record, field));
});
