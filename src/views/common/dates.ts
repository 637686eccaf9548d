import type { Entry } from '../../corpus/types.ts';
import type { When } from '../../domain/dates.ts';
import { isMoment } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import type { Formats } from '../../strings/formats.ts';
import type { ViewContext } from './context.ts';

/** A date for readers; a moment as «24/9/2021, 14:40». */
export function formatDate(format: Formats, value: unknown): string {
  if (!isMoment(value)) return format.when(value as When);
  return `${format.date(value.slice(0, 10))}, ${value.slice(11, 16)}`;
}

/** What a field of a record says, with «(suy ra)» where the record says that it was inferred. */
export function markedText(
  { strings }: Pick<ViewContext, 'strings'>,
  entry: Entry,
  path: string,
  text: string,
): string {
  return isInferred(entry, path) ? `${text} (${strings.common.inferred})` : text;
}

/** Who published an article, and when, as far as it is known: «Báo Quảng Ninh, 24/9/2021 (suy ra)». */
export function publication(context: Pick<ViewContext, 'strings' | 'format'>, article: Entry<'articles'>): string[] {
  const { publisher, publishedAt } = article.data;
  return [
    ...(publisher === undefined ? [] : [markedText(context, article, 'publisher', publisher)]),
    ...(publishedAt === undefined
      ? []
      : [markedText(context, article, 'publishedAt', formatDate(context.format, publishedAt))]),
  ];
}
