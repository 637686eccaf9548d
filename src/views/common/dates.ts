import type { ArticleData, Entry } from '../../corpus/types.ts';
import type { When } from '../../domain/dates.ts';
import { publisherOf } from '../../facts/articles.ts';
import { isMoment } from '../../facts/dates.ts';
import type { Formats } from '../../strings/formats.ts';
import type { ViewContext } from './context.ts';
import { markedText } from './inferred.ts';

/** A date for readers; a moment as «24/9/2021, 14:40». */
export function formatDate(format: Formats, value: unknown): string {
  if (!isMoment(value)) return format.when(value as When);
  return `${format.date(value.slice(0, 10))}, ${value.slice(11, 16)}`;
}

/**
 * Who published an article, and when, as far as it is known: «Báo Quảng Ninh, 24/9/2021 (suy ra)»; of an official text
 * also which it is: «công văn số 12/UBND-TH, Ủy ban nhân dân tỉnh Vĩnh Long, 12/5/2023».
 */
export function publication(context: Pick<ViewContext, 'strings' | 'format'>, article: Entry<'articles'>): string[] {
  const { publishedAt } = article.data;
  const publisher = publisherOf(article.data);
  return [
    ...officialName(context, article.data),
    ...(publisher === undefined ? [] : [markedText(context, article, publisher.path, publisher.name)]),
    ...(publishedAt === undefined
      ? []
      : [markedText(context, article, 'publishedAt', formatDate(context.format, publishedAt))]),
  ];
}

/** «công văn số 12/UBND-TH»; nothing of a newspaper's article. */
export function officialName({ strings }: Pick<ViewContext, 'strings'>, { official }: ArticleData): string[] {
  const name = strings.article.officialNumber(official?.kind, official?.number);
  return name === '' ? [] : [name];
}
