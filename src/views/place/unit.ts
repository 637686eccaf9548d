import type { ArticleEntry, Backlink, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import type { UnitPage } from '../../domain/territory.ts';
import { regionMembers } from '../../reference/index.ts';
import type { ViewContext } from '../common/context.ts';
import { fieldCounts, gapsOfRecord, unitGapsPath } from '../gaps/gaps.ts';
import { unitHistory, type UnitHistory } from './history.ts';
import { linkLines, partnerRows, sectorRows, type PartnerRow, type RowSource } from '../common/link-index.ts';
import { pairsOn } from '../common/known-pairs.ts';
import { partnersOf, territoryOf } from '../common/links.ts';
import { namedGroups, type NamingLink } from './named.ts';
import { once } from '../common/once.ts';
import { countSources } from '../common/origins.ts';
import { recordPath, regionPath } from '../common/paths.ts';
import { formatDate, publicationDay } from '../common/record-day.ts';
import { titleOf, unitRun, type Run } from '../common/shown.ts';
import { timelineOf } from '../time/timeline-figure.ts';
import { timeline, type TimelineItem } from '../time/timeline.ts';
import { UNIT_ANCHORS, unitSummary } from './unit-summary.ts';
import type { ArticleLine, UnitGaps, UnitLinks, UnitTimes, UnitView } from './unit-view.ts';

export { UNIT_ANCHORS } from './unit-summary.ts';

const MOST_TIMES = 16;
const MOST_ARTICLES = 40;
const MOST_GAP_FIELDS = 12;
const ELSEWHERE: ReadonlySet<string> = new Set(['linkages', 'articles', 'regions']);

/** Everything a unit's page shows: all ids that share the page together. */
export function unitView(context: ViewContext, page: UnitPage): UnitView {
  const { corpus, strings } = context;
  const { naming, resting } = namingOf(context, page);
  const { origins, copies } = countSources(
    corpus,
    resting.map(({ id }) => id),
  );
  const articles = resting.map((article) => articleLine(context, article));
  const parts = {
    links: unitLinks(context, page, naming),
    named: namedGroups(context, naming, ELSEWHERE),
    gaps: unitGaps(context, naming),
  };
  const history = unitHistory(context, page.ids);
  return {
    ...parts,
    path: `/tinh/${page.slug}/`,
    title: page.name,
    description: strings.unit.description(page.name),
    summary: unitSummary(context, page, { ...parts, articles }),
    facts: factsOf(context, page, history),
    ...unitTimes(context, page, naming),
    articles: articles.slice(0, MOST_ARTICLES),
    moreArticles: Math.max(0, articles.length - MOST_ARTICLES),
    ...(copies > 0 ? { sources: strings.common.sources(origins, copies) } : {}),
    history,
  };
}

/** Records that name a unit of the page, and articles that name it or on which they rest, each once. */
export function unitEntries(context: ViewContext, page: UnitPage): Entry[] {
  const { naming, resting } = namingOf(context, page);
  return [...new Set([...naming.map(({ from }) => from), ...resting])];
}

function namingOf(context: ViewContext, page: UnitPage) {
  const naming = backlinksOf(context, page);
  return { naming, resting: articlesOf(context, naming, page) };
}

/** Kind, what it is or was part of, regions in force. */
function factsOf(context: ViewContext, page: UnitPage, history: UnitHistory): UnitView['facts'] {
  const { corpus, units, regions, strings } = context;
  const id = shownUnit(context, page);
  const { kind } = units.nameAt(id, corpus.buildDate);
  const last = page.status === 'former' ? units.get(id)!.validTo! : corpus.buildDate;
  const belongs = regions
    .filter((region) => regionMembers(region, last).includes(id))
    .map((region) => ({ text: region.name, path: regionPath(region.id) }));
  const { facts } = strings.unit;
  return [
    { label: facts.kind, runs: [{ text: strings.unit.kinds[kind] }] },
    { label: facts.successors, runs: page.status === 'former' ? history.successors : [] },
    { label: facts.predecessors, runs: page.status === 'former' ? [] : history.predecessors },
    { label: page.status === 'former' ? facts.regionsThen : facts.regions, runs: belongs },
  ].filter(({ runs }) => runs.length > 0);
}

function unitLinks(context: ViewContext, page: UnitPage, naming: readonly NamingLink[]): UnitLinks {
  const { corpus, units } = context;
  const id = shownUnit(context, page);
  const territory = territoryOf(corpus, units, id);
  const now = new Set(units.currentOf(id, corpus.buildDate));
  const currentOf = (unit: string) => units.currentOf(unit, corpus.buildDate);
  const isInside = (unit: string) => currentOf(unit).some((each) => now.has(each));
  const own = pairsOn(context, 'asWritten').filter(({ a, b }) => territory.has(a) || territory.has(b));
  const sides = own.map(({ a, b, records }) =>
    territory.has(a) ? { mine: a, other: b, records } : { mine: b, other: a, records },
  );
  const [inner, outer] = [true, false].map((inside) => sides.filter(({ other }) => isInside(other) === inside));
  const leading = new Set(outer!.flatMap(({ records }) => records));
  const joining = new Set(inner!.flatMap(({ records }) => records));
  const linkages = new Map(
    naming.filter(({ from }) => from.collection === 'linkages').map(({ from }) => [from.id, from as Entry<'linkages'>]),
  );
  const lines = linkLines(context, [...linkages.values()], {
    territory,
    path: `/tinh/${page.slug}/`,
    isInternal: (linkage) => joining.has(linkage) && !leading.has(linkage),
  });
  const internal = innerSources(context, page, inner!);
  const current = partnerRows(
    context,
    lines,
    sourcesBy(context, outer!, currentOf, (slug) => `voi-${slug}`),
  );
  const written = partnerRows(
    context,
    lines,
    sourcesBy(
      context,
      outer!,
      (unit) => [unit],
      (slug) => `voi-${slug}-khi-viet`,
    ),
  );
  const former = [...territory].filter((unit) => units.pageSlug(unit) !== page.slug);
  return {
    lines,
    current,
    written,
    internal: partnerRows(context, lines, internal(UNIT_ANCHORS.internal)),
    internalWritten: partnerRows(context, lines, internal(UNIT_ANCHORS.internalWritten)),
    same: inner!.length === 0 && namesOf(current).join() === namesOf(written).join(),
    sectors: sectorRows(
      context,
      lines.filter((line) => page.status === 'former' || !line.internal),
    ),
    madeOf: page.status === 'current' ? formerNames(context, former) : [],
    since: context.format.date(units.get(id)!.validFrom ?? units.table.since),
    dated: lines.filter(({ time }) => time !== undefined).length,
  };
}

interface Side {
  mine: string;
  other: string;
  records: string[];
}

/** A row for each unit that the others are on a basis; ids that share a page are one. */
function sourcesBy(
  { corpus, units }: ViewContext,
  sides: readonly Side[],
  unitsOf: (id: string) => string[],
  anchor: (slug: string) => string,
): RowSource[] {
  const each = sides.flatMap(({ other, records }) => unitsOf(other).map((unit) => ({ unit, records })));
  return [...Map.groupBy(each, ({ unit }) => units.pageSlug(unit))].map(([slug, same]) => ({
    id: anchor(slug),
    names: [{ text: units.nameAt(same[0]!.unit, corpus.buildDate).name, path: `/tinh/${slug}/` }],
    records: same.flatMap(({ records }) => records),
  }));
}

/** Those that are now within one unit: the other one, or both where the page is of neither. */
function innerSources(
  context: ViewContext,
  { slug }: UnitPage,
  sides: readonly Side[],
): (anchor: string) => RowSource[] {
  const { corpus, units } = context;
  return (anchor) =>
    sides.map(({ mine, other, records }, index) => {
      const pair = [mine, other].filter((id) => units.pageSlug(id) !== slug);
      const runs = pair
        .map((id) => unitRun(context, id, corpus.buildDate))
        .sort((a, b) => context.format.compare(a.text, b.text));
      return {
        id: `${anchor}-${index + 1}`,
        names: runs.flatMap((run, i) => (i ? [{ text: ' – ' }, run] : [run])),
        records,
      };
    });
}

function namesOf(rows: readonly PartnerRow[]): string[] {
  return rows.map(({ names }) => names.map(({ text }) => text).join(''));
}

/** Units of the past by the last name they bore, each page once. */
function formerNames({ units, corpus, format }: ViewContext, ids: readonly string[]): Run[] {
  const latest = ids.filter((id) => units.get(id)!.successors.length > 0 && endsLast(units, id, ids));
  return [...new Map(latest.map((id) => [units.pageSlug(id), id])).entries()]
    .map(([slug, id]) => ({ text: units.nameAt(id, corpus.buildDate).name, path: `/tinh/${slug}/` }))
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

function unitGaps(context: ViewContext, naming: readonly UnitLink[]): UnitGaps {
  const { corpus, units } = context;
  const records = new Map(naming.map(({ from }) => [keyOf(from), from]));
  const gaps = [...records.values()].flatMap((entry) => gapsOfRecord(context, entry));
  const bySlug = Map.groupBy(naming, ({ unit }) => units.pageSlug(unit));
  const names = new Map(units.pages(corpus.buildDate).map((page) => [page.slug, page.name]));
  const pages = [...bySlug].map(([slug, same]) => ({
    label: names.get(slug)!,
    path: unitGapsPath(slug),
    count: [...new Set(same.map(({ from }) => keyOf(from)))].reduce(
      (sum, key) => sum + (corpus.absent.get(key)?.length ?? 0),
      0,
    ),
  }));
  return {
    total: gaps.length,
    fields: fieldCounts(context, gaps)
      .map(({ label, count }) => ({ label, count }))
      .slice(0, MOST_GAP_FIELDS),
    pages: pages.filter(({ count }) => count > 0),
  };
}

/** Dates by the page of their record. */
const timesByPage = once((context): ReadonlyMap<string, TimelineItem[]> => {
  const items = timeline(context).years.flatMap((year) => year.items);
  return Map.groupBy(items, ({ page }) => page);
});

/** By the units in force, and by the names that the records use where these name less. */
function unitTimes(
  context: ViewContext,
  page: UnitPage,
  naming: readonly UnitLink[],
): Pick<UnitView, 'times' | 'timesWritten'> {
  const { corpus, units, strings } = context;
  const { figures } = strings;
  const { timeline: words } = figures;
  const entriesOf = (links: readonly UnitLink[]) => [
    ...new Set([...links.map(({ from }) => from), ...articlesOf(context, links, page)]),
  ];
  const times = timesOf(context, entriesOf(naming), page.name);
  if (page.status !== 'current') return { times };
  const own = naming.filter(({ unit }) => units.pageSlug(unit) === page.slug);
  const written = timesOf(context, entriesOf(own), words.writtenName(page.name));
  if (written.count === times.count) return { times };
  const day = context.format.date(corpus.buildDate);
  return {
    times: onBasis(times, figures.basis(words.current(day))),
    timesWritten: onBasis(written, figures.basis(words.written)),
  };
}

function onBasis(times: UnitTimes, basis: string): UnitTimes {
  return times.drawing ? { ...times, drawing: { ...times.drawing, basis } } : times;
}

/** Dates of records; drawn under the name of what they are of, if one is given. */
export function timesOf(context: ViewContext, entries: readonly Entry[], name?: string): UnitTimes {
  const byPage = timesByPage(context);
  const pages = new Set(entries.map((entry) => recordPath(entry)));
  const items = [...pages].flatMap((page) => byPage.get(page) ?? []);
  const sorted = items.toSorted((a, b) => compareText(a.start, b.start) || context.format.compare(a.title, b.title));
  const begun = sorted.filter(({ start }) => start <= context.corpus.buildDate);
  const drawing = name === undefined ? undefined : timelineOf(context, name, entries);
  return {
    items: sorted.length > MOST_TIMES ? begun.slice(-MOST_TIMES) : sorted,
    count: sorted.length,
    ...(drawing ? { drawing } : {}),
  };
}

/** `unit`: the id of the table that is named. */
type UnitLink = NamingLink & { unit: string };

/**
 * Records that name a unit of the page, or an organization of it; for a unit in force also those that name what its
 * territory was before.
 */
export function backlinksOf(context: ViewContext, { ids, slug, name }: UnitPage): UnitLink[] {
  const { corpus, units, strings } = context;
  const territory = new Set(ids.flatMap((id) => [...territoryOf(corpus, units, id)]));
  return [...territory].flatMap((id) => {
    const links = namingUnit(context, id).map((link) => ({ ...link, unit: id }));
    if (units.pageSlug(id) === slug) return links;
    const former = units.nameAt(id, corpus.buildDate).name;
    const via = former === name ? strings.unit.former(former) : former;
    return links.map((link) => ({ ...link, via }));
  });
}

function namingUnit({ corpus }: ViewContext, id: string): NamingLink[] {
  const direct = corpus.backlinks.get(`@unit/${id}`) ?? [];
  const named = new Set(direct.map(({ from }) => from));
  const own = corpus.entries.organizations.filter(({ data }) => data.province === id);
  const through = own.flatMap((organization) =>
    (corpus.backlinks.get(keyOf(organization)) ?? [])
      .filter(({ from }) => !named.has(from))
      .map((link) => ({ ...link, via: titleOf(organization) })),
  );
  return [...direct, ...through];
}

/** The unit that a page is about on the build date: the one in force, else the newest. */
export function shownUnit({ corpus, units }: ViewContext, { ids }: UnitPage): string {
  return ids.find((id) => units.validAt(id, corpus.buildDate)) ?? ids[0]!;
}

/** Articles on which the naming records rest, and raw texts in which the unit's name was recognised; by title. */
function articlesOf(
  { corpus, units, format }: ViewContext,
  links: readonly Backlink[],
  page: UnitPage,
): ArticleEntry[] {
  const named = new Set(
    links.flatMap(({ from }) => (corpus.clausesOf.get(keyOf(from)) ?? []).map(({ article }) => article)),
  );
  for (const article of corpus.articles) if (rawNames(article, page, units)) named.add(article);
  return [...named].toSorted((a, b) => format.compare(titleOf(a), titleOf(b)));
}

function articleLine({ strings, format }: ViewContext, { data, id, status }: ArticleEntry): ArticleLine {
  return {
    title: data.title.text,
    path: recordPath({ collection: 'articles', id }),
    source: [data.publisher, data.publishedAt && formatDate(format, data.publishedAt)].filter(Boolean).join(', '),
    ...(status === 'raw' ? { flag: strings.list.raw } : {}),
  };
}

function rawNames(article: ArticleEntry, { ids }: UnitPage, units: ViewContext['units']): boolean {
  const named = (article.imported?.provinces ?? []).map(({ id }) => recognisedUnit(article, id, units));
  return named.some((id) => id !== undefined && ids.includes(id));
}

/**
 * The unit that a name in a raw text means, given as an id of the 63: on the text's day the one that then bore the name,
 * else the one that had borne it. In a text without a date only a name that means the same page before and after the
 * reorganisation means a unit.
 */
export function recognisedUnit({ data }: ArticleEntry, id: string, units: ViewContext['units']): string | undefined {
  const day = publicationDay(data);
  if (day !== undefined) return namesakes(units, id, day)[0] ?? id;
  return units.currentOf(id, units.table.lawAsOf).every((later) => samePage(units, id, later)) ? id : undefined;
}

/** Units of a day that hold the territory of a unit and bear its name, or share its page. */
export function namesakes(units: ViewContext['units'], id: string, day: string): string[] {
  const { name } = units.get(id)!;
  return units
    .currentOf(id, day)
    .filter((other) => samePage(units, id, other) || units.nameAt(other, day).name === name);
}

function samePage(units: ViewContext['units'], a: string, b: string): boolean {
  return units.pageSlug(a) === units.pageSlug(b);
}

export interface UnitRow {
  name: string;
  path: string;
  /** Partners as units in force; linkages and all records that name it. */
  partners: number;
  links: number;
  records: number;
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
  const { corpus, units, strings } = context;
  const pages = Map.groupBy(units.pages(corpus.buildDate), ({ status }) => status);
  return [...pages].map(([status, found]) => ({
    heading: strings.unit.status[status],
    status,
    units: found.map((page) => unitRow(context, page)),
  }));
}

function unitRow(context: ViewContext, page: UnitPage): UnitRow {
  const { corpus, units } = context;
  const id = shownUnit(context, page);
  const records = new Set(backlinksOf(context, page).map(({ from }) => keyOf(from)));
  const heirs = page.status === 'former' ? units.currentOf(id, corpus.buildDate) : [];
  return {
    name: page.name,
    path: `/tinh/${page.slug}/`,
    partners: partnersOf(corpus, units, id, pairsOn(context, 'asWritten')).current.length,
    links: [...records].filter((key) => key.startsWith('linkages/')).length,
    records: records.size,
    became: heirs.map((each) => unitRun(context, each, corpus.buildDate)),
  };
}

export interface RegionRows {
  /** The region; absent for units that belong to none. */
  region?: Run;
  units: UnitRow[];
}

/** Units in force by their socio-economic region, from north to south; a unit of no region stands at the end. */
export function byRegion({ corpus, units, regions }: ViewContext, rows: readonly UnitRow[]): RegionRows[] {
  const left = new Set(rows);
  const groups = regions
    .filter(({ group }) => group === 'kinh-te-xa-hoi')
    .map((region) => {
      const slugs = new Set(regionMembers(region, corpus.buildDate).map((id) => `/tinh/${units.pageSlug(id)}/`));
      const own = rows.filter(({ path }) => slugs.has(path));
      own.forEach((row) => left.delete(row));
      return { region: { text: region.name, path: regionPath(region.id) }, units: own };
    });
  return [...groups, { units: [...left] }].filter((group) => group.units.length > 0);
}
