import type { ChartTable } from '../chart.ts';
import type { MatrixData } from './layout.ts';

/** The pairs, those that occur most often first. */
export function matrixTable({ columns, names, pairs }: MatrixData): ChartTable {
  const rows = pairs.toSorted((x, y) => y.count - x.count || x.a - y.a || x.b - y.b);
  return { columns, rows: rows.map(({ a, b, count }) => [names[a]!, names[b]!, count]) };
}
