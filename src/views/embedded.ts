import type { Entry } from '../corpus/types.ts';
import type { PropValue } from '../mdx/components.ts';
import { recordMap, membersMap, unitMap, type AreaMapView } from './area-map.ts';
import type { ViewContext } from './context.ts';
import { figurePaths, type AnyFigure, type ChartView } from './figure.ts';
import { figureOf } from './figures.ts';
import { pairs, type Pair } from './links.ts';
import { listItem, type ListItem } from './list.ts';
import { regionPath, unitPath } from './paths.ts';
import { quoteView, type QuoteView } from './quotes.ts';
import { regionView } from './region.ts';
import { recordRun, regionRun, type Run } from './shown.ts';
import { shownUnit, timesOf, unitView, type UnitView } from './unit.ts';

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

/** Dates of a record and of those that name it, or those of a unit's or a region's page. */
export function embeddedTimeline(context: ViewContext, written: Subject): EmbeddedTimeline {
  const subject = plain(written);
  const of = subjectRun(context, subject);
  const { corpus, units } = context;
  if (subject.record !== undefined) {
    const entry = entryOf(context, subject.record);
    const naming = corpus.backlinks.get(subject.record) ?? [];
    return { of, times: timesOf(context, [entry, ...naming.map(({ from }) => from)]) };
  }
  if (subject.region !== undefined) return { of, times: regionView(context, subject.region).times };
  const page = pageOf(context, subject.province!);
  return { of, times: unitView(context, page, pairs(corpus, units, 'asWritten')).times };
}

/** A unit with its partners, a region with its members, or what has a map on its own page. Undefined without any. */
export function embeddedMap(context: ViewContext, written: Subject): { of: Run; map: AreaMapView | undefined } {
  const subject = plain(written);
  const of = subjectRun(context, subject);
  const { corpus, units } = context;
  if (subject.record !== undefined) return { of, map: recordMap(context, entryOf(context, subject.record)) };
  if (subject.region !== undefined) {
    const { title, memberIds } = regionView(context, subject.region);
    return { of, map: membersMap(context, title, memberIds) };
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

/** A record as mixed lists show it. */
export function embeddedRecord(context: ViewContext, to: string): ListItem {
  const region = context.regions.find(({ id }) => `regions/${id}` === to);
  if (region && !context.corpus.byKey.has(to))
    return { title: region.name, path: regionPath(region.id), details: [context.strings.region.groups[region.group]] };
  return listItem(context, entryOf(context, to));
}

/** The quote of that number among those on which the record rests, in the order of the record. */
export function embeddedQuote({ corpus }: ViewContext, record: string, number: number): QuoteView {
  const clause = corpus.clausesOf.get(record)?.[number - 1];
  if (!clause) throw new Error(`unknown quote: ${record} ${number}`);
  return quoteView(clause);
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
