import type { ArticleEntry, Clause, Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { dayRange } from '../domain/dates.ts';
import { formatMeasure, formatNumber } from '../domain/numbers.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schemas/index.ts';
import type { Observation } from '../schemas/indicator.ts';
import type { ViewContext } from './context.ts';
import { gapRegister, type GapCount } from './gaps.ts';
import { pairsOfLinkage } from './links.ts';
import { linkMap, type LinkMap } from './map-page.ts';
import { clausePath, collectionPath, recordPath } from './paths.ts';
import { formatDate, recordDay, sortDay } from './record-day.ts';
import { partyRun, titleOf } from './shown.ts';
import { taskLines, type TaskLine } from './tasks.ts';
import { isInferred, timeline, type TimelineItem } from './timeline.ts';

const DEFAULTS = { observations: 1, articles: 5, recent: 6, gaps: 6, tasks: 8 };

/** Collections whose size is a key figure. */
const COUNTED = ['linkages', 'documents', 'projects', 'events', 'directives', 'articles'] as const;

export interface KeyFigure {
  value: string;
  label: string;
  /** Where the figure comes from: its record, unit or list. */
  page: string;
  /** A clause on which it rests. */
  clause?: string;
}

export interface Dashboard {
  /** What the site holds, in sentences. */
  sum: string[];
  figures: KeyFigure[];
  map: LinkMap;
  /** Tasks overdue or due, the first of them, and the number of all tasks. */
  tasks: { urgent: TaskLine[]; all: number };
  articles: { latest: { title: string; page: string; date?: string; inferred: boolean; raw: boolean }[]; all: number };
  /** Dates before the build date, the latest first. */
  recent: TimelineItem[];
  gaps: { total: number; records: number; fields: GapCount[] };
}

export function dashboard(context: ViewContext): Dashboard {
  const { corpus, units, strings } = context;
  const map = linkMap(corpus, units);
  const { total, records, fields } = gapRegister(corpus, units);
  return {
    sum: sumOf(context, map),
    figures: [...partnerFigure(context, map), ...observationFigures(context), ...countFigures(corpus)],
    map,
    tasks: tasksOf(corpus),
    articles: { latest: latestArticles(corpus.articles), all: corpus.articles.length },
    recent: recentOf(
      corpus,
      timeline(corpus, strings).years.flatMap(({ items }) => items),
    ),
    gaps: { total, records, fields: fields.slice(0, DEFAULTS.gaps) },
  };
}

function sumOf({ corpus, strings: { dashboard: words } }: ViewContext, { links, rows }: LinkMap): string[] {
  const { articles, clauses, entries } = corpus;
  const raw = articles.filter(({ status }) => status === 'raw').length;
  const records = COLLECTION_NAMES.reduce((sum, name) => sum + (name === 'articles' ? 0 : entries[name].length), 0);
  return [
    words.sum(articles.length, raw, records, clauses.length),
    links > 0 ? words.linked(entries.linkages.length, links, rows.length) : words.noLinks,
  ];
}

/** The unit with most partners today. */
function partnerFigure(context: ViewContext, { rows }: LinkMap): KeyFigure[] {
  const { corpus, units, strings } = context;
  const first = rows.toSorted((a, b) => b.partners - a.partners)[0];
  if (!first) return [];
  const isNow = (id: string) => units.currentOf(id, corpus.buildDate).includes(first.unit);
  const linkages = corpus.entries.linkages
    .map((entry) => ({ entry, pairs: pairsOfLinkage(corpus, entry.data).filter((pair) => pair.some(isNow)) }))
    .sort((a, b) => b.pairs.length - a.pairs.length);
  const clause = linkages[0] && clausesOf(corpus, linkages[0].entry)[0];
  return [
    {
      value: formatNumber(first.partners),
      label: strings.dashboard.partners(first.name),
      page: first.page,
      ...proof(clause),
    },
  ];
}

/** Numbers that the sources state: those that tell something by themselves first, then the latest period. */
function observationFigures(context: ViewContext): KeyFigure[] {
  const { corpus } = context;
  return corpus.entries.indicators
    .flatMap((entry) => entry.data.observations.map((observation, index) => ({ entry, observation, index })))
    .filter(({ observation }) => observation.value !== undefined)
    .map((found) => ({ ...found, day: dayOf(found.observation) }))
    .sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .slice(0, DEFAULTS.observations)
    .map(({ entry, observation, index }) => observationFigure(context, entry, observation, index));
}

/** A share, or a number that the source compares with an earlier one: a bare count says little without its text. */
function isTelling({ entry, observation }: { entry: Entry<'indicators'>; observation: Observation }): boolean {
  return entry.data.unit === '%' || observation.comparison !== undefined;
}

function observationFigure(
  context: ViewContext,
  entry: Entry<'indicators'>,
  { value, territory, period }: Observation,
  index: number,
): KeyFigure {
  const { corpus } = context;
  const { title, unit } = entry.data;
  const where = partyRun(context, territory, recordDay(corpus, entry)).text;
  const when = period === undefined ? '' : `, ${formatDate(period)}`;
  const bears = ({ supports }: Clause) =>
    supports === undefined || supports.some((path) => `observations.${index}.value`.startsWith(path));
  return {
    value: unit ? formatMeasure(value!, unit) : formatNumber(value!),
    label: `${title}, ${where}${when}`,
    page: recordPath(entry),
    ...proof(clausesOf(corpus, entry).find(bears)),
  };
}

function dayOf({ period }: Observation): string {
  return (period && (dayRange(period).last ?? dayRange(period).first)) ?? '';
}

function countFigures({ entries }: Corpus): KeyFigure[] {
  return COUNTED.map((name) => ({
    value: formatNumber(entries[name].length),
    label: COLLECTIONS[name].one,
    page: collectionPath(name),
  }));
}

function clausesOf({ clausesOf: byRecord }: Corpus, entry: Entry): Clause[] {
  return byRecord.get(keyOf(entry)) ?? [];
}

function proof(clause: Clause | undefined): { clause?: string } {
  return clause ? { clause: clausePath(clause) } : {};
}

function tasksOf(corpus: Corpus): Dashboard['tasks'] {
  const lines = taskLines(corpus);
  const urgent = lines.filter(({ state }) => state === 'overdue' || state === 'due');
  return { urgent: urgent.slice(0, DEFAULTS.tasks), all: lines.length };
}

/** Dated articles, the latest first, before those without a date. */
function latestArticles(articles: readonly ArticleEntry[]): Dashboard['articles']['latest'] {
  return articles
    .map((entry) => ({ entry, day: sortDay(entry) ?? '' }))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .slice(0, DEFAULTS.articles)
    .map(({ entry }) => ({
      title: titleOf(entry),
      page: recordPath(entry),
      ...(entry.data.publishedAt ? { date: formatDate(entry.data.publishedAt) } : {}),
      inferred: isInferred(entry, 'publishedAt'),
      raw: entry.status === 'raw',
    }));
}

function recentOf({ buildDate }: Corpus, items: readonly TimelineItem[]): TimelineItem[] {
  return items
    .filter(({ collection, start }) => collection !== 'articles' && start <= buildDate)
    .slice(-DEFAULTS.recent)
    .reverse();
}
