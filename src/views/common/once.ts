import type { ViewContext } from './context.ts';

/** The same found once a context, words and all; a context is not changed after it was made. */
export function once<T>(find: (context: ViewContext) => T): (context: ViewContext) => T {
  const known = new WeakMap<ViewContext, { found: T }>();
  return (context) => {
    const kept = known.get(context) ?? { found: find(context) };
    known.set(context, kept);
    return kept.found;
  };
}
