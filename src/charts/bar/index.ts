import { defineChart } from '../chart.ts';
import { drawBars } from './draw.ts';
import { layoutBars } from './layout.ts';
import { barTable } from './table.ts';

/** Horizontal bars of counts. */
export const bar = defineChart({ name: 'bar', layout: layoutBars, draw: drawBars, table: barTable });
