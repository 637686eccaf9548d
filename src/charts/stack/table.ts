import type { ChartTable } from '../chart.ts';
import type { StackData } from './layout.ts';

/** A column a series, with counts; then their sum. */
export function stackTable({ columns, series, rows }: StackData): ChartTable {
  return {
    columns: [columns.row, ...series.map(({ label }) => label), columns.total],
    rows: rows.map(({ label, path, values, tallies, total }) => [
      path === undefined ? label : [{ text: label, path }],
      ...values.map((value, index) => tallies?.[index] ?? value),
      total ?? values.reduce((sum, value) => sum + value, 0),
    ]),
  };
}
