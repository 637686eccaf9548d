import type * as z from 'zod';
import { figurePaths } from '../common/figure.ts';
import { FIGURES } from '../figures/figures.ts';

/** What the checks know of the figures, by id: what `<Chart name="…">` may be given, and the page that shows it whole. */
export const EMBEDDABLE: ReadonlyMap<string, { options: z.ZodType; page: string }> = new Map(
  FIGURES.map((figure) => [figure.id, { options: figure.options, page: figurePaths(figure).page }]),
);
