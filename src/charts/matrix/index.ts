import { defineChart } from '../chart.ts';
import { drawMatrix } from './draw.ts';
import { layoutMatrix } from './layout.ts';
import { matrixTable } from './table.ts';

/** Who goes together with whom, and how often. */
export const matrix = defineChart({ name: 'matrix', layout: layoutMatrix, draw: drawMatrix, table: matrixTable });
