import type { Clause } from '../../corpus/types.ts';
import type { ViewContext } from './context.ts';
import { publication } from './dates.ts';
import { clausePath } from './paths.ts';

/** A quote with the words that matter, and the place where it stands. */
export interface QuoteView {
  /** `before` and `after` surround the marked words; a quote without a mark is all `before`. */
  before: string;
  marked: string;
  after: string;
  /** The article, with the clause on its page. `label` says whole where it leads, if `text` does not. */
  article: { text: string; path: string; label?: string };
  /** What follows the article: «, Báo Đắk Lắk, 3/4/2024». */
  place: string;
}

/** The words of a quote, those that matter apart; without a mark all is `before`. */
export function clauseParts({ article, range, marked, mark }: Clause): Record<'before' | 'marked' | 'after', string> {
  const words = (start: number, end: number) => article.text.folded.text.slice(start, end);
  if (!mark) return { before: words(range.start, range.end), marked: '', after: '' };
  return {
    before: words(range.start, marked.start),
    marked: words(marked.start, marked.end),
    after: words(marked.end, range.end),
  };
}

/** A clause as a page shows it: its words, the article with the place in it, who published that and when. */
export function quoteView(context: ViewContext, clause: Clause): QuoteView {
  const { article } = clause;
  const parts = clauseParts(clause);
  const published = [...publication(context, article), ...provisionOf(context, clause)]
    .map((part) => `, ${part}`)
    .join('');
  return {
    ...parts,
    article: { text: article.data.title.text, path: clausePath(clause) },
    place: published,
  };
}

/** Where in an official text a clause stands, from the inside out: «khoản 2 Điều 4»; nothing where it has no number. */
export function provisionOf(
  { strings }: Pick<ViewContext, 'strings'>,
  { provision }: Pick<Clause, 'provision'>,
): string[] {
  if (!provision) return [];
  const words = strings.article.provision;
  return [
    provision
      .toReversed()
      .map(({ level, number }) => words[level](number))
      .join(' '),
  ];
}
