import type { ViewContext } from '../shared/context.ts';
import type { Edition } from './changes.ts';
import { contentsOf, type Contents } from './contents.ts';
import type { Book, BriefRef, Figure, SheetCell } from './model.ts';

/** The spreadsheet of a brief, for the same kinds as the Word file. */
export function bookOf(context: ViewContext, ref: BriefRef, edition?: Edition): Book {
  return setInSheets(context, ref, contentsOf(context, ref, edition));
}

/** The contents as sheets, a part a sheet. */
export function setInSheets({ corpus, strings }: ViewContext, ref: BriefRef, contents: Contents): Book {
  const { title, headTitle, basis, summary, figures, parts } = contents;
  const { about } = strings.brief.sheets;
  return {
    title,
    headTitle,
    about: [
      [about.asOf, { day: corpus.buildDate, inferred: false }],
      [strings.brief.basis.label, basis],
      [about.sum, summary.join(' ')],
      ...figures.map((figure): [string, SheetCell] => [figure.label, figureCell(figure)]),
      [about.page, { path: ref.live }],
    ],
    sheets: parts.filter(({ list }) => list.count > 0).map(({ heading, list }) => ({ name: heading, ...list.sheet() })),
    empty: parts.flatMap(({ list, none }) => (list.count === 0 ? [none] : [])),
  };
}

function figureCell({ value, detail }: Figure): SheetCell {
  return detail === undefined ? numberOf(value) : `${value} (${detail})`;
}

/** «1.219», as people read it, back to a number. */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', ''));
}
