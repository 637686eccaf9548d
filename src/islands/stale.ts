/**
 * Of a page that depends on the day: says by the reader's clock that its build is long ago, from the moment in
 * `data-stale` (milliseconds) on. Without scripts it stays hidden; the day of the build stands at the foot all the same.
 */
for (const line of document.querySelectorAll<HTMLElement>('[data-stale]'))
  line.hidden = Date.now() < Number(line.dataset['stale']);
