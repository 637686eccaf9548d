import { figureOf } from '../figures/figures.ts';
import type { ViewContext } from '../common/context.ts';
import { wholeFigure, type ChartShown } from '../common/figure.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { chartOnly, marked, markKey, timelineFigure, type MarkedItem } from '../time/timeline-figure.ts';
import { timelineFilter, type TimelineFilter } from '../time/timeline-filter.ts';
import {
  TIMELINE_PATH,
  timelineFront,
  timelinePages,
  yearAnchor,
  type TimelineFront,
  type TimelinePage,
  type YearLink,
} from '../time/timeline-pages.ts';
import { timeline, UNKNOWN_YEAR, type TimelineItem } from '../time/timeline.ts';

/** The first page of the list of dates, with the drawing and the form that narrows both. */
export interface TimelineFrontPage extends PageHead {
  lead: string;
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
  /** Records without a date: the list of their kind, or each of them. */
  undated: {
    label: string;
    /** «12 bản ghi» */
    count: string;
    list?: string;
    records: { title: string; page: string; mark?: number }[];
  }[];
}

/** A page of one year. */
export interface TimelineYearPage extends PageHead {
  lead: string;
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
  count?: string;
}

export function timelineFrontPage(context: ViewContext): TimelineFrontPage {
  const { corpus, strings } = context;
  const { timeline: words } = strings;
  const drawing = timelineFigure(context);
  const { lead, years, sections, undated } = timelineFront(timeline(context), corpus.buildDate, words);
  return {
    title: words.title,
    description: words.description,
    path: TIMELINE_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(words.title),
    lead,
    years: shownYears(context, years),
    hint: years.length > 0 ? words.legend : words.empty,
    filter: timelineFilter(context, drawing),
    figure: wholeFigure(context, figureOf('dong-thoi-gian'), chartOnly(drawing)),
    sections: sections.map(({ year, items, rest }) => ({
      id: yearAnchor(year),
      year: yearName(context, year),
      items: marked(items, drawing.keys),
      ...(rest ? { rest } : {}),
    })),
    undated: undatedOf(context, undated, drawing.keys),
  };
}

function undatedOf(
  { strings }: ViewContext,
  groups: TimelineFront['undated'],
  keys: readonly string[],
): TimelineFrontPage['undated'] {
  const marks = new Map(keys.map((key, index) => [key, index]));
  return groups.map(({ label, count, records, list }) => ({
    label,
    count: strings.common.records(count),
    ...(list === undefined ? {} : { list }),
    records: records.map(({ title, page }) => {
      const mark = marks.get(markKey(page));
      return { title, page, ...(mark === undefined ? {} : { mark }) };
    }),
  }));
}

/** The pages of the years, with the end of their addresses; none where the first page has everything. */
export function timelineYearPages(context: ViewContext): { page: string; view: TimelineYearPage }[] {
  return timelinePages(timeline(context), context.strings.timeline).map((page) => ({
    page: page.path.slice(TIMELINE_PATH.length, -1),
    view: timelineYearPage(context, page),
  }));
}

function timelineYearPage(context: ViewContext, page: TimelinePage): TimelineYearPage {
  const { title, description, path, lead, year, years, items, before, after } = page;
  const breadcrumbs = [{ label: context.strings.timeline.title, path: TIMELINE_PATH }];
  return {
    title,
    description,
    path,
    breadcrumbs,
    isLong: isLongTitle(title),
    lead,
    year: yearName(context, year),
    items,
    years: shownYears(context, years, year),
    neighbours: [before, after].filter((link) => link !== undefined),
  };
}

function yearName({ strings, format }: ViewContext, year: string): string {
  return year === UNKNOWN_YEAR ? strings.timeline.unknownYear : format.date(year);
}

/** A single year needs no row. */
function shownYears(context: ViewContext, years: readonly YearLink[], current?: string): ShownYear[] {
  if (years.length < 2) return [];
  return years.map(({ year, count, href }) => ({
    year: yearName(context, year),
    href,
    current: year === current,
    ...(href.startsWith('#') ? {} : { count: `(${context.format.number(count)})` }),
  }));
}
