import type { ViewContext } from '../common/context.ts';
import { shortAddressOf, type Published } from './published.ts';
import type { CellView, SectionView } from './section.ts';
import type { BriefView } from './view.ts';

/** Letters of annexes, as JSON, from which on each is a page of its own. */
const MOST = 150_000;

/**
 * The pages of a brief: one, or, where its annexes are too large for a page, one with what the brief says in two sheets
 * and one an annex, to which it leads.
 */
export function briefPages(context: ViewContext, view: BriefView, published: Published): BriefView[] {
  if (JSON.stringify(view.annexes).length < MOST) return [view];
  const pathOf = ({ id }: SectionView) => `${view.path}${id}/`;
  const noted = view.annexes.find(({ sources }) => sources !== undefined);
  const led = (section: SectionView) => (noted ? withNotesAt(section, pathOf(noted)) : section);
  const contents: SectionView = {
    id: 'phu-luc',
    heading: context.strings.brief.annexes.heading,
    lead: view.annexes.flatMap((annex, index) => [
      { text: `${index > 0 ? '; ' : ''}${annex.heading}: ` },
      { text: shortAddressOf(pathOf(annex), published), path: pathOf(annex) },
    ]),
    runIn: false,
    isAside: true,
  };
  return [
    { ...view, body: [...view.body.map(led), contents], annexes: [] },
    ...view.annexes.map((annex) => annexPage(context, view, led(annex), pathOf(annex), published)),
  ];
}

function annexPage(
  { strings }: ViewContext,
  view: BriefView,
  annex: SectionView,
  path: string,
  { hasPdfs }: Published,
): BriefView {
  const { map: _map, book: _book, tight: _tight, ...own } = view;
  const { screen, annexes } = strings.brief;
  return {
    ...own,
    path,
    headTitle: `${annex.heading} · ${view.headTitle}`,
    description: `${annex.heading}. ${view.description}`,
    tools: {
      ...view.tools,
      links: [
        { label: annexes.back, path: view.path },
        ...(hasPdfs ? [{ label: screen.pdf, path: path.replace(/\/$/, '.pdf') }] : []),
      ],
    },
    summary: [],
    figures: [],
    body: [annex],
    annexes: [],
  };
}

/** The tables of a section lead to notes on another page. */
function withNotesAt(section: SectionView, path: string): SectionView {
  if (!section.table) return section;
  const cell = ({ notes, ...rest }: CellView): CellView => ({
    ...rest,
    notes: notes.map((note) => ({ ...note, page: path })),
  });
  return { ...section, table: { ...section.table, rows: section.table.rows.map((row) => row.map(cell)) } };
}
