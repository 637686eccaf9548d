import type { TimelineData } from '../../charts/timeline/layout.ts';
import type { Run } from '../../domain/run.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun } from '../common/counted.ts';
import type { ChartView } from '../common/figure.ts';
import { chartOnly, marked, ofScope, type MarkedItem } from '../time/timeline-figure.ts';
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
  latest?: Run[];
}

export interface TimesPart {
  id: string;
  times: Times;
}

/** Undefined where there is no date. */
export function timesPart(context: ViewContext, id: string, times: UnitTimes, of: Scope): TimesPart | undefined {
  return times.count === 0 ? undefined : { id, times: shownTimes(context, times, `${id}-hinh`, of) };
}

/** «20 mốc gần nhất trong tất cả 40 mốc»; undefined where all are shown. */
export function latestOf(context: ViewContext, { items, count }: UnitTimes, of: Scope): Run[] | undefined {
  if (items.length === count) return undefined;
  return context.strings.unit.latest(items.length, countRun(context, context.facts.count('marks', of)));
}

function shownTimes(context: ViewContext, times: UnitTimes, id: string, of: Scope): Times {
  const { items, count, drawing } = times;
  const latest = latestOf(context, times, of);
  const isWhole = items.length === count;
  return {
    id,
    items: drawing && isWhole ? marked(items, drawing.keys) : items,
    isTwin: drawing !== undefined && isWhole,
    ...(drawing ? { drawing: ofScope(context, chartOnly(drawing), of) } : {}),
    ...(latest ? { latest } : {}),
  };
}
