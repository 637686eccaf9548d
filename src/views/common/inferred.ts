import type { Entry } from '../../corpus/types.ts';
import { isInferred } from '../../facts/inferred.ts';
import type { ViewContext } from './context.ts';

/** What a field of a record says, with «(suy ra)» where the record says that it was inferred. */
export function markedText(
  { strings }: Pick<ViewContext, 'strings'>,
  entry: Entry,
  path: string,
  text: string,
): string {
  return isInferred(entry, path) ? `${text} (${strings.common.inferred})` : text;
}

/** What stands for several values: «(suy ra)» where all of them were inferred, «(một phần suy ra)» where some were. */
export function markedOfMany({ strings }: Pick<ViewContext, 'strings'>, text: string, inferred: readonly boolean[]) {
  if (!inferred.includes(true)) return text;
  const { inferred: whole, partlyInferred } = strings.common;
  return `${text} (${inferred.includes(false) ? partlyInferred : whole})`;
}
