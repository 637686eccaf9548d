import type { ChartTable } from '../chart.ts';
import type { StackData } from './layout.ts';

/** A column a series, with counts; then their sum. */
export function stackTable({ columns, series, rows }: StackData): ChartTable {
  return {
    columns: [columns.row, ...series.map(({ label }) => label), columns.total],
    rows: rows.map(({ label, path, values }) => [
      path === undefined ? label : [{ text: label, path }],
      ...values,
      values.reduce((sum, value) => sum + value, 0),
    ]),
  };
}
