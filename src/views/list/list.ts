import type { Entry } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import { slug } from '../../domain/slug.ts';
import type { Run } from '../../domain/run.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { adjacentEach, type Adjacent } from '../common/page-head.ts';
import { shorten } from '../common/shorten.ts';
import { kindScope, kindsOf, type Code } from '../common/facets.ts';
import type { Scope } from '../../facts/scope.ts';
import { labelOf, listed, listedRecords, newestFirst, type Listed } from './listed.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';

/** A record on one line or two, among records of several kinds. */
export interface ListItem {
  title: string;
  path: string;
  /** Date, kind, places: what tells it from its neighbours. */
  details: string;
  /** «bản thô, chưa biên tập» */
  flag?: string;
}

/** A record in the list of its collection. What the heading of its group says is left out. */
export interface ListRow {
  title: string;
  path: string;
  date?: string;
  /** Kind, publisher; empty where neither is known. */
  about: string;
  /** «12 bản ghi gọi tên» */
  counted?: Run;
  /** With its sign where it is the state of a task. */
  state?: { label: string; task?: TaskState };
  places?: string;
  sectors?: string;
  flag?: string;
}

export interface ListGroup {
  heading?: string;
  /** Unique in the list; absent where there is no heading. */
  anchor?: string;
  /** Where the group is a state of tasks. */
  task?: TaskState;
  /** Where the group is a kind: the scope of its records. */
  of?: Scope;
  items: ListRow[];
}

/** How many places and sectors a row names before it counts the rest. */
export const MOST_PLACES = 6;
export const MOST_SECTORS = 3;

/** Letters of a title that leads to a neighbour. */
const ADJACENT_LENGTH = 70;

/** Anchors that stand on every page, or on every list. */
const TAKEN = ['noi-dung', 'muc-luc', 'xem-theo', 'ket-qua', 'loc'];

/**
 * The list of a collection: tasks by how they stand, what needs attention first. Else where at least half of the records
 * have a date, by year, newest first; else by the first field with a closed list, in the order of its codes; else one
 * list. Regions of the reference table are always there.
 */
export function listGroups(context: ViewContext, name: CollectionName): ListGroup[] {
  const all = listedRecords(context, name);
  const { states } = context.strings.tasks;
  if (name === 'directives')
    return grouped(
      context,
      all,
      TASK_STATES.map((code) => ({ code, label: states[code] })),
      stateOf,
      (a, b) => context.facts.taskRank(a) - context.facts.taskRank(b),
    );
  if (isDated(all.map(({ day }) => day)))
    return grouped(context, all, years(all, context.strings.list), yearOf(context.strings.list), newestFirst(context));
  const kinds = kindsOf(context, name);
  const groups = grouped(context, all, kinds, ({ kind }) => kind, newestFirst(context));
  return groups.map((group) => {
    const kind = kinds.find(({ label }) => capitalized(context.format, label) === group.heading);
    return kind ? { ...group, of: kindScope(name, kind.code) } : group;
  });
}

/** Of each record of a collection, by its page, what stands before and after it in the list. */
export function adjacentInList(context: ViewContext, name: CollectionName): ReadonlyMap<string, Adjacent> {
  const rows = listGroups(context, name).flatMap(({ items }) => items);
  const pages = rows.map(({ title, path }) => ({ label: shorten(title, ADJACENT_LENGTH), path }));
  return new Map(adjacentEach(pages).map((adjacent, at) => [pages[at]!.path, adjacent]));
}

/** The tasks that stand in one way, in the order of the whole list. None where there is none. */
export function taskGroup(context: ViewContext, state: TaskState): ListGroup[] {
  const { facts, strings } = context;
  const tasks = facts.tasks.filter((task) => facts.state(task) === state);
  if (tasks.length === 0) return [];
  return [{ items: tasks.map((task) => listRow(context, listed(context, task), strings.tasks.states[state])) }];
}

/** At least half of the dates are there. */
export function isDated(dates: readonly (string | undefined)[]): boolean {
  return dates.length > 0 && dates.filter((date) => date !== undefined).length * 2 >= dates.length;
}

function stateOf({ state }: Listed): Code | undefined {
  return state;
}

/** Behind all years: what lies in one of several, what has no date, and raw texts whose date no machine has found. */
const UNKNOWN_YEARS = { several: '0002', none: '0001', unread: '0000' };

function yearOf(words: Strings['list']) {
  return ({ day, year, raw }: Listed): Code => {
    if (year !== undefined) return { code: year, label: words.year(year) };
    if (day !== undefined) return { code: UNKNOWN_YEARS.several, label: words.severalYears };
    return raw
      ? { code: UNKNOWN_YEARS.unread, label: words.unread }
      : { code: UNKNOWN_YEARS.none, label: words.undated };
  };
}

function years(all: readonly Listed[], words: Strings['list']): Code[] {
  const found = new Map(all.map((each) => yearOf(words)(each)).map((year) => [year.code, year]));
  return [...found.values()].sort((a, b) => compareText(b.code, a.code));
}

/** Groups in the order of `codes`, without empty ones; records without a code last, without a heading. */
function grouped(
  context: ViewContext,
  all: readonly Listed[],
  codes: readonly Code[],
  codeOf: (each: Listed) => Code | undefined,
  order: (a: Listed, b: Listed) => number,
): ListGroup[] {
  const groups = Map.groupBy(all, (each) => codeOf(each)?.code);
  const taken = new Set(TAKEN);
  return [...codes, undefined].flatMap((code): ListGroup[] => {
    const found = groups.get(code?.code);
    if (!found) return [];
    const items = found.toSorted(order).map((each) => listRow(context, each, code?.label));
    if (!code) return [{ items }];
    const task = TASK_STATES.find((state) => state === code.code);
    const heading = capitalized(context.format, code.label);
    return [{ heading, anchor: freeAnchor(slug(heading), taken), ...(task ? { task } : {}), items }];
  });
}

function freeAnchor(wanted: string, taken: Set<string>): string {
  let anchor = wanted;
  for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}-${n}`;
  taken.add(anchor);
  return anchor;
}

function listRow(context: ViewContext, each: Listed, heading = ''): ListRow {
  const { list } = context.strings;
  const { title, path, date, kind, state, about, counted, places, sectors, raw } = each;
  const task = TASK_STATES.find((code) => code === state?.code);
  const names = sectors.map((id) => context.sectorName(id) ?? id);
  return {
    title,
    path,
    ...(date === undefined ? {} : { date }),
    about: [...(kind && labelOf(kind) !== heading ? [labelOf(kind)] : []), ...about].join(' · '),
    ...(counted ? { counted } : {}),
    ...(state && labelOf(state) !== heading ? { state: { label: labelOf(state), ...(task ? { task } : {}) } } : {}),
    ...(places.length > 0
      ? {
          places: firstNames(
            places.map(({ name }) => name),
            MOST_PLACES,
            list.more,
          ),
        }
      : {}),
    ...(names.length > 0 ? { sectors: firstNames(names, MOST_SECTORS, list.moreSectors, '; ') } : {}),
    ...(raw ? { flag: list.raw } : {}),
  };
}

/** A record as mixed lists show it. */
export function listItem(context: ViewContext, entry: Entry): ListItem {
  const { list } = context.strings;
  const { title, path, date, kind, about, places, raw } = listed(context, entry);
  const names = firstNames(
    places.map(({ name }) => name),
    MOST_PLACES,
    list.more,
  );
  const details = [...about, date, kind && labelOf(kind), names].filter(Boolean);
  return { title, path, details: details.join(' · '), ...(raw ? { flag: list.raw } : {}) };
}

/** Names of sectors have commas in them, so semicolons stand between them. */
function firstNames(names: readonly string[], most: number, more: (count: number) => string, between = ', '): string {
  const shown = names.slice(0, most).join(between);
  return names.length <= most ? shown : `${shown} ${more(names.length - most)}`;
}
