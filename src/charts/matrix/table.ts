import type { ChartTable } from '../chart.ts';
import { orderedPairs, type MatrixData } from './layout.ts';

/** The pairs, those that occur most often first; with their evidence if the data has it. */
export function matrixTable(data: MatrixData): ChartTable {
  const { columns, names, evidence } = data;
  return {
    columns: evidence === undefined ? columns : [...columns, evidence],
    rows: orderedPairs(data).map(({ a, b, count, tally, runs = [] }) => [
      names[a]!,
      names[b]!,
      tally ?? count,
      ...(evidence === undefined ? [] : [runs]),
    ]),
  };
}
