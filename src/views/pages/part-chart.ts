import { figureOf } from '../figures/figures.ts';
import { figurePaths, type ChartView } from '../shared/figure.ts';

/** A chart as a part of a page, with the site path of the page that shows its figure whole. */
export interface PartChart<Data> {
  view: ChartView<Data>;
  whole: string;
}

/** Undefined where there is nothing to draw. */
export function partChart<Data>(figure: string, view: ChartView<Data> | undefined): PartChart<Data> | undefined {
  return view && !view.empty ? { view, whole: figurePaths(figureOf(figure)).page } : undefined;
}
