import { namedMap } from '../../map/area-map.ts';
import { capitalized } from '../../common/case.ts';
import type { ViewContext } from '../../common/context.ts';
import { unitOfParty } from '../../../facts/links.ts';
import { recordDay } from '../../../facts/dates.ts';
import type { Measured } from '../../../facts/measures.ts';
import type { Scope } from '../../../facts/scope.ts';
import { TASK_STATES, type TaskState } from '../../../facts/tasks.ts';
import { countRun } from '../../common/counted.ts';
import { missingInTables } from '../missing.ts';
import { taskLists, type TaskList } from '../refs.ts';
import type { Subject } from '../subject.ts';

/** A list of tasks: all of them, or those of a state, an agency or a unit. */
export function taskSubject(context: ViewContext, id: string): Subject {
  const { strings, facts } = context;
  const { brief, tasks: words } = strings;
  const list = taskLists(context).find((each) => each.id === id);
  if (!list) throw new Error(`unknown list of tasks: ${id}`);
  const total = facts.count('directives', list.of);
  const counts = statesOf(context, list);
  const states = counts.flatMap(({ state, count }, index) => [
    ...(index > 0 ? [{ text: '; ' }] : []),
    ...brief.summary.state(countRun(context, count), words.states[state]),
  ]);
  const map = taskMap(context, list);
  return {
    title: list.name,
    kicker: brief.kickers['nhiem-vu'],
    basis: brief.basis.tasks,
    summary: [
      counts.length > 0 ? brief.summary.tasks(countRun(context, total), states) : [{ text: brief.summary.noTasks }],
    ],
    ...(map ? { map } : {}),
    entries: list.tasks,
    missing: missingInTables(context, tasksOnly(list)),
    lines: [],
    always: ['directives'],
    figures: [
      { label: brief.figures.kinds.directives, count: countRun(context, total) },
      ...counts.map(({ state, count }) => ({
        label: capitalized(context.format, words.states[state]),
        count: countRun(context, count),
      })),
    ],
  };
}

/** How many of a list stand in each state; a list of one state has no other. */
function statesOf({ facts }: ViewContext, { of }: TaskList): { state: TaskState; count: Measured }[] {
  return TASK_STATES.map((state) => {
    const inState = `directives?state=${state}`;
    const scope = of === undefined || of === inState ? inState : `${of}&${inState}`;
    return { state, count: facts.count('directives', scope) };
  }).filter(({ count }) => count.value > 0);
}

/** The scope of a list, without what else concerns a place. */
function tasksOnly({ by, of = 'directives' }: TaskList): Scope {
  return by === 'unit' ? `${of}&directives` : of;
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
  return namedMap(context, name, ids, days.at(-1) ?? context.facts.unitDay);
}
