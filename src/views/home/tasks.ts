import type { Entry } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import { TASK_STATES, taskState, type TaskState } from '../../facts/tasks.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';

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
