import type { TimelineData } from '../../charts/timeline/layout.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartView } from '../common/figure.ts';
import { chartOnly, marked, type MarkedItem } from '../time/timeline-figure.ts';
import { basisChoice, type BasisChoice, type PlaceBasis } from './link-parts.ts';
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
  /** Said where there is no date. */
  none?: string;
}

/** Dated records, on one basis or on both. */
export interface TimesPart {
  id: string;
  /** On one basis. */
  times?: Times;
  /** On both. */
  bases?: { choice: BasisChoice; times: Record<PlaceBasis, Times> };
}

/** `written`: by the names that the records use, where that differs. Undefined where there is no date. */
export function timesPart(
  context: ViewContext,
  id: string,
  times: UnitTimes,
  written?: UnitTimes,
): TimesPart | undefined {
  if (times.count === 0) return undefined;
  const own = shownTimes(context, times, `${id}-hinh`);
  if (!written) return { id, times: own };
  const counted = ({ count }: UnitTimes) => ({ text: context.format.number(count) });
  const counts = { current: counted(times), written: counted(written) };
  return {
    id,
    bases: {
      choice: basisChoice(context, counts, 'current', 'co-so-thoi-gian'),
      times: { current: own, written: shownTimes(context, written, `${id}-khi-viet`) },
    },
  };
}

function shownTimes({ strings }: ViewContext, { items, count, drawing }: UnitTimes, id: string): Times {
  const isWhole = items.length === count;
  return {
    id,
    items: drawing && isWhole ? marked(items, drawing.keys) : items,
    isTwin: drawing !== undefined && isWhole,
    ...(drawing ? { drawing: chartOnly(drawing) } : {}),
    ...(count === 0 ? { none: strings.unit.timesNone } : {}),
    ...(isWhole ? {} : { latest: strings.unit.latest(items.length, count) }),
  };
}
