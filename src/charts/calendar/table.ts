import type { Run } from '../../domain/run.ts';
import { filled, type ChartFormat, type ChartTable } from '../chart.ts';
import { groupItems, type CalendarData, type CalendarGroup } from './groups.ts';

/** So many items of a row are named; where there are more, the last place says how many. */
const MOST = 6;

/** A row a mark: time, state, how many, and which. */
export function calendarTable(data: CalendarData, format: ChartFormat): ChartTable {
  return {
    columns: [...data.columns],
    rows: groupItems(data, format).map((group) => [
      group.time,
      data.states[group.state]!.label,
      group.tally ?? group.items.length,
      namesOf(group, data.more, format),
    ]),
  };
}

/** An item whose own deadline is more precise than the row says so. */
function namesOf({ kind, time, items }: CalendarGroup, more: CalendarData['more'], format: ChartFormat): Run[] {
  const shown = items.length > MOST ? items.slice(0, MOST - 1) : items;
  const runs = shown.flatMap(({ label, path, time: own }, i): Run[] => [
    ...(i > 0 ? [{ text: '; ' }] : []),
    { text: label, ...(path === undefined ? {} : { path }) },
    ...(kind === 'cell' && own !== time ? [{ text: ` (${own})` }] : []),
  ]);
  if (shown.length === items.length) return runs;
  const { text, path } = more;
  return [
    ...runs,
    { text: '; ' },
    {
      text: filled(text, { count: format.number(items.length - shown.length) }),
      ...(path === undefined ? {} : { path }),
    },
  ];
}
