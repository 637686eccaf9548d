import { keyOf, type Entry } from '../../corpus/types.ts';
import type { PropValue } from '../../mdx/components.ts';
import type { Called, Segment } from '../../mdx/render.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { recordMap, membersMap, unitMap, type AreaMapView } from '../map/area-map.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { figurePaths, type ChartShown } from '../common/figure.ts';
import { figureOf } from '../figures/figures.ts';
import { listItem, type ListItem } from '../list/list.ts';
import { regionPath, unitPath } from '../common/paths.ts';
import { quoteView, type QuoteView } from '../common/quotes.ts';
import { regionEntries, regionView } from '../place/region.ts';
import { recordRun, regionRun } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { entriesAround } from '../../facts/timeline.ts';
import type { Scope } from '../../facts/scope.ts';
import { latestOf } from '../place/times-part.ts';
import { shownUnit, timesOf, unitEntries } from '../place/unit.ts';
import type { TimelineItem } from '../time/timeline.ts';

/** What each component that content may call shows, by its name. */
export interface EmbeddedViews {
  /** The short name of a remark, which stands between its tags. */
  Aside: { title?: string };
  Ref: { run: Run };
  Quote: EmbeddedQuote;
  Record: EmbeddedRecord;
  Timeline: EmbeddedTimeline;
  ProvinceMap: EmbeddedMap;
  Chart: EmbeddedChart;
}
export type EmbeddedName = keyof EmbeddedViews;

/** A component with all that it shows. @internal */
export type Embedded = {
  [Name in EmbeddedName]: { name: Name; view: EmbeddedViews[Name]; children: BodyPiece[] };
}[EmbeddedName];

/** A piece of a body: HTML, which may leave tags open for the next piece to close, or a component. */
export type BodyPiece = string | Embedded;

/** What `<Timeline>` and `<ProvinceMap>` are of: exactly one is there. */
interface Subject {
  record?: string;
  province?: string;
  region?: string;
}

export interface EmbeddedQuote {
  /** «Câu trích: » and the record that rests on it. */
  label: Run[];
  quote: QuoteView;
}

export interface EmbeddedRecord {
  /** «Văn bản» */
  label: Run[];
  item: ListItem;
}

export interface EmbeddedTimeline {
  /** Anchor of the list. */
  id: string;
  /** «Dòng thời gian: » and what it is of, with its page. */
  label: Run[];
  items: TimelineItem[];
  /** Said where these are only the latest. */
  latest?: Run[];
  /** Said where there is no date. */
  none?: string;
}

export interface EmbeddedMap {
  /** Begins every id of the drawing. */
  id: string;
  label: Run[];
  /** Absent where there is no place to draw, which `none` says. */
  map?: AreaMapView;
  none?: string;
}

/** With the page that shows it whole. */
export type EmbeddedChart = ChartShown;

/** A written body with what its components show. Throws for what the checks refuse. */
export function bodyPieces(context: ViewContext, segments: readonly Segment[]): BodyPiece[] {
  return segments.map((segment) => (typeof segment === 'string' ? segment : embedded(context, segment)));
}

function embedded(context: ViewContext, { name, props, children, anchor = '' }: Called): Embedded {
  const own = { children: bodyPieces(context, children) };
  const { to = '', record = '' } = props as Partial<Record<string, string>>;
  switch (name) {
    case 'Aside':
      return { ...own, name, view: props };
    case 'Ref':
      return { ...own, name, view: { run: recordRun(context, to) } };
    case 'Quote':
      return { ...own, name, view: embeddedQuote(context, record, Number(props['number'] ?? 1)) };
    case 'Record':
      return { ...own, name, view: embeddedRecord(context, to) };
    case 'Timeline':
      return { ...own, name, view: embeddedTimeline(context, props, anchor) };
    case 'ProvinceMap':
      return { ...own, name, view: embeddedMap(context, props, anchor) };
    case 'Chart':
      return { ...own, name, view: embeddedChart(context, props, anchor) };
    default:
      throw new Error(`unknown component: ${name}`);
  }
}

/** Dates of what the timeline of a subject holds. */
function embeddedTimeline(context: ViewContext, written: Subject, id: string): EmbeddedTimeline {
  const subject = plain(written);
  const times = timesOf(context, entriesOf(context, subject));
  const { items } = times;
  const latest = latestOf(context, times, scopeOf(context, subject));
  const { embedded: words } = context.strings;
  return {
    id,
    label: labelOf(words.timeline, subjectRun(context, subject)),
    items,
    ...(latest ? { latest } : {}),
    ...(items.length === 0 ? { none: words.timelineNone } : {}),
  };
}

/** The same as a scope of measures. */
function scopeOf(context: ViewContext, { record, province, region }: Subject): Scope {
  if (region !== undefined) return `regions/${region}`;
  return record === undefined ? `units/${pageOf(context, province!).slug}` : keyOf(entryOf(context, record));
}

/** A record with those that name it, or what names a unit or a region; each once. */
function entriesOf(context: ViewContext, { record, province, region }: Subject): Entry[] {
  if (region !== undefined) return regionEntries(context, region);
  if (record === undefined) return unitEntries(context, pageOf(context, province!));
  return entriesAround(context.corpus, keyOf(entryOf(context, record)));
}

/** A unit with its partners, a region with its members, or what has a map on its own page. */
function embeddedMap(context: ViewContext, written: Subject, id: string): EmbeddedMap {
  const subject = plain(written);
  const map = mapOf(context, subject);
  const { embedded: words } = context.strings;
  const label = labelOf(words.map, subjectRun(context, subject));
  return { id, label, ...(map ? { map } : { none: words.mapNone }) };
}

function mapOf(context: ViewContext, { record, province, region }: Subject): AreaMapView | undefined {
  if (record !== undefined) return recordMap(context, entryOf(context, record));
  if (region !== undefined) return membersMap(context, region, regionView(context, region));
  const page = pageOf(context, province!);
  const linked = context.facts.pairs(page.status === 'former' ? 'asWritten' : 'current');
  return unitMap(context, shownUnit(context, page), linked);
}

/** The figure that is named, with the other props as its options. Throws for what the checks refuse. */
function embeddedChart(
  context: ViewContext,
  { name, ...options }: Record<string, PropValue>,
  id: string,
): EmbeddedChart {
  const figure = figureOf(String(name));
  const view = figure.view(context, figure.options.parse(options));
  return { id, chart: figure.chart.name, view, whole: figurePaths(figure).page };
}

/** A record as mixed lists show it, under what it is: «Văn bản». */
function embeddedRecord(context: ViewContext, to: string): EmbeddedRecord {
  const region = context.regions.find(({ id }) => `regions/${id}` === to);
  if (region && !context.corpus.byKey.has(to)) {
    const details = context.strings.region.groups[region.group];
    return { label: oneOf(context, 'regions'), item: { title: region.name, path: regionPath(region.id), details } };
  }
  const entry = entryOf(context, to);
  return { label: oneOf(context, entry.collection), item: listItem(context, entry) };
}

/** The quote of that number among those on which the record rests, in the order of the record. */
function embeddedQuote(context: ViewContext, record: string, number: number): EmbeddedQuote {
  const clause = context.corpus.clausesOf.get(record)?.[number - 1];
  if (!clause) throw new Error(`unknown quote: ${record} ${number}`);
  const label = labelOf(context.strings.embedded.quote, recordRun(context, record));
  return { label, quote: quoteView(context, clause) };
}

function oneOf({ format, strings }: ViewContext, collection: CollectionName): Run[] {
  return [{ text: capitalized(format, strings.collections[collection].one) }];
}

/** What stands over an embedded thing: «Bản đồ: Đắk Lắk». */
export function labelOf(what: string, of: Run): Run[] {
  return [{ text: `${what}: ` }, of];
}

/** A region written as a record is a region: those of the reference table have no record. */
function plain(subject: Subject): Subject {
  const [, region] = /^regions\/(.+)$/.exec(subject.record ?? '') ?? [];
  return region === undefined ? subject : { region };
}

function subjectRun(context: ViewContext, { record, province, region }: Subject): Run {
  if (record !== undefined) return recordRun(context, record);
  if (region !== undefined) return regionRun(context, region);
  return { text: pageOf(context, province!).name, path: unitPath(context.units, province!) };
}

function entryOf({ corpus }: ViewContext, key: string): Entry {
  const entry = corpus.byKey.get(key);
  if (!entry) throw new Error(`unknown record: ${key}`);
  return entry;
}

function pageOf({ facts, units }: ViewContext, id: string) {
  const page = units.pages(facts.unitDay).find(({ ids }) => ids.includes(id));
  if (!page) throw new Error(`unit without a page: ${id}`);
  return page;
}
