import type { ChartTable } from '../chart.ts';
import { recordOfMark, type TimelineData } from './layout.ts';

/** A row a mark, in the order given. */
export function timelineTable({ columns, marks }: TimelineData): ChartTable {
  return {
    columns: [...columns],
    rows: marks.map((mark) => [mark.kind, recordOfMark(mark), mark.what, mark.time]),
  };
}
