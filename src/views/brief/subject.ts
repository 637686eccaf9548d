import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import { gapsOfRecord } from '../gaps/gaps.ts';
import { listOfNames } from '../common/phrases.ts';
import type { ViewContext } from '../common/context.ts';
import type { LinkLine } from '../common/link-index.ts';
import { taskState } from '../../facts/tasks.ts';
import type { Scene } from './columns/column.ts';
import type { Brief, Figure } from './model.ts';
import type { Part } from './part.ts';

/** What a kind of brief has to say; the rest is the same for all. */
export interface Subject extends Pick<Brief, 'title' | 'kicker' | 'basis' | 'summary' | 'map' | 'countryMap'> {
  /** Records of which it tells, each once. */
  entries: Entry[];
  /** Those that its tables list, where not all of them do. */
  listed?: Entry[];
  /** All records that name it, told or not: what is missing is counted in these. */
  naming?: Entry[];
  /** Parts before those that every kind has. */
  first?: (scene: Scene) => Part[];
  lines: LinkLine[];
  /** Kinds of records that have a section even when there is none of them. */
  always: readonly Kind[];
  figures: Figure[];
}

export type Kind = 'linkages' | 'projects' | 'directives' | 'documents';

/** Kinds of records that have tables. */
export const TABLED: readonly Kind[] = ['linkages', 'projects', 'directives', 'documents'];

/** What is counted in a brief, in its order. */
export const TOLD: readonly CollectionName[] = [
  'linkages',
  'projects',
  'directives',
  'documents',
  'programmes',
  'events',
];

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

/** «3 chỉ số và 1 phát biểu»; empty for no records. */
export function kindsInWords({ strings }: ViewContext, entries: readonly Entry[]): string {
  const { records, and } = strings.unit.summary;
  const groups = COLLECTION_NAMES.flatMap((name) => {
    const count = ofKind(entries, name).length;
    return count > 0 ? [records(count, strings.collections[name].one)] : [];
  });
  return listOfNames(groups, and);
}

/** The figures of a place, a region or the country: its own ones, then one a kind of records. */
export function figuresOf(
  context: ViewContext,
  first: readonly Figure[],
  entries: readonly Entry[],
  naming: readonly Entry[] = entries,
): Figure[] {
  const words = context.strings.brief.figures;
  const labels = {
    linkages: words.links,
    projects: words.projects,
    directives: words.tasks,
    documents: words.documents,
  };
  const overdue = ofKind(entries, 'directives').filter(
    ({ data }) => taskState(data, context.corpus.buildDate) === 'overdue',
  ).length;
  const gaps = naming.reduce((sum, entry) => sum + gapsOfRecord(context, entry).length, 0);
  return [
    ...first,
    ...TABLED.map((kind): Figure => ({
      label: labels[kind],
      count: ofKind(entries, kind).length,
      ...(kind === 'directives' && overdue > 0 ? { detail: words.overdue(overdue) } : {}),
    })),
    { label: words.gaps, count: gaps },
  ];
}
