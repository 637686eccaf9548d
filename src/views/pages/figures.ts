import { onceEach } from '../../domain/once.ts';
import { plain, type Run } from '../../domain/run.ts';
import type { Basis } from '../../facts/links.ts';
import { countRun } from '../common/counted.ts';
import { figureOf, FIGURES, MATRICES, MATRIX_PATHS, partsOf } from '../figures/figures.ts';
import { collectionPath } from '../common/paths.ts';
import { linkFigure, linkFilter, MATRIX_ORDERS, type LinkFilter, type MatrixOrder } from '../figures/link-figure.ts';
import { basisChoice, type BasisChoice } from '../place/link-parts.ts';
import type { ViewContext } from '../common/context.ts';
import {
  figureAnchor,
  figureElsewhere,
  figurePaths,
  FIGURES_PATH,
  wholeFigure,
  type AnyFigure,
  type ChartShown,
  type ChartView,
} from '../common/figure.ts';
import { once } from '../common/once.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { stamped, type Stamped } from '../common/stamp.ts';

/** The list of all charts. */
export interface FiguresPage extends PageHead {
  figures: ChartShown[];
}

/** A chart that has a page of its own. */
export interface FigurePage extends PageHead {
  figure: ChartShown;
}

/** Who is linked with whom, on both bases, in one order. */
export interface MatrixPage extends PageHead {
  choice: BasisChoice;
  figures: Record<'current' | 'asWritten', ChartShown>;
  /** Linkages of each row, for the filter of the browser. */
  links: LinkFilter['links'];
  /** Site path of the list that can be asked for a pair. */
  list: string;
  fields: { name: string; label: string; options: { value: string; text: string }[] }[];
  orders: (Link & { current: boolean })[];
}

export const figuresPage = stamped((context: ViewContext): FiguresPage => {
  const { title, description } = context.strings.figures;
  return {
    title,
    description,
    path: FIGURES_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(title),
    figures: FIGURES.map((figure) => {
      const view = viewOf(context, figure);
      const { files } = wholeFigure(figure, view);
      return { ...figureElsewhere(figure, view), among: 'many', ...(files ? { files } : {}) };
    }),
  };
});

/** Pages of figures that have none elsewhere. */
export function figurePages(context: ViewContext): { figure: string; view: Stamped<FigurePage> }[] {
  return FIGURES.filter(isAlone).map((figure) => ({ figure: figure.id, view: figurePage(context, figure, []) }));
}

/** Pages of parts of figures that are too large for a page, and of other views of them. */
export function figurePartPages(context: ViewContext): { figure: string; part: string; view: Stamped<FigurePage> }[] {
  return partsOf(context)
    .filter(isAlone)
    .map((own) => {
      const [figure, part] = own.id.split('/') as [string, string];
      const whole = figureOf(figure);
      const above = { label: viewOf(context, whole).title, path: figurePaths(whole).page };
      return { figure, part, view: figurePage(context, own, [above]) };
    });
}

function isAlone({ page }: AnyFigure): boolean {
  return page === undefined;
}

const figurePage = stamped((context: ViewContext, figure: AnyFigure, above: Link[]): FigurePage => {
  const view = viewOf(context, figure);
  return {
    title: view.title,
    description: plain(view.finding),
    path: figurePaths(figure).page,
    breadcrumbs: [{ label: context.strings.figures.title, path: FIGURES_PATH }, ...above],
    isLong: isLongTitle(view.title),
    figure: wholeFigure(figure, view),
  };
});

/** With its default options, found once: its drawings are made once too. */
export function viewOf(context: ViewContext, { id }: AnyFigure): ChartView<unknown> {
  return viewsOf(context)(id);
}

const viewsOf = once((context: ViewContext) => {
  const figures = new Map([...FIGURES, ...partsOf(context)].map((figure) => [figure.id, figure]));
  return onceEach((id: string): ChartView<unknown> => {
    const figure = figures.get(id)!;
    return figure.view(context, figure.options.parse({}));
  });
});

/** In an order, made once: a page for frames shows the same. */
export function matrixPage(context: ViewContext, order: MatrixOrder): Stamped<MatrixPage> {
  return matrixPages(context)(order);
}

const matrixPages = once((context: ViewContext) => onceEach((order: MatrixOrder) => madeMatrixPage(context, order)));

const madeMatrixPage = stamped((context: ViewContext, order: MatrixOrder): MatrixPage => {
  const { title, linkFigure: words } = context.strings.figures;
  const { current, asWritten } = MATRICES[order];
  const views = {
    current: linkFigure(context, 'current', order),
    asWritten: linkFigure(context, 'asWritten', order),
  };
  const ids = { current: figureAnchor(current), asWritten: figureAnchor(asWritten) };
  const { links, forms, sectors } = linkFilter(context, ids, order);
  const isOther = order !== 'region';
  const ownTitle = isOther ? words.page + words.titleByNumber : words.page;
  return {
    title: ownTitle,
    isLong: isLongTitle(ownTitle),
    description: plain(views.current.finding),
    path: MATRIX_PATHS[order],
    breadcrumbs: [
      { label: title, path: FIGURES_PATH },
      ...(isOther ? [{ label: words.page, path: MATRIX_PATHS.region }] : []),
    ],
    choice: basisChoice(context, { current: linkedOn(context, 'current'), written: linkedOn(context, 'asWritten') }),
    figures: {
      current: { ...wholeFigure(current, views.current), among: 'few' },
      asWritten: { ...wholeFigure(asWritten, views.asWritten), among: 'few' },
    },
    links,
    list: collectionPath('linkages'),
    fields: [
      { name: 'hinh-thuc', label: words.form, options: forms },
      { name: 'linh-vuc', label: words.sector, options: sectors },
    ],
    orders: MATRIX_ORDERS.map((each) => ({
      label: words.orders[each],
      path: MATRIX_PATHS[each],
      current: each === order,
    })),
  };
});

function linkedOn(context: ViewContext, basis: Basis): Run {
  return countRun(context, context.facts.count('provinces-linked', undefined, basis));
}
