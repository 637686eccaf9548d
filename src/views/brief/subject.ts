import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { measureOf } from '../../facts/measures.ts';
import type { Relation } from '../../facts/relations.ts';
import type { Scope } from '../../facts/scope.ts';
import { TABLED } from '../../facts/tabled.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { countRun } from '../common/counted.ts';
import type { ViewContext } from '../common/context.ts';
import type { LinkLine } from '../common/link-index.ts';
import { enumerate } from '../place/unit-summary.ts';
import type { Scene } from './columns/column.ts';
import type { Missing } from './missing.ts';
import type { Brief, Figure } from './model.ts';
import type { Part } from './part.ts';

/** What a kind of brief has to say; the rest is the same for all. */
export interface Subject extends Pick<Brief, 'title' | 'kicker' | 'basis' | 'summary' | 'map' | 'countryMap'> {
  /** Records of which it tells, each once. */
  entries: Entry[];
  /** Those that its tables list, where not all of them do. */
  listed?: Entry[];
  /** All records that concern it, told or not: changes are looked for in these. */
  naming?: Entry[];
  /** How records come to a place or region. */
  relations?: readonly Relation[];
  missing: Missing;
  /** Said in place of a table without rows. */
  none?: Partial<Record<Kind, Run[]>>;
  /** Parts before those that every kind has. */
  first?: (scene: Scene) => Part[];
  lines: LinkLine[];
  /** Kinds of records that have a section even when there is none of them. */
  always: readonly Kind[];
  figures: Figure[];
}

export type Kind = (typeof TABLED)[number];

/** What is counted in a brief, in its order. */
export const TOLD: readonly CollectionName[] = [...TABLED, 'programmes', 'events'];

export const ofKind = <C extends CollectionName>(entries: readonly Entry[], name: C): Entry<C>[] =>
  entries.filter(({ collection }) => collection === name) as unknown as Entry<C>[];

export const distinct = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [keyOf(entry), entry])).values(),
];

/** Those records of which a brief tells, each once. */
export const told = (entries: readonly Entry[]): Entry[] =>
  distinct(entries)
    .filter(({ collection }) => TOLD.includes(collection))
    .toSorted((a, b) => TOLD.indexOf(a.collection) - TOLD.indexOf(b.collection));

/** «3 chỉ số và 1 phát biểu»: of some kinds, how many records a scope has; empty where it has none. */
export function kindsInWords(context: ViewContext, kinds: readonly CollectionName[], of: Scope): Run[] {
  const { facts, strings } = context;
  const { records, and } = strings.unit.summary;
  const groups = kinds.flatMap((name) => {
    const count = facts.count(measureOf(name)!, of);
    return count.value > 0
      ? [[countRun(context, count, (number) => records(number, strings.collections[name].one))]]
      : [];
  });
  return enumerate(groups, and);
}

/** Words with their numbers, which lead nowhere on paper. */
export function onPaper(runs: readonly Run[]): Run[] {
  return runs.map(({ text, counted }) => ({ text, ...(counted ? { counted } : {}) }));
}

/** The figures of a place or of the country, after its own ones: one a kind of records, and what is missing in their tables. */
export function figuresOf(context: ViewContext, first: readonly Figure[], { total }: Missing, of?: Scope): Figure[] {
  const words = context.strings.brief.figures;
  return [
    ...first,
    ...TABLED.map((kind): Figure => ({
      label: words.kinds[kind],
      count: countRun(context, context.facts.count(kind, of)),
      ...detailOf(kindDetails(context, kind, of)),
    })),
    { label: words.gapsTabled, count: countRun(context, total) },
  ];
}

/** «2 quá hạn», «thêm 6 suy ra»: of records that name a place, then of the others that the tables list. */
function kindDetails(context: ViewContext, kind: Kind, of: Scope | undefined): Run[][] {
  const { facts, strings } = context;
  const words = strings.brief.figures;
  const overdue = facts.count('directives', [...(of === undefined ? [] : [of]), 'directives?state=overdue'].join('&'));
  const others = (['linkage', 'inferred'] as const).flatMap((relation) => {
    const measure = of === undefined ? undefined : measureOf(kind, relation);
    const count = measure && facts.count(measure, of);
    return count && count.value > 0 ? [words.more[relation](countRun(context, count))] : [];
  });
  return [
    ...(kind === 'directives' && overdue.value > 0 ? [words.overdue(countRun(context, overdue))] : []),
    ...others,
  ];
}

/** The details of a figure one after the other; none where there are none. */
export function detailOf(details: readonly Run[][]): Pick<Figure, 'detail'> {
  const runs = details.flatMap((detail, index) => [...(index > 0 ? [{ text: '; ' }] : []), ...detail]);
  return runs.length > 0 ? { detail: runs } : {};
}
