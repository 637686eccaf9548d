import type { ArticleEntry, Range } from '../../corpus/types.ts';
import type { Sentence } from '../../search/shapes.ts';
import type { ViewContext } from '../common/context.ts';
import { clausePath, recordPath } from '../common/paths.ts';

/** A sentence's end; not behind «TP.» and the like. */
const END = /(?<!(?:^|[\s(])(?:TP|Tp|tp|TX|ThS|TS|GS|PGS|BS|KS|\d+|[A-ZĐ]))[.!?…]+["”»)]*\s+(?=["“«(\p{Lu}\d-])/gu;

/**
 * The sentences of an article; one that holds a quoted clause leads to that, any other to the article. Where only quotes
 * may be published, the quotes.
 */
export function articleSentences({ corpus }: ViewContext, article: ArticleEntry): Sentence[] {
  const clauses = corpus.clausesIn.get(article.id) ?? [];
  if (corpus.site.fullText === 'quotes') return clauses.map((clause) => [clause.quote, clausePath(clause)]);
  const { text } = article.text.body;
  const path = recordPath(article);
  let next = 0;
  return sentenceRanges(text).map(({ start, end }): Sentence => {
    while (next < clauses.length && (clauses[next]!.bodyRange?.end ?? 0) <= start) next++;
    const clause = clauses[next];
    const isInside = clause?.bodyRange !== undefined && clause.bodyRange.start < end;
    return [text.slice(start, end).trim(), isInside ? clausePath(clause) : path];
  });
}

/** @internal */
export function sentenceRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    ranges.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}
