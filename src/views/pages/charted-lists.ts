import { basisOfList } from '../figures/basis-graph.ts';
import { listPage, type ListPage } from '../list/list-pages.ts';
import type { ViewContext } from '../common/context.ts';
import { figurePart, partChart, type PartChart } from './part-chart.ts';

/** The first page of a list, with a drawing under it. */
export interface ChartedListPage extends ListPage {
  /** Absent where there is nothing to draw. */
  chart?: PartChart<unknown>;
}

/** The list of tasks, with the calendar of their deadlines. */
export function taskListPage(context: ViewContext): ChartedListPage {
  return charted(listPage(context, 'directives'), figurePart(context, 'thoi-han'));
}

/** The list of documents, with which of them rest on which. */
export function documentListPage(context: ViewContext): ChartedListPage {
  return charted(listPage(context, 'documents'), partChart('can-cu', basisOfList(context)));
}

function charted(list: ListPage, chart: PartChart<unknown> | undefined): ChartedListPage {
  return { ...list, ...(chart ? { chart } : {}) };
}
