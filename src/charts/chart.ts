import { plain, type Run, type Tally } from '../domain/run.ts';
import type { Svg } from './svg.ts';

/** Room for a drawing: width in CSS pixels at which it is meant to be seen. The height follows from the data. */
export interface ChartSize {
  width: number;
  /** On paper: how much of its height one sheet holds. A higher drawing is cut there, so nothing should stand across. */
  page?: number;
}

/** How the language of the page writes what a drawing says. */
export interface ChartFormat {
  /** At most `digits` decimals; two if left out. */
  number(value: number, digits?: number): string;
  /** A share of a whole: 41 → «41 %». */
  percent(share: number): string;
  /** As precise as the date is. */
  date(date: string): string;
  upperCase(text: string): string;
}

/** Data with the way in which its numbers and dates are written. */
export type Written<Data> = Data & { format: ChartFormat };

/** A text with what stands for its `{names}`. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A cell of a table: text, which may lead somewhere, or a number, which may count a measure. */
export type ChartCell = string | number | Tally | Run[];

/** The number in a cell; undefined for text. */
export function cellNumber(cell: ChartCell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && !Array.isArray(cell) ? cell.value : undefined;
}

/** A data table: the first column heads its rows. A mark of the drawing names its row by `data-row`. */
export interface ChartTable {
  columns: string[];
  rows: ChartCell[][];
}

/** What a chart shows beside its marks, in the language of the page. */
export interface ChartText {
  /** What is counted, the name of the drawing for those who do not see it. */
  title: string;
  /** What the drawing shows, in a sentence. */
  description: string;
  /** The address to which a mark leads: of what it stands for, or of the list of what it counts. Left out in files. */
  hrefOf?: (mark: Leading) => string | undefined;
}

/** What a mark may lead to: a site path, or what it counts. */
interface Leading {
  path?: string | undefined;
  tally?: Tally | null | undefined;
}

/**
 * A kind of chart. `layout` computes every place and text, `draw` writes them down, `table` gives the same numbers as
 * rows. `idPrefix` keeps ids apart when a page has several drawings. No chart knows a collection.
 *
 * A mark that can be read has a `<title>` and `data-row`, the index of its row in the table; they stand in the order of
 * reading. `chart-reader` makes them one stop of the keyboard and shows the title; the row has the links.
 */
export interface ChartDefinition<Data, Layout> {
  name: string;
  layout: (data: Data, size: ChartSize, format: ChartFormat) => Layout;
  draw: (layout: Layout, text: ChartText, idPrefix: string) => Svg;
  table: (data: Data, format: ChartFormat) => ChartTable;
}

/** A chart of some kind, for lists of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- data and layout differ from chart to chart
export type AnyChart = ChartDefinition<any, any>;

/** Keeps the types of one chart together. */
export function defineChart<Data, Layout>(chart: ChartDefinition<Data, Layout>): ChartDefinition<Data, Layout> {
  return chart;
}

/** A cell without its links. */
export function cellText(cell: ChartCell): string | number {
  if (Array.isArray(cell)) return plain(cell);
  return typeof cell === 'string' ? cell : cellNumber(cell)!;
}
