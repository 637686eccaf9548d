import { dashboard, DASHBOARD_ANCHORS, type Dashboard, type Glance } from '../home/dashboard.ts';
import type { MatrixData } from '../../charts/matrix/layout.ts';
import { smallLinkMap, type LinkMapView } from '../map/link-map-view.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartShown } from '../common/figure.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { plain, type Run } from '../../domain/run.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import { type TaskState } from '../../facts/tasks.ts';
import type { TimelineItem } from '../time/timeline.ts';

/** The first page of the site. */
export interface HomePage extends PageHead {
  /** «Hồ sơ từ 5 bài viết, tính đến ngày 30/11/2026» */
  kicker: string;
  /** The finding of the whole site. */
  finding: string;
  glance: (Omit<Glance, 'clause'> & { clause?: Link })[];
  links: HomeLinks;
  tasks: HomeTasks;
  recent: TimelineItem[];
  articles: { title: string; path: string; details: string }[];
  /** «Tất cả 5 bài viết» */
  allArticles: string;
  gaps: { lead: string; fields: { label: string; path: string; count: string }[] };
  /** What the site is. */
  about: { description: string; sum: Run[] };
  anchors: typeof DASHBOARD_ANCHORS;
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
  states: { state: TaskState; label: string; count: string }[];
  /** Said where nothing is urgent. */
  none?: string;
  /** «Tất cả 34 nhiệm vụ», where there are any. */
  all?: string;
}

export function homePage(context: ViewContext): HomePage {
  const { strings, format } = context;
  const { site, buildDate } = context.corpus;
  const words = strings.dashboard;
  const { finding, sum, glance, matrix, map, tasks, articles, recent, gaps } = dashboard(context);
  return {
    title: site.name,
    description: words.description(site.name),
    path: '/',
    breadcrumbs: [],
    isLong: isLongTitle(finding),
    finding,
    kicker: words.kicker(articles.all, format.date(buildDate)),
    glance: glance.map((line) => glanceOf(context, line)),
    links: { ...matrixOf(context, matrix), map: smallLinkMap(context, map) },
    tasks: tasksOf(context, tasks),
    recent,
    articles: articles.latest.map((article) => articleOf(context, article)),
    allArticles: words.allArticles(articles.all),
    gaps: {
      lead: gaps.total > 0 ? words.gapsLead(gaps.total, gaps.records) : words.noGaps,
      fields: gaps.fields.map(({ label, page, count }) => ({ label, path: page, count: format.number(count) })),
    },
    about: { description: site.description, sum },
    anchors: DASHBOARD_ANCHORS,
  };
}

function glanceOf({ strings }: ViewContext, { clause, ...line }: Glance): HomePage['glance'][number] {
  if (clause === undefined) return line;
  return { ...line, clause: { label: `${strings.dashboard.clause}: ${line.label}`, path: clause } };
}

function matrixOf({ strings }: ViewContext, matrix: Dashboard['matrix']): Omit<HomeLinks, 'map'> {
  const { most: _, ...view } = matrix;
  if (view.data.pairs.length === 0) return { none: plain(view.finding) };
  const downloads = [{ path: '/data/links.json', label: strings.figures.download }];
  return { matrix: { chart: 'matrix', view, downloads } };
}

function tasksOf({ strings, format }: ViewContext, { urgent, states, all }: Dashboard['tasks']): HomeTasks {
  const { dashboard: words, tasks } = strings;
  return {
    urgent: urgent.map(({ title, path, state, due }) => ({
      title,
      path,
      state: shownState(strings, state),
      ...(due ? { due: `. ${tasks.due(due)}` } : {}),
    })),
    states: states.map(({ state, count }) => ({ state, label: tasks.short[state], count: format.number(count) })),
    ...(urgent.length === 0 ? { none: words.noTasks } : {}),
    ...(all > 0 ? { all: words.allTasks(all) } : {}),
  };
}

function articleOf(
  { strings }: ViewContext,
  { title, page, date, inferred, raw }: Dashboard['articles']['latest'][number],
): HomePage['articles'][number] {
  const dated = date && (inferred ? `${date} (${strings.common.inferred})` : date);
  return { title, path: page, details: [dated, raw && strings.dashboard.raw].filter(Boolean).join(' · ') };
}
