import { keyOf } from '../../corpus/types.ts';
import type { Backlink, Entry } from '../../corpus/types.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName, type DataOf } from '../../schemas/index.ts';
import type { Observation } from '../../schemas/indicator.ts';
import { codeLabel, fieldLabel } from '../../schemas/labels.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../common/context.ts';
import { dutyLine } from '../common/duty.ts';
import { inSentence } from '../common/case.ts';
import { listItem, type ListItem } from '../list/list.ts';
import { collectionPath } from '../common/paths.ts';
import type { When } from '../../domain/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { correctedText, markedText, stateText } from '../common/inferred.ts';
import { recordDay, sortDay } from '../../facts/dates.ts';
import { partyRun, titleNote, unitRun } from '../common/shown.ts';
import { shorten } from '../common/shorten.ts';
import type { TaskState } from '../../facts/tasks.ts';

/** A record that names the page's subject: what tells it from its neighbours, and how it names the subject. */
export interface NamedLine extends Omit<ListItem, 'details'> {
  details: string[];
  /** Why editors took it to concern the subject. */
  why?: string[];
  /** Of a task. */
  state?: TaskState;
}

export interface NamedGroup {
  collection: CollectionName;
  label: string;
  /** «nhiệm vụ» */
  one: string;
  count: number;
  /** Tasks that are overdue. */
  overdue?: number;
  lines: NamedLine[];
  /** The list of the collection, where not all are here. */
  more?: { label: string; path: string };
}

/** How a record names something: a field, and for an indirect name through what. */
export type NamingLink = Backlink & { via?: string; reasons?: readonly string[] };

/** Records of one kind that a page lists. @internal */
export const MOST_LINES = 60;
const MOST_WORDS = 90;
const MOST_PLACES = 6;

/** Kinds in the order of a profile; those that are not named stand before the last ones, in the order of the registry. */
const FIRST: CollectionName[] = ['projects', 'directives', 'documents', 'programmes', 'events', 'indicators'];
const LAST: CollectionName[] = ['assets', 'organizations', 'categories', 'regions'];
const ORDER = [...FIRST, ...COLLECTION_NAMES.filter((name) => !FIRST.includes(name) && !LAST.includes(name)), ...LAST];

/**
 * Records that name something, each once, by collection in the order of a profile: tasks by how they stand, what has a
 * date from the newest, the rest by title.
 */
export function namedGroups(
  context: ViewContext,
  links: readonly NamingLink[],
  hidden: ReadonlySet<string>,
): NamedGroup[] {
  const byRecord = [...Map.groupBy(links, ({ from }) => keyOf(from)).values()];
  return ORDER.filter((name) => !hidden.has(name)).flatMap((collection) => {
    const own = byRecord.filter(([first]) => first!.from.collection === collection);
    if (own.length === 0) return [];
    const lines = own
      .toSorted(([a], [b]) => order(context, a!.from, b!.from))
      .slice(0, MOST_LINES)
      .map((same) => namedLine(context, same));
    const { label, one } = context.strings.collections[collection];
    const rest = own.length - lines.length;
    const more = { label: context.strings.unit.more(rest, one), path: collectionPath(collection) };
    const overdue = own.filter(([first]) => isOverdue(context, first!.from)).length;
    return [
      {
        collection,
        label,
        one,
        count: own.length,
        lines,
        ...(overdue > 0 ? { overdue } : {}),
        ...(rest > 0 ? { more } : {}),
      },
    ];
  });
}

function isOverdue({ facts }: ViewContext, entry: Entry): boolean {
  return entry.collection === 'directives' && facts.state(entry) === 'overdue';
}

function order({ facts, format }: ViewContext, a: Entry, b: Entry): number {
  if (a.collection === 'directives' && b.collection === 'directives') return facts.taskRank(a) - facts.taskRank(b);
  const [first, second] = [sortDay(a) ?? '', sortDay(b) ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return format.compare(titleFor(a), titleFor(b));
}

function titleFor(entry: Entry): string {
  return definitionOf(entry.collection).title(entry.data);
}

function namedLine(context: ViewContext, links: readonly NamingLink[]): NamedLine {
  const { from } = links[0]!;
  const item = listItem(context, from);
  const describe = DETAILS[from.collection] as Describe<CollectionName> | undefined;
  const own = describe ? [titleNote(context, from), ...describe(context, from, links)] : [item.details];
  const roles = rolesOf(context, from, links);
  const state = from.collection === 'directives' ? { state: context.facts.state(from) as TaskState } : {};
  const why = [...new Set(links.flatMap(({ reasons = [] }) => reasons))];
  return {
    ...item,
    ...state,
    ...(why.length > 0 ? { why } : {}),
    details: [...own.filter((detail) => detail !== ''), ...roles],
  };
}

type Describe<C extends CollectionName> = (
  context: ViewContext,
  entry: Entry<C>,
  links: readonly NamingLink[],
) => string[];

/** What tells records of a kind apart; other kinds show what lists show. Values that were inferred say so. */
const DETAILS: { [C in CollectionName]?: Describe<C> } = {
  projects: (context, entry) => {
    const { kind, funding: sources, period, provinces } = entry.data;
    return [
      markedText(context, entry, 'kind', codeLabel(context.strings, 'projects', 'kind', kind)),
      ...funding(context, entry, sources),
      ...stateNow(context, entry),
      when(context, entry, 'period', period),
      places(context, entry, provinces),
    ];
  },
  programmes: (context, entry) => {
    const { period, recurs, funding: sources } = entry.data;
    return [
      when(context, entry, 'period', period),
      recurs ? markedText(context, entry, 'recurs', codeLabel(context.strings, 'programmes', 'recurs', recurs)) : '',
      ...funding(context, entry, sources),
      ...stateNow(context, entry),
    ];
  },
  directives: (context, entry) => {
    const { due, lead = [] } = entry.data;
    const names = lead.map((party, index) => partyName(context, entry, `lead.${index}`, party));
    const { unit } = context.strings;
    return [
      due ? unit.due(when(context, entry, 'due', due)) : '',
      names.length > 0 ? unit.lead(names.join(', ')) : '',
      dutyLine(context, entry),
    ];
  },
  documents: (context, entry) => {
    const { kind, number, issued, issuer } = entry.data;
    return [
      markedText(
        context,
        entry,
        'kind',
        [codeLabel(context.strings, 'documents', 'kind', kind), number].filter(Boolean).join(' '),
      ),
      when(context, entry, 'issued', issued),
      issuer ? partyName(context, entry, 'issuer', issuer) : '',
    ];
  },
  events: (context, entry) => {
    const { kind, date, place } = entry.data;
    return [
      markedText(context, entry, 'kind', codeLabel(context.strings, 'events', 'kind', kind)),
      when(context, entry, 'date', date),
      place ? context.strings.unit.at(placeText(context, entry, place.asWritten)) : '',
    ];
  },
  indicators: (context, entry, links) => {
    const { observations, unit } = entry.data;
    const named = new Set(links.flatMap(({ path }) => /^observations\.(\d+)\./.exec(path)?.[1] ?? []));
    return observations.flatMap((each, index) =>
      named.has(String(index)) ? [observed(context, entry, index, each, unit)] : [],
    );
  },
  statements: (context, entry) => [entry.data.office ?? '', when(context, entry, 'date', entry.data.date)],
  obstacles: () => [],
  organizations: ({ strings }, { data }) => [codeLabel(strings, 'organizations', 'level', data.level)],
};

/** A time as readers see it; empty where there is none. */
function when(context: ViewContext, entry: Entry, path: string, time: When | undefined): string {
  return time === undefined ? '' : markedText(context, entry, path, context.format.when(time));
}

function partyName(context: ViewContext, entry: Entry, path: string, party: Party): string {
  return markedText(context, entry, path, partyRun(context, party, recordDay(context.corpus, entry)).text);
}

function funding(
  context: ViewContext,
  entry: Entry<'projects'> | Entry<'programmes'>,
  sources: DataOf<'projects'>['funding'],
): string[] {
  const names = (sources ?? []).map(({ source }, index) => {
    const label = codeLabel(context.strings, entry.collection, 'funding.0.source', source);
    return markedText(context, entry, `funding.${index}.source`, label);
  });
  return names.length > 0 ? [[...new Set(names)].join(', ')] : [];
}

function places(context: ViewContext, entry: Entry, ids: readonly string[] = []): string {
  const day = recordDay(context.corpus, entry);
  const names = ids
    .slice(0, MOST_PLACES)
    .map((id, index) => markedText(context, entry, `provinces.${index}`, unitRun(context, id, day).text));
  const rest = ids.length - names.length;
  return rest > 0 ? `${names.join(', ')} ${context.strings.list.more(rest)}` : names.join(', ');
}

function stateNow(context: ViewContext, entry: Entry<'projects'> | Entry<'programmes'>): string[] {
  const now = context.facts.countingState(entry);
  if (now === undefined) return [];
  const label = codeLabel(context.strings, entry.collection, 'status.0.state', now.state);
  return [stateText(context, entry, label)];
}

/** «8,6 % (9 tháng năm 2021)»; a judgement in the words of the source. */
function observed(
  context: ViewContext,
  entry: Entry,
  index: number,
  { value, text, period }: Observation,
  unit: string | undefined,
): string {
  const { format } = context;
  const shown =
    value === undefined ? `«${shorten(text!, MOST_WORDS)}»` : unit ? format.measure(value, unit) : format.number(value);
  if (period === undefined) return shown;
  const inferred = isInferred(entry, `observations.${index}.period`) ? [context.strings.common.inferred] : [];
  return `${shown} (${[format.when(period), ...inferred].join(', ')})`;
}

/** Fields of which the line, its heading or its details say what there is to say. */
const SAID = new Set([
  'observations',
  'regions',
  'provinces',
  'members',
  'territories',
  'place',
  'documents.issuer',
  'directives.lead',
  'statements.body',
  'organizations.province',
]);

/** «phối hợp», «tổ chức: Hải Dương», «giao việc: Sở Du lịch» */
function rolesOf(context: ViewContext, from: Entry, links: readonly NamingLink[]): string[] {
  const roles = Map.groupBy(links, ({ path }) => roleOf(context, from, path));
  return [...roles].flatMap(([role, same]) => {
    if (role === undefined) return [];
    const through = [...new Set(same.flatMap(({ via }) => via ?? []))];
    const text = through.length > 0 ? `${role}: ${through.join(', ')}` : role;
    const inferred = same.every(({ path }) => isInferred(from, path) || isInferred(from, rolePath(path)));
    return [inferred ? `${text} (${context.strings.common.inferred})` : text];
  });
}

/** Where the role of a party stands: `participants.2.province` → `participants.2.role`. */
function rolePath(path: string): string {
  return path.replace(/[^.]+$/, 'role');
}

/** The source's words for the place of an event; where its province was inferred from them, so marked. */
function placeText(context: ViewContext, entry: Entry<'events'>, written: string): string {
  return markedText(context, entry, 'place.province', correctedText(context, entry, written));
}

function roleOf({ strings, format }: ViewContext, from: Entry, path: string): string | undefined {
  const [field, index] = path.split('.') as [string, string | undefined];
  // What comes through a linkage, or by the words of a quote alone, has no field for it.
  if (path === '' || SAID.has(field) || SAID.has(`${from.collection}.${field}`)) return undefined;
  const value = (from.data as Record<string, unknown>)[field];
  const party = (Array.isArray(value) ? value[Number(index)] : value) as Party | undefined;
  if (typeof party === 'object' && party.role !== undefined)
    return codeLabel(strings, from.collection, Array.isArray(value) ? `${field}.0.role` : `${field}.role`, party.role);
  const { roles } = strings.unit;
  const own = roles[field as keyof typeof roles] as string | undefined;
  return own ?? inSentence(format, fieldLabel(strings, from.collection, field));
}
