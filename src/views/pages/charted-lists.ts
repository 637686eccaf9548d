import { basisOfList } from '../figures/basis-graph.ts';
import { deadlineChart } from '../figures/deadline-chart.ts';
import { listPage, type ListPage } from '../list/list-pages.ts';
import type { ViewContext } from '../shared/context.ts';
import { partChart, type PartChart } from './part-chart.ts';

/** A list with a drawing under it. */
export interface ChartedListPage {
  list: ListPage;
  /** Absent where there is nothing to draw. */
  chart?: PartChart<unknown>;
}

/** The list of tasks, with the calendar of their deadlines. */
export function taskListPage(context: ViewContext): ChartedListPage {
  return charted(listPage(context, 'directives'), partChart('thoi-han', deadlineChart(context)));
}

/** The list of documents, with which of them rest on which. */
export function documentListPage(context: ViewContext): ChartedListPage {
  return charted(listPage(context, 'documents'), partChart('can-cu', basisOfList(context)));
}

function charted(list: ListPage, chart: PartChart<unknown> | undefined): ChartedListPage {
  return { list, ...(chart ? { chart } : {}) };
}
