import { STATED, UNSTATED, type Facet } from '../../domain/record-index.ts';
import { slug } from '../../domain/slug.ts';
import { recordDay } from '../../facts/dates.ts';
import { relatedMeasure, type MeasureId } from '../../facts/measures.ts';
import { scopeOfLead, type Scope } from '../../facts/scope.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import { kindFieldOf } from '../../schemas/kind.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { codeLabels, fieldWord } from '../../schemas/labels.ts';
import { fieldsOf, itemOf } from '../../schemas/walk.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from './context.ts';
import { conditionOfScope, conditionOfValue, listConditions } from './list-conditions.ts';
import { once } from './once.ts';
import { taskStateSlug } from './paths.ts';
import { partyRun } from './shown.ts';

/** A code of a closed list and its label. */
export interface Code {
  code: string;
  label: string;
  /** The label with «(suy ra)», where the record says that it was inferred. */
  marked?: string;
}

/** A condition under which a list finds a record; true where it does so by what editors inferred. */
export interface Held {
  code: string;
  inferred: boolean;
}

/** A list with fewer records is read, not searched: its form stands there only once its address asks something. @internal */
export const FEWEST_TO_FILTER = 8;

/** True if the list of a collection can be asked. */
export function hasFilter({ corpus }: ViewContext, name: CollectionName): boolean {
  if (name === 'categories') return false;
  return name === 'regions' || corpus.entries[name].length > 0;
}

/** True if nothing needs to be searched in it. The reference table alone makes the list of regions long enough. */
export function isShort({ corpus }: ViewContext, name: CollectionName): boolean {
  return name !== 'regions' && corpus.entries[name].length < FEWEST_TO_FILTER;
}

/** What the collection calls its kinds, and their labels in order; undefined where it has none. */
export function kindField(
  strings: Strings,
  name: CollectionName,
): { field: string; label: string; labels: Record<string, string> } | undefined {
  const field = kindFieldOf(name);
  if (field === undefined) return undefined;
  const schema = fieldsOf(definitionOf(name).schema).find(([own]) => own === field)![1];
  return { field, label: fieldWord(strings, schema).label, labels: codeLabels(strings, schema)! };
}

/** Kinds in the order of their codes; of regions the groups of the reference table, then informal ones. */
export function kindsOf({ strings }: ViewContext, name: CollectionName): Code[] {
  const labels =
    name === 'regions'
      ? { ...strings.region.groups, informal: strings.list.informal }
      : (kindField(strings, name)?.labels ?? {});
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}

/** The states that records of a collection may have, in order; of articles whether they are edited. */
export function statesOf({ strings }: ViewContext, name: CollectionName): Code[] {
  return Object.entries(stateLabels(strings, name)).map(([code, label]) => ({ code, label }));
}

function stateLabels(strings: Strings, name: CollectionName): Record<string, string> {
  if (name === 'articles') return strings.list.statuses;
  if (name === 'directives')
    return Object.fromEntries(TASK_STATES.map((state) => [state, strings.tasks.states[state]]));
  const status = fieldsOf(definitionOf(name).schema).find(([field]) => field === 'status')?.[1];
  const state = status && itemOf(status);
  return (state && codeLabels(strings, fieldsOf(state).find(([field]) => field === 'state')![1])) ?? {};
}

/** Everybody who leads a task: the condition that finds those tasks, and what the first of them calls the party. */
export const leadsOf = once((context): Code[] => {
  const leads = new Map<string, Code>();
  for (const task of context.corpus.entries.directives)
    for (const party of task.data.lead ?? []) {
      const code = scopeOfLead(party);
      if (leads.has(code)) continue;
      leads.set(code, { code, label: partyRun(context, party, recordDay(context.corpus, task)).text });
    }
  return [...leads.values()];
});

/** How addresses write them, and back. */
export const leadValues = once((context) => codeValues(leadsOf(context)));
const leadCodes = once((context) => new Map([...leadValues(context)].map(([code, value]) => [value, code])));

/** Whose money projects and programmes have: their own by its source, or of a project that of a class of projects. */
export function fundsOf({ strings }: ViewContext, name: CollectionName): Code[] {
  if (name !== 'projects' && name !== 'programmes') return [];
  const sources = Object.entries(strings.codes['funding-source']);
  return [
    ...sources.map(([code, label]) => ({ code: `${name}?funding.source=${code}`, label })),
    ...(name === 'projects' ? [{ code: OF_CLASS, label: strings.figures.projects.inClass }] : []),
  ];
}

const OF_CLASS: Scope = 'projects?funded=class';

/** Code → how the address writes it: its label as a slug, or the code where two labels have one slug. */
export function codeValues(codes: readonly Code[]): Map<string, string> {
  const taken = new Set([UNSTATED]);
  return new Map(
    codes.map(({ code, label }) => {
      const wanted = slug(label);
      const value = wanted === '' || taken.has(wanted) ? code.slice(code.indexOf('=') + 1) : wanted;
      taken.add(value);
      return [code, value];
    }),
  );
}

/** The same of the states of a collection; those of tasks are written as in the addresses of their lists. */
export function stateValues(context: ViewContext, name: CollectionName): Map<string, string> {
  const states = statesOf(context, name);
  return name === 'directives'
    ? new Map(states.map(({ code }) => [code, taskStateSlug(code as TaskState)]))
    : codeValues(states);
}

/** The records of a collection of one kind. */
export function kindScope(name: CollectionName, code: string): Scope {
  return `${name}?${kindNameOf(name)}=${code}`;
}

/** The field of a condition on the kind; regions are told apart by the groups of the reference table. */
function kindNameOf(name: CollectionName): string {
  return name === 'regions' ? 'group' : (kindFieldOf(name) ?? 'kind');
}

/** The conditions for the records that a list finds by «không nêu», by facet. */
const UNSTATED_SCOPES: Partial<Record<Facet, (name: CollectionName) => Scope>> = {
  'linh-vuc': (name) => `${name}?sectors=`,
  nam: (name) => `${name}?year=`,
  loai: (name) => `${name}?${kindNameOf(name)}=`,
  'tinh-trang': (name) => `${name}?${stateNameOf(name)}=`,
  ben: () => 'directives?lead=',
  von: (name) => (name === 'projects' ? 'projects?funded=' : `${name}?funding=`),
};

/** The field of a condition on the state; articles are told apart by whether they are edited. */
function stateNameOf(name: CollectionName): string {
  return name === 'articles' ? 'status' : 'state';
}

/** The scope in which the records of a collection lie that a list finds by a value; undefined where there is none such. */
export function scopeOfFacet(
  context: ViewContext,
  name: CollectionName,
  facet: Facet,
  value: string,
): Scope | undefined {
  if (value === UNSTATED) return UNSTATED_SCOPES[facet]?.(name);
  const codeOf = (values: Map<string, string>) => [...values].find(([, own]) => own === value)?.[0];
  const condition = conditionOfValue(context, name, facet, value);
  if (condition) return condition.scope;
  switch (facet) {
    case 'tinh':
      return `units/${value}`;
    case 'linh-vuc':
      return `sectors/${value}`;
    case 'nam':
      return `${name}?year=${value}`;
    case 'loai':
      return kindScope(name, codeOf(codeValues(kindsOf(context, name)))!);
    case 'tinh-trang':
      return `${name}?${stateNameOf(name)}=${codeOf(stateValues(context, name))}`;
    case 'ben':
      return leadCodes(context).get(value);
    case 'von':
      return codeOf(codeValues(fundsOf(context, name)));
    default:
      return undefined;
  }
}

/**
 * The query of a list that shows exactly the records of a scope: `?linh-vuc=du-lich&loai=…`, a facet once for each of the
 * values of which one is enough; undefined where a part of the scope is no filter of the list.
 */
export function listQuery(
  context: ViewContext,
  name: CollectionName,
  measure: MeasureId,
  parts: readonly Scope[],
): string | undefined {
  if (!hasFilter(context, name)) return undefined;
  const asked = parts.map((part) => facetOf(context, name, measure, part));
  const facets = asked.map((each) => each?.[0]);
  if (asked.length === 0 || facets.includes(undefined) || new Set(facets).size < facets.length) return undefined;
  const values = asked.flatMap((each) => each?.[1].map((value) => [each[0], value]) ?? []);
  return `?${new URLSearchParams(values).toString()}`;
}

type Asked = [facet: Facet, values: readonly string[]];

function facetOf(context: ViewContext, name: CollectionName, measure: MeasureId, part: Scope): Asked | undefined {
  const [room, id] = part.split('/') as [string, string | undefined];
  if (room === 'units' && measure === placeMeasure(name)) return ['tinh', [id!]];
  if (room === 'sectors') return ['linh-vuc', [id!]];
  const condition = conditionOfScope(context, name, part);
  if (condition) return [condition.facet, [condition.value]];
  const unstated = Object.entries(UNSTATED_SCOPES).find(([, of]) => part === of(name) || part === `${of(name)}*`);
  if (unstated) return [unstated[0] as Facet, [part.endsWith('*') ? STATED : UNSTATED]];
  if (part === 'directives?due=') return ['nam', [UNSTATED]];
  if (part === 'directives?due=*') return ['nam', [STATED]];
  const [, field = '', code = ''] = /^[^?]*\?([^=]*)=(.*)$/.exec(part) ?? [];
  const codes = code.split('|');
  const valuesIn = (facet: Facet, values: Map<string, string>, keys = codes): Asked | undefined => {
    const found = keys.flatMap((key) => values.get(key) ?? []);
    return found.length < keys.length ? undefined : [facet, found];
  };
  if (field === 'inferred') {
    const known = listConditions(context, name).filter((each) => each.facet === 'suy-ra' && codes.includes(each.value));
    return known.length > 0 ? ['suy-ra', known.map(({ value }) => value)] : undefined;
  }
  if (field === 'year') return ['nam', codes];
  if (field === 'sectors') return ['linh-vuc', codes];
  if (field === stateNameOf(name)) return valuesIn('tinh-trang', stateValues(context, name));
  if (field.startsWith('lead.')) return valuesIn('ben', leadValues(context), [part]);
  if (field.startsWith('fund')) return fundsIn(context, name, part, valuesIn);
  return field === kindNameOf(name) ? valuesIn('loai', codeValues(kindsOf(context, name))) : undefined;
}

function fundsIn(
  context: ViewContext,
  name: CollectionName,
  part: Scope,
  valuesIn: (facet: Facet, values: Map<string, string>, keys: string[]) => Asked | undefined,
): Asked | undefined {
  const funds = fundsOf(context, name);
  const own = funds.map(({ code }) => code).filter((code) => code !== OF_CLASS);
  const values = codeValues(funds);
  // The money of a class of projects is none of a project's own.
  if (part.endsWith('=')) return ['von', [UNSTATED, ...[values.get(OF_CLASS) ?? []].flat()]];
  return valuesIn('von', values, part.endsWith('=*') || part === 'projects?funded=own' ? own : [part]);
}

/** What a list counts that is asked for a place: of linkages those of which it is a party, else what concerns it at all. */
export function placeMeasure(name: CollectionName): MeasureId | undefined {
  return name === 'linkages' ? name : relatedMeasure(name);
}
