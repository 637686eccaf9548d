import type { Box } from './boundaries.ts';

/** Apart from the rest, since it goes to the browser too. */
export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
