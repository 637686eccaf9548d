import type { CalendarData, CalendarItem } from '../../charts/calendar/groups.ts';
import type { ShapeName } from '../../charts/shapes.ts';
import type { Entry } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import type { ViewContext } from '../common/context.ts';
import { ofAllRecords, type ChartView } from '../common/figure.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import { TASK_STATES, taskState, type TaskState } from '../../facts/tasks.ts';

/** The shapes that stand before the states elsewhere. @internal */
export const STATE_SHAPES: Record<TaskState, ShapeName> = {
  overdue: 'triangle',
  due: 'diamond',
  'not-yet-due': 'open-diamond',
  recurring: 'round',
  'no-deadline': 'dash',
  done: 'tick',
};
const ACT: readonly TaskState[] = ['overdue', 'due'];

/** When tasks fall due and how they stand on the build date; those that come back or have no deadline in rows of their own. */
export function deadlineChart(context: ViewContext): ChartView<CalendarData> {
  const { corpus, strings, format } = context;
  const { deadlines: words } = strings.figures;
  const { directives } = corpus.entries;
  const day = format.date(corpus.buildDate);
  const items = directives.map((entry) => itemOf(context, entry));
  const dated = items.filter(({ apart }) => apart === undefined);
  const wide = dated.some(({ first, last }) => first?.slice(0, 7) !== last?.slice(0, 7));
  const open = dated.some(({ first, last }) => first === undefined || last === undefined);
  return {
    data: {
      columns: words.columns,
      states: taskStates(strings),
      apart: [words.recurring, words.undated],
      items,
      day: { date: corpus.buildDate, label: words.day(day) },
      unit: words.unit,
      months: words.months,
      folded: words.folded,
      more: { text: words.more, path: collectionPath('directives') },
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    period: strings.figures.period(words.period(day)),
    source: [{ text: words.source(directives.length), path: collectionPath('directives') }],
    notes: [...(dated.length > 0 ? [words.cells] : []), ...(wide ? [words.bars] : []), ...(open ? [words.open] : [])],
    finding: findingOf(items, strings),
    ...(directives.length === 0 ? { empty: true } : {}),
  };
}

/** States as a calendar knows them, in their order. */
export function taskStates({ tasks }: ViewContext['strings']): CalendarData['states'] {
  return TASK_STATES.map((state) => ({
    label: tasks.states[state],
    short: tasks.short[state],
    shape: STATE_SHAPES[state],
    act: ACT.includes(state),
  }));
}

function itemOf({ corpus, format }: ViewContext, entry: Entry<'directives'>): CalendarItem {
  const { due, recurs, what } = entry.data;
  const item = {
    state: TASK_STATES.indexOf(taskState(entry.data, corpus.buildDate)),
    label: what,
    path: recordPath(entry),
    time: due === undefined ? '' : format.when(due),
  };
  if (recurs !== undefined) return { ...item, apart: 0 };
  return due === undefined ? { ...item, apart: 1 } : { ...item, ...dayRange(due) };
}

/** How many have a deadline, and how those stand; then what the others are. */
function findingOf(
  items: readonly CalendarItem[],
  { figures: { deadlines: words }, tasks }: ViewContext['strings'],
): string {
  if (items.length === 0) return words.none;
  const states = (own: readonly CalendarItem[]) =>
    TASK_STATES.flatMap((state, index) => {
      const count = own.filter((item) => item.state === index).length;
      return count > 0 ? [words.part(count, tasks.short[state])] : [];
    }).join(', ');
  const dated = items.filter(({ apart }) => apart === undefined);
  const others = items.filter(({ apart }) => apart !== undefined);
  const first =
    dated.length === 0 ? words.nobody(items.length) : words.finding(dated.length, items.length, states(dated));
  if (items.length === 1) return `${first} ${words.only(tasks.short[TASK_STATES[items[0]!.state]!])}`;
  return others.length === 0 ? first : `${first} ${words.others(states(others), dated.length > 0)}`;
}
