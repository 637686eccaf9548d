import { defineChart } from '../chart.ts';
import { drawSeries } from './draw.ts';
import { layoutSeries } from './layout.ts';
import { seriesTable } from './table.ts';

/** Small drawings of numbers over time: points, joined only where they may be compared. */
export const series = defineChart({ name: 'series', layout: layoutSeries, draw: drawSeries, table: seriesTable });
