import type { Entry } from '../../../corpus/types.ts';
import { dayRange } from '../../../domain/dates.ts';
import type { DataOf } from '../../../schemas/index.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { Party } from '../../../schemas/party.ts';
import { capitalized } from '../../common/case.ts';
import type { ViewContext } from '../../common/context.ts';
import { recordPath } from '../../common/paths.ts';
import { recordDay } from '../../../facts/dates.ts';
import { partyRun, recordRun } from '../../common/shown.ts';
import { TASK_STATES, taskState, type TaskState } from '../../../facts/tasks.ts';
import { listing, onlyInSheet, onlyOnPaper, type Column, type Listing, type Scene } from './column.ts';
import { dateCell, datedOf, datedText, NUMBER, PAGE, SOURCES, TEXT, type Dated, type Numbered } from './shows.ts';

interface TaskRow extends Numbered {
  what: string;
  strength: DataOf<'directives'>['strength'];
  issuer: string | undefined;
  lead: string | undefined;
  together: string | undefined;
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
  const rows = orderTasks(scene.context, tasks).map((entry, index) =>
    taskRow(scene.context, entry, index + 1, shortName),
  );
  return listing(scene, rows, COLUMNS, NARROW);
}

function orderTasks({ corpus, format }: ViewContext, tasks: readonly Entry<'directives'>[]): Entry<'directives'>[] {
  const place = ({ data }: Entry<'directives'>) => TASK_STATES.indexOf(taskState(data, corpus.buildDate));
  const last = ({ data: { due } }: Entry<'directives'>) => (due && dayRange(due).last) ?? '9999';
  return tasks.toSorted(
    (a, b) => place(a) - place(b) || format.compare(last(a), last(b)) || format.compare(a.data.what, b.data.what),
  );
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
  const day = recordDay(context.corpus, entry);
  const names = (parties: readonly Party[] = []) =>
    parties.map((party) => partyRun(context, party, day).text).join(', ') || undefined;
  return {
    number,
    entry,
    path: recordPath(entry),
    what,
    strength,
    issuer: names(issuer && [issuer]),
    lead: names(lead),
    together: names(coordinating),
    basis: basis.map((key) => recordRun(context, key).text).join('; ') || undefined,
    shortBasis: basis.map(shortName).join('; ') || undefined,
    due: datedOf(entry, 'due', due),
    recurs: recurs && codeLabel(context.strings, 'directives', 'recurs', recurs),
    state: taskState(entry.data, context.corpus.buildDate),
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
    cell: (row, { context }) => {
      const given = givenBy(context, row);
      return { text: row.what, ...(given === '' ? {} : { more: given }) };
    },
  },
  sheet: { label: 'name', width: 52, cell: ({ what }) => what },
};
const LEAD: Column<TaskRow> = {
  paper: {
    label: 'lead',
    kind: 'who',
    cell: ({ lead, together }, { context }) => ({
      ...TEXT.paper(lead, context),
      ...(together === undefined ? {} : { more: context.strings.brief.together(together) }),
    }),
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
    cell: ({ state }, { context }) => ({ text: context.strings.brief.states[state], state }),
  },
  sheet: { label: 'state', width: 24, cell: ({ state }, { context }) => context.strings.brief.states[state] },
};

const COLUMNS: Column<TaskRow>[] = [
  NUMBER,
  TASK,
  onlyInSheet('strength', 12, ({ strength }, { context }) =>
    codeLabel(context.strings, 'directives', 'strength', strength),
  ),
  // A commitment has nobody who gives it.
  onlyInSheet('issuer', 28, ({ issuer, strength }, { context }) =>
    issuer === undefined && strength === 'commitment' ? null : TEXT.sheet(issuer, context),
  ),
  LEAD,
  onlyInSheet('together', 28, ({ together }) => together),
  BASIS,
  DUE,
  onlyInSheet('recurs', 14, ({ recurs }) => recurs),
  STATE,
  SOURCES,
  PAGE,
];
const NARROW: Column<TaskRow>[] = [
  NUMBER,
  onlyOnPaper('taskBasis', 'title', (row, { context }) => {
    const { brief, common } = context.strings;
    const papers = brief.onBasis(row.shortBasis ?? common.absent);
    return { text: row.what, more: [givenBy(context, row), papers].filter(Boolean).join('; ') };
  }),
  LEAD,
  // «không nêu hạn» and «thường xuyên» say it by themselves.
  onlyOnPaper('dueState', 'state', ({ state, due }, { context }) => {
    const { brief } = context.strings;
    return { text: brief.states[state], state, ...(due ? { more: brief.due(datedText(context, due)) } : {}) };
  }),
  SOURCES,
];
