import type { Facet } from '../../domain/record-index.ts';
import { restingOn, restsOn } from '../../facts/bases.ts';
import { dueIn, inferredScope, monthsDue, pairScope } from '../../facts/conditions.ts';
import type { Scope } from '../../facts/scope.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import { fieldWord } from '../../schemas/labels.ts';
import { fieldsOf } from '../../schemas/walk.ts';
import type { ViewContext } from './context.ts';
import { once } from './once.ts';
import { documentName } from './shown.ts';

/** What a list can be asked beside the kinds, states and other values that its records bear: the records of a scope. */
export interface ListCondition {
  facet: Facet;
  value: string;
  label: string;
  scope: Scope;
  /** Ids of the records that it finds, at least one. */
  ids: ReadonlySet<string>;
  /** Offered by the form; others are asked by counts that lead to the list. */
  offered: boolean;
}

type Named = Omit<ListCondition, 'ids' | 'offered'>;

/** The conditions of the list of a collection. */
export function listConditions(context: ViewContext, name: CollectionName): readonly ListCondition[] {
  return allConditions(context).get(name) ?? [];
}

/** The condition that finds the records of a scope. */
export function conditionOfScope(context: ViewContext, name: CollectionName, scope: Scope): ListCondition | undefined {
  return byScope(context).get(name)?.get(scope);
}

/** The condition of a value of a facet. */
export function conditionOfValue(
  context: ViewContext,
  name: CollectionName,
  facet: Facet,
  value: string,
): ListCondition | undefined {
  return byValue(context).get(name)?.get(`${facet}=${value}`);
}

const byScope = once((context) => indexed(context, ({ scope }) => scope));
const byValue = once((context) => indexed(context, ({ facet, value }) => `${facet}=${value}`));

/** Of each collection its conditions by a key, of like ones the first: a condition is asked for with every count. */
function indexed(context: ViewContext, keyOf: (condition: ListCondition) => string) {
  const index = (conditions: readonly ListCondition[]) =>
    new Map(conditions.toReversed().map((each) => [keyOf(each), each] as const));
  return new Map([...allConditions(context)].map(([name, conditions]) => [name, index(conditions)] as const));
}

const allConditions = once(
  (context) => new Map(COLLECTION_NAMES.map((name) => [name, conditionsOf(context, name)] as const)),
);

function conditionsOf(context: ViewContext, name: CollectionName): ListCondition[] {
  // The list of regions has also those that are no records.
  if (name === 'regions' || name === 'categories') return [];
  const found = (conditions: readonly Named[], offered: boolean) =>
    conditions.map((each): ListCondition => ({ ...each, offered, ids: idsIn(context, name, each.scope) }));
  return [
    ...found([...bases(context, name), ...inferredFields(context, name)], true),
    ...(name === 'directives' ? found(ofTasks(context), false) : []),
    ...(name === 'linkages' ? pairs(context) : []),
  ].filter(({ ids }) => ids.size > 0);
}

function idsIn({ facts }: ViewContext, name: CollectionName, scope: Scope): Set<string> {
  return new Set(facts.records(name, scope).map(({ id }) => id));
}

/** Documents on which tasks and documents rest. */
function bases(context: ViewContext, name: CollectionName): Named[] {
  if (name !== 'directives' && name !== 'documents') return [];
  const { corpus, format } = context;
  return corpus.entries.documents
    .filter(({ id }) => restingOn(corpus, id).size > 0)
    .map((entry): Named => ({
      facet: 'can-cu',
      value: entry.id,
      label: documentName(context, entry),
      scope: restsOn(name, entry.id),
    }))
    .toSorted((a, b) => format.compare(a.label, b.label));
}

/** Fields that editors gave, in the order of the schema. */
function inferredFields({ strings }: ViewContext, name: CollectionName): Named[] {
  return fieldsOf(definitionOf(name).schema).flatMap(([field, schema]): Named[] => {
    if (field === 'inferred') return [];
    const { label } = fieldWord(strings, schema);
    return [{ facet: 'suy-ra', value: field, label, scope: inferredScope(name, field) }];
  });
}

/** Months of deadlines; those who name a place; those that a body gives or does. */
function ofTasks({ corpus, facts, format, strings, units }: ViewContext): Named[] {
  const words = strings.list.filter;
  const months = monthsDue(corpus).map((month): Named => ({
    facet: 'nam',
    value: month,
    label: format.date(month),
    scope: dueIn(month),
  }));
  const places = units.pages(facts.unitDay).map(({ slug, name }): Named => ({
    facet: 'tinh',
    value: `${slug}_goi-ten`,
    label: words.named(name),
    scope: `units/${slug}`,
  }));
  const bodies = corpus.entries.organizations.map(({ id, data }): Named => ({
    facet: 'ben',
    value: `${id}_tham-gia`,
    label: words.takingPart(data.name),
    scope: `organizations/${id}`,
  }));
  return [...months, ...places, ...bodies];
}

/** Two units of today that linkages join, and two of the past as they name them. */
function pairs({ facts, units }: ViewContext): ListCondition[] {
  const nameOf = (id: string) => units.nameAt(id, facts.unitDay).name;
  return [...facts.joinedPairs.values(), ...facts.formerPairs.values()].map(
    ({ slugs, ids, records }): ListCondition => ({
      facet: 'tinh',
      value: slugs.join('_'),
      label: ids.map(nameOf).join(' – '),
      scope: pairScope(...slugs),
      ids: new Set(records),
      offered: false,
    }),
  );
}
