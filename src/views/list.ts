import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry, Entry } from '../corpus/types.ts';
import { compareVi } from '../domain/collate.ts';
import { formatWhen } from '../domain/dates.ts';
import type { Region } from '../reference/index.ts';
import { metaOf } from '../schemas/field.ts';
import { definitionOf, type CollectionName } from '../schemas/index.ts';
import { fieldsOf, referencesOf } from '../schemas/walk.ts';
import type { ViewContext } from './context.ts';
import { regionSpan } from './history.ts';
import { recordPath, regionPath } from './paths.ts';
import { dateOf, recordDay, sortDay } from './record-day.ts';
import { capitalize } from './record.ts';
import { titleOf, unitRun } from './shown.ts';
import { TASK_STATES, taskState } from './tasks.ts';

export interface ListItem {
  title: string;
  path: string;
  /** Date, kind, places: what tells it from its neighbours. */
  details: string[];
  /** «bản thô, chưa biên tập» */
  flag?: string;
}

export interface ListGroup {
  heading?: string;
  items: ListItem[];
}

export interface ListView {
  title: string;
  /** What the collection holds. */
  advice: string;
  count: string;
  groups: ListGroup[];
  /** Said instead of a list that has no items. */
  empty?: string;
}

const MOST_UNITS = 6;

interface Listed {
  item: ListItem;
  group: string;
  /** First day of its date. */
  day?: string;
}

/**
 * The list of a collection: tasks by how they stand. Else where at least half of the records have a date, by year, newest first; else by the first
 * field with a closed list, in the order of its codes; else one list. Regions of the reference table are always there.
 */
export function listView(context: ViewContext, name: CollectionName): ListView {
  const { label, one, advice } = definitionOf(name);
  const { list } = context.strings;
  const groups = name === 'regions' ? regionGroups(context) : recordGroups(context, name);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const empty = count === 0 ? { empty: list.empty(one) } : {};
  return { title: label, advice, count: list.count(count, one), groups, ...empty };
}

function recordGroups(context: ViewContext, name: CollectionName): ListGroup[] {
  if (name === 'directives') return taskGroups(context);
  const entries = context.corpus.entries[name] as Entry[];
  const dated = entries.filter((entry) => sortDay(entry) !== undefined).length;
  if (entries.length > 0 && dated * 2 >= entries.length) return yearGroups(context, entries);
  const code = firstCode(name);
  return code
    ? codeGroups(context, entries, code)
    : group(
        entries.map((entry) => listed(context, entry, '')),
        [],
      );
}

/** Tasks by how they stand on the build date, what needs attention first. */
function taskGroups(context: ViewContext): ListGroup[] {
  const { corpus, strings } = context;
  const { states } = strings.tasks;
  const all = corpus.entries.directives.map((entry) =>
    listed(context, entry as Entry, states[taskState(entry.data, corpus.buildDate)]),
  );
  return group(
    all,
    TASK_STATES.map((state) => states[state]),
  );
}

interface Code {
  field: string;
  labels: Record<string, string>;
}

function firstCode(name: CollectionName): Code | undefined {
  return fieldsOf(definitionOf(name).schema)
    .map(([field, schema]) => ({ field, labels: metaOf(schema).labels }))
    .find((each): each is Code => each.labels !== undefined);
}

function yearGroups(context: ViewContext, entries: readonly Entry[]): ListGroup[] {
  const { list } = context.strings;
  const all = entries.map((entry) => {
    const day = sortDay(entry);
    return { ...listed(context, entry, day ? list.year(day.slice(0, 4)) : list.undated), day };
  });
  const years = [...new Set(all.map(({ day }) => day?.slice(0, 4) ?? ''))].sort().reverse();
  return group(
    all,
    years.map((year) => (year === '' ? list.undated : list.year(year))),
  );
}

function codeGroups(context: ViewContext, entries: readonly Entry[], { field, labels }: Code): ListGroup[] {
  const codeOf = (entry: Entry) => labels[String((entry.data as Record<string, unknown>)[field])] ?? '';
  const all = entries.map((entry) => listed(context, entry, codeOf(entry)));
  return group(all, [...Object.values(labels), '']);
}

/** Groups in the order of `headings`, without empty ones; in a group the newest first, then Vietnamese order. */
function group(all: readonly Listed[], headings: readonly string[]): ListGroup[] {
  const groups = Map.groupBy(all, (each) => each.group);
  return [...new Set([...headings, ...groups.keys()])].flatMap((heading) => {
    const found = groups.get(heading);
    if (!found) return [];
    const items = found.toSorted(newestFirst).map(({ item }) => item);
    return [heading === '' ? { items } : { heading: capitalize(heading), items }];
  });
}

function newestFirst(a: Listed, b: Listed): number {
  const [first, second] = [a.day ?? '', b.day ?? ''];
  return first === second ? compareVi(a.item.title, b.item.title) : first < second ? 1 : -1;
}

function listed(context: ViewContext, entry: Entry, heading: string): Listed {
  return { group: heading, item: listItem(context, entry, heading) };
}

/** A record as lists show it; what `heading` says already is left out. */
export function listItem(context: ViewContext, entry: Entry, heading = ''): ListItem {
  const raw = (entry as ArticleEntry).status === 'raw' ? { flag: context.strings.list.raw } : {};
  return { title: titleOf(entry), path: recordPath(entry), details: details(context, entry, heading), ...raw };
}

function details(context: ViewContext, entry: Entry, heading: string): string[] {
  const data = entry.data as Record<string, unknown>;
  const date = dateOf(entry);
  const code = firstCode(entry.collection);
  const kind = code && data[code.field] !== undefined ? code.labels[String(data[code.field])] : undefined;
  const publisher = entry.collection === 'articles' ? (data.publisher as string | undefined) : undefined;
  const shown = [publisher, date && formatWhen(date), kind === heading ? undefined : kind, unitNames(context, entry)];
  return shown.filter((each): each is string => Boolean(each));
}

/** The units a record names, as they were called then, in the order in which it names them. */
function unitNames(context: ViewContext, entry: Entry): string {
  const { schema } = definitionOf(entry.collection);
  const ids = referencesOf(schema, entry.data).flatMap(({ target, id }) => (target === '@unit' ? [id] : []));
  const day = recordDay(context.corpus, entry);
  const names = [...new Set(ids)].map((id) => unitRun(context, id, day).text);
  if (names.length <= MOST_UNITS) return names.join(', ');
  return `${names.slice(0, MOST_UNITS).join(', ')} ${context.strings.list.more(names.length - MOST_UNITS)}`;
}

function regionGroups(context: ViewContext): ListGroup[] {
  const { corpus, regions, strings } = context;
  const own = corpus.entries.regions.filter(({ id }) => !regions.some((region) => region.id === id));
  const all = [
    ...regions.map((region) => referenceRegion(context, region)),
    ...own.map((entry) => listed(context, entry, strings.list.informal)),
  ];
  return group(all, [...Object.values(strings.region.groups), strings.list.informal]);
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
    group: strings.region.groups[region.group],
    item: {
      title: region.name,
      path: regionPath(region.id),
      details: [regionSpan(context, region), ...counted].filter(Boolean),
    },
  };
}
