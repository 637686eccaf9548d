import type { ArticleEntry, Corpus, Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { dayRange } from '../../domain/dates.ts';
import { byId, compareText } from '../../domain/order.ts';
import type { Region } from '../../reference/index.ts';
import { metaOf } from '../../schemas/field.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { codeLabels, fieldWord } from '../../schemas/labels.ts';
import { fieldsOf, itemOf, referencesOf } from '../../schemas/walk.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from '../common/context.ts';
import { regionSpan } from '../common/phrases.ts';
import { recordPath, regionPath } from '../common/paths.ts';
import { countRun } from '../common/counted.ts';
import { markedText } from '../common/inferred.ts';
import { fieldDateOf, recordDay, sortDay, yearOf, yearsOf } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { isTitleInferred, titleOf, unitRun } from '../common/shown.ts';

/** A code of a closed list and its label. */
export interface Code {
  code: string;
  label: string;
  /** The label with «(suy ra)», where the record says that it was inferred. */
  marked?: string;
}

interface Place {
  unit: string;
  /** As the unit was called on the day of the record; «Phú Yên (suy ra)» where the record says so. */
  name: string;
}

/** A record by what lists show, group and filter. */
export interface Listed {
  id: string;
  title: string;
  path: string;
  /** For readers; «2021 (suy ra)» where it was inferred. */
  date?: string;
  /** First day of its date; of a task the last day of its deadline. */
  day?: string;
  /** The year in which lists put it; absent where it may be one or another. */
  year?: string;
  /** All years in which it may lie or through which it lasts. */
  years: string[];
  /** The first field with a closed list. */
  kind?: Code;
  /** How a task stands, or the latest state that the sources give. */
  state?: Code;
  /** Who published it, and the like. */
  about: string[];
  /** How many records name it. */
  counted?: Run;
  /** Other words that find it: its number, other names. */
  also: string[];
  places: Place[];
  /** Ids. */
  sectors: string[];
  /** A raw text, not edited. */
  raw: boolean;
}

/** Every record of a collection, in no order; of regions also those of the reference table. */
export function listedRecords(context: ViewContext, name: CollectionName): Listed[] {
  const entries = context.corpus.entries[name];
  if (name !== 'regions') return entries.map((entry) => listed(context, entry));
  const { regions, strings } = context;
  const own = entries.filter(({ id }) => !regions.some((region) => region.id === id));
  const informal = { code: 'informal', label: strings.list.informal };
  return [
    ...regions.map((region) => referenceRegion(context, region)),
    ...own.map((entry) => ({ ...listed(context, entry), kind: informal })),
  ];
}

/** How many `listedRecords` there are. */
export function listedCount({ corpus, regions }: ViewContext, name: CollectionName): number {
  const entries = corpus.entries[name];
  if (name !== 'regions') return entries.length;
  return new Set([...regions, ...entries].map(({ id }) => id)).size;
}

export function listed(context: ViewContext, entry: Entry): Listed {
  const { collection, id } = entry;
  const data = entry.data as Record<string, unknown>;
  const { publisher, number, aliases = [], sectors = [] } = data as Partial<Record<string, string & string[]>>;
  const title = titleOf(entry);
  const also = [collection === 'documents' ? number : undefined, ...aliases];
  return {
    id,
    title,
    path: recordPath(entry),
    ...dates(context, entry),
    ...optional('kind', kindOf(context, entry)),
    ...optional('state', stateOf(context, entry)),
    about: [
      ...(collection === 'articles' && publisher ? [markedText(context, entry, 'publisher', publisher)] : []),
      ...(isTitleInferred(entry) ? [context.strings.list.inferredTitle] : []),
    ],
    also: also.filter((each): each is string => each !== undefined && !title.includes(each)),
    places: placesOf(context, entry),
    sectors,
    raw: (entry as ArticleEntry).status === 'raw',
  };
}

/**
 * What the collection calls its kinds, and their labels in order: the first field with a closed list, one that every
 * record has before others. Undefined where it has none.
 */
export function kindField(
  strings: Strings,
  name: CollectionName,
): { field: string; label: string; labels: Record<string, string> } | undefined {
  const coded = fieldsOf(definitionOf(name).schema).filter(([, schema]) => metaOf(schema).codes !== undefined);
  const [field, schema] = coded.find(([, each]) => !each.safeParse(undefined).success) ?? coded[0] ?? [];
  if (field === undefined || schema === undefined) return undefined;
  return { field, label: fieldWord(strings, schema).label, labels: codeLabels(strings, schema)! };
}

/** Labels of the states that records of a collection may have, in order; empty where they have none. */
export function stateLabels({ strings }: ViewContext, name: CollectionName): Record<string, string> {
  if (name === 'directives')
    return Object.fromEntries(TASK_STATES.map((state) => [state, strings.tasks.states[state]]));
  const status = fieldsOf(definitionOf(name).schema).find(([field]) => field === 'status')?.[1];
  const state = status && itemOf(status);
  return (state && codeLabels(strings, fieldsOf(state).find(([field]) => field === 'state')![1])) ?? {};
}

/** The label for readers, with «(suy ra)» where it was inferred. */
export function labelOf({ label, marked }: Code): string {
  return marked ?? label;
}

/** Newest first, undated last; then in the order of names. */
export function newestFirst({ format }: ViewContext): (a: Listed, b: Listed) => number {
  return (a, b) => compareText(b.day ?? '', a.day ?? '') || format.compare(a.title, b.title) || byId(a, b);
}

function dates(context: ViewContext, entry: Entry): Pick<Listed, 'date' | 'day' | 'year' | 'years'> {
  const { strings, format } = context;
  const dated = fieldDateOf(entry);
  const day = sortDay(entry);
  if (dated === undefined || day === undefined) return { years: [] };
  const { field, when } = dated;
  const date = markedText(context, entry, field, format.when(when));
  if (entry.collection === 'directives') {
    const last = dayRange(when).last ?? day;
    return { date: strings.tasks.due(date), day: last, year: last.slice(0, 4), years: [last.slice(0, 4)] };
  }
  return { date, day, ...optional('year', yearOf(when)), years: yearsOf(when) };
}

function kindOf(context: ViewContext, entry: Entry): Code | undefined {
  const kind = kindField(context.strings, entry.collection);
  const code = kind && (entry.data as Record<string, unknown>)[kind.field];
  if (kind === undefined || code === undefined) return undefined;
  return markedCode(context, entry, kind.field, String(code), kind.labels[String(code)] ?? String(code));
}

/** How a task stands, which is reckoned; else the state that counts on the build date. */
function stateOf(context: ViewContext, entry: Entry): Code | undefined {
  const { collection } = entry;
  const code = context.facts.state(entry);
  if (code === undefined) return undefined;
  const label = stateLabels(context, collection)[code] ?? code;
  if (collection === 'directives') return { code, label };
  return markedCode(context, entry, `${context.facts.countingState(entry)!.path}.state`, code, label);
}

function markedCode(context: ViewContext, entry: Entry, path: string, code: string, label: string): Code {
  const marked = markedText(context, entry, path, label);
  return { code, label, ...(marked === label ? {} : { marked }) };
}

/**
 * The units that a record names itself or through an organization of theirs, in the order in which it names them. A work
 * is where its provinces are: those who build it may be elsewhere.
 */
function placesOf(context: ViewContext, entry: Entry): Place[] {
  const { corpus, strings } = context;
  const found = new Map<string, boolean>();
  for (const { unit, isStated } of placesNamed(corpus, entry)) found.set(unit, isStated || found.get(unit) === true);
  const day = recordDay(corpus, entry);
  return [...found].map(([unit, isStated]) => {
    const name = unitRun(context, unit, day).text;
    return { unit, name: isStated ? name : `${name} (${strings.common.inferred})` };
  });
}

const WORKS: ReadonlySet<CollectionName> = new Set(['projects', 'assets']);

function placesNamed({ byKey }: Corpus, entry: Entry): { unit: string; isStated: boolean }[] {
  const { schema } = definitionOf(entry.collection);
  return referencesOf(schema, entry.data).flatMap(({ target, id, path }) => {
    if (WORKS.has(entry.collection) && path.split('.')[0] !== 'provinces') return [];
    const isStated = !isInferred(entry, path);
    if (target === '@unit') return [{ unit: id, isStated }];
    const body = target === 'organizations' ? byKey.get(`organizations/${id}`) : undefined;
    const province = body?.collection === 'organizations' ? body.data.province : undefined;
    return province === undefined ? [] : [{ unit: province, isStated: isStated && !isInferred(body!, 'province') }];
  });
}

function referenceRegion(context: ViewContext, region: Region): Listed {
  const { facts, strings } = context;
  const naming = facts.count('records', `regions/${region.id}`);
  return {
    id: region.id,
    title: region.name,
    path: regionPath(region.id),
    kind: { code: region.group, label: strings.region.groups[region.group] },
    about: [regionSpan(context, region)].filter(Boolean),
    ...(naming.value > 0 ? { counted: countRun(context, naming, strings.list.naming) } : {}),
    also: region.aliases,
    places: [],
    years: [],
    sectors: [],
    raw: false,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
