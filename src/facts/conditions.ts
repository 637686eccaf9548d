import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { dayRange } from '../domain/dates.ts';
import { regions, sectors } from '../reference/index.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName, type CollectionName } from '../schemas/index.ts';
import { kindFieldOf } from '../schemas/kind.ts';
import { fieldsOf } from '../schemas/walk.ts';
import { restingOn, restsOn } from './bases.ts';
import { fieldOf, gapsOf } from './gaps.ts';
import { pairsOn } from './links.ts';
import { tabledIn, type MeasureId } from './measures.ts';
import { recordsIn, scopeOfLead, scopeValue, valuesAt, type Scope } from './scope.ts';
import { tabledGaps } from './tabled.ts';
import { TASK_STATES, type TaskState } from './tasks.ts';
import { drawnRecords, LANES, laneScope } from './timeline.ts';
import { unitDay } from './unit-day.ts';
import { units } from './units.ts';

/** Tasks that come back have no deadline of their own. */
export const DEADLINE_STATES: readonly TaskState[] = TASK_STATES.filter((state) => state !== 'recurring');
/** Tasks with a deadline of their own. */
export const WITH_DEADLINE: Scope = `directives?state=${DEADLINE_STATES.join('|')}&directives?due=*`;

/** Stages of projects, each of the states in which it is drawn; `absent`: no source tells the state. */
export const PROJECT_STAGES = {
  proposed: 'projects?state=identification',
  prepared: 'projects?state=preparation',
  going: 'projects?state=implementation',
  done: 'projects?state=completion|maintenance',
  stopped: 'projects?state=decommissioning|decommissioned|cancelled',
  absent: 'projects?state=',
} as const satisfies Record<string, Scope>;

/** Scopes with a condition by which a measure is counted somewhere: those in which there is something, and some more. */
export function conditionScopes(corpus: Corpus, id: MeasureId): Scope[] {
  if (id === 'gaps') return [undefined, ...unitScopes(corpus)].flatMap((base) => gapScopes(corpus, base));
  if (id === 'gaps-tabled') return tableScopes(corpus);
  if (id === 'linkages-joining') return pairsInSectors(corpus);
  if (id === 'regions-known')
    return [...new Set(regions.map(({ group }) => group)), 'informal'].map((group) => `regions?group=${group}`);
  if (id === 'marks') return laneScopes(corpus);
  const near = corpus.entries.categories.map((category) => `${keyOf(category)}?near`);
  if (id === 'records') return near;
  return isCollectionName(id) ? [...fieldScopes(corpus, id), ...joinedScopes(corpus, id), ...near] : [];
}

/** Fields on which records are counted beside their year, kind and state. */
const FIELDS: Partial<Record<CollectionName, readonly string[]>> = {
  articles: ['status'],
  linkages: ['sectors'],
  programmes: ['funding', 'funding.source'],
  projects: ['funded', 'funding.source', 'funding'],
};

/** Conditions on one field: each value that occurs, and none at all. */
function fieldScopes(corpus: Corpus, name: CollectionName): Scope[] {
  const kind = kindFieldOf(name);
  const state = hasState(name) ? ['state'] : [];
  const fields = ['year', ...state, ...(kind === undefined ? [] : [kind]), ...(FIELDS[name] ?? [])];
  const own = fields.flatMap((field) => {
    const values = corpus.entries[name].flatMap((entry) => valuesAt(corpus, entry, field));
    const texts = new Set(values.filter((value) => typeof value === 'string').map(scopeValue));
    return [...texts, '', '*'].map((value) => `${name}?${field}=${value}`);
  });
  return [...new Set([...own, ...inferredScopes(corpus, name)])];
}

/** True for records that stand in a state: tasks, whose is reckoned, and those of which sources tell it. */
function hasState(name: CollectionName): boolean {
  return name === 'directives' || fieldsOf(definitionOf(name).schema).some(([field]) => field === 'status');
}

/** Fields that editors gave; parties of linkages stand in two. */
function inferredScopes(corpus: Corpus, name: CollectionName): Scope[] {
  const paths = corpus.entries[name].flatMap(({ data }) => Object.keys(data.inferred ?? {}));
  const fields = new Set([
    ...paths.map((path) => path.split('.')[0]!),
    ...(name === 'linkages' ? ['hub|parties'] : []),
  ]);
  return [...fields].map((field) => inferredScope(name, field));
}

/** The records of a collection in which editors gave a field, or one of several. */
export function inferredScope(name: CollectionName, field: string): Scope {
  return `${name}?inferred=${field}`;
}

function joinedScopes(corpus: Corpus, name: CollectionName): Scope[] {
  switch (name) {
    case 'directives':
      return taskScopes(corpus);
    case 'documents':
      return documentScopes(corpus, name);
    case 'projects':
      return projectScopes(corpus);
    case 'linkages':
      return linkageScopes(corpus);
    default:
      return [];
  }
}

function taskScopes(corpus: Corpus): Scope[] {
  const { directives, organizations } = corpus.entries;
  const leads = [...new Set(directives.flatMap(({ data }) => (data.lead ?? []).map(scopeOfLead)))];
  const places = unitScopes(corpus).filter((of) => recordsIn(corpus, 'directives', of).length > 0);
  const bodies = organizations.map(keyOf).filter((of) => recordsIn(corpus, 'directives', of).length > 0);
  const due = ['', '*', ...monthsDue(corpus)].map(dueIn);
  const inStates = TASK_STATES.flatMap((state) => {
    const own = `directives?state=${state}`;
    return [
      own,
      ...[...due, ...leads, 'directives?lead='].map((each) => `${own}&${each}`),
      ...[...places, ...bodies].map((each) => `${each}&${own}`),
    ];
  });
  return [...inStates, ...due, ...leads, 'directives?lead=', WITH_DEADLINE, ...documentScopes(corpus, 'directives')];
}

/** Tasks whose deadline lies in a month (`2022-09`). */
export function dueIn(month: string): Scope {
  return `directives?due=${month}`;
}

/** The months in which deadlines lie, from their first day to their last. */
export function monthsDue({ entries }: Corpus): string[] {
  const months = entries.directives.flatMap(({ data: { due } }) => {
    if (due === undefined) return [];
    const { first, last } = dayRange(due);
    const month = first?.slice(0, 7);
    return month !== undefined && month === last?.slice(0, 7) ? [month] : [];
  });
  return [...new Set(months)].sort();
}

/** What rests on each document on which anything rests. */
function documentScopes(corpus: Corpus, name: 'directives' | 'documents'): Scope[] {
  return corpus.entries.documents.flatMap(({ id }) => (restingOn(corpus, id).size > 0 ? [restsOn(name, id)] : []));
}

function projectScopes(corpus: Corpus): Scope[] {
  const stages = Object.values(PROJECT_STAGES);
  const money = fieldScopes(corpus, 'projects').filter((scope) => /\?(funded|funding\.source)=/.test(scope));
  return [...stages, 'projects?funded=own', ...money.flatMap((scope) => stages.map((stage) => `${scope}&${stage}`))];
}

function linkageScopes(corpus: Corpus): Scope[] {
  const forms = fieldScopes(corpus, 'linkages').filter((scope) => scope.startsWith('linkages?form='));
  const inSectors = sectors.flatMap(({ id }) => forms.map((form) => `sectors/${id}&${form}`));
  const ofPlaces = unitScopes(corpus).flatMap((of) => {
    const used = new Set(recordsIn(corpus, 'linkages', of).flatMap(({ data }) => data.sectors ?? []));
    return [...used].map((sector) => `${of}&sectors/${sector}`);
  });
  return [...inSectors, ...ofPlaces];
}

function pairsInSectors(corpus: Corpus): Scope[] {
  const bySector = pairsOn(corpus, 'current').flatMap(({ a, b, records }) => {
    const used = records.flatMap((id) => linkageSectors(corpus, id));
    return [...new Set(used)].map((sector) => `${pairScope(units.pageSlug(a), units.pageSlug(b))}&sectors/${sector}`);
  });
  return [...new Set(bySector)];
}

function linkageSectors({ byKey }: Corpus, id: string): readonly string[] {
  return byKey.get(`linkages/${id}`)?.data.sectors ?? [];
}

/** The lanes of every timeline. */
function laneScopes(corpus: Corpus): Scope[] {
  const areas = [...new Set([...regions, ...corpus.entries.regions].map(({ id }) => `regions/${id}`))];
  const bases = [undefined, ...unitScopes(corpus), ...areas, ...drawnRecords(corpus)];
  return bases.flatMap((base) => LANES.map((lane) => laneScope(base, lane)));
}

/** Fields that are missing in the records of a scope. */
function gapScopes(corpus: Corpus, base: Scope | undefined): Scope[] {
  const all = COLLECTION_NAMES.flatMap((name) => recordsIn(corpus, name, base) as Entry[]);
  return absentFields(all, (entry) => gapsOf(corpus, entry)).map((field) => joined(base, field));
}

/** Fields that are empty in the tables of briefs: of the country, a place, a region, and lists of tasks. */
function tableScopes(corpus: Corpus): Scope[] {
  const places = unitScopes(corpus);
  const areas = [...new Set([...regions, ...corpus.entries.regions].map(({ id }) => `regions/${id}`))];
  const bodies = corpus.entries.organizations.map(keyOf).filter((of) => recordsIn(corpus, 'directives', of).length > 0);
  const states = TASK_STATES.map((state) => `directives?state=${state}`);
  const tasksOf = places.filter((of) => recordsIn(corpus, 'directives', of).length > 0).map((of) => `${of}&directives`);
  const bases = [undefined, ...places, ...areas, ...bodies, 'directives', ...states, ...tasksOf];
  return bases.flatMap((base) => {
    const fields = absentFields(tabledIn(corpus, base), (entry) => tabledGaps(corpus, entry));
    return [
      ...(base?.startsWith('directives?') || base?.includes('&') ? [base] : []),
      ...fields.map((field) => joined(base, field)),
    ];
  });
}

/** `directives?absent=due`, each once. */
function absentFields(entries: readonly Entry[], gaps: (entry: Entry) => readonly string[]): Scope[] {
  return [
    ...new Set(entries.flatMap((entry) => gaps(entry).map((path) => `${entry.collection}?absent=${fieldOf(path)}`))),
  ];
}

function joined(base: Scope | undefined, field: Scope): Scope {
  return base === undefined ? field : `${base}&${field}`;
}

function unitScopes(corpus: Corpus): Scope[] {
  return units.pages(unitDay(corpus)).map(({ slug }) => `units/${slug}`);
}

/** `units/hai-phong&units/quang-ninh`, whichever is given first. */
export function pairScope(slug: string, other: string): Scope {
  return [slug, other]
    .sort()
    .map((each) => `units/${each}`)
    .join('&');
}
