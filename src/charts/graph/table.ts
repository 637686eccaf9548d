import type { ChartTable } from '../chart.ts';
import type { GraphData } from './model.ts';

/** One row a node, in the order in which they were given. */
export function graphTable({ columns, nodes }: GraphData): ChartTable {
  return { columns, rows: nodes.map(({ cells }) => cells) };
}
