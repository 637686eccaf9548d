import type { Entry } from '../../corpus/types.ts';
import { DATED_COLLECTIONS } from '../../facts/marks.ts';
import { pairsOfLinkage } from '../../facts/links.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import { pairPlace } from '../common/count-list.ts';
import type { ViewContext } from '../common/context.ts';
import { figurePaths } from '../common/figure.ts';
import type { Link } from '../common/sections.ts';

/** A linkage of many places is counted with more pairs than a reader wants named. */
const MOST_PAIRS = 6;

/** Figures that count records of a collection, by their ids and titles. */
const FIGURES_OF: Partial<
  Record<CollectionName, (words: Strings['figures']) => readonly [id: string, title: string][]>
> = {
  linkages: ({ linkFigure, sectors }) => [
    ['ma-tran', linkFigure.page],
    ['linh-vuc', sectors.title],
  ],
  projects: ({ projects }) => [['du-an', projects.title]],
  directives: ({ tasks, deadlines }) => [
    ['nhiem-vu', tasks.title],
    ['thoi-han', deadlines.title],
  ],
  documents: ({ basisGraph }) => [['can-cu', basisGraph.title]],
  indicators: ({ series }) => [['chi-so', series.title]],
};

/** The pages of pairs and the figures that count a record. */
export function countedIn(context: ViewContext, entry: Entry): Link[] {
  const { strings } = context;
  const { figures: words } = strings;
  const figures = FIGURES_OF[entry.collection]?.(words) ?? [];
  const isDated = DATED_COLLECTIONS.some((name) => name === entry.collection);
  return [
    ...(entry.collection === 'linkages' ? pairsOf(context, entry) : []),
    ...figures.map(([id, label]) => ({ label, path: figurePaths({ id }).page })),
    ...(isDated ? [{ label: words.timeline.title, path: '/dong-thoi-gian/' }] : []),
  ];
}

/** The pairs of today that a linkage joins. */
function pairsOf(context: ViewContext, { data }: Entry<'linkages'>): Link[] {
  const { corpus, facts, units, strings, format } = context;
  const now = (id: string) => units.currentOf(id, facts.unitDay);
  const name = (id: string) => units.nameAt(id, facts.unitDay).name;
  const found = pairsOfLinkage(corpus, data).flatMap(([a, b]) =>
    now(a).flatMap((one) =>
      now(b).flatMap((other): Link[] => {
        const [first, second] = [units.pageSlug(one), units.pageSlug(other)];
        const path = first === second ? undefined : pairPlace(context, first, second);
        const [left, right] = first < second ? [one, other] : [other, one];
        return path === undefined ? [] : [{ label: strings.pair.title(name(left), name(right)), path }];
      }),
    ),
  );
  const each = [...new Map(found.map((link) => [link.path, link])).values()];
  return each.length > MOST_PAIRS ? [] : each.sort((a, b) => format.compare(a.label, b.label));
}
