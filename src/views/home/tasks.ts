import type { Entry } from '../../corpus/types.ts';
import type { TaskState } from '../../facts/tasks.ts';
import type { ViewContext } from '../common/context.ts';
import { markedText } from '../common/inferred.ts';
import { recordPath } from '../common/paths.ts';

export interface TaskLine {
  id: string;
  title: string;
  path: string;
  state: TaskState;
  /** The deadline for readers, as precise as the source; absent where it states none. */
  due?: string;
}

/** All tasks on the build date, what needs attention first. */
export function taskLines(context: ViewContext): TaskLine[] {
  return context.facts.tasks.map((entry) => taskLine(context, entry));
}

function taskLine(context: ViewContext, entry: Entry<'directives'>): TaskLine {
  const { facts, format } = context;
  const { what, due } = entry.data;
  return {
    id: entry.id,
    title: what,
    path: recordPath(entry),
    state: facts.state(entry) as TaskState,
    ...(due === undefined ? {} : { due: markedText(context, entry, 'due', format.when(due)) }),
  };
}
