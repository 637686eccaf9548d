import type { ViewContext } from '../common/context.ts';
import type { Published } from './published.ts';
import type { CellView, SectionView } from './section.ts';
import type { BriefView } from './view.ts';

/** Letters of annexes, as JSON, from which on each is a page of its own. */
const MOST = 150_000;

/**
 * The pages of a brief: one, or, where its annexes are too large for a page, one with what the brief says in two sheets
 * and one an annex, to which it leads on the screen: on paper its two sheets are full.
 */
export function briefPages(context: ViewContext, view: BriefView, published: Published): BriefView[] {
  if (JSON.stringify(view.annexes).length < MOST) return [view];
  const pathOf = ({ id }: SectionView) => `${view.path}${id}/`;
  const noted = view.annexes.find(({ sources }) => sources !== undefined);
  const led = (section: SectionView) => (noted ? withNotesAt(section, pathOf(noted)) : section);
  const toAnnexes = view.annexes.map((annex) => ({ label: annex.heading, path: pathOf(annex) }));
  return [
    {
      ...view,
      tools: { ...view.tools, links: [...view.tools.links, ...toAnnexes] },
      body: view.body.map(led),
      annexes: [],
    },
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
