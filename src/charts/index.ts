import { bar } from './bar/index.ts';
import type { ChartDefinition } from './chart.ts';

/** Every kind of chart by its name. */
export const CHARTS = { bar } satisfies Record<string, ChartDefinition<never, never>>;
export type ChartName = keyof typeof CHARTS;
