import type { TaskState } from '../../facts/tasks.ts';
import type { Strings } from '../../strings/index.ts';

/** How a task stands, with the words for it. */
export interface ShownState {
  state: TaskState;
  label: string;
}

export function shownState({ tasks }: Strings, state: TaskState): ShownState {
  return { state, label: tasks.states[state] };
}
