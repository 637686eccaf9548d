import type { Entry } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import type { UnitPage } from '../../domain/territory.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { regionMembers } from '../../reference/index.ts';
import type { ViewContext } from '../common/context.ts';
import { fieldCounts, gapsOfRecord, unitGapsPath } from '../gaps/gaps.ts';
import { unitHistory, type UnitHistory } from './history.ts';
import { linkLines, partnerRows, sectorRows, type RowSource } from '../common/link-index.ts';
import { pairScope } from '../../facts/conditions.ts';
import type { Basis } from '../../facts/links.ts';
import { RELATIONS, type Relation, type RelationKind } from '../../facts/relations.ts';
import { shownUnit as unitShown } from '../../facts/measures.ts';
import { territoryOf } from '../../facts/units.ts';
import { countRun, sourceRuns } from '../common/counted.ts';
import { namedGroups, type NamingLink } from './named.ts';
import { once } from '../common/once.ts';
import { recordPath, regionPath } from '../common/paths.ts';
import { titleOf, unitRun } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { timelineOf } from '../time/timeline-figure.ts';
import { timeline, type TimelineItem } from '../time/timeline.ts';
import { UNIT_ANCHORS, withAnchor } from '../common/anchors.ts';
import { hasOneTable, pairPlace } from '../common/count-list.ts';
import { unitSummary } from './unit-summary.ts';
import { articleLine } from './articles-part.ts';
import type { RelatedGroups, UnitGaps, UnitLinks, UnitTimes, UnitView } from './unit-view.ts';

const MOST_TIMES = 16;
const MOST_GAP_FIELDS = 12;
const ELSEWHERE: ReadonlySet<string> = new Set(['linkages', 'articles', 'regions']);

/** Everything a unit's page shows: all ids that share the page together. */
export function unitView(context: ViewContext, page: UnitPage): UnitView {
  const { facts, strings, format } = context;
  const relations = facts.ofUnit(page.slug);
  const articles = facts.articlesNaming(page.slug).toSorted((a, b) => format.compare(titleOf(a), titleOf(b)));
  const origins = facts.count('origins', `units/${page.slug}`);
  const lines = articles.map((article) => articleLine(context, article));
  const ofKind = (kind: RelationKind) =>
    relations.filter((each) => each.kind === kind).flatMap((each) => namingLinks(context, page, each));
  const parts = {
    links: unitLinks(context, page),
    named: namedGroups(context, ofKind('named'), ELSEWHERE),
    related: otherRelations(context, ofKind, ELSEWHERE),
    gaps: unitGaps(context, page),
  };
  const history = unitHistory(context, page.ids);
  return {
    ...parts,
    path: `/tinh/${page.slug}/`,
    title: page.fullName,
    description: strings.unit.description(page.fullName),
    summary: unitSummary(context, page, { ...parts, articles: lines }),
    facts: aboutUnit(context, page, history),
    times: unitTimes(context, page),
    articles: lines,
    ...(origins.value < articles.length ? { sources: sourceRuns(context, `units/${page.slug}`) } : {}),
    history,
  };
}

/** Records that concern a place in another way than by its name, by that way. */
export function otherRelations(
  context: ViewContext,
  ofKind: (kind: RelationKind) => NamingLink[],
  hidden: ReadonlySet<string>,
): RelatedGroups[] {
  return RELATIONS.filter((kind) => kind !== 'named').flatMap((kind) => {
    const groups = namedGroups(context, ofKind(kind), hidden);
    return groups.length > 0 ? [{ kind, groups }] : [];
  });
}

/** Records that concern a unit of the page and articles that name it, each once; not those of which only a drawing is there. */
export function unitEntries(context: ViewContext, { slug }: UnitPage): Entry[] {
  return entriesOf(context, slug);
}

function entriesOf({ facts }: ViewContext, slug: string): Entry[] {
  const records = facts.ofUnit(slug).filter(({ kind }) => kind !== 'through');
  return [...new Set([...records.map(({ entry }) => entry), ...facts.articlesNaming(slug)])];
}

/** Kind, what it is or was part of, regions in force. */
function aboutUnit(context: ViewContext, page: UnitPage, history: UnitHistory): UnitView['facts'] {
  const { facts, units, regions, strings } = context;
  const id = shownUnit(context, page);
  const { kind } = units.nameAt(id, facts.unitDay);
  const last = page.status === 'former' ? units.get(id)!.validTo! : facts.unitDay;
  const belongs = regions
    .filter((region) => regionMembers(region, last).includes(id))
    .map((region) => ({ text: region.name, path: regionPath(region.id) }));
  const words = strings.unit.facts;
  return [
    { label: words.kind, runs: [{ text: strings.unit.kinds[kind] }] },
    { label: words.successors, runs: page.status === 'former' ? history.successors : [] },
    { label: words.predecessors, runs: page.status === 'former' ? [] : history.predecessors },
    { label: page.status === 'former' ? words.regionsThen : words.regions, runs: belongs },
  ].filter(({ runs }) => runs.length > 0);
}

function unitLinks(context: ViewContext, page: UnitPage): UnitLinks {
  const { units, facts } = context;
  const id = shownUnit(context, page);
  const territory = territoryOf(id, facts.unitDay);
  const { inner, outer } = facts.sides(id);
  const leading = new Set(outer.flatMap(({ records }) => records));
  const joining = new Set(inner.flatMap(({ records }) => records));
  const lines = linkLines(context, facts.records('linkages', `units/${page.slug}`), {
    territory,
    path: `/tinh/${page.slug}/`,
    isInternal: (linkage) => joining.has(linkage) && !leading.has(linkage),
  });
  const internal = innerSources(context, page, id);
  const current = partnerRows(context, lines, partnerSources(context, page, id, 'current'));
  const written = partnerRows(context, lines, partnerSources(context, page, id, 'asWritten'));
  const former = [...territory].filter((unit) => units.pageSlug(unit) !== page.slug);
  return {
    lines,
    current,
    written,
    internal: partnerRows(context, lines, internal(UNIT_ANCHORS.internal)),
    internalWritten: partnerRows(context, lines, internal(UNIT_ANCHORS.internalWritten)),
    same: hasOneTable(context, { inner, outer }),
    sectors: sectorRows(context, lines, (sector) => ({
      count: facts.count('linkages', `units/${page.slug}&sectors/${sector}`),
    })),
    madeOf: page.status === 'current' ? formerNames(context, former) : [],
    since: context.format.date(units.get(id)!.validFrom ?? units.table.since),
  };
}

/** A row for each page with whose units the page's own is linked on a basis. */
function partnerSources(context: ViewContext, page: UnitPage, id: string, basis: Basis): RowSource[] {
  const { facts, units } = context;
  return facts.partnerLinks(id, basis).map(({ slug, unit, records }) => ({
    id: basis === 'current' ? withAnchor(slug) : `${withAnchor(slug)}-khi-viet`,
    count: facts.count('linkages-joining', pairScope(page.slug, slug), basis),
    names: [{ text: units.nameAt(unit, facts.unitDay).name, path: `/tinh/${slug}/` }],
    records,
    ...pathOfPair(context, page.slug, slug),
  }));
}

/** The page of two units, where they have one. */
function pathOfPair(context: ViewContext, slug: string, other: string): { path?: string } {
  const path = pairPlace(context, slug, other);
  return path === undefined ? {} : { path };
}

/** Those that are now within one unit: the other one, or both where the page is of neither. */
function innerSources(context: ViewContext, { slug }: UnitPage, unit: string): (anchor: string) => RowSource[] {
  const { units, facts } = context;
  const joining = (a: string, b: string) =>
    facts.count('linkages-joining', pairScope(units.pageSlug(a), units.pageSlug(b)), 'asWritten');
  return (anchor) =>
    facts.innerLinks(unit).map(({ mine, other, records }, index) => {
      const pair = [mine, other].filter((id) => units.pageSlug(id) !== slug);
      const runs = pair
        .map((id) => unitRun(context, id, facts.unitDay))
        .sort((a, b) => context.format.compare(a.text, b.text));
      return {
        id: `${anchor}-${index + 1}`,
        names: runs.flatMap((run, i) => (i ? [{ text: ' – ' }, run] : [run])),
        records,
        count: joining(mine, other),
      };
    });
}

/** Units of the past by the last name they bore, each page once. */
function formerNames({ units, facts, format }: ViewContext, ids: readonly string[]): Run[] {
  const latest = ids.filter((id) => units.get(id)!.successors.length > 0 && endsLast(units, id, ids));
  return [...new Map(latest.map((id) => [units.pageSlug(id), id])).entries()]
    .map(([slug, id]) => ({ text: units.nameAt(id, facts.unitDay).name, path: `/tinh/${slug}/` }))
    .sort((a, b) => format.compare(a.text, b.text));
}

/** True for what the unit was right before it became one: Hà Tây ended long before Hà Nội of 2025 began. */
function endsLast(units: ViewContext['units'], id: string, ids: readonly string[]): boolean {
  const last = ids
    .map((each) => units.get(each)!.validTo ?? '')
    .toSorted()
    .at(-1);
  return units.get(id)!.validTo === last;
}

/** What is missing in the records that the place's page calls its own: those that name it, and its linkages. */
function unitGaps(context: ViewContext, { slug }: UnitPage): UnitGaps {
  const { facts } = context;
  const of = `units/${slug}`;
  const records = COLLECTION_NAMES.flatMap((name) => facts.records(name, of) as Entry[]);
  const gaps = records.flatMap((entry) => gapsOfRecord(context, entry));
  return {
    total: countRun(context, facts.count('gaps', of), undefined, unitGapsPath(slug)),
    fields: fieldCounts(context, gaps, of)
      .map(({ label, counted }) => ({ label, count: counted }))
      .slice(0, MOST_GAP_FIELDS),
  };
}

/** Dates by the page of their record. */
const timesByPage = once((context): ReadonlyMap<string, TimelineItem[]> => {
  return Map.groupBy(timeline(context).items, ({ page }) => page);
});

/**
 * Of a unit in force on both bases: the records that concern what is its territory now, by whatever name of a unit they
 * concern it. A date counts no units, so that the bases do not differ.
 */
function unitTimes(context: ViewContext, page: UnitPage): UnitTimes {
  const { corpus, strings, format } = context;
  const times = timesOf(context, entriesOf(context, page.slug), page.name, page.slug);
  if (page.status !== 'current' || !times.drawing) return times;
  const basis = strings.figures.basis(strings.figures.timeline.bothBases(format.date(corpus.buildDate)));
  return { ...times, drawing: { ...times.drawing, basis } };
}

/** Dates of records; drawn under the name of what they are of, if one is given; of a province with the slug of its page. */
export function timesOf(context: ViewContext, entries: readonly Entry[], name?: string, place?: string): UnitTimes {
  const byPage = timesByPage(context);
  const pages = new Set(entries.map((entry) => recordPath(entry)));
  const items = [...pages].flatMap((page) => byPage.get(page) ?? []);
  const sorted = items.toSorted((a, b) => compareText(a.start, b.start) || context.format.compare(a.title, b.title));
  const day = context.corpus.lastOf(sorted.map(({ start }) => start));
  const begun = sorted.filter(({ start }) => start <= day);
  const drawing = name === undefined ? undefined : timelineOf(context, name, entries, place);
  return {
    items: sorted.length > MOST_TIMES ? begun.slice(-MOST_TIMES) : sorted,
    count: sorted.length,
    ...(drawing ? { drawing } : {}),
  };
}

/** What the words of a record name needs no reason. */
export function reasonsTold({ kind, reasons }: Relation): string[] {
  return kind === 'named' ? [] : reasons;
}

/** `unit`: the id of the table to which the record comes. */
type UnitLink = NamingLink & { unit: string };

/** The fields by which a record comes to a page, each told through what it does. */
function namingLinks(context: ViewContext, { slug, name }: UnitPage, relation: Relation): UnitLink[] {
  const { corpus, units, strings } = context;
  const { links } = relation;
  const reasons = reasonsTold(relation);
  return links.map(({ from, path, to: unit, by }): UnitLink => {
    const between = by === undefined ? undefined : corpus.byKey.get(by);
    const former = units.pageSlug(unit) === slug ? undefined : units.nameAt(unit, context.facts.unitDay).name;
    // A body is told by its own name, which is that of its day.
    const via = between ? titleOf(between) : former === name ? strings.unit.former(former) : former;
    return { from, path, unit, reasons, ...(via === undefined ? {} : { via }) };
  });
}

/** The unit that a page is about on the build date: the one in force, else the newest. */
export function shownUnit({ facts }: ViewContext, { slug }: UnitPage): string {
  return unitShown(slug, facts.unitDay);
}

export interface UnitRow {
  name: string;
  path: string;
  /** Partners as units in force; linkages and all records that name it. */
  partners: Run;
  links: Run;
  records: Run;
  /** What a former unit is now. */
  became: Run[];
}

export interface UnitListGroup {
  heading: string;
  status: UnitPage['status'];
  units: UnitRow[];
}

/** All units, those in force first, with what they are linked with and how many records name them. */
export function unitList(context: ViewContext): UnitListGroup[] {
  const { units, strings } = context;
  const pages = Map.groupBy(units.pages(context.facts.unitDay), ({ status }) => status);
  return [...pages].map(([status, found]) => ({
    heading: strings.unit.status[status],
    status,
    units: found.map((page) => unitRow(context, page)),
  }));
}

function unitRow(context: ViewContext, page: UnitPage): UnitRow {
  const { units, facts } = context;
  const id = shownUnit(context, page);
  const of = `units/${page.slug}`;
  const heirs = page.status === 'former' ? units.currentOf(id, facts.unitDay) : [];
  return {
    name: page.name,
    path: `/tinh/${page.slug}/`,
    partners: countRun(context, facts.count('partners', of, 'current')),
    links: countRun(context, facts.count('linkages', of)),
    records: countRun(context, facts.count('records', of)),
    became: heirs.map((each) => unitRun(context, each, facts.unitDay)),
  };
}

export interface RegionRows {
  /** The region; absent for units that belong to none. */
  region?: Run;
  units: UnitRow[];
}

/** Units in force by their socio-economic region, from north to south; a unit of no region stands at the end. */
export function byRegion({ facts, units, regions }: ViewContext, rows: readonly UnitRow[]): RegionRows[] {
  const left = new Set(rows);
  const groups = regions
    .filter(({ group }) => group === 'kinh-te-xa-hoi')
    .map((region) => {
      const slugs = new Set(regionMembers(region, facts.unitDay).map((id) => `/tinh/${units.pageSlug(id)}/`));
      const own = rows.filter(({ path }) => slugs.has(path));
      own.forEach((row) => left.delete(row));
      return { region: { text: region.name, path: regionPath(region.id) }, units: own };
    });
  return [...groups, { units: [...left] }].filter((group) => group.units.length > 0);
}
