import type { Corpus } from '../../corpus/types.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import { collectionPath } from '../common/paths.ts';
import { UNKNOWN_YEAR, type Timeline, type TimelineItem } from './timeline.ts';

/** Site path of the whole; a year has `/dong-thoi-gian/2021/`, its second page `/dong-thoi-gian/2021/2/`. */
export const TIMELINE_PATH = '/dong-thoi-gian/';

/** Where records without a date are listed on it. */
export const UNDATED_ANCHOR = 'khong-neu';

/** Entries on one page, and undated records that are listed one by one. @internal */
export const ENTRIES_A_PAGE = 300;

export interface YearLink {
  year: string;
  count: number;
  /** Site path, or `#nam-2021` where all years are on one page. */
  href: string;
}

export interface TimelineFront {
  /** How many dates are here, where years have pages of their own. */
  shown?: number;
  years: YearLink[];
  /** Oldest first. */
  sections: { year: string; items: TimelineItem[]; /** Where not all of the year is here. */ rest?: PageLink }[];
  /** Each with its records, or with the list of the collection where that would be too long. */
  undated: {
    collection: CollectionName;
    label: string;
    count: number;
    records: { title: string; page: string }[];
    list?: string;
  }[];
}

interface PageLink {
  label: string;
  path: string;
}

export interface TimelinePage {
  path: string;
  year: string;
  title: string;
  description: string;
  items: TimelineItem[];
  years: YearLink[];
  before?: PageLink;
  after?: PageLink;
}

type Year = Timeline['years'][number];
type Words = Strings['timeline'];

/** The first page: everything where it is short, else the years and the entries of the last years up to the build date. */
export function timelineFront(timeline: Timeline, { lastOf }: Pick<Corpus, 'lastOf'>, words: Words): TimelineFront {
  const { years, undatedCount } = timeline;
  const links = yearLinks(timeline);
  const undated = timeline.undated.map(({ collection, label, records }) =>
    undatedCount > ENTRIES_A_PAGE
      ? { collection, label, count: records.length, records: [], list: collectionPath(collection) }
      : { collection, label, count: records.length, records },
  );
  if (!isPaged(timeline))
    return {
      years: links,
      sections: years.map((year) => ({ ...year })),
      undated,
    };
  const sections = lastYears(years, lastOf, words);
  const shown = sections.reduce((sum, { items }) => sum + items.length, 0);
  return { shown, years: links, sections, undated };
}

/** Pages of the years; none where the first page has everything. */
export function timelinePages(timeline: Timeline, words: Words): TimelinePage[] {
  if (!isPaged(timeline)) return [];
  const years = yearLinks(timeline);
  const pages = timeline.years.flatMap(({ year, items }) => {
    const count = Math.ceil(items.length / ENTRIES_A_PAGE);
    return Array.from({ length: count }, (_, index) => ({
      path: `${yearPath(year)}${index === 0 ? '' : `${index + 1}/`}`,
      year,
      title: titleOf(year, words) + (index === 0 ? '' : `, ${words.pageOf(index + 1, count)}`),
      label: yearLabel(year, words) + (count === 1 ? '' : `, ${words.pageOf(index + 1, count)}`),
      description: year === UNKNOWN_YEAR ? words.unknownYearDescription : words.descriptionOf(year),
      items: items.slice(index * ENTRIES_A_PAGE, (index + 1) * ENTRIES_A_PAGE),
      years,
    }));
  });
  const link = (index: number): PageLink => ({ label: pages[index]!.label, path: pages[index]!.path });
  return pages.map(({ label: _label, ...page }, index) => ({
    ...page,
    ...(index > 0 ? { before: link(index - 1) } : {}),
    ...(index + 1 < pages.length ? { after: link(index + 1) } : {}),
  }));
}

function titleOf(year: string, words: Words): string {
  return year === UNKNOWN_YEAR ? words.unknownYearTitle : words.titleOf(year);
}

/** Where a year stands on the page of all years. */
export function yearAnchor(year: string): string {
  return year === UNKNOWN_YEAR ? year : `nam-${year}`;
}

/** «Năm 2021», or what stands behind all years. */
function yearLabel(year: string, words: Words): string {
  return year === UNKNOWN_YEAR ? words.unknownYear : words.inYear(year);
}

function isPaged({ count }: Timeline): boolean {
  return count > ENTRIES_A_PAGE;
}

function yearPath(year: string): string {
  return `${TIMELINE_PATH}${year}/`;
}

/** The years that have dates, with where these are listed. */
export function yearLinks(timeline: Timeline): YearLink[] {
  return timeline.years.map(({ year, items }) => ({
    year,
    count: items.length,
    href: isPaged(timeline) ? yearPath(year) : `#${yearAnchor(year)}`,
  }));
}

/** Whole years, latest first, as long as they fit; of a latest year that does not fit, its last entries. */
function lastYears(years: readonly Year[], lastOf: Corpus['lastOf'], words: Words): TimelineFront['sections'] {
  const known = years.filter(({ year }) => year !== UNKNOWN_YEAR);
  const now = lastOf(known.map(({ year }) => `${year}-01-01`));
  const past = known.filter(({ year }) => `${year}-01-01` <= now);
  const latestFirst = [past, known, years].find(({ length }) => length > 0)!.toReversed();
  let room = ENTRIES_A_PAGE;
  const whole: Year[] = [];
  for (const year of latestFirst) {
    if (year.items.length > room) break;
    room -= year.items.length;
    whole.push(year);
  }
  if (whole.length > 0) return whole.toReversed();
  const { year, items } = latestFirst[0]!;
  const rest = { label: words.wholeOf(year, items.length), path: yearPath(year) };
  return [{ year, items: items.slice(-ENTRIES_A_PAGE), rest }];
}
