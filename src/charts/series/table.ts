import type { ChartTable } from '../chart.ts';
import type { SeriesData } from './layout.ts';

/** A row a number, in the order of the drawing; the words of the source lead to their place. */
export function seriesTable({ columns, panels }: SeriesData): ChartTable {
  return {
    columns,
    rows: panels.flatMap(({ label, path, place, unit, points }) =>
      points.map(({ time, value, written }) => [
        path === undefined ? label : [{ text: label, path }],
        [place],
        time,
        value,
        unit,
        [written],
      ]),
    ),
  };
}
