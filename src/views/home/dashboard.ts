import type { ArticleEntry, Clause, Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Observation } from '../../schemas/indicator.ts';
import type { ViewContext } from '../common/context.ts';
import { gapRegister, type GapCount } from '../gaps/gaps.ts';
import { listOfNames } from '../common/phrases.ts';
import { linkMatrix, type LinkMatrix } from '../figures/link-matrix.ts';
import { pairScope } from '../../facts/conditions.ts';
import { linkMap, type LinkMap } from '../map/map-page.ts';
import { linkedCount } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { clausePath, recordPath } from '../common/paths.ts';
import { formatDate } from '../common/dates.ts';
import { markedText } from '../common/inferred.ts';
import { isNew, recordDay, sortDay } from '../../facts/dates.ts';
import { inARow, partyRun, titleOf } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import { taskLines, type TaskLine } from './tasks.ts';
import { timeline, UNKNOWN_YEAR, type Timeline, type TimelineItem } from '../time/timeline.ts';

const DEFAULTS = { articles: 4, recent: 5, gaps: 6, tasks: 6 };

/** Collections that the opening counts. */
const COUNTED = ['linkages', 'documents', 'projects', 'events', 'directives'] as const;

/** An answer of one line to a question that readers come with. */
export interface Glance {
  label: string;
  runs: Run[];
  /** The clause of a stated value. */
  clause?: string;
  /** How the most urgent of the tasks stands. */
  state?: TaskState;
}

export interface Dashboard {
  /** The finding of the whole site in one sentence. */
  finding: Run[];
  /** What it rests on; numbers link to the lists they count. */
  sum: Run[];
  glance: Glance[];
  matrix: LinkMatrix;
  map: LinkMap;
  /** Tasks overdue or due, the first of them; how all tasks stand. */
  tasks: { urgent: TaskLine[]; states: { state: TaskState; count: Run }[] };
  articles: { title: string; page: string; date?: string; isNew: boolean; raw: boolean }[];
  /** Dates before the build date, the latest first. */
  recent: TimelineItem[];
  /** What is missing most often. */
  gaps: GapCount[];
}

/** Parts of the page, to which its first lines lead. */
export const DASHBOARD_ANCHORS = { links: 'ai-voi-ai', tasks: 'nhiem-vu', latest: 'moi-nhat', gaps: 'khoang-trong' };

export function dashboard(context: ViewContext): Dashboard {
  const { corpus } = context;
  const map = linkMap(context);
  const own = {
    matrix: linkMatrix(context),
    map,
    tasks: tasksOf(context),
    articles: latestArticles(context, corpus.articles),
    recent: recentOf(corpus, timeline(context)),
    gaps: gapRegister(context).fields.slice(0, DEFAULTS.gaps),
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
      gapsLine(context),
    ],
    ...own,
  };
}

function findingOf(context: ViewContext, map: LinkMap): Run[] {
  const { facts, strings } = context;
  const { dashboard: words, unit } = strings;
  const all = map.rows.length + map.others.length;
  const counted = facts.count('provinces-linked', undefined, 'current');
  const linked = words.linked(countRun(context, facts.count('articles')), countRun(context, counted), all);
  const first = mostPartners(context, map);
  if (first.length === 0) return [{ text: words.noLinks }];
  if (first.length > MOST_NAMED) return linked;
  const names = listOfNames(
    first.map(({ name }) => name),
    unit.summary.and,
  );
  return [...linked, ...words.most(names, first.length, countRun(context, first[0]!.partners))];
}

/** Names that share the first place are named as long as they are so few. */
const MOST_NAMED = 3;

/** The units in force with most partners today; none where nobody is linked. */
function mostPartners({ units, facts }: ViewContext, { rows }: LinkMap) {
  const counted = rows.map(({ unit, name, page }) => ({
    name,
    page,
    partners: facts.count('partners', `units/${units.pageSlug(unit)}`, 'current'),
  }));
  const most = Math.max(...counted.map(({ partners }) => partners.value));
  return counted.filter(({ partners }) => partners.value === most);
}

/** «Theo 5 bài viết: 34 liên kết, 25 văn bản …. Mọi điều đều kèm câu nguyên văn của nguồn: 257 câu trích, 380 lượt dẫn.» */
function sumOf(context: ViewContext): Run[] {
  const { strings, facts } = context;
  const words = strings.dashboard;
  const counted = (name: CollectionName) =>
    linkedCount(context, facts.count(name), (number) => words.counted(number, strings.collections[name].one));
  const raw = facts.count('articles', 'articles?status=raw');
  const articles = [counted('articles'), ...(raw.value > 0 ? words.rawCount(countRun(context, raw)) : [])];
  const others = COUNTED.filter((name) => facts.count(name).value > 0).map(counted);
  const [quotes, citations] = [facts.count('quotes'), facts.count('citations')];
  return [
    ...words.from(articles, inARow(others)),
    ...(quotes.value > 0 ? words.quoted(countRun(context, quotes), countRun(context, citations)) : [{ text: '.' }]),
  ];
}

/** The pair of units with most links. */
function pairLine(context: ViewContext, { data, most }: LinkMatrix): Glance[] {
  const { facts, units, strings } = context;
  if (!most) return [];
  const { a, b, ids } = most;
  const [one, other] = ids.map((id) => units.pageSlug(id)) as [string, string];
  const linkages = facts.count('linkages-joining', pairScope(one, other), 'current');
  return [
    {
      label: strings.dashboard.closest,
      runs: [
        { text: `${data.names[a]} – ${data.names[b]}`, path: `#${DASHBOARD_ANCHORS.links}` },
        { text: ', ' },
        linkedCount(context, linkages, strings.dashboard.closestCount),
      ],
    },
  ];
}

/** The unit with most partners today. */
function partnerLine(context: ViewContext, map: LinkMap): Glance[] {
  const { strings } = context;
  const [first] = mostPartners(context, map);
  if (!first) return [];
  const partners = linkedCount(context, first.partners, strings.dashboard.widestCount);
  return [
    { label: strings.dashboard.widest, runs: [{ text: first.name, path: first.page }, { text: ', ' }, partners] },
  ];
}

function tasksLine(context: ViewContext, { urgent }: Dashboard['tasks']): Glance {
  const { facts, strings } = context;
  const { dashboard: words, tasks } = strings;
  const [first] = urgent;
  if (!first) return { label: words.todo, runs: [{ text: words.noTasks }] };
  const { state } = first;
  const count = linkedCount(context, facts.count('directives', `directives?state=${state}`), (number) =>
    words.todoState(number, tasks.states[state]),
  );
  const all = linkedCount(context, facts.count('directives'), words.todoAll);
  return { label: words.todo, runs: words.todoCount(count, all), state };
}

function latestLine({ strings: { dashboard } }: ViewContext, [first]: Dashboard['articles']): Glance[] {
  if (!first) return [];
  const date = first.date ? [{ text: `, ${first.date}` }] : [];
  const { label } = first.isNew ? dashboard.latest.new : dashboard.latest.last;
  return [{ label, runs: [{ text: first.title, path: first.page }, ...date] }];
}

function gapsLine(context: ViewContext): Glance {
  const { facts, strings } = context;
  const { dashboard: words } = strings;
  const total = facts.count('gaps');
  const runs =
    total.value > 0
      ? words.gapsCount(
          linkedCount(context, total, words.gapsTotal),
          countRun(context, facts.count('records-with-gaps')),
        )
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
  const at = `observations.${index}`;
  const marked = (field: string, text: string) => markedText(context, entry, `${at}.${field}`, text);
  const where = marked('territory', partyRun(context, territory, recordDay(corpus, entry)).text);
  const when = period === undefined ? '' : `, ${marked('period', formatDate(format, period))}`;
  const bears = ({ supports }: Clause) =>
    supports === undefined || supports.some((path) => `${at}.value`.startsWith(path));
  const measure = marked('value', unit ? format.measure(value!, unit) : format.number(value!));
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
  const { facts } = context;
  const states = TASK_STATES.map((state) => ({
    state,
    measured: facts.count('directives', `directives?state=${state}`),
  }));
  return {
    urgent: taskLines(context)
      .filter(({ state }) => state === 'overdue' || state === 'due')
      .slice(0, DEFAULTS.tasks),
    states: states
      .filter(({ measured }) => measured.value > 0)
      .map(({ state, measured }) => ({ state, count: linkedCount(context, measured) })),
  };
}

/** Dated articles, the latest first, before those without a date. */
function latestArticles(context: ViewContext, articles: readonly ArticleEntry[]): Dashboard['articles'] {
  return articles
    .map((entry) => ({ entry, day: sortDay(entry) ?? '' }))
    .sort((a, b) => compareText(b.day, a.day))
    .slice(0, DEFAULTS.articles)
    .map(({ entry, day }) => ({
      title: titleOf(entry),
      page: recordPath(entry),
      ...publishedOn(context, entry),
      isNew: isNew(context.corpus, day),
      raw: entry.status === 'raw',
    }));
}

function publishedOn(context: ViewContext, entry: ArticleEntry): { date?: string } {
  const { publishedAt } = entry.data;
  return publishedAt === undefined
    ? {}
    : { date: markedText(context, entry, 'publishedAt', formatDate(context.format, publishedAt)) };
}

/** Of dates whose year is known. */
function recentOf({ lastOf }: Corpus, { years }: Timeline): TimelineItem[] {
  const dated = years
    .filter(({ year }) => year !== UNKNOWN_YEAR)
    .flatMap(({ items }) => items)
    .filter(({ collection }) => collection !== 'articles');
  const day = lastOf(dated.map(({ start }) => start));
  return dated
    .filter(({ start }) => start <= day)
    .slice(-DEFAULTS.recent)
    .reverse();
}
