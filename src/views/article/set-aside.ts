import type { ArticleEntry, SetAside } from '../../corpus/types.ts';
import type { ViewContext } from '../common/context.ts';
import { wordsOf, type ArticleNote } from './notes.ts';

/** A piece of a line that was set aside. */
export interface AsidePiece {
  text: string;
  quoted: boolean;
  /** Anchors of the quotes that begin here: of the first, and of others. Numbers of those that end here. */
  anchor?: string;
  anchors: string[];
  notes: Pick<ArticleNote, 'number' | 'id' | 'label'>[];
}

/** The lines of the page around the article that were set aside, and how many they are. */
export function chromeOf({ strings }: ViewContext, article: ArticleEntry, aside: readonly SetAside[]) {
  const chrome = aside.filter(({ kind }) => kind === 'chrome').map((piece) => wordsOf(article, piece));
  return { chrome, chromeCount: strings.article.chrome(chrome.length) };
}

/** A line that was set aside, cut where a quote in it begins or ends. */
export function asidePieces(
  { corpus }: ViewContext,
  article: ArticleEntry,
  piece: SetAside,
  notes: readonly ArticleNote[],
): AsidePiece[] {
  const inMeta = (corpus.clausesIn.get(article.id) ?? []).filter(
    ({ bodyRange, range }) => !bodyRange && range.start < piece.end && range.end > piece.start,
  );
  const quotes = [...new Map(inMeta.map((clause) => [clause.anchor, clause])).values()].map(({ anchor, range }) => ({
    note: notes.find((note) => note.anchor === anchor)!,
    start: Math.max(range.start, piece.start),
    end: Math.min(range.end, piece.end),
    beginsHere: range.start >= piece.start,
  }));
  const cuts = [piece.start, piece.end, ...quotes.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const [anchor, ...anchors] = quotes.flatMap((quote) =>
      quote.start === start && quote.beginsHere ? [quote.note.anchor] : [],
    );
    return {
      text: wordsOf(article, { start, end }),
      quoted: quotes.some((quote) => quote.start <= start && quote.end >= end),
      ...(anchor === undefined ? {} : { anchor }),
      anchors,
      notes: quotes.flatMap(({ note: { number, id, label }, ...quote }) =>
        quote.end === end ? [{ number, id, label }] : [],
      ),
    };
  });
}
