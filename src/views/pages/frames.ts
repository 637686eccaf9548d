import type { ViewContext } from '../common/context.ts';
import {
  frameHead,
  wholeFigure,
  figurePaths,
  type AnyFigure,
  type ChartShown,
  type FrameHead,
} from '../common/figure.ts';
import { stamped, type Stamped } from '../common/stamp.ts';
import { FIGURES } from '../figures/figures.ts';
import type { LinkMapView } from '../map/link-map-view.ts';
import type { TimelineFilter } from '../time/timeline-filter.ts';
import { matrixPage, viewOf, type MatrixPage } from './figures.ts';
import { mapPage } from './map.ts';
import { timelineFrontPage } from './timeline.ts';

/** A chart for a frame of a page elsewhere, with what filters it. */
export interface FigureFrame extends FrameHead {
  figure?: ChartShown;
  timeline?: { figure: ChartShown; filter: TimelineFilter };
  matrix?: MatrixPage;
}

/** The map, likewise; its keys open it with what the address asks. */
export interface MapFrame extends FrameHead {
  map: LinkMapView;
  keys: string;
}

/** Pages for frames of all charts. */
export function figureFramePages(context: ViewContext): { figure: string; view: Stamped<FigureFrame> }[] {
  return FIGURES.map((figure) => ({
    figure: figure.id,
    get view() {
      return figureFrameOf(context, figure);
    },
  }));
}

const figureFrameOf = stamped((context: ViewContext, figure: AnyFigure): FigureFrame => {
  const whole = figurePaths(figure).page;
  if (figure.id === 'dong-thoi-gian') {
    const { filter, figure: shown } = timelineFrontPage(context);
    const head = frameHead(context, shown.view.title, whole);
    return { ...head, timeline: { filter, figure: { ...shown, inFrame: true } } };
  }
  if (figure.id === 'ma-tran') {
    const page = matrixPage(context, 'region');
    const { current, asWritten } = page.figures;
    const figures = {
      current: { ...current, inFrame: true as const },
      asWritten: { ...asWritten, inFrame: true as const },
    };
    return { ...frameHead(context, page.title, whole), matrix: { ...page, figures } };
  }
  const view = viewOf(context, figure);
  return { ...frameHead(context, view.title, whole), figure: { ...wholeFigure(figure, view), inFrame: true } };
});

export const mapFramePage = stamped((context: ViewContext): MapFrame => {
  const { title, path, map, keys } = mapPage(context);
  return { ...frameHead(context, title, path), map, keys };
});
