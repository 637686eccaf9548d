import type { Entry } from '../../../corpus/types.ts';
import type { DataOf } from '../../../schemas/index.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import { capitalized } from '../../common/case.ts';
import type { ViewContext } from '../../common/context.ts';
import { dutyCell } from '../../common/duty.ts';
import { recordPath } from '../../common/paths.ts';
import { recordDay } from '../../../facts/dates.ts';
import { notedTitle, partyRun, recordRun, titleNote } from '../../common/shown.ts';
import type { TaskState } from '../../../facts/tasks.ts';
import { listing, onlyInSheet, onlyOnPaper, type Column, type Listing, type Scene } from './column.ts';
import {
  dateCell,
  datedOf,
  datedText,
  inOrder,
  marked,
  namesOf,
  NUMBER,
  PAGE,
  relationColumns,
  relationOf,
  SOURCES,
  TEXT,
  type Dated,
  type Numbered,
} from './shows.ts';

interface TaskRow extends Numbered {
  what: string;
  strength: DataOf<'directives'>['strength'];
  issuer: string | undefined;
  lead: string | undefined;
  together: string | undefined;
  /** Who holds the duty of a body that has ended. */
  duty: string;
  /** Documents on which it rests, whole. */
  basis: string | undefined;
  /** The same, whole only in the first row that names them, then by kind and number. */
  shortBasis: string | undefined;
  due: Dated | undefined;
  recurs: string | undefined;
  state: TaskState;
}

/** Tasks by how they stand, what needs attention first, then by deadline. */
export function taskList(scene: Scene, tasks: readonly Entry<'directives'>[]): Listing {
  const shortName = shortNames(scene.context);
  const { facts } = scene.context;
  const sorted = tasks.toSorted((a, b) => facts.taskRank(a) - facts.taskRank(b));
  const rows = inOrder(scene, sorted).map((entry, index) => taskRow(scene.context, entry, index + 1, shortName));
  return listing(scene, rows, [...COLUMNS, ...relationColumns(scene), PAGE], NARROW);
}

/** A document has its whole name where it is first named, then its kind and number where it has one. */
function shortNames(context: ViewContext): (key: string) => string {
  const named = new Set<string>();
  return (key) => {
    const { kind, number } = (context.corpus.byKey.get(key)?.data ?? {}) as Partial<DataOf<'documents'>>;
    if (named.has(key) && kind && number)
      return capitalized(context.format, `${codeLabel(context.strings, 'documents', 'kind', kind)} ${number}`);
    named.add(key);
    return recordRun(context, key).text;
  };
}

function taskRow(
  context: ViewContext,
  entry: Entry<'directives'>,
  number: number,
  shortName: (key: string) => string,
): TaskRow {
  const { what, strength, lead, coordinating, issuer, basis = [], due, recurs } = entry.data;
  const said = (path: string, text: string) => marked(context, entry, path, text);
  const papers = (name: (key: string) => string) =>
    basis.map((key, index) => said(`basis.${index}`, name(key))).join('; ') || undefined;
  return {
    number,
    entry,
    path: recordPath(entry),
    what,
    strength,
    issuer: issuer && said('issuer', partyRun(context, issuer, recordDay(context.corpus, entry)).text),
    lead: namesOf(context, entry, 'lead', lead),
    together: namesOf(context, entry, 'coordinating', coordinating),
    duty: dutyCell(context, entry),
    basis: papers((key) => recordRun(context, key).text),
    shortBasis: papers(shortName),
    due: datedOf(entry, 'due', due),
    recurs: recurs && said('recurs', codeLabel(context.strings, 'directives', 'recurs', recurs)),
    state: context.facts.state(entry) as TaskState,
  };
}

/** «Quảng Ninh giao» */
function givenBy({ strings }: ViewContext, { issuer }: TaskRow): string {
  return issuer === undefined ? '' : strings.brief.issuedBy(issuer);
}

const TASK: Column<TaskRow> = {
  paper: {
    label: 'task',
    kind: 'title',
    cell: (row, scene) => {
      const more = [titleNote(scene.context, row.entry), givenBy(scene.context, row), relationOf(scene, row.entry)]
        .filter(Boolean)
        .join('; ');
      return { text: row.what, ...(more === '' ? {} : { more }) };
    },
  },
  sheet: { label: 'name', width: 52, cell: ({ entry }, { context }) => notedTitle(context, entry) },
};
const LEAD: Column<TaskRow> = {
  paper: {
    label: 'lead',
    kind: 'lead',
    cell: ({ lead, duty, together }, { context }) => {
      const more = [duty, together === undefined ? '' : context.strings.brief.together(together)].filter(Boolean);
      return { ...TEXT.paper(lead, context), ...(more.length > 0 ? { more: more.join('; ') } : {}) };
    },
  },
  sheet: { label: 'lead', width: 28, cell: ({ lead }, { context }) => TEXT.sheet(lead, context) },
};
const BASIS: Column<TaskRow> = {
  paper: { label: 'basis', kind: 'basis', cell: ({ shortBasis }, { context }) => TEXT.paper(shortBasis, context) },
  sheet: { label: 'basis', width: 40, cell: ({ basis }, { context }) => TEXT.sheet(basis, context) },
};
/** What recurs has no deadline that could be absent. */
const DUE: Column<TaskRow> = {
  paper: {
    label: 'due',
    kind: 'time',
    cell: ({ due, recurs }, { context }) => TEXT.paper(due ? datedText(context, due) : recurs, context),
  },
  sheet: {
    label: 'due',
    width: 20,
    cell: ({ due, recurs }, { context }) => (!due && recurs ? null : dateCell(context, due)),
  },
};
const STATE: Column<TaskRow> = {
  paper: {
    label: 'state',
    kind: 'state',
    cell: ({ state }, { context }) => ({ text: context.strings.tasks.states[state], state }),
  },
  sheet: { label: 'state', width: 24, cell: ({ state }, { context }) => context.strings.tasks.states[state] },
};

const COLUMNS: Column<TaskRow>[] = [
  NUMBER,
  TASK,
  onlyInSheet('strength', 12, ({ strength, entry }, { context }) =>
    marked(context, entry, 'strength', codeLabel(context.strings, 'directives', 'strength', strength)),
  ),
  // A commitment has nobody who gives it.
  onlyInSheet('issuer', 28, ({ issuer, strength }, { context }) =>
    issuer === undefined && strength === 'commitment' ? null : TEXT.sheet(issuer, context),
  ),
  LEAD,
  onlyInSheet('duty', 36, ({ duty }) => duty || undefined),
  onlyInSheet('together', 28, ({ together }) => together),
  BASIS,
  DUE,
  onlyInSheet('recurs', 14, ({ recurs }) => recurs),
  STATE,
  SOURCES,
];
const NARROW: Column<TaskRow>[] = [
  NUMBER,
  onlyOnPaper('taskBasis', 'title', (row, scene) => {
    const { brief, common } = scene.context.strings;
    const papers = brief.onBasis(row.shortBasis ?? common.absent);
    const relation = relationOf(scene, row.entry);
    return { text: row.what, more: [givenBy(scene.context, row), papers, relation].filter(Boolean).join('; ') };
  }),
  LEAD,
  // «không nêu hạn» and «thường xuyên» say it by themselves.
  onlyOnPaper('dueState', 'state', ({ state, due }, { context }) => {
    const { brief, tasks } = context.strings;
    return { text: tasks.states[state], state, ...(due ? { more: brief.due(datedText(context, due)) } : {}) };
  }),
  SOURCES,
];
