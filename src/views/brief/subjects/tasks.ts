import { namedMap } from '../../map/area-map.ts';
import { listOfNames } from '../../common/phrases.ts';
import { capitalized } from '../../common/case.ts';
import type { ViewContext } from '../../common/context.ts';
import { unitOfParty } from '../../../facts/links.ts';
import { recordDay } from '../../../facts/dates.ts';
import { TASK_STATES, taskState } from '../../../facts/tasks.ts';
import { taskLists, type TaskList } from '../refs.ts';
import type { Subject } from '../subject.ts';

/** A list of tasks: all of them, or those of a state, an agency or a unit. */
export function taskSubject(context: ViewContext, id: string): Subject {
  const { strings, corpus } = context;
  const { brief, tasks: words } = strings;
  const list = taskLists(context).find((each) => each.id === id);
  if (!list) throw new Error(`unknown list of tasks: ${id}`);
  const counts = TASK_STATES.map((state) => ({
    state,
    count: list.tasks.filter(({ data }) => taskState(data, corpus.buildDate) === state).length,
  })).filter(({ count }) => count > 0);
  const states = listOfNames(
    counts.map(({ state, count }) => brief.summary.state(count, words.short[state])),
    strings.unit.summary.and,
  );
  const map = taskMap(context, list);
  return {
    title: list.name,
    kicker: brief.kickers['nhiem-vu'],
    basis: brief.basis.tasks,
    summary: [counts.length > 0 ? brief.summary.tasks(list.tasks.length, states) : brief.summary.noTasks],
    ...(map ? { map } : {}),
    entries: list.tasks,
    lines: [],
    always: ['directives'],
    figures: [
      { label: brief.figures.tasks, count: list.tasks.length },
      ...counts.map(({ state, count }) => ({ label: capitalized(context.format, words.short[state]), count })),
    ],
  };
}

/** The unit of a list, or all units whose tasks these are. */
function taskMap(context: ViewContext, { name, tasks, unit }: TaskList): Subject['map'] {
  const { corpus } = context;
  const bearers = tasks.flatMap(({ data: { issuer, lead = [], coordinating = [] } }) => [
    ...(issuer ? [issuer] : []),
    ...lead,
    ...coordinating,
  ]);
  const ids = unit ? [unit] : bearers.flatMap((party) => unitOfParty(corpus, party) ?? []);
  const days = tasks.map((task) => recordDay(corpus, task)).sort();
  return namedMap(context, name, ids, days.at(-1) ?? corpus.buildDate);
}
