import { dashboard, DASHBOARD_ANCHORS, type Dashboard, type Glance } from '../home/dashboard.ts';
import type { MatrixData } from '../../charts/matrix/layout.ts';
import { smallLinkMap, type LinkMapView } from '../map/link-map-view.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartShown } from '../common/figure.ts';
import type { PageHead } from '../common/page-head.ts';
import { ways, type Link } from '../common/sections.ts';
import { plain, type Run } from '../../domain/run.ts';
import { linkedCount } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import { type TaskState } from '../../facts/tasks.ts';
import { headSearch, type HeadSearch } from '../search/head-search.ts';
import type { TimelineItem } from '../time/timeline.ts';
import { stamped } from '../common/stamp.ts';

/** The first page of the site. */
export interface HomePage extends PageHead {
  /** «Hồ sơ từ 5 bài viết, tính đến ngày 30/11/2026» */
  kicker: Run[];
  /** What the site is, in one sentence. */
  what: string;
  search: HeadSearch;
  /** Ways in, the first four with what they show. */
  ways: HomeWay[];
  /** The finding of the whole site. */
  finding: Run[];
  glance: (Omit<Glance, 'clause'> & { clause?: Link })[];
  links: HomeLinks;
  tasks: HomeTasks;
  recent: TimelineItem[];
  /** What the part of latest things is called, and its articles. */
  latest: { label: string; articles: string };
  articles: { title: string; path: string; details: string }[];
  /** «Tất cả 5 bài viết» */
  allArticles: Run[];
  gaps: { lead: Run[]; fields: { label: string; path: string; count: Run[] }[] };
  /** What all of it rests on. */
  sum: Run[];
  anchors: typeof DASHBOARD_ANCHORS;
}

interface HomeWay extends Link {
  text?: string;
}

interface HomeLinks {
  /** Who is linked with whom; absent where nobody is, which `none` says. */
  matrix?: Omit<ChartShown<MatrixData>, 'id'>;
  none?: string;
  map: LinkMapView;
}

interface HomeTasks {
  /** `due`: «. Hạn: 30/9/2022», behind its state. */
  urgent: { title: string; path: string; state: ShownState; due?: string }[];
  states: { state: TaskState; label: string; count: Run[] }[];
  /** Said where nothing is urgent. */
  none?: string;
  /** «Tất cả 34 nhiệm vụ», where there are any. */
  all?: Run[];
}

export const homePage = stamped((context: ViewContext): HomePage => {
  const { strings, format, facts } = context;
  const { site, buildDate } = context.corpus;
  const words = strings.dashboard;
  const { finding, sum, glance, matrix, map, tasks, articles, recent, gaps } = dashboard(context);
  return {
    title: site.name,
    description: words.description(site.name),
    path: '/',
    breadcrumbs: [],
    isLong: true,
    what: site.description,
    search: headSearch(strings, '/'),
    ways: waysOf(context),
    finding,
    kicker: words.kicker(countRun(context, facts.count('articles')), format.date(buildDate)),
    glance: glance.map((line) => glanceOf(context, line)),
    links: { ...matrixOf(matrix), map: smallLinkMap(context, map) },
    tasks: tasksOf(context, tasks),
    recent,
    latest: articles.length > 0 && articles.every(({ isNew }) => isNew) ? words.latest.new : words.latest.last,
    articles: articles.map((article) => articleOf(context, article)),
    allArticles: [linkedCount(context, facts.count('articles'), words.allArticles)],
    gaps: {
      lead: gapsLead(context),
      fields: gaps.map(({ label, page, counted }) => ({ label, path: page, count: [counted] })),
    },
    sum,
    anchors: DASHBOARD_ANCHORS,
  };
});

function waysOf({ strings }: ViewContext): HomeWay[] {
  const { ways: texts } = strings.dashboard;
  return ways(strings).map(({ label, path }, at) => {
    const text = texts[at];
    return { label, path, ...(text === undefined ? {} : { text }) };
  });
}

function glanceOf({ strings }: ViewContext, { clause, ...line }: Glance): HomePage['glance'][number] {
  if (clause === undefined) return line;
  return { ...line, clause: { label: `${strings.dashboard.clause}: ${line.label}`, path: clause } };
}

function matrixOf(matrix: Dashboard['matrix']): Omit<HomeLinks, 'map'> {
  const { most: _, ...view } = matrix;
  if (view.data.pairs.length === 0) return { none: plain(view.finding) };
  return { matrix: { chart: 'matrix', view } };
}

function tasksOf(context: ViewContext, { urgent, states }: Dashboard['tasks']): HomeTasks {
  const { strings, facts } = context;
  const { dashboard: words, tasks } = strings;
  const all = facts.count('directives');
  return {
    urgent: urgent.map(({ title, path, state, due }) => ({
      title,
      path,
      state: shownState(strings, state),
      ...(due ? { due: `. ${tasks.due(due)}` } : {}),
    })),
    // A state whose every task stands in the list beside is told there.
    states: states
      .filter(({ state, count }) => urgent.filter((task) => task.state === state).length !== count.counted?.value)
      .map(({ state, count }) => ({ state, label: tasks.states[state], count: [count] })),
    ...(urgent.length === 0 ? { none: words.noTasks } : {}),
    ...(all.value > 0 ? { all: [linkedCount(context, all, words.allTasks)] } : {}),
  };
}

function gapsLead(context: ViewContext): Run[] {
  const { facts, strings } = context;
  const words = strings.dashboard;
  const [total, records] = [facts.count('gaps'), facts.count('records-with-gaps')];
  return total.value > 0
    ? words.gapsLead(countRun(context, total), countRun(context, records))
    : [{ text: words.noGaps }];
}

function articleOf(
  { strings }: ViewContext,
  { title, page, date, raw }: Dashboard['articles'][number],
): HomePage['articles'][number] {
  return { title, path: page, details: [date, raw && strings.dashboard.raw].filter(Boolean).join(' · ') };
}
