import type { ArticleEntry, Range } from '../../corpus/types.ts';
import { escapeHtml, foldSpace } from '../../domain/text.ts';
import { documentsNamedIn, recognisedIn } from '../../facts/recognised.ts';
import { recognisedUnit } from '../../facts/units.ts';
import type { Mark } from '../../mdx/render.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath, unitPath } from '../common/paths.ts';
import type { ArticleNote } from './notes.ts';

/** What is marked in the body: quotes with their notes, slips of the source with the right word, names with links. */
export function marksOf(context: ViewContext, article: ArticleEntry, notes: readonly ArticleNote[]): Mark[] {
  const { corpus } = context;
  const clauses = corpus.clausesIn.get(article.id) ?? [];
  const quotes = notes.flatMap(({ anchor, number, id, label }): Mark[] => {
    const range = clauses.find((clause) => clause.anchor === anchor)!.bodyRange;
    if (!range) return [];
    return [{ ...range, key: anchor, kind: 'quote', after: [noteLink(label, number, id)] }];
  });
  return [...quotes, ...correctionMarks(context, article), ...entityMarks(context, article)];
}

function noteLink(label: string, number: number, id: string): string {
  return `<sup class="refs"><a href="#${id}" aria-label="${escapeHtml(label)}">${number}</a></sup>`;
}

function correctionMarks({ strings }: ViewContext, { data, text }: ArticleEntry): Mark[] {
  return (data.corrections ?? []).map(({ raw, corrected, why }) => {
    const words = foldSpace(raw);
    const start = text.body.text.indexOf(words);
    const beside = ` <span class="correction">[${escapeHtml(strings.article.correction(corrected))}]</span>`;
    return { start, end: start + words.length, kind: 'correction', title: why, after: [beside] };
  });
}

/** Names of units and documents, linked to their pages where there is one. */
function entityMarks(context: ViewContext, article: ArticleEntry): Mark[] {
  const entity =
    (href: string) =>
    ({ start, end }: Range): Mark => ({ start, end, kind: 'entity', href });
  return [
    ...recognisedIn(article).provinces.flatMap(({ id, mentions }) => {
      const unit = recognisedUnit(article, id);
      return unit === undefined ? [] : mentions.map(entity(unitPath(context.units, unit)));
    }),
    ...documentsNamedIn(context.corpus, article).flatMap(({ record, mentions }) =>
      record ? mentions.map(entity(recordPath(record))) : [],
    ),
  ];
}
