import { SHAPES } from '../../charts/shapes.ts';

/**
 * Shapes drawn for the site on a 16 × 16 grid, as the markup inside an `svg` whose fill and stroke are the text's colour.
 * Each differs from the others in outline or filling, so that none depends on colour.
 */
export const ICONS = {
  /** A value the source states, one that is inferred, one it does not give: full, half, empty. */
  stated: '<circle cx="8" cy="8" r="6.5" stroke="none"/>',
  inferred:
    '<path d="M8 1.5a6.5 6.5 0 0 0 0 13z" stroke="none"/><circle cx="8" cy="8" r="5.75" fill="none" stroke-width="1.5"/>',
  absent: '<circle cx="8" cy="8" r="5.75" fill="none" stroke-width="1.5" stroke-dasharray="2.6 1.9"/>',
  /** How a task stands. */
  overdue: SHAPES.triangle,
  due: SHAPES.diamond,
  'not-yet-due': SHAPES['open-diamond'],
  recurring: SHAPES.round,
  'no-deadline': SHAPES.dash,
  done: SHAPES.tick,
  /** A link between two places. */
  link: '<path d="M3 11.5C4.5 3.5 11.5 3.5 13 11.5" fill="none" stroke-width="1.6"/><circle cx="3" cy="12" r="2.6" stroke="none"/><circle cx="13" cy="12" r="2.6" stroke="none"/>',
  /** Leads away from the site. */
  away: '<path d="M5 3h8v8M13 3 3 13" fill="none" stroke-width="1.7"/>',
} as const;

export type IconName = keyof typeof ICONS;
