import * as z from 'zod';
import { calendar } from '../charts/calendar/index.ts';
import { graph } from '../charts/graph/index.ts';
import { matrix } from '../charts/matrix/index.ts';
import { series } from '../charts/series/index.ts';
import { stack } from '../charts/stack/index.ts';
import { timelineChart } from '../charts/timeline/index.ts';
import { sectors } from '../reference/index.ts';
import { basisGraph, basisPlaces, placeGraph } from './basis-graph.ts';
import type { ViewContext } from './context.ts';
import { deadlineChart } from './deadline-chart.ts';
import { defineFigure, type AnyFigure } from './figure.ts';
import { gapChart } from './gap-chart.ts';
import { linkFigure } from './link-figure.ts';
import { indicatorChart } from './indicator-chart.ts';
import { projectChart } from './project-chart.ts';
import { sectorChart } from './sector-chart.ts';
import { taskChart } from './task-chart.ts';
import { timelineFigure } from './timeline-figure.ts';
import { TIMELINE_PATH } from './timeline-pages.ts';

/** The matrix of links has both bases on one page. */
export const MATRIX_PATH = '/bieu-do/ma-tran/';

/** The other basis of `ma-tran`. */
export const WRITTEN_MATRIX: AnyFigure = defineFigure({
  id: 'ma-tran/khi-viet',
  chart: matrix,
  options: z.strictObject({}),
  view: (context) => linkFigure(context, 'asWritten'),
});

/** Every chart of the site, in the order in which they are shown. */
export const FIGURES: readonly AnyFigure[] = [
  defineFigure({
    id: 'linh-vuc',
    chart: stack,
    options: z.strictObject({}),
    view: ({ corpus, strings }) => sectorChart(corpus, sectors, strings),
  }),
  defineFigure({ id: 'du-an', chart: stack, options: z.strictObject({}), view: (context) => projectChart(context) }),
  defineFigure({
    id: 'ma-tran',
    chart: matrix,
    options: z.strictObject({}),
    view: (context) => linkFigure(context, 'current'),
    page: MATRIX_PATH,
    parts: () => [WRITTEN_MATRIX],
  }),
  defineFigure({
    id: 'khoang-trong',
    chart: stack,
    options: z.strictObject({}),
    view: ({ corpus, strings }) => gapChart(corpus, strings),
  }),
  defineFigure({ id: 'nhiem-vu', chart: stack, options: z.strictObject({}), view: (context) => taskChart(context) }),
  defineFigure({
    id: 'thoi-han',
    chart: calendar,
    options: z.strictObject({}),
    view: (context) => deadlineChart(context),
  }),
  defineFigure({
    id: 'chi-so',
    chart: series,
    options: z.strictObject({}),
    view: (context) => indicatorChart(context, context.corpus.entries.indicators),
  }),
  defineFigure({
    id: 'dong-thoi-gian',
    chart: timelineChart,
    options: z.strictObject({}),
    view: (context) => timelineFigure(context),
    page: TIMELINE_PATH,
  }),
  defineFigure({
    id: 'can-cu',
    chart: graph,
    options: z.strictObject({}),
    view: (context) => basisGraph(context),
    parts: (context) =>
      basisPlaces(context).map((place) =>
        defineFigure({
          id: `can-cu/${place.slug}`,
          chart: graph,
          options: z.strictObject({}),
          view: (own) => placeGraph(own, place),
        }),
      ),
  }),
];

/** The figure of that id. Throws for an unknown one. */
export function figureOf(id: string): AnyFigure {
  const figure = FIGURES.find((each) => each.id === id);
  if (!figure) throw new Error(`unknown figure: ${id}`);
  return figure;
}

/** Figures of parts of those that are too large for a page. */
export function partsOf(context: ViewContext): AnyFigure[] {
  return FIGURES.flatMap(({ parts }) => parts?.(context) ?? []);
}
