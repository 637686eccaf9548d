import { calendar } from './calendar/index.ts';
import type { AnyChart } from './chart.ts';
import { graph } from './graph/index.ts';
import { matrix } from './matrix/index.ts';
import { series } from './series/index.ts';
import { stack } from './stack/index.ts';
import { timelineChart } from './timeline/index.ts';

/** Every kind of chart by its name. */
const CHARTS = { calendar, graph, matrix, series, stack, timeline: timelineChart } satisfies Record<string, AnyChart>;
export type ChartName = keyof typeof CHARTS;

/** The kind of chart of that name. Throws for an unknown one. */
export function chartOf(name: string): AnyChart {
  if (!Object.hasOwn(CHARTS, name)) throw new Error(`unknown chart: ${name}`);
  return CHARTS[name as ChartName];
}
