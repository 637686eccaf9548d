import type { UnitPage } from '../../domain/territory.ts';
import { briefPath } from '../brief/refs.ts';
import { formerMap, unitMap, type AreaMapView } from '../map/area-map.ts';
import type { UnitHistory } from '../place/history.ts';
import {
  basisChoice,
  linkPart,
  linkTable,
  sectorIndex,
  type BasisChoice,
  type LinkPart,
  type LinkTable,
  type PlaceBasis,
  type SectorIndex,
} from '../place/link-parts.ts';
import type { Basis, Pair } from '../../facts/links.ts';
import { territoryOf } from '../../facts/units.ts';
import { countRun } from '../common/counted.ts';
import { leadsOn, nearbyPart, type Nearby } from '../place/nearby.ts';
import { namedParts, relatedParts, type NamedPart, type RelatedPart } from '../place/named-parts.ts';
import { timesPart, type TimesPart } from '../place/times-part.ts';
import { articlesPart, type ArticlesPart } from '../place/articles-part.ts';
import type { UnitGaps, UnitLinks, UnitView } from '../place/unit-view.ts';
import { UNIT_ANCHORS } from '../common/anchors.ts';
import { shownUnit, unitView } from '../place/unit.ts';
import type { MeasureId } from '../../facts/measures.ts';
import type { ViewContext } from '../common/context.ts';
import { adjacentEach, isLongTitle, type Adjacent, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { inARow } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { dated, stamped, type Dated } from '../common/stamp.ts';

/** The page of a province or city, in force or of the past. */
export interface PlacePage extends PageHead {
  /** «Đơn vị cũ» */
  kicker: string;
  summary: Run[][];
  /** Its brief for paper. */
  print: Link;
  facts: UnitView['facts'];
  /** Where partners differ by the basis one for each, and the way to the switch; else one. */
  map?: AreaMapView;
  maps?: { views: Record<PlaceBasis, AreaMapView>; change: Link };
  partners?: PartnersPart;
  links?: LinkPart;
  /** Beside the linkages: what they are about, and of how many the time is known. */
  sectors?: SectorIndex;
  dated: Run[];
  named: NamedPart[];
  related: RelatedPart[];
  times?: TimesPart;
  articles?: ArticlesPart;
  gaps?: GapsPart;
  /** Of a place that no record concerns. */
  nearby?: Nearby;
  history: { id: string; history: UnitHistory };
}

/** With whom it is linked: one table where both bases say the same, else one for each. */
interface PartnersPart {
  id: string;
  /** No linkage names another unit. */
  none: boolean;
  table?: LinkTable;
  bases?: { choice: BasisChoice; tables: Record<PlaceBasis, LinkTable> };
}

/** What the sources do not say in the records that name it. */
export interface GapsPart {
  id: string;
  lead: Run[];
  /** Which fields are missing how often. */
  fields: { label: string; count: Run }[];
  /** The register's page for it. */
  each: Link;
}

/** The pages of all units, those in force and those of the past; views as they are asked for. */
export function placePages(context: ViewContext): { slug: string; view: Dated<PlacePage> }[] {
  const pages = context.units.pages(context.facts.unitDay);
  const adjacent = adjacentEach(pages.map(({ name, slug }) => ({ label: name, path: `/tinh/${slug}/` })));
  return pages.map((page, index) => ({
    slug: page.slug,
    get view() {
      return dated(context, placePage(context, page, adjacent[index]!));
    },
  }));
}

const placePage = stamped((context: ViewContext, page: UnitPage, adjacent: Adjacent): PlacePage => {
  const { unit, brief } = context.strings;
  const view = unitView(context, page);
  const { title, description, path, summary, facts, links, history } = view;
  const partners = partnersPart(context, page, links);
  const each = linkPart(context, links.lines, unit.links.each);
  const sectors = sectorIndex(context, UNIT_ANCHORS.sectors, links.sectors);
  const times = timesPart(context, UNIT_ANCHORS.time, view.times, `units/${page.slug}`);
  const articles = articlesPart(
    context,
    { id: UNIT_ANCHORS.articles, heading: unit.articles },
    view.articles,
    view.sources,
  );
  const gaps = gapsPart(context, view.gaps);
  const nearby = isBare(view) ? nearbyPart(context, page, facts) : undefined;
  return {
    title,
    description,
    path,
    breadcrumbs: [{ label: unit.list, path: '/tinh/' }],
    isLong: isLongTitle(title),
    adjacent,
    kicker: unit.status[page.status],
    summary,
    facts: (nearby ? facts.filter((each) => !leadsOn(each)) : facts).map(({ label, runs }) => ({
      label,
      runs: inARow(runs),
    })),
    print: { label: brief.screen.print, path: briefPath('tinh', page.slug) },
    ...mapsOf(context, page, partners),
    ...(partners ? { partners } : {}),
    ...(each ? { links: each } : {}),
    ...(sectors ? { sectors } : {}),
    dated: datedRuns(context, page),
    named: namedParts(context, view.named),
    related: relatedParts(context, view.related),
    ...(times ? { times } : {}),
    ...(articles ? { articles } : {}),
    ...(gaps ? { gaps } : {}),
    ...(nearby ? { nearby } : {}),
    history: { id: UNIT_ANCHORS.history, history },
  };
});

/** On the basis that is shown first; on both where the partners have two tables. */
function mapsOf(context: ViewContext, page: UnitPage, partners?: PartnersPart): Pick<PlacePage, 'map' | 'maps'> {
  const { mapsChange } = context.strings.unit.links;
  const [current, written] = [mapOn(context, page, 'current'), mapOn(context, page, 'written')];
  if (partners?.bases && current && written)
    return { maps: { views: { current, written }, change: { label: mapsChange, path: `#${partners.id}` } } };
  const map = isFormer(page) ? written : current;
  return map ? { map } : {};
}

function mapOn(context: ViewContext, page: UnitPage, basis: PlaceBasis): AreaMapView | undefined {
  const { facts, units } = context;
  const own = shownUnit(context, page);
  if (basis === 'written')
    return isFormer(page)
      ? unitMap(context, own, facts.pairs('asWritten'))
      : formerMap(context, [...territoryOf(own, facts.unitDay)], page.name, facts.pairs('asWritten'));
  const [now] = units.currentOf(own, facts.unitDay);
  if (now === undefined || !isFormer(page)) return unitMap(context, own, facts.pairs('current'));
  const pairs = facts
    .partnerLinks(own, 'current')
    .map(({ unit, records }): Pair => ({ a: now, b: unit, basis: 'current', records }));
  return unitMap(context, now, pairs, own);
}

/** No record concerns the place, nor does an article name it. */
function isBare({ links, named, related, articles }: UnitView): boolean {
  return links.lines.length + named.length + related.length + articles.length === 0;
}

/** Of how many linkages the sources state the time, and of how many editors inferred it. */
function datedRuns(context: ViewContext, { slug }: UnitPage): Run[] {
  const { facts, strings } = context;
  const { links: words } = strings.unit;
  const of = `units/${slug}`;
  const count = (measure: MeasureId) => countRun(context, facts.count(measure, of));
  const inferred = facts.count('linkages-dated-inferred', of).value;
  return [
    ...words.dated(count('linkages-dated'), count('linkages')),
    ...(inferred > 0 ? words.datedInferred(count('linkages-dated-inferred')) : []),
  ];
}

function isFormer({ status }: UnitPage): boolean {
  return status === 'former';
}

function partnersPart(context: ViewContext, page: UnitPage, links: UnitLinks): PartnersPart | undefined {
  if (links.lines.length === 0) return undefined;
  return {
    id: UNIT_ANCHORS.partners,
    none: links.written.length + links.internal.length === 0,
    ...(links.same ? oneTable(context, page, links) : { bases: bothBases(context, page, links) }),
  };
}

function oneTable(context: ViewContext, page: UnitPage, { current, written }: UnitLinks): { table?: LinkTable } {
  if (current.length === 0) return {};
  const caption = context.strings.unit.links.sameCaption(
    partnersOn(context, page, 'current'),
    linkagesOn(context, page, 'current'),
  );
  const table = isFormer(page)
    ? linkTable(context, written, { id: UNIT_ANCHORS.written, caption })
    : linkTable(context, current, { id: UNIT_ANCHORS.current, caption });
  return { table };
}

function bothBases(context: ViewContext, page: UnitPage, links: UnitLinks): NonNullable<PartnersPart['bases']> {
  const { links: words } = context.strings.unit;
  const { current, written, internal, internalWritten } = links;
  const former = isFormer(page);
  const within = countRun(context, context.facts.count('links-internal', `units/${page.slug}`));
  const [now, then] = [partnersOn(context, page, 'current'), partnersOn(context, page, 'asWritten')];
  const joining = linkagesOn(context, page, 'asWritten');
  const day = context.format.date(context.corpus.buildDate);
  return {
    choice: basisChoice(context, { current: now, written: then }, former ? 'written' : 'current'),
    tables: {
      current: linkTable(context, current, {
        id: UNIT_ANCHORS.current,
        caption: words.currentCaption(now, linkagesOn(context, page, 'current'), day),
        within: { id: UNIT_ANCHORS.internal, heading: words.internal, rows: internal },
      }),
      written: linkTable(context, written, {
        id: UNIT_ANCHORS.written,
        caption:
          internalWritten.length > 0 && former
            ? words.writtenInternal(then, joining, within)
            : words.writtenCaption(then, joining),
        within: { id: UNIT_ANCHORS.internalWritten, heading: words.internal, rows: internalWritten },
      }),
    },
  };
}

function partnersOn(context: ViewContext, { slug }: UnitPage, basis: Basis): Run {
  return countRun(context, context.facts.count('partners', `units/${slug}`, basis));
}

/** How many linkages all rows of a table of partners have together: as maps and matrices count them. */
function linkagesOn(context: ViewContext, { slug }: UnitPage, basis: Basis): Run {
  return countRun(context, context.facts.count('linkages-joining', `units/${slug}`, basis));
}

function gapsPart({ strings }: ViewContext, { total, fields }: UnitGaps): GapsPart | undefined {
  if (total.counted!.value === 0) return undefined;
  const { gapsLead, eachGap } = strings.unit;
  return {
    id: UNIT_ANCHORS.gaps,
    lead: gapsLead(total),
    fields,
    each: { label: eachGap, path: total.path! },
  };
}
