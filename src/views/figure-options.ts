import type * as z from 'zod';
import { FIGURES } from './figures.ts';

/** What `<Chart name="…">` may be given, by the id of the figure, for the checks. */
export const FIGURE_OPTIONS: ReadonlyMap<string, z.ZodType> = new Map(FIGURES.map(({ id, options }) => [id, options]));
