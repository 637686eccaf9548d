import type { ChartTable } from '../chart.ts';
import type { BarData } from './layout.ts';

export function barTable({ columns, bars }: BarData): ChartTable {
  return { columns, rows: bars.map(({ label, value }) => [label, value]) };
}
