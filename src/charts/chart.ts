import type { Svg } from './svg.ts';

/** Room for a drawing: width in CSS pixels at which it is meant to be seen. The height follows from the data. */
export interface ChartSize {
  width: number;
}

/** A data table: the first column heads its rows. */
export interface ChartTable {
  columns: string[];
  rows: (string | number)[][];
}

/** What a chart shows beside its marks, in the language of the page. */
export interface ChartText {
  /** What is counted, the name of the drawing for those who do not see it. */
  title: string;
  /** What the drawing shows, in a sentence. */
  description: string;
}

/**
 * A kind of chart. `layout` computes every place and text, `draw` writes them down, `table` gives the same numbers as
 * rows. `idPrefix` keeps ids apart when a page has several drawings. No chart knows a collection.
 */
export interface ChartDefinition<Data, Layout> {
  name: string;
  layout: (data: Data, size: ChartSize) => Layout;
  draw: (layout: Layout, text: ChartText, idPrefix: string) => Svg;
  table: (data: Data) => ChartTable;
}

/** A chart of some kind, for lists of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- data and layout differ from chart to chart
export type AnyChart = ChartDefinition<any, any>;

/** Keeps the types of one chart together. */
export function defineChart<Data, Layout>(chart: ChartDefinition<Data, Layout>): ChartDefinition<Data, Layout> {
  return chart;
}
