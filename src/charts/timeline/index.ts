import { defineChart } from '../chart.ts';
import { drawTimeline } from './draw.ts';
import { layoutTimeline } from './layout.ts';
import { timelineTable } from './table.ts';

/** Records along time, as precise as their sources. */
export const timelineChart = defineChart({
  name: 'timeline',
  layout: layoutTimeline,
  draw: drawTimeline,
  table: timelineTable,
});
