import { keyOf, type Entry } from '../../corpus/types.ts';
import type { PropValue } from '../../mdx/components.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { recordMap, membersMap, unitMap, type AreaMapView } from '../map/area-map.ts';
import type { ViewContext } from '../shared/context.ts';
import { figurePaths, type AnyFigure, type ChartView } from '../shared/figure.ts';
import { figureOf } from '../figures/figures.ts';
import { pairs, type Pair } from '../shared/links.ts';
import { listItem, type ListItem } from '../list/list.ts';
import { regionPath, unitPath } from '../shared/paths.ts';
import { quoteView, type QuoteView } from '../shared/quotes.ts';
import { regionEntries, regionView } from '../place/region.ts';
import { recordRun, regionRun, type Run } from '../shared/shown.ts';
import { entriesAround } from '../time/timeline-figure.ts';
import { shownUnit, timesOf, unitEntries } from '../place/unit.ts';
import type { UnitView } from '../place/unit-view.ts';

/** What `<Timeline>` and `<ProvinceMap>` are of: exactly one is there. */
export interface Subject {
  record?: string;
  province?: string;
  region?: string;
}

export interface EmbeddedTimeline {
  /** What it is of, with its page. */
  of: Run;
  times: UnitView['times'];
}

/** Dates of what the timeline of a subject holds. */
export function embeddedTimeline(context: ViewContext, written: Subject): EmbeddedTimeline {
  const subject = plain(written);
  return { of: subjectRun(context, subject), times: timesOf(context, entriesOf(context, subject)) };
}

/** A record with those that name it, or what names a unit or a region; each once. */
function entriesOf(context: ViewContext, { record, province, region }: Subject): Entry[] {
  if (region !== undefined) return regionEntries(context, region);
  if (record === undefined) return unitEntries(context, pageOf(context, province!));
  return entriesAround(context.corpus, keyOf(entryOf(context, record)));
}

/** A unit with its partners, a region with its members, or what has a map on its own page. Undefined without any. */
export function embeddedMap(context: ViewContext, written: Subject): { of: Run; map: AreaMapView | undefined } {
  const subject = plain(written);
  const of = subjectRun(context, subject);
  const { corpus, units } = context;
  if (subject.record !== undefined) return { of, map: recordMap(context, entryOf(context, subject.record)) };
  if (subject.region !== undefined) {
    return { of, map: membersMap(context, subject.region, regionView(context, subject.region)) };
  }
  const page = pageOf(context, subject.province!);
  const linked: Pair[] = pairs(corpus, units, page.status === 'former' ? 'asWritten' : 'current');
  return { of, map: unitMap(context, shownUnit(context, page), linked) };
}

/** A figure with the options that an editor wrote. Throws for what the checks refuse. */
export function embeddedChart(
  context: ViewContext,
  name: string,
  options: Record<string, PropValue>,
): { figure: AnyFigure; view: ChartView<unknown>; page: string } {
  const figure = figureOf(name);
  return { figure, view: figure.view(context, figure.options.parse(options)), page: figurePaths(figure).page };
}

/** A record as mixed lists show it, under what it is: «Văn bản». */
export function embeddedRecord(context: ViewContext, to: string): { one: string; item: ListItem } {
  const region = context.regions.find(({ id }) => `regions/${id}` === to);
  if (region && !context.corpus.byKey.has(to)) {
    const details = [context.strings.region.groups[region.group]];
    return { one: oneOf('regions'), item: { title: region.name, path: regionPath(region.id), details } };
  }
  const entry = entryOf(context, to);
  return { one: oneOf(entry.collection), item: listItem(context, entry) };
}

/** The quote of that number among those on which the record rests, in the order of the record. */
export function embeddedQuote(context: ViewContext, record: string, number: number): { of: Run; quote: QuoteView } {
  const clause = context.corpus.clausesOf.get(record)?.[number - 1];
  if (!clause) throw new Error(`unknown quote: ${record} ${number}`);
  return { of: recordRun(context, record), quote: quoteView(clause) };
}

function oneOf(collection: CollectionName): string {
  const { one } = definitionOf(collection);
  return one.charAt(0).toLocaleUpperCase('vi') + one.slice(1);
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

function pageOf({ corpus, units }: ViewContext, id: string) {
  const page = units.pages(corpus.buildDate).find(({ ids }) => ids.includes(id));
  if (!page) throw new Error(`unit without a page: ${id}`);
  return page;
}
