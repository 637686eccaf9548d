import * as z from 'zod';
import { calendar } from '../../charts/calendar/index.ts';
import { graph } from '../../charts/graph/index.ts';
import { matrix } from '../../charts/matrix/index.ts';
import { series } from '../../charts/series/index.ts';
import { stack } from '../../charts/stack/index.ts';
import { timelineChart } from '../../charts/timeline/index.ts';
import { sectors } from '../../reference/index.ts';
import { basisGraph, basisPlaces, placeGraph } from './basis-graph.ts';
import type { ViewContext } from '../common/context.ts';
import { deadlineChart } from './deadline-chart.ts';
import { defineFigure, type AnyFigure } from '../common/figure.ts';
import { gapChart } from './gap-chart.ts';
import { linkFigure, type MatrixOrder } from './link-figure.ts';
import type { Basis } from '../../facts/links.ts';
import { indicatorChart } from './indicator-chart.ts';
import { projectChart } from './project-chart.ts';
import { sectorChart } from './sector-chart.ts';
import { taskChart } from './task-chart.ts';
import { chartOnly, timelineFigure } from '../time/timeline-figure.ts';
import { TIMELINE_PATH } from '../time/timeline-pages.ts';

/** The matrix of links has both bases on one page, and a page for each order. */
export const MATRIX_PATHS: Record<MatrixOrder, string> = {
  region: '/bieu-do/ma-tran/',
  number: '/bieu-do/ma-tran/theo-so/',
};

/** Who is linked with whom: by region and by number, on both bases. */
export const MATRICES: Record<MatrixOrder, Record<Basis, AnyFigure>> = {
  region: {
    current: matrixFigure('ma-tran', 'current', 'region', MATRIX_PATHS.region),
    asWritten: matrixFigure('ma-tran/khi-viet', 'asWritten', 'region'),
  },
  number: {
    current: matrixFigure('ma-tran/theo-so', 'current', 'number', MATRIX_PATHS.number),
    asWritten: matrixFigure('ma-tran/theo-so-khi-viet', 'asWritten', 'number'),
  },
};

function matrixFigure(id: string, basis: Basis, order: MatrixOrder, page?: string): AnyFigure {
  return defineFigure({
    id,
    chart: matrix,
    options: z.strictObject({}),
    view: (context) => linkFigure(context, basis, order),
    ...(page === undefined ? {} : { page }),
  });
}

/** Every chart of the site, in the order in which they are shown. */
export const FIGURES: readonly AnyFigure[] = [
  defineFigure({
    id: 'linh-vuc',
    chart: stack,
    options: z.strictObject({}),
    view: (context) => sectorChart(context, sectors),
  }),
  defineFigure({ id: 'du-an', chart: stack, options: z.strictObject({}), view: (context) => projectChart(context) }),
  {
    ...MATRICES.region.current,
    parts: () => [MATRICES.region.asWritten, MATRICES.number.current, MATRICES.number.asWritten],
  },
  defineFigure({
    id: 'khoang-trong',
    chart: stack,
    options: z.strictObject({}),
    view: (context) => gapChart(context),
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
    view: (context) => chartOnly(timelineFigure(context)),
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
