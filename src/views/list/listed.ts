import type { ArticleEntry, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { dayRange, firstDay, type When } from '../../domain/dates.ts';
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
import { dateOf, recordDay, sortDay } from '../../facts/dates.ts';
import { titleOf, unitRun } from '../common/shown.ts';
import { taskState, TASK_STATES } from '../../facts/tasks.ts';

/** A code of a closed list and its label. */
export interface Code {
  code: string;
  label: string;
}

interface Place {
  unit: string;
  /** As the unit was called on the day of the record. */
  name: string;
}

/** A record by what lists show, group and filter. */
export interface Listed {
  id: string;
  title: string;
  path: string;
  /** For readers. */
  date?: string;
  /** First day of its date; of a task the last day of its deadline. */
  day?: string;
  /** The first field with a closed list. */
  kind?: Code;
  /** How a task stands, or the latest state that the sources give. */
  state?: Code;
  /** Who published it, and the like. */
  about: string[];
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
    ...optional('kind', kindOf(context, collection, data)),
    ...optional('state', stateOf(context, entry)),
    about: collection === 'articles' && publisher ? [publisher] : [],
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

/** Newest first, undated last; then in the order of names. */
export function newestFirst({ format }: ViewContext): (a: Listed, b: Listed) => number {
  return (a, b) => compareText(b.day ?? '', a.day ?? '') || format.compare(a.title, b.title) || byId(a, b);
}

/** Earliest first, undated last; then in the order of names. */
export function earliestFirst({ format }: ViewContext): (a: Listed, b: Listed) => number {
  return (a, b) => compareText(a.day ?? '9999', b.day ?? '9999') || format.compare(a.title, b.title) || byId(a, b);
}

function dates({ strings, format }: ViewContext, entry: Entry): Pick<Listed, 'date' | 'day'> {
  const date = dateOf(entry);
  const day = sortDay(entry);
  if (date === undefined || day === undefined) return {};
  if (entry.collection !== 'directives') return { date: format.when(date), day };
  return { date: strings.tasks.due(format.when(date)), day: dayRange(date).last ?? day };
}

function kindOf({ strings }: ViewContext, name: CollectionName, data: Record<string, unknown>): Code | undefined {
  const kind = kindField(strings, name);
  const code = kind && data[kind.field];
  return kind && code !== undefined
    ? { code: String(code), label: kind.labels[String(code)] ?? String(code) }
    : undefined;
}

interface DatedState {
  state: string;
  date?: When;
}

function stateOf(context: ViewContext, entry: Entry): Code | undefined {
  const { collection, data } = entry;
  const code =
    collection === 'directives'
      ? taskState(entry.data, context.corpus.buildDate)
      : latest((data as { status?: DatedState[] }).status ?? [])?.state;
  return code === undefined ? undefined : { code, label: stateLabels(context, collection)[code] ?? code };
}

/** The latest by date where all have one, else the one named last. */
function latest(states: readonly DatedState[]): DatedState | undefined {
  const day = ({ date }: DatedState) => date && (typeof date === 'string' ? firstDay(date) : dayRange(date).first);
  const dated = states.every((state) => day(state) !== undefined);
  return dated ? states.toSorted((a, b) => compareText(day(a)!, day(b)!)).at(-1) : states.at(-1);
}

/** The units that a record names itself or through an organization of theirs, in the order in which it names them. */
function placesOf(context: ViewContext, entry: Entry): Place[] {
  const { schema } = definitionOf(entry.collection);
  const ids = referencesOf(schema, entry.data).flatMap(({ target, id }): string[] => {
    if (target === '@unit') return [id];
    if (target !== 'organizations') return [];
    const province = (context.corpus.byKey.get(`organizations/${id}`) as Entry<'organizations'> | undefined)?.data
      .province;
    return province === undefined ? [] : [province];
  });
  const day = recordDay(context.corpus, entry);
  return [...new Set(ids)].map((unit) => ({ unit, name: unitRun(context, unit, day).text }));
}

function referenceRegion(context: ViewContext, region: Region): Listed {
  const { corpus, strings } = context;
  const naming = new Set(
    [
      ...(corpus.backlinks.get(`@region/${region.id}`) ?? []),
      ...(corpus.backlinks.get(`regions/${region.id}`) ?? []),
    ].map(({ from }) => keyOf(from)),
  );
  const counted = naming.size > 0 ? [strings.common.records(naming.size)] : [];
  return {
    id: region.id,
    title: region.name,
    path: regionPath(region.id),
    kind: { code: region.group, label: strings.region.groups[region.group] },
    about: [regionSpan(context, region), ...counted].filter(Boolean),
    also: region.aliases,
    places: [],
    sectors: [],
    raw: false,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
