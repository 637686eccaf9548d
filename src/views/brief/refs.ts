import type { Entry } from '../../corpus/types.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { collectionPath, recordPath, taskStatePath, taskStateSlug } from '../common/paths.ts';
import { regionIds } from '../place/region.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import { shownUnit, unitView } from '../place/unit.ts';
import type { BriefKind, BriefRef } from './model.ts';
import { once } from '../common/once.ts';

/** Where a brief is: below `/in/`, by kind. */
export function briefPath(kind: BriefKind, id = ''): string {
  return id === '' ? `/in/${kind}/` : `/in/${kind}/${id}/`;
}

/** Last step of the address of a brief on the basis that is not the usual one of its unit. */
export const OTHER_BASIS = { current: 'khi-viet', former: 'hien-nay' } as const;

/** Every brief that a build makes. */
export function briefRefs(context: ViewContext): BriefRef[] {
  const ref = (kind: BriefKind, id: string, live: string): BriefRef => ({ kind, id, path: briefPath(kind, id), live });
  return [
    ref('toan-quoc', '', '/'),
    ...unitRefs(context).flatMap(({ slug, other }) => [
      ref('tinh', slug, `/tinh/${slug}/`),
      ...(other ? [ref('tinh', `${slug}/${other}`, `/tinh/${slug}/`)] : []),
    ]),
    ...regionIds(context).map((id) => ref('vung', id, `/vung/${id}/`)),
    ...taskLists(context).map(({ id, live }) => ref('nhiem-vu', id, live)),
  ];
}

export interface UnitRef {
  slug: string;
  name: string;
  status: 'current' | 'former' | 'future';
  /** Last step of the brief on the other basis; absent where both say the same. */
  other?: string;
}

/** Units with the bases that their briefs have. */
export const unitRefs = once((context): UnitRef[] =>
  context.units.pages(context.facts.unitDay).map((page) => {
    const { links } = unitView(context, page);
    const other =
      links.same || links.lines.length === 0 ? undefined : OTHER_BASIS[page.status === 'former' ? 'former' : 'current'];
    return {
      slug: page.slug,
      name: page.name,
      status: page.status,
      ...(other ? { other } : {}),
    };
  }),
);

/** A list of tasks that has a brief. */
export interface TaskList {
  id: string;
  by: 'all' | 'state' | 'agency' | 'unit';
  name: string;
  state?: TaskState;
  /** The page that shows these tasks: of the agency or the unit, else the list of all. */
  live: string;
  /** The unit whose list it is. */
  unit?: string;
  tasks: Entry<'directives'>[];
  /** What these are all tasks of; absent for the list of all. */
  of?: Scope;
}

/** All tasks; by state, by agency and by unit. Lists without tasks are left out. */
export const taskLists = once(findTaskLists);

function findTaskLists(context: ViewContext): TaskList[] {
  const { corpus, strings, format, units: table, facts } = context;
  const words = strings.brief.titles;
  const live = collectionPath('directives');
  const listOf = (of: Scope, own: Omit<TaskList, 'tasks' | 'of'>): TaskList => ({
    ...own,
    of,
    tasks: facts.records('directives', of),
  });
  const agencies = corpus.entries.organizations.map((entry) =>
    listOf(`organizations/${entry.id}`, {
      id: `co-quan/${entry.id}`,
      by: 'agency',
      name: words.tasksOfAgency(entry.data.name),
      live: recordPath(entry),
    }),
  );
  const places = table.pages(facts.unitDay).map((page) =>
    listOf(`units/${page.slug}`, {
      id: `tinh/${page.slug}`,
      by: 'unit',
      unit: shownUnit(context, page),
      live: `/tinh/${page.slug}/`,
      name: words.tasksOf(page.name),
    }),
  );
  const states = TASK_STATES.map((state) =>
    listOf(`directives?state=${state}`, {
      id: `tinh-trang/${taskStateSlug(state)}`,
      by: 'state',
      state,
      live: taskStatePath(state),
      name: words.tasksIn(strings.tasks.states[state]),
    }),
  );
  const all: TaskList = { id: 'tat-ca', by: 'all', name: words.allTasks, live, tasks: corpus.entries.directives };
  return [all, ...states, ...agencies.toSorted((a, b) => format.compare(a.name, b.name)), ...places].filter(
    ({ tasks, by }) => tasks.length > 0 || by === 'all',
  );
}
