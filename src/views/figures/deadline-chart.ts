import type { CalendarData, CalendarItem } from '../../charts/calendar/groups.ts';
import type { ShapeName } from '../../charts/shapes.ts';
import type { Entry } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import type { Run } from '../../domain/run.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { markedText } from '../common/inferred.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import { DEADLINE_STATES, dueIn, WITH_DEADLINE } from '../../facts/conditions.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';

/** The shapes that stand before the states elsewhere. @internal */
export const STATE_SHAPES: Record<TaskState, ShapeName> = {
  overdue: 'triangle',
  due: 'diamond',
  'not-yet-due': 'open-diamond',
  recurring: 'round',
  'no-deadline': 'dash',
  done: 'tick',
};

/** So many deadlines make a calendar; a sentence and a table say fewer. */
const FEWEST_DRAWN = 2;

/** When tasks fall due and how they stand on the build date; those that come back or have no deadline in rows of their own. */
export function deadlineChart(context: ViewContext): ChartView<CalendarData> {
  const { corpus, strings, format } = context;
  const { deadlines: words } = strings.figures;
  const { tasks: directives } = context.facts;
  const day = format.date(corpus.buildDate);
  const items = directives.map((entry) => itemOf(context, entry));
  const dated = items.filter(({ apart }) => apart === undefined);
  const inWords = dated.length < FEWEST_DRAWN;
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
    source: [words.source(countLink(context, 'directives'))],
    notes: [
      ...(inWords ? [] : [words.cells]),
      ...(wide && !inWords ? [words.bars] : []),
      ...(open && !inWords ? [words.open] : []),
    ].map((text) => [{ text }]),
    finding: findingOf(context),
    ...(directives.length === 0 ? { empty: true } : inWords ? { inWords } : {}),
  };
}

/** States as a calendar knows them, in their order. */
export function taskStates({ tasks }: ViewContext['strings']): CalendarData['states'] {
  return TASK_STATES.map((state) => ({
    label: tasks.states[state],
    shape: STATE_SHAPES[state],
    act: state === 'due',
  }));
}

function itemOf(context: ViewContext, entry: Entry<'directives'>): CalendarItem {
  const { facts, format } = context;
  const { due, recurs, what } = entry.data;
  const state = facts.state(entry) as TaskState;
  const item = {
    state: TASK_STATES.indexOf(state),
    label: what,
    path: recordPath(entry),
    time: due === undefined ? '' : markedText(context, entry, 'due', format.when(due)),
  };
  const tally = (of: Scope) => facts.count('directives', of);
  if (recurs !== undefined) return { ...item, apart: 0, tally: tally(inState(state)) };
  if (due === undefined) return { ...item, apart: 1, tally: tally(`${inState(state)}&directives?due=`) };
  const { first, last } = dayRange(due);
  const month = first?.slice(0, 7);
  const days = { ...(first ? { first } : {}), ...(last ? { last } : {}) };
  if (month === undefined || month !== last?.slice(0, 7)) return { ...item, ...days };
  // What comes back stands apart, whenever it is due.
  return { ...item, ...days, tally: tally(`${inState(state)}&${dueIn(month)}`) };
}

function inState(state: TaskState): Scope {
  return `directives?state=${state}`;
}

const UNDATED: Scope = 'directives?due=';
const DATED: Scope = 'directives?due=*';

/** How many have a deadline, and how those stand; then what the others are. */
function findingOf(context: ViewContext): Run[] {
  const { facts, strings } = context;
  const { figures, tasks } = strings;
  const words = figures.deadlines;
  const total = countLink(context, 'directives');
  if (total.counted!.value === 0) return [{ text: words.none }];
  const [only] = facts.tasks;
  if (total.counted!.value === 1) {
    const isDated = only!.data.due !== undefined && only!.data.recurs === undefined;
    return [{ text: words.only(tasks.states[facts.state(only!) as TaskState], isDated) }];
  }
  const states = (scopes: readonly [TaskState, Scope][]) =>
    scopes
      .filter(([, scope]) => facts.count('directives', scope).value > 0)
      .map(([state, scope]) => words.part(countLink(context, 'directives', scope), tasks.states[state]))
      .flatMap((part, index) => (index > 0 ? [{ text: '; ' }, part] : [part]));
  const dated = states(DEADLINE_STATES.map((state) => [state, `${inState(state)}&${DATED}`]));
  const others = states(
    TASK_STATES.map((state) => [
      state,
      DEADLINE_STATES.includes(state) ? `${inState(state)}&${UNDATED}` : inState(state),
    ]),
  );
  const count = countLink(context, 'directives', WITH_DEADLINE);
  const first =
    dated.length === 0
      ? words.nobody(total)
      : others.length === 0
        ? words.everyOne(total, dated)
        : words.finding(count, total, dated);
  return others.length === 0 ? first : inSentences([first, words.others(others, dated.length > 0)]);
}
