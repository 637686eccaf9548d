import { UNSTATED, type Facet } from '../../domain/record-index.ts';
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

/** A list with fewer records is read, not searched. @internal */
export const FEWEST_TO_FILTER = 8;

/** True if the list of a collection has a filter. The reference table alone makes that of regions long enough. */
export function hasFilter({ corpus }: ViewContext, name: CollectionName): boolean {
  if (name === 'categories') return false;
  return name === 'regions' || corpus.entries[name].length >= FEWEST_TO_FILTER;
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
      const key = code.toLowerCase();
      if (leads.has(key)) continue;
      leads.set(key, { code, label: partyRun(context, party, recordDay(context.corpus, task)).text });
    }
  return [...leads.values()];
});

/** Whose money projects have: their own by its source, or that of a class of projects. */
export function fundsOf({ strings }: ViewContext): Code[] {
  const sources = Object.entries(strings.codes['funding-source']);
  return [
    ...sources.map(([code, label]) => ({ code: `projects?funding.source=${code}`, label })),
    { code: 'projects?funded=class', label: strings.figures.projects.inClass },
  ];
}

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

/** The field of a condition on the kind; regions are told apart by the groups of the reference table. */
function kindNameOf(name: CollectionName): string {
  return name === 'regions' ? 'group' : (kindFieldOf(name) ?? 'kind');
}

/** The conditions for the records that a list finds by «không nêu», by facet. */
const UNSTATED_SCOPES: Partial<Record<Facet, (name: CollectionName) => Scope>> = {
  nam: (name) => `${name}?year=`,
  loai: (name) => `${name}?${kindNameOf(name)}=`,
  'tinh-trang': (name) => `${name}?state=`,
  ben: () => 'directives?lead=',
  von: () => 'projects?funded=',
};

/** The scope in which the records of a collection lie that a list finds by a value; undefined where there is none such. */
export function scopeOfFacet(
  context: ViewContext,
  name: CollectionName,
  facet: Facet,
  value: string,
): Scope | undefined {
  if (value === UNSTATED) return UNSTATED_SCOPES[facet]?.(name);
  const codeOf = (values: Map<string, string>) => [...values].find(([, own]) => own === value)?.[0];
  switch (facet) {
    case 'tinh':
      return `units/${value}`;
    case 'linh-vuc':
      return `sectors/${value}`;
    case 'nam':
      return `${name}?year=${value}`;
    case 'loai':
      return `${name}?${kindNameOf(name)}=${codeOf(codeValues(kindsOf(context, name)))}`;
    case 'tinh-trang':
      return `${name}?${name === 'articles' ? 'status' : 'state'}=${codeOf(stateValues(context, name))}`;
    case 'ben':
      return codeOf(codeValues(leadsOf(context)));
    case 'von':
      return codeOf(codeValues(fundsOf(context)));
  }
}

/**
 * The query of a list that shows exactly the records of a scope: `?linh-vuc=du-lich&loai=…`; undefined where a part of the
 * scope is no filter of the list.
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
  return `?${new URLSearchParams(asked as [string, string][]).toString()}`;
}

function facetOf(
  context: ViewContext,
  name: CollectionName,
  measure: MeasureId,
  part: Scope,
): [Facet, string] | undefined {
  const [room, id] = part.split('/') as [string, string | undefined];
  if (room === 'units') return measure === placeMeasure(name) ? ['tinh', id!] : undefined;
  if (room === 'sectors') return ['linh-vuc', id!];
  const unstated = Object.entries(UNSTATED_SCOPES).find(([, of]) => of(name) === part);
  if (unstated) return [unstated[0] as Facet, UNSTATED];
  if (part === 'directives?due=') return ['nam', UNSTATED];
  const [, field = '', code = ''] = /^[^?]*\?([^=]*)=(.*)$/.exec(part) ?? [];
  const valueIn = (facet: Facet, values: Map<string, string>, key = code): [Facet, string] | undefined => {
    const value = values.get(key);
    return value === undefined ? undefined : [facet, value];
  };
  if (field === 'year') return ['nam', code];
  if (field === 'state' || (field === 'status' && name === 'articles'))
    return valueIn('tinh-trang', stateValues(context, name));
  if (field.startsWith('lead.')) return valueIn('ben', codeValues(leadsOf(context)), part);
  if (field.startsWith('fund')) return valueIn('von', codeValues(fundsOf(context)), part);
  return field === kindNameOf(name) ? valueIn('loai', codeValues(kindsOf(context, name))) : undefined;
}

/** What a list counts that is asked for a place: of linkages those of which it is a party, else what concerns it at all. */
export function placeMeasure(name: CollectionName): MeasureId | undefined {
  return name === 'linkages' ? name : relatedMeasure(name);
}
