import type { Entry } from '../../corpus/types.ts';
import type { When } from '../../domain/dates.ts';
import { isMoment } from '../../facts/dates.ts';
import type { Formats } from '../../strings/formats.ts';
import type { ViewContext } from './context.ts';
import { markedText } from './inferred.ts';

/** A date for readers; a moment as «24/9/2021, 14:40». */
export function formatDate(format: Formats, value: unknown): string {
  if (!isMoment(value)) return format.when(value as When);
  return `${format.date(value.slice(0, 10))}, ${value.slice(11, 16)}`;
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
