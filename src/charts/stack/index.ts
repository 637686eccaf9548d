import { defineChart } from '../chart.ts';
import { drawStack } from './draw.ts';
import { layoutStack } from './layout.ts';
import { stackTable } from './table.ts';

/** Horizontal bars made of parts that differ by pattern: counts, or shares of a whole. */
export const stack = defineChart({ name: 'stack', layout: layoutStack, draw: drawStack, table: stackTable });
