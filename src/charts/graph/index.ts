import { defineChart } from '../chart.ts';
import { drawGraph } from './draw.ts';
import { layoutGraph } from './layout.ts';
import { graphTable } from './table.ts';

/** What rests on what: boxes in layers and lines between them. */
export const graph = defineChart({ name: 'graph', layout: layoutGraph, draw: drawGraph, table: graphTable });
