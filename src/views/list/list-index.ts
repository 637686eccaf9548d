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
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { listConditions } from '../common/list-conditions.ts';
import {
  codeValues,
  fundsOf,
  hasFilter,
  isShort,
  kindField,
  kindsOf,
  leadsOf,
  leadValues,
  placeMeasure,
  scopeOfFacet,
  statesOf,
  stateValues,
  type Code,
} from '../common/facets.ts';
import type { Measured } from '../../facts/measures.ts';
import { labelOf, listedRecords, type Listed } from './listed.ts';
import { markedOfMany } from '../common/inferred.ts';
import { otherNames, looseWords, sameWritings, searchNames } from './search-names.ts';
import { isDated, MOST_PLACES, MOST_SECTORS } from './list.ts';
import { collectionPath } from '../common/paths.ts';
import { takeView, type TakeView } from '../common/figure.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import { TASK_STATES } from '../../facts/tasks.ts';

/** The form above a list. */
export interface ListFilter {
  /** The list is read at a look: the form stands there only while its address asks something. */
  isShort: boolean;
  /** Site path of the index. */
  src: string;
  take: TakeView;
  /** Only values that occur; a facet that narrows nothing has none, and stands there only while the address asks it. */
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
  groups: { label?: string; options: FilterOption[] }[];
}

interface FilterOption {
  value: string;
  /** «Du lịch (12)» */
  text: string;
  /** How many records of the whole list it finds. */
  counted: Measured;
}

export function listFilter(context: ViewContext, name: CollectionName): ListFilter | undefined {
  if (!hasFilter(context, name)) return undefined;
  const all = listedRecords(context, name);
  const options = optionTable(context, name, all);
  const words = context.strings.list.filter;
  const { one } = context.strings.collections[name];
  return {
    isShort: isShort(context, name),
    src: listIndexPath(name),
    take: takeView(context, { csv: `/data/${name}.csv` }),
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
      printed: words.printed,
      asked: words.asked,
      stated: words.stated,
      or: words.or,
      mostPlaces: MOST_PLACES,
      mostSectors: MOST_SECTORS,
    },
  };
}

/** Collections whose list has a filter. */
export function filteredCollections(context: ViewContext): CollectionName[] {
  return COLLECTION_NAMES.filter((name) => hasFilter(context, name));
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
  const unitOf = new Map(all.flatMap((each) => each.places.map((place) => [place.name, place.unit])));
  const placeNames = places.map((place) => searchNames(context, unitOf.get(place)!, place));
  const valuesOf = valueReader(context, name);
  const record = (each: Listed): IndexRecord => [
    each.id,
    each.title,
    each.date ?? '',
    each.day ?? '',
    aboutOf(name, each),
    [...each.also, ...unitsBeside(context, each)].join(' · '),
    each.places.map((place) => placeNumbers.get(place.name)!),
    [...new Set(valuesOf(each).map(({ facet, value }) => numbers.get(`${facet} ${value}`)!))],
    each.raw ? 1 : 0,
  ];
  return {
    path: toUrl(collectionPath(name)),
    places,
    placeNames,
    otherNames: otherNames(context, [...places, ...placeNames.flat()]),
    same: sameWritings(),
    loose: looseWords(),
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

/** Names of the units by which a record is found although its row does not show them. */
function unitsBeside(context: ViewContext, { units: all, places }: Listed): string[] {
  const shown = new Set(places.map(({ unit }) => unit));
  return all.filter(({ unit }) => !shown.has(unit)).flatMap(({ unit }) => searchNames(context, unit, ''));
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
  /** Only the address asks it. */
  isApart?: boolean;
}

/** `inferred`: the record is found by what editors inferred; `drawn`: only by what is drawn. */
type Value = Pick<Option, 'facet' | 'value'> & { inferred?: boolean; drawn?: boolean };

/** Every value that occurs, in the order in which the form shows them. */
function optionTable(context: ViewContext, name: CollectionName, all: readonly Listed[]): Option[] {
  const valuesOf = valueReader(context, name);
  const found = new Map<string, boolean[]>();
  const notDrawn = new Set<string>();
  for (const each of all) {
    const own = Map.groupBy(valuesOf(each), ({ facet, value }) => `${facet} ${value}`);
    for (const [key, same] of own) {
      const known = found.get(key) ?? [];
      found.set(key, known);
      known.push(same.every(({ inferred = false }) => inferred));
      if (same.some(({ drawn = false }) => !drawn)) notDrawn.add(key);
    }
  }
  return knownOptions(context, name, all).flatMap((option) => {
    const key = `${option.facet} ${option.value}`;
    const inferred = found.get(key);
    if (inferred === undefined) return [];
    const label = notDrawn.has(key)
      ? markedOfMany(context, option.label, inferred)
      : `${option.label} (${context.strings.list.by.through})`;
    return [{ ...option, label, count: inferred.length }];
  });
}

function knownOptions(context: ViewContext, name: CollectionName, all: readonly Listed[]): Omit<Option, 'count'>[] {
  const { units, facts, strings, format } = context;
  const unstated = (facet: Facet) => ({ facet, value: UNSTATED, label: strings.common.absent });
  const sectors = [...new Set(all.flatMap((each) => each.sectors))].map((id) => ({
    value: id,
    label: context.sectorName(id) ?? id,
  }));
  const years = [...new Set(all.flatMap((each) => each.years))];
  const codes = (facet: Facet, list: readonly Code[], values = codeValues(list)) =>
    list.map(({ code, label }) => ({ facet, value: values.get(code)!, label }));
  const byLabel = <T extends { label: string }>(list: T[]) => list.toSorted((a, b) => format.compare(a.label, b.label));
  return [
    ...units
      .pages(facts.unitDay)
      .map(({ slug: value, name: label, status }) => ({ facet: 'tinh' as const, value, label, group: status })),
    ...(name === 'directives' ? [...byLabel(codes('ben', leadsOf(context))), unstated('ben')] : []),
    ...byLabel(sectors).map((each) => ({ facet: 'linh-vuc' as const, ...each })),
    { ...unstated('linh-vuc'), isApart: true },
    ...years
      .sort()
      .reverse()
      .map((year) => ({ facet: 'nam' as const, value: year, label: format.date(year) })),
    unstated('nam'),
    ...codes('loai', kindsOf(context, name)),
    unstated('loai'),
    ...codes('tinh-trang', statesOf(context, name), stateValues(context, name)),
    unstated('tinh-trang'),
    ...codes('von', fundsOf(context, name)),
    unstated('von'),
    ...listConditions(context, name).map(({ facet, value, label, offered }) => ({
      facet,
      value,
      label,
      isApart: !offered,
    })),
  ];
}

function signsOf(context: ViewContext): ListFilter['signs'] {
  const values = stateValues(context, 'directives');
  return TASK_STATES.map((task) => ({ value: values.get(task)!, ...shownState(context.strings, task) }));
}

/**
 * All values of a record. A unit is found under its own page and, so that a province of today finds what was written of
 * those it was made of, under the units of the build date.
 */
function valueReader(context: ViewContext, name: CollectionName): (each: Listed) => Value[] {
  const { units, facts } = context;
  const kinds = codeValues(kindsOf(context, name));
  const states = stateValues(context, name);
  const leads = leadValues(context);
  const funds = codeValues(fundsOf(context, name));
  const conditions = Map.groupBy(
    listConditions(context, name).flatMap((condition) => [...condition.ids].map((id) => ({ id, condition }))),
    (each) => each.id,
  );
  const slugsOf = new Map<string, string[]>();
  const pagesOf = (unit: string): string[] => {
    const known = slugsOf.get(unit);
    if (known) return known;
    const ids = units.get(unit) ? [unit, ...units.currentOf(unit, facts.unitDay)] : [];
    const slugs = ids.map((id) => units.pageSlug(id));
    slugsOf.set(unit, slugs);
    return slugs;
  };
  const single = (facet: Facet, exists: boolean, value: string | undefined, inferred = false): Value[] =>
    exists ? [{ facet, value: value ?? UNSTATED, inferred }] : [];
  const several = (facet: Facet, exists: boolean, values: readonly Omit<Value, 'facet'>[]): Value[] =>
    values.length > 0 ? values.map((each) => ({ facet, ...each })) : single(facet, exists, undefined);
  const plainly = (values: readonly string[]) => values.map((value) => ({ value }));
  return ({ id, units: own, sectors, years, kind, state, raw, leads: by, funds: from, inferred }) => [
    ...own.flatMap(({ unit, way }) => {
      const [unsure, drawn] = [way === 'inferred' || way === 'through', way === 'through'];
      return pagesOf(unit).map((value) => ({ facet: 'tinh' as const, value, inferred: unsure, drawn }));
    }),
    ...several(
      'ben',
      name === 'directives',
      by.map((lead) => ({ value: leads.get(lead.code)!, inferred: lead.inferred })),
    ),
    ...several('linh-vuc', true, plainly(sectors)),
    ...several(
      'nam',
      true,
      years.map((value) => ({ value, inferred: inferred.date })),
    ),
    ...single('loai', kinds.size > 0, kind && kinds.get(kind.code), inferred.kind),
    ...(name === 'articles'
      ? single('tinh-trang', true, states.get(raw ? 'raw' : 'edited'))
      : single('tinh-trang', states.size > 0, state && states.get(state.code), inferred.state)),
    ...several(
      'von',
      funds.size > 0,
      from.map((fund) => ({ value: funds.get(fund.code)!, inferred: fund.inferred })),
    ),
    ...(conditions.get(id) ?? []).map(({ condition }) => condition),
  ];
}

/** Without values for a facet in which all records are alike; none where there is nothing to ask. */
function filterFacet(
  context: ViewContext,
  name: CollectionName,
  facet: Facet,
  options: readonly Option[],
  total: number,
): FilterFacet[] {
  const { strings, format } = context;
  const known = options.filter((option) => option.facet === facet);
  if (known.length === 0) return [];
  const narrows = known.some(({ count, isApart }) => isApart !== true && count < total);
  const own = narrows ? known.filter(({ isApart }) => isApart !== true) : [];
  const words = strings.list.filter;
  const labels = {
    tinh: placeMeasure(name) === name ? words.unit : words.relatedUnit,
    ben: words.lead,
    'linh-vuc': words.sector,
    nam: name === 'directives' ? words.dueYear : words.year,
    loai: kindField(strings, name)?.label ?? words.kind,
    'tinh-trang': words.state,
    von: words.funds,
    'can-cu': words.basis,
    'suy-ra': words.inferred,
  };
  const groups = [...Map.groupBy(own, ({ group }) => group)].map(([group, found]) => ({
    ...(group ? { label: strings.unit.status[group] } : {}),
    options: found.map(({ value, label }): FilterOption => {
      const counted = countOfOption(context, name, facet, value);
      return { value, text: `${capitalized(format, label)} (${format.number(counted.value, 0)})`, counted };
    }),
  }));
  return [{ facet, label: labels[facet], groups }];
}

function countOfOption(context: ViewContext, name: CollectionName, facet: Facet, value: string): Measured {
  const measure = facet === 'tinh' ? placeMeasure(name)! : name === 'regions' ? 'regions-known' : name;
  return context.facts.count(measure, scopeOfFacet(context, name, facet, value));
}

/** Tasks by how they stand, or by their deadlines; else the newest first, where at least half of the records have a date. */
function sortsOf({ strings }: ViewContext, name: CollectionName, all: readonly Listed[]): ListFilter['sorts'] {
  const { sorts, dueSorts, closest } = strings.list.filter;
  const byWords = { value: 'sat' as const, label: closest };
  const byName = { value: 'ten' as const, label: sorts.ten };
  if (name === 'directives')
    return [
      { value: 'thu-tu', label: dueSorts['thu-tu'] },
      { value: 'cu', label: dueSorts.cu },
      { value: 'moi', label: dueSorts.moi },
      byName,
      byWords,
    ];
  const byDay = [
    { value: 'moi' as const, label: sorts.moi },
    { value: 'cu' as const, label: sorts.cu },
  ];
  if (isDated(all.map(({ day }) => day))) return [...byDay, byName, byWords];
  return all.some(({ day }) => day !== undefined) ? [byName, ...byDay, byWords] : [byName, byWords];
}
