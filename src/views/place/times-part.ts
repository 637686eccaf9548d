import type { TimelineData } from '../../charts/timeline/layout.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartView } from '../common/figure.ts';
import { chartOnly, marked, type MarkedItem } from '../time/timeline-figure.ts';
import type { UnitTimes } from './unit-view.ts';

/** Dated records of a page: drawn, where there is something to draw, and listed. */
export interface Times {
  /** Begins every id of the drawing. */
  id: string;
  drawing?: ChartView<TimelineData>;
  items: MarkedItem[];
  /** The list has every date of the drawing, and takes the place of its table. */
  isTwin: boolean;
  /** «16 mốc gần nhất trong 40» */
  latest?: string;
}

export interface TimesPart {
  id: string;
  times: Times;
}

/** Undefined where there is no date. */
export function timesPart(context: ViewContext, id: string, times: UnitTimes): TimesPart | undefined {
  return times.count === 0 ? undefined : { id, times: shownTimes(context, times, `${id}-hinh`) };
}

function shownTimes({ strings }: ViewContext, { items, count, drawing }: UnitTimes, id: string): Times {
  const isWhole = items.length === count;
  return {
    id,
    items: drawing && isWhole ? marked(items, drawing.keys) : items,
    isTwin: drawing !== undefined && isWhole,
    ...(drawing ? { drawing: chartOnly(drawing) } : {}),
    ...(isWhole ? {} : { latest: strings.unit.latest(items.length, count) }),
  };
}
