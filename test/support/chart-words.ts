import type { StackData } from '../../src/charts/stack/layout.ts';
import { plain } from '../../src/domain/run.ts';
import type { ChartView } from '../../src/views/common/figure.ts';

/** A chart as its readers see it: sentences as text. */
export function inWords<View extends ChartView<unknown>>(view: View) {
  return { ...view, finding: plain(view.finding), notes: view.notes?.map(plain) };
}

/** Rows of bars without what they count. */
export function barsOf({ rows }: StackData) {
  return rows.map(({ tallies: _, total: __, ...row }) => row);
}
