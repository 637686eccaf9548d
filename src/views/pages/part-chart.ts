import { figureOf } from '../figures/figures.ts';
import type { ViewContext } from '../common/context.ts';
import { figurePaths, type ChartShown, type ChartView } from '../common/figure.ts';

/** A chart as a part of a page, with the site path of the page that shows its figure whole. */
export type PartChart<Data> = Required<Pick<ChartShown<Data>, 'chart' | 'view' | 'whole'>>;

/** A figure with its default options. Undefined where there is nothing to draw. */
export function figurePart(context: ViewContext, id: string): PartChart<unknown> | undefined {
  const figure = figureOf(id);
  return partChart(id, figure.view(context, figure.options.parse({})));
}

/** What belongs to a figure, or to a part of it. Undefined where there is nothing to draw. */
export function partChart<Data>(id: string, view: ChartView<Data> | undefined): PartChart<Data> | undefined {
  if (!view || view.empty) return undefined;
  const figure = figureOf(id);
  return { chart: figure.chart.name, view, whole: figurePaths(figure).page };
}
