import { stringify } from 'csv-stringify/sync';
import { cellText } from '../charts/chart.ts';
import { standalone } from '../charts/standalone.ts';
import { noticed } from '../domain/day.ts';
import { plain } from '../domain/run.ts';
import type { ViewContext } from '../views/common/context.ts';
import { chartLines, figureAnchor, figurePaths } from '../views/common/figure.ts';
import { FIGURES } from '../views/figures/figures.ts';
import type { AnyFigure } from '../views/common/figure.ts';
import { CSV_FORMAT } from './csv.ts';

/** Width of a drawing that stands alone, in pixels. */
const WIDTH = 760;

/** Every figure that has something to show, with its default options; also those that words and a table show. */
function shownFigures(context: ViewContext, figures: readonly AnyFigure[]) {
  return figures
    .map((figure) => {
      const { made: view, dependsOnDay } = noticed(() => figure.view(context, figure.options.parse({})));
      return { figure, view, dependsOnDay };
    })
    .filter(({ view }) => !view.empty);
}

/**
 * Drawings that stand alone, with title, unit, period, basis and source inside. `home` is the address of the site's
 * first page, where it is known; `css` the rules of the classes, without variables.
 */
export function figureFiles(
  context: ViewContext,
  home: string | undefined,
  css: string,
  figures = FIGURES,
): { id: string; svg: string }[] {
  const { corpus, strings, format } = context;
  const words = strings.figures;
  const drawn = shownFigures(context, figures).filter(({ view }) => !view.inWords);
  return drawn.map(({ figure, view, dependsOnDay }) => {
    const { title, source = [] } = view;
    const finding = plain(view.finding);
    const { page } = figurePaths(figure);
    const address = home ? new URL(page.slice(1), home).href : page;
    const from = plain(source);
    const lines = [
      ...chartLines(view).map(plain),
      `${words.source} ${from ? `${from}. ` : ''}${words.origin(corpus.site.name, address, dependsOnDay ? format.date(corpus.buildDate) : undefined)}`,
    ];
    const drawing = figure.chart.draw(
      figure.chart.layout(view.data, { width: WIDTH }, context.format),
      { title, description: finding },
      figureAnchor(figure),
    );
    return { id: figure.id, svg: String(standalone(drawing, { title, finding, lines }, css)) };
  });
}

/** Tables of the same figures, as the data files are written: UTF-8 with a byte-order mark, numbers raw. */
export function figureTables(context: ViewContext, figures = FIGURES): { id: string; csv: string }[] {
  return shownFigures(context, figures).map(({ figure, view }) => {
    const { columns, rows } = figure.chart.table(view.data, context.format);
    return { id: figure.id, csv: stringify([columns, ...rows.map((row) => row.map(cellText))], CSV_FORMAT) };
  });
}
