import { keyOf, type Entry } from '../../corpus/types.ts';
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

/** Words of a source with what is right beside them, where its article is known to err there: «Hà Nộ (đúng: Hà Nội)». */
export function correctedText({ corpus, strings }: ViewContext, entry: Entry, written: string): string {
  const errors = (corpus.clausesOf.get(keyOf(entry)) ?? []).flatMap(({ article }) => article.data.corrections ?? []);
  const error = errors.find(({ raw }) => raw.includes(written) || written.includes(raw));
  if (error === undefined) return written;
  const { raw, corrected } = error;
  if (written.includes(raw)) return `${written} (${strings.article.correction(written.replace(raw, () => corrected))})`;
  const [before, after] = [raw.slice(0, raw.indexOf(written)), raw.slice(raw.indexOf(written) + written.length)];
  const isPart = corrected.startsWith(before) && corrected.endsWith(after) && corrected !== before + written + after;
  const right = corrected.slice(before.length, corrected.length - after.length);
  return isPart ? `${written} (${strings.article.correction(right)})` : written;
}

/**
 * The state of a record that counts, as readers see it: marked where it was inferred, and told as of its article where it
 * has no date and may be over since: «đang thực hiện (suy ra), theo bài 2019–2020 (suy ra)».
 */
export function stateText(context: ViewContext, entry: Entry, label: string): string {
  const { facts, strings, format } = context;
  const marked = markedText(context, entry, `${facts.countingState(entry)!.path}.state`, label);
  const seen = facts.stateSeen(entry);
  if (seen === undefined) return marked;
  const { first, last } = dayRange(seen.when);
  const years = [...new Set([first, last].flatMap((day) => (day === undefined ? [] : [format.date(day.slice(0, 4))])))];
  return markedOfMany(context, strings.record.stateSeen(marked, years), [seen.inferred]);
}
