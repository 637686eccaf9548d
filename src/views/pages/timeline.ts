import { figureOf } from '../figures/figures.ts';
import type { Run } from '../../domain/run.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun } from '../common/counted.ts';
import { wholeFigure, type ChartShown } from '../common/figure.ts';
import { once } from '../common/once.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { chartOnly, marked, markKey, timelineFigure, type MarkedItem } from '../time/timeline-figure.ts';
import { timelineFilter, type TimelineFilter } from '../time/timeline-filter.ts';
import {
  TIMELINE_PATH,
  UNDATED_ANCHOR,
  timelineFront,
  timelinePages,
  yearAnchor,
  type TimelineFront,
  type TimelinePage,
  type YearLink,
} from '../time/timeline-pages.ts';
import { timeline, UNKNOWN_YEAR, type TimelineItem } from '../time/timeline.ts';
import { stamped, type Stamped } from '../common/stamp.ts';

/** The first page of the list of dates, with the drawing and the form that narrows both. */
export interface TimelineFrontPage extends PageHead {
  lead: Run[];
  years: ShownYear[];
  /** What the words for dates mean; or that there is no date. */
  hint: string;
  filter: TimelineFilter;
  figure: ChartShown;
  sections: {
    id: string;
    year: string;
    items: MarkedItem[];
    /** Where not all of the year is here. */
    rest?: Link;
  }[];
  /** Where records without a date stand: the list of their kind, or each of them. */
  undatedId: string;
  undated: {
    label: string;
    /** «12 bản ghi» */
    count: Run;
    list?: string;
    records: { title: string; page: string; mark?: number }[];
  }[];
}

/** A page of one year. */
export interface TimelineYearPage extends PageHead {
  lead: Run[];
  year: string;
  years: ShownYear[];
  items: TimelineItem[];
  /** The pages before and after. */
  neighbours: Link[];
}

/** A year in the row of years. */
export interface ShownYear {
  year: string;
  href: string;
  /** True on the page of this year. */
  current: boolean;
  /** «(40)»: how many dates its page has, where it has one. */
  count?: Run;
}

/** Made once: a page for frames shows its drawing. */
export const timelineFrontPage = once((context: ViewContext) => madeFrontPage(context));

const madeFrontPage = stamped((context: ViewContext): TimelineFrontPage => {
  const { corpus, strings } = context;
  const { timeline: words } = strings;
  const drawing = timelineFigure(context);
  const { shown, years, sections, undated } = timelineFront(timeline(context), corpus, words);
  return {
    title: words.title,
    description: words.description,
    path: TIMELINE_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(words.title),
    lead: leadOf(context, shown),
    years: shownYears(context, years),
    hint: years.length > 0 ? words.legend : words.empty,
    filter: timelineFilter(context, drawing),
    figure: wholeFigure(figureOf('dong-thoi-gian'), chartOnly(drawing)),
    sections: sections.map(({ year, items, rest }) => ({
      id: yearAnchor(year),
      year: yearName(context, year),
      items: marked(items, drawing.keys),
      ...(rest ? { rest } : {}),
    })),
    undatedId: UNDATED_ANCHOR,
    undated: undatedOf(context, undated, drawing.keys),
  };
});

/** How many dates there are, and records without any. */
function leadOf(context: ViewContext, shown: number | undefined): Run[] {
  const { facts, strings } = context;
  const [dates, undated] = (['marks', 'records-undated'] as const).map((each) => countRun(context, facts.count(each)));
  return shown === undefined
    ? strings.timeline.lead(dates!, undated!)
    : strings.timeline.leadOfYears(dates!, shown, undated!);
}

function undatedOf(
  context: ViewContext,
  groups: TimelineFront['undated'],
  keys: readonly string[],
): TimelineFrontPage['undated'] {
  const marks = new Map(keys.map((key, index) => [key, index]));
  return groups.map(({ collection, label, records, list }) => ({
    label,
    count: countRun(context, context.facts.count('records-undated', collection), context.strings.measures.records),
    ...(list === undefined ? {} : { list }),
    records: records.map(({ title, page }) => {
      const mark = marks.get(markKey(page));
      return { title, page, ...(mark === undefined ? {} : { mark }) };
    }),
  }));
}

/** The pages of the years, with the end of their addresses; none where the first page has everything. */
export function timelineYearPages(context: ViewContext): { page: string; view: Stamped<TimelineYearPage> }[] {
  return timelinePages(timeline(context), context.strings.timeline).map((page) => ({
    page: page.path.slice(TIMELINE_PATH.length, -1),
    view: timelineYearPage(context, page),
  }));
}

const timelineYearPage = stamped((context: ViewContext, page: TimelinePage): TimelineYearPage => {
  const { title, description, path, year, years, items, before, after } = page;
  const { timeline: words } = context.strings;
  const count = countRun(context, context.facts.count('marks', yearScope(year)));
  const breadcrumbs = [{ label: context.strings.timeline.title, path: TIMELINE_PATH }];
  return {
    title,
    description,
    path,
    breadcrumbs,
    isLong: isLongTitle(title),
    lead: year === UNKNOWN_YEAR ? words.unknownYearLead(count) : words.leadOf(count),
    year: yearName(context, year),
    items,
    years: shownYears(context, years, year),
    neighbours: [before, after].filter((link) => link !== undefined),
  };
});

function yearName({ strings, format }: ViewContext, year: string): string {
  return year === UNKNOWN_YEAR ? strings.timeline.unknownYear : format.date(year);
}

function yearScope(year: string): Scope {
  return `years/${year === UNKNOWN_YEAR ? 'unknown' : year}`;
}

/** A single year needs no row. */
function shownYears(context: ViewContext, years: readonly YearLink[], current?: string): ShownYear[] {
  if (years.length < 2) return [];
  return years.map(({ year, href }) => ({
    year: yearName(context, year),
    href,
    current: year === current,
    ...(href.startsWith('#')
      ? {}
      : { count: countRun(context, context.facts.count('marks', yearScope(year)), (count) => `(${count})`) }),
  }));
}
