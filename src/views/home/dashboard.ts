import type { ArticleEntry, Clause, Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import type { Observation } from '../../schemas/indicator.ts';
import type { ViewContext } from '../common/context.ts';
import { gapRegister, type GapCount } from '../gaps/gaps.ts';
import { listOfNames } from '../common/phrases.ts';
import { linkMatrix, type LinkMatrix } from '../figures/link-matrix.ts';
import { pairsOfLinkage } from '../../facts/links.ts';
import { linkMap, type LinkMap } from '../map/map-page.ts';
import { clausePath, collectionPath, recordPath } from '../common/paths.ts';
import { formatDate } from '../common/dates.ts';
import { recordDay, sortDay } from '../../facts/dates.ts';
import { partyRun, titleOf } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import { taskLines, type TaskLine } from './tasks.ts';
import { timeline, UNKNOWN_YEAR, type Timeline, type TimelineItem } from '../time/timeline.ts';
import { isInferred } from '../../facts/inferred.ts';

const DEFAULTS = { articles: 4, recent: 5, gaps: 6, tasks: 6 };

/** Collections that the opening counts. */
const COUNTED = ['linkages', 'documents', 'projects', 'events', 'directives'] as const;

/** An answer of one line to a question that readers come with. */
export interface Glance {
  label: string;
  runs: Run[];
  /** A clause on which it rests. */
  clause?: string;
  /** How the most urgent of the tasks stands. */
  state?: TaskState;
}

export interface Dashboard {
  /** The finding of the whole site in one sentence. */
  finding: string;
  /** What it rests on; numbers link to the lists they count. */
  sum: Run[];
  glance: Glance[];
  matrix: LinkMatrix;
  map: LinkMap;
  /** Tasks overdue or due, the first of them; how all tasks stand. */
  tasks: { urgent: TaskLine[]; states: { state: TaskState; count: number }[]; all: number };
  articles: { latest: { title: string; page: string; date?: string; inferred: boolean; raw: boolean }[]; all: number };
  /** Dates before the build date, the latest first. */
  recent: TimelineItem[];
  gaps: { total: number; records: number; fields: GapCount[] };
}

/** Parts of the page, to which its first lines lead. */
export const DASHBOARD_ANCHORS = { links: 'ai-voi-ai', tasks: 'nhiem-vu', latest: 'moi-nhat', gaps: 'khoang-trong' };

export function dashboard(context: ViewContext): Dashboard {
  const { corpus } = context;
  const map = linkMap(context);
  const { total, records, fields } = gapRegister(context);
  const own = {
    matrix: linkMatrix(context),
    map,
    tasks: tasksOf(context),
    articles: { latest: latestArticles(context, corpus.articles), all: corpus.articles.length },
    recent: recentOf(corpus, timeline(context)),
    gaps: { total, records, fields: fields.slice(0, DEFAULTS.gaps) },
  };
  return {
    finding: findingOf(context, map),
    sum: sumOf(context),
    glance: [
      ...pairLine(context, own.matrix),
      ...partnerLine(context, map),
      ...observationLine(context),
      tasksLine(context, own.tasks),
      ...latestLine(context, own.articles),
      gapsLine(context, own.gaps),
    ],
    ...own,
  };
}

function findingOf({ strings: { dashboard: words, unit } }: ViewContext, { rows, others }: LinkMap): string {
  if (rows.length === 0) return words.noLinks;
  const most = Math.max(...rows.map(({ partners }) => partners));
  const first = rows.filter(({ partners }) => partners === most).map(({ name }) => name);
  const linked = words.linked(rows.length, rows.length + others.length);
  if (first.length > MOST_NAMED) return linked;
  return `${linked}; ${words.most(listOfNames(first, unit.summary.and), first.length, most)}`;
}

/** Names that share the first place are named as long as they are so few. */
const MOST_NAMED = 3;

/** «Theo 5 bài viết: 34 liên kết, 25 văn bản … ; mọi điều đều kèm câu trích nguyên văn, 380 câu.» */
function sumOf({ corpus, strings }: ViewContext): Run[] {
  const { articles, clauses, entries } = corpus;
  const words = strings.dashboard;
  const raw = articles.filter(({ status }) => status === 'raw').length;
  const counted = COUNTED.filter((name) => entries[name].length > 0).flatMap((name, index): Run[] => [
    { text: index === 0 ? ': ' : ', ' },
    {
      text: strings.unit.summary.records(entries[name].length, strings.collections[name].one),
      path: collectionPath(name),
    },
  ]);
  return [
    { text: words.from },
    { text: strings.unit.summary.articles(articles.length), path: collectionPath('articles') },
    ...(raw > 0 ? [{ text: words.rawCount(raw) }] : []),
    ...counted,
    { text: clauses.length > 0 ? words.quoted(clauses.length) : '.' },
  ];
}

/** The pair of units with most links. */
function pairLine(context: ViewContext, { data, most }: LinkMatrix): Glance[] {
  const { corpus, strings } = context;
  if (!most) return [];
  const { a, b, records } = most;
  const clause = records.flatMap((id) => corpus.clausesOf.get(`linkages/${id}`) ?? [])[0];
  return [
    {
      label: strings.dashboard.closest,
      runs: [
        { text: `${data.names[a]} – ${data.names[b]}`, path: `#${DASHBOARD_ANCHORS.links}` },
        { text: strings.dashboard.closestCount(records.length) },
      ],
      ...proof(clause),
    },
  ];
}

/** The unit with most partners today. */
function partnerLine(context: ViewContext, { rows }: LinkMap): Glance[] {
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
      label: strings.dashboard.widest,
      runs: [{ text: first.name, path: first.page }, { text: strings.dashboard.widestCount(first.partners) }],
      ...proof(clause),
    },
  ];
}

function tasksLine({ strings }: ViewContext, { urgent, states, all }: Dashboard['tasks']): Glance {
  const { dashboard: words, tasks } = strings;
  const [first] = urgent;
  if (!first) return { label: words.todo, runs: [{ text: words.noTasks }] };
  const count = states.find(({ state }) => state === first.state)!.count;
  const text = words.todoCount(count, all, tasks.short[first.state]);
  return { label: words.todo, runs: [{ text, path: `#${DASHBOARD_ANCHORS.tasks}` }], state: first.state };
}

function latestLine({ strings }: ViewContext, { latest }: Dashboard['articles']): Glance[] {
  const [first] = latest;
  if (!first) return [];
  const date = first.date ? [{ text: `, ${first.date}` }] : [];
  return [{ label: strings.dashboard.newest, runs: [{ text: first.title, path: first.page }, ...date] }];
}

function gapsLine({ strings: { dashboard: words } }: ViewContext, { total, records }: Dashboard['gaps']): Glance {
  const runs =
    total > 0
      ? [{ text: words.gapsCount(total, records), path: `#${DASHBOARD_ANCHORS.gaps}` }]
      : [{ text: words.noGaps }];
  return { label: words.silent, runs };
}

/** A number that the sources state: one that tells something by itself before others, then the latest period. */
function observationLine(context: ViewContext): Glance[] {
  const { corpus } = context;
  return corpus.entries.indicators
    .flatMap((entry) => entry.data.observations.map((observation, index) => ({ entry, observation, index })))
    .filter(({ observation }) => observation.value !== undefined)
    .map((found) => ({ ...found, day: dayOf(found.observation) }))
    .sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || compareText(b.day, a.day))
    .slice(0, 1)
    .map(({ entry, observation, index }) => observationGlance(context, entry, observation, index));
}

/** A share, or a number that the source compares with an earlier one: a bare count says little without its text. */
function isTelling({ entry, observation }: { entry: Entry<'indicators'>; observation: Observation }): boolean {
  return entry.data.unit === '%' || observation.comparison !== undefined;
}

function observationGlance(
  context: ViewContext,
  entry: Entry<'indicators'>,
  { value, territory, period }: Observation,
  index: number,
): Glance {
  const { corpus, format } = context;
  const { title, unit } = entry.data;
  const where = partyRun(context, territory, recordDay(corpus, entry)).text;
  const when = period === undefined ? '' : `, ${formatDate(format, period)}`;
  const bears = ({ supports }: Clause) =>
    supports === undefined || supports.some((path) => `observations.${index}.value`.startsWith(path));
  const measure = unit ? format.measure(value!, unit) : format.number(value!);
  return {
    label: context.strings.dashboard.stated,
    runs: [{ text: title, path: recordPath(entry) }, { text: ` ${measure}, ${where}${when}` }],
    ...proof(clausesOf(corpus, entry).find(bears)),
  };
}

function dayOf({ period }: Observation): string {
  return (period && (dayRange(period).last ?? dayRange(period).first)) ?? '';
}

function clausesOf({ clausesOf: byRecord }: Corpus, entry: Entry): Clause[] {
  return byRecord.get(keyOf(entry)) ?? [];
}

function proof(clause: Clause | undefined): { clause?: string } {
  return clause ? { clause: clausePath(clause) } : {};
}

function tasksOf(context: ViewContext): Dashboard['tasks'] {
  const lines = taskLines(context);
  const urgent = lines.filter(({ state }) => state === 'overdue' || state === 'due');
  const states = TASK_STATES.map((state) => ({ state, count: lines.filter((line) => line.state === state).length }));
  return {
    urgent: urgent.slice(0, DEFAULTS.tasks),
    states: states.filter(({ count }) => count > 0),
    all: lines.length,
  };
}

/** Dated articles, the latest first, before those without a date. */
function latestArticles({ format }: ViewContext, articles: readonly ArticleEntry[]): Dashboard['articles']['latest'] {
  return articles
    .map((entry) => ({ entry, day: sortDay(entry) ?? '' }))
    .sort((a, b) => compareText(b.day, a.day))
    .slice(0, DEFAULTS.articles)
    .map(({ entry }) => ({
      title: titleOf(entry),
      page: recordPath(entry),
      ...(entry.data.publishedAt ? { date: formatDate(format, entry.data.publishedAt) } : {}),
      inferred: isInferred(entry, 'publishedAt'),
      raw: entry.status === 'raw',
    }));
}

/** Of dates whose year is known. */
function recentOf({ buildDate }: Corpus, { years }: Timeline): TimelineItem[] {
  return years
    .filter(({ year }) => year !== UNKNOWN_YEAR)
    .flatMap(({ items }) => items)
    .filter(({ collection, start }) => collection !== 'articles' && start <= buildDate)
    .slice(-DEFAULTS.recent)
    .reverse();
}
