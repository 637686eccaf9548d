import { onceFor } from '../../domain/once.ts';
import type { ViewContext } from './context.ts';

/** The same found once a context, words and all; a context is not changed after it was made. */
export function once<T>(find: (context: ViewContext) => T): (context: ViewContext) => T {
  return onceFor(find);
}
