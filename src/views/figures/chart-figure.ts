import { cellNumber, type AnyChart, type ChartCell, type ChartSize, type ChartText } from '../../charts/chart.ts';
import { chartOf } from '../../charts/index.ts';
import { onceFor } from '../../domain/once.ts';
import type { ViewContext } from '../common/context.ts';
import { chartLines, takeView, type ChartShown, type TakeView } from '../common/figure.ts';
import { plain, type Run, type Tally } from '../../domain/run.ts';
import type { Measured } from '../../facts/measures.ts';
import { listOf } from '../common/count-list.ts';

/** A chart drawn and in words, as the page sets it. It is made for one page at a time: drawings are large. */
export interface ChartFigure {
  id: string;
  title: string;
  finding: Run[];
  sizes: NonNullable<ChartShown['sizes']>;
  /** From narrow to wide; none where there is nothing to draw, or too much. */
  drawings: { size: string; svg: string }[];
  /** On paper it goes over more than one sheet. */
  isTall: boolean;
  large?: string;
  lists: { label: string; items: Run[]; isOpen: boolean }[];
  /** What is counted, when and on which units; then what a reader must know. */
  lines: Run[][];
  source?: Run[];
  /** The same numbers as rows; where there are too many for the page the first, and where the others are. */
  table?: ChartRows;
  /** True where the table stands in the place of a drawing. */
  inWords: boolean;
  /** Site path of the page that shows it whole. */
  whole?: string;
  take?: TakeView;
}

interface ChartRows {
  /** «Số liệu: Ai liên kết với ai» */
  label: string;
  columns: { text: string; isNumber: boolean }[];
  rows: { head: Run[]; cells: ChartCellShown[] }[];
  others?: Run[];
}

interface ChartCellShown {
  runs: Run[];
  isNumber: boolean;
}

/**
 * Widths in CSS pixels. On A4 a drawing has 135 mm beside the heads and 259 mm of height, of which a page is 640 to 1227.
 * `chart.css` shows one of them.
 */
const SIZES: Record<ChartFigure['sizes'], (ChartSize & { size: string })[]> = {
  two: [
    { size: 'narrow', width: 320 },
    { size: 'wide', width: 680 },
  ],
  four: [
    { size: 'narrow', width: 320 },
    { size: 'medium', width: 528 },
    { size: 'wide', width: 760 },
    { size: 'paper', width: 640, page: 1227 },
  ],
};
/** Rows of a table: on the page that shows the chart whole, on others, and on one with many charts. */
const MOST_ROWS = { whole: 250, elsewhere: 25, amongMany: 6 };
/** Four drawings of more letters than these are two, for phones and for wider pages: of a chart alone, and of one among others. */
const MOST_DRAWN = { alone: 170_000, few: 75_000, inFrame: 130_000 };
/** Longer lists are closed at first. */
const MOST_LISTED = 40;
const MOST_DECIMALS = 6;
const COUNTS = / data-(?:measure|of|basis|value)="[^"]*"/g;

/** `toUrl` makes addresses of site paths, to which marks lead; rows of the table lead to the paths. */
export function chartFigure(context: ViewContext, shown: ChartShown, toUrl: (path: string) => string): ChartFigure {
  const { view, id, sizes = 'two', whole, files = {}, inFrame = false } = shown;
  const chart = chartOf(shown.chart);
  const { title, finding, large, lists = [], source, empty = false, inWords = false } = view;
  const wanted = empty || inWords || large !== undefined ? [] : drawn(context, chart, shown, sizes, toUrl);
  const mostDrawn = shown.among === undefined ? MOST_DRAWN.alone : MOST_DRAWN.few;
  const isHeavy = sizes === 'four' && wanted.reduce((sum, { svg }) => sum + svg.length, 0) > mostDrawn;
  const drawings = framed(isHeavy ? drawn(context, chart, shown, 'two', toUrl) : wanted, inFrame);
  const table = chartRows(context, chart, shown);
  const takable = { ...(drawings.length > 0 ? { svg: true as const } : {}), ...(empty ? {} : { csv: true as const }) };
  return {
    id,
    title,
    finding,
    sizes: isHeavy ? 'two' : sizes,
    drawings: drawings.map(({ size, svg }) => ({ size, svg })),
    isTall: drawings.some(({ isTall }) => isTall),
    ...(large === undefined ? {} : { large }),
    lists: (inFrame ? [] : lists).map(({ label, items }) => ({ label, items, isOpen: items.length <= MOST_LISTED })),
    lines: empty ? [] : chartLines(view),
    ...(source && !empty ? { source } : {}),
    ...(table && (!inFrame || inWords) ? { table: shortened(context, table, shown) } : {}),
    inWords,
    ...(whole === undefined ? {} : { whole }),
    ...(empty || inFrame ? {} : { take: takeView(context, { ...takable, ...files }) }),
  };
}

/** In a frame none for paper; where they have many letters the smallest alone. */
function framed(drawings: ReturnType<typeof drawAll>, inFrame: boolean): ReturnType<typeof drawAll> {
  if (!inFrame) return drawings;
  const onScreen = drawings.filter(({ size }) => size !== 'paper');
  const isHeavy = onScreen.reduce((sum, { svg }) => sum + svg.length, 0) > MOST_DRAWN.inFrame;
  return isHeavy ? onScreen.slice(0, 1) : onScreen;
}

/** Made once of a view that several pages show. */
const drawnOf = onceFor((_: ChartShown['view']) => new Map<string, ReturnType<typeof drawAll>>());

function drawn(...asked: Parameters<typeof drawAll>) {
  const [, , { view, id, among }, sizes] = asked;
  const known = drawnOf(view);
  const key = [id, among, sizes].join(' ');
  const made = known.get(key) ?? drawAll(...asked);
  known.set(key, made);
  return made;
}

function drawAll(
  context: ViewContext,
  chart: AnyChart,
  { view, id, among }: ChartShown,
  sizes: ChartFigure['sizes'],
  toUrl: (path: string) => string,
) {
  const { format } = context;
  const hrefOf: ChartText['hrefOf'] = ({ path, tally }) => {
    const to = (tally && listOfTally(context, tally)) ?? path;
    return to && toUrl(to);
  };
  const text: ChartText = { title: view.title, description: plain(view.finding) };
  // Among many, a chart leads to its own page, whose marks lead on; on paper nobody can press one.
  const leads = (size: string) => (among === 'many' || size === 'paper' ? {} : { hrefOf });
  return SIZES[sizes].map(({ size, ...room }, index) => {
    const layout = chart.layout(view.data, room, format) as { height: number };
    const isTall = room.page !== undefined && layout.height > room.page;
    const svg = String(chart.draw(layout, { ...text, ...leads(size) }, `${id}-${size}`));
    // One drawing says what its marks count: the others are the same marks.
    return { size, isTall, svg: index === 0 && among !== 'many' ? svg : svg.replace(COUNTS, '') };
  });
}

/** The first rows of a table that is too long for its page; «Còn 660 dòng nữa, ở trang riêng của biểu đồ». */
function shortened({ strings, format }: ViewContext, table: ChartRows, { whole, among, files }: ChartShown): ChartRows {
  const most = MOST_ROWS[among === 'many' ? 'amongMany' : whole === undefined ? 'whole' : 'elsewhere'];
  const path = whole ?? files?.csv;
  const left = table.rows.length - most;
  if (left <= 0 || path === undefined) return table;
  const { rowsAt } = strings.figures;
  const text = rowsAt[whole === undefined ? 'file' : 'page'](format.number(left));
  return { ...table, rows: table.rows.slice(0, most), others: [{ text, path }] };
}

/** Where the records that a number of a chart counts are listed; nowhere for nought. */
function listOfTally(context: ViewContext, tally: Tally): string | undefined {
  const { measure, of, basis, value } = tally as Measured;
  return value === 0 ? undefined : listOf(context, measure, of, basis);
}

/** Undefined where there is no row. A column is one of numbers if its first cell is one. */
function chartRows(context: ViewContext, chart: AnyChart, { view }: ChartShown): ChartRows | undefined {
  const { strings, format } = context;
  const { columns, rows } = chart.table(view.data, format);
  const [first] = rows;
  if (!first) return undefined;
  const cellOf = (cell: ChartCell): ChartCellShown => {
    const isNumber = cellNumber(cell) !== undefined;
    if (Array.isArray(cell)) return { runs: cell, isNumber };
    const text = typeof cell === 'string' ? cell : format.number(cellNumber(cell)!, MOST_DECIMALS);
    if (typeof cell !== 'object') return { runs: [{ text }], isNumber };
    const path = listOfTally(context, cell);
    return { runs: [{ text, ...(path === undefined ? {} : { path }), counted: { ...cell, text } }], isNumber };
  };
  return {
    label: `${strings.figures.data}: ${view.title}`,
    columns: columns.map((text, index) => ({ text, isNumber: cellNumber(first[index]) !== undefined })),
    rows: rows.map((cells) => {
      const [head, ...others] = cells.map(cellOf);
      return { head: head!.runs, cells: others };
    }),
  };
}
