import type { ChartTable } from '../chart.ts';
import { recordOfMark, timeOfMark, type TimelineData } from './layout.ts';

/** A row a mark, in the order given. */
export function timelineTable(data: TimelineData): ChartTable {
  const { columns, marks } = data;
  return {
    columns: [...columns],
    rows: marks.map((mark) => [mark.kind, recordOfMark(mark), mark.what, timeOfMark(mark, data)]),
  };
}
