import {
  FACETS,
  UNSTATED,
  type Facet,
  type FilterTexts,
  type IndexOption,
  type IndexRecord,
  type RecordIndex,
  type Sort,
} from '../../domain/record-index.ts';
import { slug } from '../../domain/slug.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { kindField, labelOf, listedCount, listedRecords, stateLabels, type Code, type Listed } from './listed.ts';
import { isDated, kindsOf, MOST_PLACES, MOST_SECTORS } from './list.ts';
import { collectionPath } from '../common/paths.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import { TASK_STATES } from '../../facts/tasks.ts';

/** The form above a list that is longer than a look. */
export interface ListFilter {
  /** Site path of the index. */
  src: string;
  /** Only what narrows the list, and only values that occur. */
  facets: FilterFacet[];
  /** The first is the order without a wish. */
  sorts: { value: Sort; label: string }[];
  texts: FilterTexts;
  /** Values whose label has a sign: how tasks stand. */
  signs: (ShownState & { value: string })[];
  /** Said where nothing matches. */
  none: string;
}

interface FilterFacet {
  facet: Facet;
  label: string;
  groups: { label?: string; options: { value: string; text: string }[] }[];
}

/** A list with fewer records is read, not searched. @internal */
export const FEWEST_TO_FILTER = 8;

export function listFilter(context: ViewContext, name: CollectionName): ListFilter | undefined {
  if (!isFiltered(context, name)) return undefined;
  const all = listedRecords(context, name);
  const options = optionTable(context, name, all);
  const words = context.strings.list.filter;
  const { one } = context.strings.collections[name];
  return {
    src: listIndexPath(name),
    facets: FACETS.flatMap((facet) => filterFacet(context, name, facet, options, all.length)),
    sorts: sortsOf(context, name, all),
    signs: name === 'directives' ? signsOf(context) : [],
    none: words.none(one),
    texts: {
      loading: words.loading,
      failed: words.failed,
      found: words.found(one),
      active: words.active,
      morePlaces: words.morePlaces,
      moreSectors: words.moreSectors,
      more: words.more,
      raw: context.strings.list.raw,
      mostPlaces: MOST_PLACES,
      mostSectors: MOST_SECTORS,
    },
  };
}

/** Collections whose list has a filter. */
export function filteredCollections(context: ViewContext): CollectionName[] {
  return COLLECTION_NAMES.filter((name) => isFiltered(context, name));
}

function isFiltered(context: ViewContext, name: CollectionName): boolean {
  return name !== 'categories' && listedCount(context, name) >= FEWEST_TO_FILTER;
}

function listIndexPath(name: CollectionName): string {
  return `/data/list/${name}.json`;
}

/** The index of a list; `path` is where the records' pages lie, with the base. */
export function listIndex(context: ViewContext, name: CollectionName, toUrl: (path: string) => string): RecordIndex {
  const { compare } = context.format;
  const all = listedRecords(context, name).sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  const options = optionTable(context, name, all);
  const numbers = new Map(options.map(({ facet, value }, index) => [`${facet} ${value}`, index]));
  const places = [...new Set(all.flatMap((each) => each.places.map((place) => place.name)))].sort(compare);
  const placeNumbers = new Map(places.map((place, index) => [place, index]));
  const valuesOf = valueReader(context, name, all);
  const record = (each: Listed): IndexRecord => [
    each.id,
    each.title,
    each.date ?? '',
    each.day ?? '',
    aboutOf(name, each),
    each.also.join(' · '),
    each.places.map((place) => placeNumbers.get(place.name)!),
    [...new Set(valuesOf(each).map(({ facet, value }) => numbers.get(`${facet} ${value}`)!))],
    each.raw ? 1 : 0,
  ];
  return {
    path: toUrl(collectionPath(name)),
    places,
    options: options.map(({ facet, value, label }): IndexOption => [facet, value, label]),
    records: all.map(record),
    ...(name === 'directives' ? { order: orderOf(context, all) } : {}),
  };
}

/** What a row says beside its state where that has a sign of its own. */
function aboutOf(name: CollectionName, { kind, about, counted, state }: Listed): string {
  const shown = name === 'directives' ? undefined : state;
  return [kind && labelOf(kind), ...about, counted?.text, shown && labelOf(shown)].filter(Boolean).join(' · ');
}

/** Tasks as the list has them: what needs attention first. */
function orderOf({ facts }: ViewContext, all: readonly Listed[]): number[] {
  return [...all.keys()].sort((a, b) => facts.taskRank(all[a]!) - facts.taskRank(all[b]!));
}

interface Option {
  facet: Facet;
  value: string;
  label: string;
  count: number;
  /** Units that are in force, and those that are not. */
  group?: 'current' | 'former' | 'future';
}

type Value = Pick<Option, 'facet' | 'value'>;

/** Every value that occurs, in the order in which the form shows them. */
function optionTable(context: ViewContext, name: CollectionName, all: readonly Listed[]): Option[] {
  const valuesOf = valueReader(context, name, all);
  const counts = new Map<string, number>();
  for (const each of all)
    for (const key of new Set(valuesOf(each).map(({ facet, value }) => `${facet} ${value}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return knownOptions(context, name, all).flatMap((option) => {
    const count = counts.get(`${option.facet} ${option.value}`);
    return count === undefined ? [] : [{ ...option, count }];
  });
}

function knownOptions(context: ViewContext, name: CollectionName, all: readonly Listed[]): Omit<Option, 'count'>[] {
  const { units, corpus, strings, format } = context;
  const unstated = (facet: Facet) => ({ facet, value: UNSTATED, label: strings.common.absent });
  const sectors = [...new Set(all.flatMap((each) => each.sectors))].map((id) => ({
    value: id,
    label: context.sectorName(id) ?? id,
  }));
  const years = [...new Set(all.flatMap((each) => each.years))];
  const codes = (facet: Facet, list: readonly Code[]) =>
    [...codeValues(list)].map(([code, value]) => ({
      facet,
      value,
      label: list.find((each) => each.code === code)!.label,
    }));
  return [
    ...units
      .pages(corpus.buildDate)
      .map(({ slug: value, name: label, status }) => ({ facet: 'tinh' as const, value, label, group: status })),
    ...sectors
      .sort((a, b) => format.compare(a.label, b.label))
      .map((each) => ({ facet: 'linh-vuc' as const, ...each })),
    ...years
      .sort()
      .reverse()
      .map((year) => ({ facet: 'nam' as const, value: year, label: format.date(year) })),
    unstated('nam'),
    ...codes('loai', kindsOf(context, name)),
    unstated('loai'),
    ...codes('tinh-trang', statesOf(context, name)),
    unstated('tinh-trang'),
  ];
}

function signsOf(context: ViewContext): ListFilter['signs'] {
  const values = codeValues(statesOf(context, 'directives'));
  return TASK_STATES.map((task) => ({ value: values.get(task)!, ...shownState(context.strings, task) }));
}

function statesOf(context: ViewContext, name: CollectionName): Code[] {
  return Object.entries(stateLabels(context, name)).map(([code, label]) => ({ code, label }));
}

/** Code → how the address writes it: its label as a slug, or the code where two labels have one slug. */
function codeValues(codes: readonly Code[]): Map<string, string> {
  const taken = new Set([UNSTATED]);
  return new Map(
    codes.map(({ code, label }) => {
      const wanted = slug(label);
      const value = wanted === '' || taken.has(wanted) ? code : wanted;
      taken.add(value);
      return [code, value];
    }),
  );
}

/**
 * All values of a record. A unit is found under its own page and, so that a province of today finds what was written of
 * those it was made of, under the units of the build date.
 */
function valueReader(context: ViewContext, name: CollectionName, all: readonly Listed[]): (each: Listed) => Value[] {
  const { units, corpus } = context;
  const kinds = codeValues(kindsOf(context, name));
  const states = codeValues(statesOf(context, name));
  const has = {
    kind: all.some(({ kind }) => kind),
    state: all.some(({ state }) => state),
    day: all.some(({ day }) => day),
  };
  const slugsOf = new Map<string, string[]>();
  const pagesOf = (unit: string): string[] => {
    const known = slugsOf.get(unit);
    if (known) return known;
    const ids = units.get(unit) ? [unit, ...units.currentOf(unit, corpus.buildDate)] : [];
    const slugs = ids.map((id) => units.pageSlug(id));
    slugsOf.set(unit, slugs);
    return slugs;
  };
  const single = (facet: Facet, exists: boolean, value: string | undefined): Value[] =>
    exists ? [{ facet, value: value ?? UNSTATED }] : [];
  return ({ places, sectors, years, kind, state }) => [
    ...places.flatMap(({ unit }) => pagesOf(unit)).map((value) => ({ facet: 'tinh' as const, value })),
    ...sectors.map((value) => ({ facet: 'linh-vuc' as const, value })),
    ...(years.length > 0
      ? years.map((value) => ({ facet: 'nam' as const, value }))
      : single('nam', has.day, undefined)),
    ...single('loai', has.kind, kind && kinds.get(kind.code)),
    ...single('tinh-trang', has.state, state && states.get(state.code)),
  ];
}

/** None for a facet that all records share. */
function filterFacet(
  { strings, format }: ViewContext,
  name: CollectionName,
  facet: Facet,
  options: readonly Option[],
  total: number,
): FilterFacet[] {
  const own = options.filter((option) => option.facet === facet);
  if (!own.some(({ count }) => count < total)) return [];
  const words = strings.list.filter;
  const labels = {
    tinh: words.unit,
    'linh-vuc': words.sector,
    nam: name === 'directives' ? words.dueYear : words.year,
    loai: kindField(strings, name)?.label ?? words.kind,
    'tinh-trang': words.state,
  };
  const groups = [...Map.groupBy(own, ({ group }) => group)].map(([group, found]) => ({
    ...(group ? { label: strings.unit.status[group] } : {}),
    options: found.map(({ value, label, count }) => ({
      value,
      text: `${capitalized(format, label)} (${format.number(count, 0)})`,
    })),
  }));
  return [{ facet, label: labels[facet], groups }];
}

/** Tasks by how they stand, or by their deadlines; else the newest first, where at least half of the records have a date. */
function sortsOf({ strings }: ViewContext, name: CollectionName, all: readonly Listed[]): ListFilter['sorts'] {
  const { sorts, dueSorts } = strings.list.filter;
  const byName = { value: 'ten' as const, label: sorts.ten };
  if (name === 'directives')
    return [
      { value: 'thu-tu', label: dueSorts['thu-tu'] },
      { value: 'cu', label: dueSorts.cu },
      { value: 'moi', label: dueSorts.moi },
      byName,
    ];
  const byDay = [
    { value: 'moi' as const, label: sorts.moi },
    { value: 'cu' as const, label: sorts.cu },
  ];
  if (isDated(all.map(({ day }) => day))) return [...byDay, byName];
  return all.some(({ day }) => day !== undefined) ? [byName, ...byDay] : [byName];
}
