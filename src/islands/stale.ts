/**
 * Of a page that depends on the day: says by the reader's clock that its build is long ago. Without scripts it stays
 * hidden; the day of the build stands at the foot all the same.
 */
import { isStale } from './stale-state.ts';

for (const line of document.querySelectorAll<HTMLElement>('[data-built]'))
  if (isStale(line.dataset['built']!, Date.now())) line.hidden = false;
