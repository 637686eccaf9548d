import type { Corpus } from '../corpus/types.ts';
import { compareText } from '../domain/order.ts';
import { dayRange, firstDay } from '../domain/dates.ts';
import type { DataOf } from '../schemas/index.ts';
import { once } from './once.ts';

/** States in the order in which lists show them: what needs attention first. */
export const TASK_STATES = ['overdue', 'due', 'not-yet-due', 'recurring', 'no-deadline', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

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

/** The same on the build date, which is not asked where it makes no difference: of what recurs, or has no deadline, or is done. */
export function taskStateNow(corpus: Pick<Corpus, 'buildDate' | 'lastOf'>, task: Task): TaskState {
  const done = (task.outcomes ?? []).flatMap(({ state, date }) => (state === 'done' ? [firstDay(date)] : []));
  const state = taskState({ ...task, due: undefined }, corpus.lastOf(done));
  return state === 'no-deadline' && task.due !== undefined ? taskState(task, corpus.buildDate) : state;
}

/** All tasks by how they stand on the build date, then by the last day of their deadline, then by id; and the place of each. */
export const orderedTasks = once((corpus) => {
  const keyed = corpus.entries.directives.map((entry) => ({
    entry,
    state: TASK_STATES.indexOf(taskStateNow(corpus, entry.data)),
    last: (entry.data.due && dayRange(entry.data.due).last) ?? '9999',
  }));
  const list = keyed
    .sort((a, b) => a.state - b.state || compareText(a.last, b.last) || compareText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry);
  return { list, rank: new Map(list.map(({ id }, index) => [id, index])) };
});
