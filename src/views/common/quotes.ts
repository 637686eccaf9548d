import type { Clause } from '../../corpus/types.ts';
import type { ViewContext } from './context.ts';
import { formatDate } from './dates.ts';
import { clausePath } from './paths.ts';

/** A quote with the words that matter, and the place where it stands. */
export interface QuoteView {
  /** `before` and `after` surround the marked words; a quote without a mark is all `before`. */
  before: string;
  marked: string;
  after: string;
  /** The clause on the article's page. */
  path: string;
  articleTitle: string;
  /** Publisher and date, as far as they are known. */
  source: string;
  /** Physical line of the raw text. */
  line: number;
  /** «dòng 5 của bản thô» */
  place: string;
}

export function quoteView({ format, strings }: ViewContext, clause: Clause): QuoteView {
  const { article, range, marked } = clause;
  const words = (start: number, end: number) => article.text.folded.text.slice(start, end);
  const parts = clause.mark
    ? {
        before: words(range.start, marked.start),
        marked: words(marked.start, marked.end),
        after: words(marked.end, range.end),
      }
    : { before: words(range.start, range.end), marked: '', after: '' };
  const { title, publisher, publishedAt } = article.data;
  return {
    ...parts,
    path: clausePath(clause),
    articleTitle: title.text,
    source: [publisher, publishedAt && formatDate(format, publishedAt)].filter(Boolean).join(', '),
    line: clause.line,
    place: strings.record.line(clause.line),
  };
}
