import { basisOfList } from '../figures/basis-graph.ts';
import { firstListPage, type ListPage } from '../list/list-pages.ts';
import type { ViewContext } from '../common/context.ts';
import { figurePart, partChart, type PartChart } from './part-chart.ts';
import { stamped } from '../common/stamp.ts';

/** The first page of a list, with a drawing under it. */
export interface ChartedListPage extends ListPage {
  /** Absent where there is nothing to draw. */
  chart?: PartChart<unknown>;
}

/** The list of tasks, with the calendar of their deadlines. */
export const taskListPage = stamped((context: ViewContext): ChartedListPage =>
  charted(firstListPage(context, 'directives'), figurePart(context, 'thoi-han')),
);

/** The list of documents, with which of them rest on which. */
export const documentListPage = stamped((context: ViewContext): ChartedListPage =>
  charted(firstListPage(context, 'documents'), partChart('can-cu', basisOfList(context))),
);

function charted(list: ListPage, chart: PartChart<unknown> | undefined): ChartedListPage {
  return { ...list, ...(chart ? { chart } : {}) };
}
