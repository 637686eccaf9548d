import type { Entry } from '../../corpus/types.ts';
import { dayRange, firstDay } from '../../domain/dates.ts';
import type { DataOf } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from './context.ts';
import { recordPath } from './paths.ts';

/** States in the order in which lists show them: what needs attention first. */
export const TASK_STATES = ['overdue', 'due', 'not-yet-due', 'recurring', 'no-deadline', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** How a task stands, with the words for it. */
export interface ShownState {
  state: TaskState;
  label: string;
}

export function shownState({ tasks }: Strings, state: TaskState): ShownState {
  return { state, label: tasks.states[state] };
}

type Task = Pick<DataOf<'directives'>, 'due' | 'recurs' | 'outcomes'>;

/**
 * How a task stands on a day. Only an outcome in the words of an article makes it done, from the day of that outcome
 * on. A due period without an end is never overdue; one without a beginning has begun.
 */
export function taskState({ due, recurs, outcomes }: Task, day: string): TaskState {
  if (recurs !== undefined) return 'recurring';
  if (outcomes?.some(({ state, date }) => state === 'done' && firstDay(date) <= day)) return 'done';
  if (due === undefined) return 'no-deadline';
  const { first, last } = dayRange(due);
  if (last !== undefined && last < day) return 'overdue';
  return first !== undefined && day < first ? 'not-yet-due' : 'due';
}

export interface TaskLine {
  id: string;
  title: string;
  path: string;
  state: TaskState;
  /** The deadline for readers, as precise as the source; absent where it states none. */
  due?: string;
}

/** All tasks on the build date, in the order of states, then of deadlines. */
export function taskLines(context: ViewContext): TaskLine[] {
  const keyed = context.corpus.entries.directives.map((entry) => ({
    line: taskLine(context, entry),
    last: lastDue(entry),
  }));
  return keyed
    .sort(
      (a, b) =>
        TASK_STATES.indexOf(a.line.state) - TASK_STATES.indexOf(b.line.state) ||
        compare(a.last, b.last) ||
        compare(a.line.id, b.line.id),
    )
    .map(({ line }) => line);
}

function taskLine({ corpus, format }: ViewContext, entry: Entry<'directives'>): TaskLine {
  const { what, due } = entry.data;
  return {
    id: entry.id,
    title: what,
    path: recordPath(entry),
    state: taskState(entry.data, corpus.buildDate),
    ...(due === undefined ? {} : { due: format.when(due) }),
  };
}

function lastDue({ data: { due } }: Entry<'directives'>): string {
  return (due && dayRange(due).last) ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
