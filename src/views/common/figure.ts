import type * as z from 'zod';
import type { AnyChart } from '../../charts/chart.ts';
import type { ViewContext } from './context.ts';
import type { Run } from '../../domain/run.ts';

/** A chart with its data and all that is said about it. */
export interface ChartView<Data> {
  data: Data;
  /** What it shows, in few words. */
  title: string;
  /** What it shows, in sentences. */
  finding: Run[];
  /** What is counted, as the sentence under the chart: «Đơn vị: liên kết.» */
  unit?: string;
  /** The time it covers: «Thời gian: 2017–2023.» */
  period?: string;
  /** On which units: «Tính theo đơn vị hành chính hiện nay (26/11/2026).» */
  basis?: string;
  /** What it was counted from, with links to the lists or records whose evidence it rests on. */
  source?: Run[];
  /** What a reader must know not to read it wrongly. */
  notes?: Run[][];
  /** Pages of parts of it, what it leaves out, and the like: shown under the drawing. */
  lists?: { label: string; items: (Run & { path: string })[] }[];
  /** Said in place of a drawing that is too large for a page; its file has it. */
  large?: string;
  /** True if there is nothing to draw: the finding says so, and no drawing is made. */
  empty?: boolean;
  /** True if the finding and the table say all that a drawing would, as of one point: they stand alone, and open. */
  inWords?: boolean;
}

/**
 * A chart of this site: how it is drawn, what an editor may choose, and where its data comes from. `id` names it in
 * addresses (`/bieu-do/<id>/`, `.svg`, `.csv`) and in articles (`<Chart name="…">`).
 */
export interface Figure<Options = unknown> {
  id: string;
  chart: AnyChart;
  /** A strict object of literal attributes; what is left out has a default or is optional. */
  options: z.ZodType<Options>;
  view: (context: ViewContext, options: Options) => ChartView<unknown>;
  /** Site path of the page that shows it whole, where that is not `/bieu-do/<id>/`. */
  page?: string;
  /** Figures of parts, where the whole is too large for a page: ids `<id>/<part>`. */
  parts?: (context: ViewContext) => AnyFigure[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- options differ from figure to figure
export type AnyFigure = Figure<any>;

/** Keeps the type of the options together. */
export function defineFigure<Options>(figure: Figure<Options>): Figure<Options> {
  return figure;
}

/** A chart on a page, as plain data. */
export interface ChartShown<Data = unknown> {
  /** Name of its kind. */
  chart: string;
  view: ChartView<Data>;
  /** Begins every id in the figure. */
  id: string;
  /** Two drawings, narrow and wide, or four: also for tablets and for A4. Two where bytes count. */
  sizes?: 'two' | 'four';
  /**
   * One of a few drawings on a page, or of many. Of many each has a few rows of its table, and marks that tell no measure, as they do
   * where it is whole.
   */
  among?: 'few' | 'many';
  /** In a page for frames: the drawing and what is said of it. */
  inFrame?: true;
  /** Site paths of the files with what is shown, and of the page that shows it in a frame. */
  files?: { svg?: string; csv?: string; frame?: string };
  /** Site path of the page that shows the chart whole; nothing where this is that page. */
  whole?: string;
}

/** A figure on the page that shows it whole, with its files. `view` is of its default options. */
export function wholeFigure(figure: AnyFigure, view: ChartView<unknown>): ChartShown {
  const { svg, csv } = figurePaths(figure);
  return {
    chart: figure.chart.name,
    view,
    id: figureAnchor(figure),
    sizes: 'four',
    files: { csv, ...(view.inWords ? {} : { svg }), ...(isPart(figure) ? {} : { frame: figureFrame(figure) }) },
  };
}

function isPart({ id }: AnyFigure): boolean {
  return id.includes('/');
}

export const FIGURES_PATH = '/bieu-do/';

/** Below it lie the light pages that show one thing in a frame of a page elsewhere. */
const FRAMES = '/nhung';
export const MAP_FRAME = `${FRAMES}/ban-do/`;

/** Site path of the page that shows a figure in a frame. */
function figureFrame({ id }: Pick<AnyFigure, 'id'>): string {
  return `${FRAMES}${FIGURES_PATH}${id}/`;
}

/** Of two units, by the id of their pair. */
export function pairFrame(pair: string): string {
  return `${FRAMES}/cap/${pair}/`;
}

/** A figure on another page, from which a link leads to its own. */
export function figureElsewhere(figure: AnyFigure, view: ChartView<unknown>): ChartShown {
  return { chart: figure.chart.name, view, id: figureAnchor(figure), whole: figurePaths(figure).page };
}

/** Period and basis of a chart that counts every record, whatever the units are. */
export function ofAllRecords({ strings }: ViewContext): { period: string; basis: string } {
  const { period, basis, allRecords, unitFree } = strings.figures;
  return { period: period(allRecords), basis: basis(unitFree) };
}

/** Site paths of a figure: its page, and its files. */
export function figurePaths({ id, page }: Pick<AnyFigure, 'id' | 'page'>) {
  const path = `${FIGURES_PATH}${id}`;
  return { page: page ?? `${path}/`, svg: `${path}.svg`, csv: `${path}.csv` };
}

/** Id of the figure on its page. */
export function figureAnchor({ id }: Pick<AnyFigure, 'id'>): string {
  return id.replaceAll('/', '-');
}

/** What stands under a chart: «Đơn vị: liên kết. Theo đơn vị hành chính hiện nay.» Each line without its source. */
export function chartLines({ unit, period, basis, notes = [] }: ChartView<unknown>): Run[][] {
  const facts = [unit, period, basis].filter(Boolean);
  return [...(facts.length > 0 ? [[{ text: facts.join(' ') }]] : []), ...notes];
}

/** Sentences one after the other. */
export function inSentences(sentences: readonly (string | readonly Run[])[]): Run[] {
  return sentences.flatMap((sentence, index): Run[] => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...(typeof sentence === 'string' ? [{ text: sentence }] : sentence),
  ]);
}

/** Under a figure or a list: as what it can be taken, and the page that shows it in a frame. */
export interface TakeView {
  /** Site path of the words that such files need. */
  words: string;
  failed: string;
  /** `path`: of a file of the build, which holds all; without it what is seen is made into one. */
  ways: { as: Way; label: string; path?: string }[];
  frame?: string;
}

type Way = 'svg' | 'png' | 'csv' | 'frame';

/** Words of files that are made in the browser. */
const TAKE_WORDS = `${FRAMES}/loi.json`;

interface Taken {
  /** Site paths of files, or true where there is none and it can be made. */
  svg?: string | true;
  csv?: string | true;
  /** Site path of its page for frames. */
  frame?: string;
}

/** A drawing that can be taken as SVG can be taken as PNG. */
export function takeView({ strings }: ViewContext, { svg, csv, frame }: Taken): TakeView {
  const { figures: words } = strings;
  const way = (as: Way, file?: string | true) =>
    file === undefined ? [] : [{ as, label: words[as], ...(file === true ? {} : { path: file }) }];
  return {
    words: TAKE_WORDS,
    failed: words.failed,
    ways: [...way('svg', svg), ...way('png', svg && true), ...way('csv', csv), ...way('frame', frame && true)],
    ...(frame === undefined ? {} : { frame }),
  };
}

/** What files that are made in the browser say; `css` has the looks of drawings, without variables. */
export function takeWords({ strings, corpus }: ViewContext, css: string) {
  const { figures: words } = strings;
  const { source, origin, take } = words;
  return { css, source, origin: origin(corpus.site.name, '{address}', undefined), ...take };
}

/** What a page for frames says of itself. */
export interface FrameHead {
  title: string;
  /** Of the window, where no two pages have the same. */
  headTitle: string;
  description: string;
  /** Site path of the page that shows it whole. */
  whole: string;
  site: string;
}

export function frameHead({ corpus, strings }: ViewContext, title: string, whole: string): FrameHead {
  const { headTitle, description } = strings.figures.inFrame;
  return { title, headTitle: headTitle(title), description: description(title), whole, site: corpus.site.name };
}
