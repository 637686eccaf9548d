import type { Entry } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
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

/**
 * The state of a record that counts, as readers see it: marked where it was inferred, and told as of its article where it
 * has no date and may be over since: «đang thực hiện (suy ra), theo bài 2019–2020».
 */
export function stateText(context: ViewContext, entry: Entry, label: string): string {
  const { facts, strings, format } = context;
  const marked = markedText(context, entry, `${facts.countingState(entry)!.path}.state`, label);
  const seen = facts.stateSeen(entry);
  if (seen === undefined) return marked;
  const { first, last } = dayRange(seen);
  const years = [...new Set([first, last].flatMap((day) => (day === undefined ? [] : [format.date(day.slice(0, 4))])))];
  return strings.record.stateSeen(marked, years);
}
