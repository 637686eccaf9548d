import type { Run } from '../../domain/run.ts';
import { countRun } from '../common/counted.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { regionIds, regionView } from '../place/region.ts';
import { collectionPath } from '../common/paths.ts';
import { briefPath, taskLists, unitRefs, type TaskList, type UnitRef } from './refs.ts';
import { stamped } from '../common/stamp.ts';

/** A brief to choose; where its unit has two bases, the usual one first. */
interface Choice {
  name: string;
  path: string;
  note?: Run[];
  /** `name` says whole where it leads. */
  other?: { label: string; name: string; path: string };
}

interface ChoiceGroup {
  id: string;
  heading: string;
  lists: { subheading?: string; rows: Choice[] }[];
}

/** The page on which a brief is chosen. */
export interface ChoiceView extends PageHead {
  lead: string;
  basis: string;
  groups: ChoiceGroup[];
}

export const choiceView = stamped((context: ViewContext): ChoiceView => {
  const { title, description, lead, basis } = context.strings.brief.choose;
  const head = { path: '/in/', title, description, breadcrumbs: [], isLong: isLongTitle(title) };
  return { ...head, lead, basis, groups: choiceGroups(context) };
});

/** All that an official can choose from: places, regions, lists of tasks; records are reached from their lists. */
function choiceGroups(context: ViewContext): ChoiceGroup[] {
  const { strings } = context;
  const { choose, titles } = strings.brief;
  const units = Map.groupBy(unitRefs(context), ({ status }) => status);
  const tasks = Map.groupBy(taskLists(context), ({ by }) => by);
  const unitRows = (status: UnitRef['status']) => (units.get(status) ?? []).map((unit) => unitChoice(context, unit));
  const taskRows = (by: TaskList['by']) => (tasks.get(by) ?? []).map(taskChoice(context));
  const lists = (by: TaskList['by'], subheading: string) =>
    taskRows(by).length > 0 ? [{ subheading, rows: taskRows(by) }] : [];
  const groups: ChoiceGroup[] = [
    {
      id: 'ca-nuoc',
      heading: choose.country,
      lists: [{ rows: [{ name: titles.country, path: briefPath('toan-quoc') }] }],
    },
    { id: 'tinh', heading: choose.units, lists: [{ rows: [...unitRows('current'), ...unitRows('future')] }] },
    { id: 'vung', heading: choose.regions, lists: [{ rows: regionRows(context) }] },
    {
      id: 'nhiem-vu',
      heading: choose.tasks,
      lists: [
        { rows: taskRows('all') },
        ...lists('agency', choose.tasksByAgency),
        ...lists('unit', choose.tasksByUnit),
        ...lists('state', choose.tasksByState),
      ],
    },
    { id: 'don-vi-cu', heading: choose.former, lists: [{ rows: unitRows('former') }] },
    {
      id: 'ban-ghi',
      heading: choose.single,
      lists: [
        {
          rows: (['linkages', 'projects', 'documents'] as const).map((name) => ({
            name: choose.fromList[name],
            path: collectionPath(name),
          })),
        },
      ],
    },
  ];
  return groups.filter((group) => group.lists.some(({ rows }) => rows.length > 0));
}

function unitChoice(context: ViewContext, { slug, name, status, other }: UnitRef): Choice {
  const { choose } = context.strings.brief;
  const records = context.facts.count('records', `units/${slug}`);
  const isEmpty = context.facts.ofUnit(slug).length === 0;
  const none = [{ text: isEmpty ? choose.empty : choose.unnamed }];
  const note = records.value === 0 ? none : choose.records(countRun(context, records));
  if (!other) return { name, path: briefPath('tinh', slug), note };
  const label = status === 'former' ? choose.current : choose.written;
  const path = briefPath('tinh', `${slug}/${other}`);
  return { name, path: briefPath('tinh', slug), note, other: { label, name: `${name}, ${label}`, path } };
}

function regionRows(context: ViewContext): Choice[] {
  return regionIds(context)
    .map((id) => ({ name: regionView(context, id).title, path: briefPath('vung', id) }))
    .sort((a, b) => context.format.compare(a.name, b.name));
}

function taskChoice(context: ViewContext): (list: TaskList) => Choice {
  return ({ id, name, of }) => ({
    name,
    path: briefPath('nhiem-vu', id),
    note: context.strings.brief.choose.tasksCount(countRun(context, context.facts.count('directives', of))),
  });
}
