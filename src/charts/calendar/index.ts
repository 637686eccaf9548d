import { defineChart } from '../chart.ts';
import { drawCalendar } from './draw.ts';
import { layoutCalendar } from './layout.ts';
import { calendarTable } from './table.ts';

/** Deadlines in the months of their years; those that are wider than a month as bars. */
export const calendar = defineChart({
  name: 'calendar',
  layout: layoutCalendar,
  draw: drawCalendar,
  table: calendarTable,
});
