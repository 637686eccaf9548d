import type { Entry } from '../../corpus/types.ts';
import { compareVi } from '../../domain/collate.ts';
import { dayRange, formatWhen } from '../../domain/dates.ts';
import { formatNumber } from '../../domain/numbers.ts';
import type { Party } from '../../schemas/party.ts';
import type { DataOf } from '../../schemas/index.ts';
import type { ViewContext } from '../shared/context.ts';
import { codeLabel } from '../shared/field-labels.ts';
import { linkLines, type LinkLine, type PartnerRow } from '../shared/link-index.ts';
import { recordPath } from '../shared/paths.ts';
import { capitalize } from '../record/record.ts';
import { recordDay } from '../shared/record-day.ts';
import { partyRun, recordRun, titleOf, unitRun, type Run } from '../shared/shown.ts';
import { TASK_STATES, taskState } from '../shared/tasks.ts';
import { timeline, type TimelineItem } from '../time/timeline.ts';
import { isInferred } from '../shared/inferred.ts';
import type { Cell, Column, Table } from './model.ts';
import { noteRuns, type Notes } from './notes.ts';

export const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

const MOST_SECTORS = 2;

/** What all tables of a brief need. */
export interface Scene {
  context: ViewContext;
  notes: Notes;
}

export const columnsOf = (
  { context }: Scene,
  ...kinds: (keyof ViewContext['strings']['brief']['columns'])[]
): Column[] => kinds.map((name) => ({ label: context.strings.brief.columns[name], kind: KINDS[name] }));

const KINDS = {
  number: 'number',
  partner: 'who',
  pair: 'label',
  place: 'title',
  count: 'count',
  partners: 'count',
  link: 'title',
  linkWith: 'title',
  with: 'who',
  sector: 'field',
  sectorForm: 'field',
  form: 'form',
  period: 'time',
  periodState: 'state',
  earliest: 'time',
  refs: 'time',
  state: 'state',
  project: 'title',
  funding: 'form',
  fundingBudget: 'form',
  budget: 'time',
  taskBasis: 'title',
  dueState: 'state',
  task: 'title',
  lead: 'who',
  basis: 'basis',
  due: 'time',
  document: 'title',
  issuer: 'who',
  issued: 'time',
  when: 'label',
  event: 'title',
  field: 'label',
  value: 'title',
  change: 'time',
  record: 'title',
  difference: 'title',
  notes: 'notes',
} as const satisfies Record<string, Column['kind']>;

export const countCell = (value: number): Cell => ({ text: formatNumber(value), value });

const sourced = ({ notes }: Scene, entry: Entry): Cell => ({ text: '', notes: notes.of(entry) });

/** Linkages in the order of their numbers; `wide` has a column for each thing that is known of them. */
export function linkTable(scene: Scene, lines: readonly LinkLine[], wide: boolean): Table {
  const { context } = scene;
  const { absent } = context.strings.common;
  return {
    columns: wide
      ? columnsOf(scene, 'number', 'link', 'with', 'sector', 'form', 'period', 'state', 'notes')
      : columnsOf(scene, 'number', 'linkWith', 'sectorForm', 'periodState', 'notes'),
    rows: lines.map((line) => {
      const entry = context.corpus.byKey.get(`linkages/${line.id}`) as Entry<'linkages'>;
      const time = line.time ? inferable(context, line.time.text, line.time.inferred) : absent;
      const state = statusOf('linkages', entry.data.status) ?? absent;
      const sectors = line.sectors.join('; ') || absent;
      const number = { text: formatNumber(line.number) };
      const notes = sourced(scene, entry as Entry);
      return wide
        ? [
            ...[number, { text: line.title }, { text: withWhom(context, line) }, { text: sectors }],
            ...[{ text: line.form }, { text: time }, { text: state }, notes],
          ]
        : [
            ...[number, { text: line.title, more: withWhom(context, line) }],
            ...[{ text: sectors, more: line.form }, { text: time, more: state }, notes],
          ];
    }),
  };
}

/** «Hải Phòng, Hưng Yên»; «Vĩnh Phúc với Phú Thọ» where the own side bears another name than the page. */
export function withWhom({ strings }: ViewContext, { own, others, joined, internal }: LinkLine): string {
  const words = strings.unit.links;
  const names = (runs: readonly Run[]) => runs.map(({ text }) => text).join(', ');
  const pair = own.length > 0 && joined ? `${names(own)} ${words.with} ${names(others)}` : names([...own, ...others]);
  return internal ? `${pair} (${words.isInternal})` : pair;
}

export function inferable({ strings }: ViewContext, text: string, inferred: boolean): string {
  return inferred ? `${text} (${strings.common.inferred})` : text;
}

type WithStatus = 'linkages' | 'projects' | 'documents';

/** The last state that the sources name. */
export function statusOf(
  collection: WithStatus,
  status: readonly { state: string; date?: unknown }[] | undefined,
): string | undefined {
  const last = status?.at(-1);
  if (!last) return undefined;
  const label = codeLabel(collection, 'status.0.state', last.state);
  return last.date === undefined ? label : `${label} (${formatWhen(last.date as string)})`;
}

/** Partners, those with most linkages first; then those that are now in one unit with it. */
export function partnerTable(
  scene: Scene,
  rows: readonly PartnerRow[],
  inner: readonly PartnerRow[],
  first: 'partner' | 'pair' = 'partner',
): Table {
  const { context } = scene;
  const words = context.strings.unit.links;
  const row = ({ names, count, sectors, time, refs }: PartnerRow, isInner: boolean): Cell[] => [
    { text: plain(names), ...(isInner ? { more: `(${words.isInternal})` } : {}) },
    countCell(count),
    { text: mainSectors(context, sectors) },
    time
      ? { text: inferable(context, time.text, time.inferred), when: time.when }
      : { text: context.strings.common.absent },
    {
      text: numbersOf(
        refs.map(({ number }) => number),
        count,
      ),
    },
  ];
  return {
    columns: columnsOf(scene, first, 'count', 'sector', 'earliest', 'refs'),
    rows: [...rows.map((each) => row(each, false)), ...inner.map((each) => row(each, true))],
  };
}

/** The most frequent ones; the table of linkages names all. */
function mainSectors({ strings }: ViewContext, sectors: readonly string[]): string {
  const rest = sectors.length - MOST_SECTORS;
  const shown = sectors.slice(0, rest > 1 ? MOST_SECTORS : sectors.length).join('; ');
  return rest > 1 ? `${shown} ${strings.unit.links.moreSectors(rest)}` : shown || strings.common.absent;
}

function numbersOf(numbers: readonly number[], count: number): string {
  const text = noteRuns(numbers.toSorted((a, b) => a - b))
    .map((run) => run.text)
    .join(', ');
  return count > numbers.length ? `${text}…` : text;
}

export function projectTable(scene: Scene, entries: readonly Entry<'projects'>[], wide: boolean): Table {
  const { context } = scene;
  const { absent } = context.strings.common;
  return {
    columns: wide
      ? columnsOf(scene, 'number', 'project', 'funding', 'budget', 'period', 'state', 'notes')
      : columnsOf(scene, 'number', 'project', 'fundingBudget', 'periodState', 'notes'),
    rows: entries.map((entry, index) => {
      const { name, kind, provinces, funding, budget, period, status } = entry.data;
      const day = recordDay(context.corpus, entry as Entry);
      const places = (provinces ?? []).map((id) => unitRun(context, id, day).text).join(', ');
      const number = { text: formatNumber(index + 1) };
      const project = { text: name, more: [codeLabel('projects', 'kind', kind), places].filter(Boolean).join(' · ') };
      const money = budget?.asWritten ?? absent;
      const sources = fundingOf(funding) ?? absent;
      const time = period ? inferable(context, formatWhen(period), isInferred(entry as Entry, 'period')) : absent;
      const state = statusOf('projects', status) ?? absent;
      const notes = sourced(scene, entry as Entry);
      return wide
        ? [number, project, { text: sources }, { text: money }, { text: time }, { text: state }, notes]
        : [number, project, { text: sources, more: money }, { text: time, more: state }, notes];
    }),
  };
}

export function fundingOf(sources: DataOf<'projects'>['funding']): string | undefined {
  const each = (sources ?? []).map(({ source, lender, amount }) =>
    [codeLabel('projects', 'funding.0.source', source), lender && `(${lender})`, amount?.asWritten]
      .filter(Boolean)
      .join(' '),
  );
  return each.length > 0 ? [...new Set(each)].join('; ') : undefined;
}

/** Tasks by how they stand, what needs attention first, then by deadline. */
export function orderTasks({ corpus }: ViewContext, tasks: readonly Entry<'directives'>[]): Entry<'directives'>[] {
  const place = ({ data }: Entry<'directives'>) => TASK_STATES.indexOf(taskState(data, corpus.buildDate));
  const last = ({ data: { due } }: Entry<'directives'>) => (due && dayRange(due).last) ?? '9999';
  return tasks.toSorted(
    (a, b) => place(a) - place(b) || compareVi(last(a), last(b)) || compareVi(a.data.what, b.data.what),
  );
}

/** A document has its whole name in the first row that names it, then its kind and number where it has one. */
export function taskTable(scene: Scene, tasks: readonly Entry<'directives'>[], wide: boolean): Table {
  const { context } = scene;
  const { common, brief } = context.strings;
  const named = new Set<string>();
  const paperName = (key: string): string => {
    const { kind, number } = (context.corpus.byKey.get(key)?.data ?? {}) as Partial<DataOf<'documents'>>;
    if (named.has(key) && kind && number) return capitalize(`${codeLabel('documents', 'kind', kind)} ${number}`);
    named.add(key);
    return recordRun(context, key).text;
  };
  return {
    columns: wide
      ? columnsOf(scene, 'number', 'task', 'lead', 'basis', 'due', 'state', 'notes')
      : columnsOf(scene, 'number', 'taskBasis', 'lead', 'dueState', 'notes'),
    rows: tasks.map((entry, index) => {
      const { what, lead, coordinating, issuer, basis, due, recurs } = entry.data;
      const day = recordDay(context.corpus, entry as Entry);
      const names = (parties: readonly Party[] | undefined) =>
        (parties ?? []).map((party) => partyRun(context, party, day).text).join(', ');
      const state = taskState(entry.data, context.corpus.buildDate);
      const until = due
        ? inferable(context, formatWhen(due), isInferred(entry as Entry, 'due'))
        : recurs && codeLabel('directives', 'recurs', recurs);
      const papers = (basis ?? []).map(paperName).join('; ') || common.absent;
      const given = issuer ? brief.issuedBy(names([issuer])) : '';
      const number = { text: formatNumber(index + 1) };
      const who = {
        text: names(lead) || common.absent,
        ...(coordinating ? { more: brief.together(names(coordinating)) } : {}),
      };
      const notes = sourced(scene, entry as Entry);
      return wide
        ? [
            ...[number, { text: what, ...(given === '' ? {} : { more: given }) }, who, { text: papers }],
            ...[{ text: until ?? common.absent }, { text: brief.states[state], state }, notes],
          ]
        : [
            ...[number, { text: what, more: [given, brief.onBasis(papers)].filter(Boolean).join('; ') }, who],
            // «không nêu hạn» and «thường xuyên» say it by themselves.
            { text: brief.states[state], state, ...(due ? { more: brief.due(until!) } : {}) },
            notes,
          ];
    }),
  };
}

export function documentTable(scene: Scene, documents: readonly Entry<'documents'>[]): Table {
  const { context } = scene;
  const { absent } = context.strings.common;
  return {
    columns: columnsOf(scene, 'number', 'document', 'issuer', 'issued', 'state', 'notes'),
    rows: documents.map((entry, index) => {
      const { kind, number, issuer, issued, status } = entry.data;
      const day = recordDay(context.corpus, entry as Entry);
      return [
        { text: formatNumber(index + 1) },
        {
          text: titleOf(entry as Entry),
          more: [codeLabel('documents', 'kind', kind), number].filter(Boolean).join(' '),
        },
        { text: issuer ? partyRun(context, issuer, day).text : absent },
        { text: issued ? inferable(context, formatWhen(issued), isInferred(entry as Entry, 'issued')) : absent },
        { text: statusOf('documents', status) ?? absent },
        sourced(scene, entry as Entry),
      ];
    }),
  };
}

const known = new WeakMap<ViewContext, TimelineItem[]>();

/** Dated things of some records, oldest first. */
export function timesOfRecords(context: ViewContext, entries: readonly Entry[]): TimelineItem[] {
  const all = known.get(context) ?? timeline(context).years.flatMap(({ items }) => items);
  known.set(context, all);
  const pages = new Set(entries.map((entry) => recordPath(entry)));
  return all.filter(({ page }) => pages.has(page));
}

export function timeTable(scene: Scene, entries: readonly Entry[]): Table {
  const { context } = scene;
  const byPage = new Map(entries.map((entry) => [recordPath(entry), entry]));
  return {
    columns: columnsOf(scene, 'when', 'event', 'notes'),
    rows: timesOfRecords(context, entries).map((item) => [
      { text: inferable(context, item.time, item.inferred) },
      { text: `${item.title} (${item.kind}, ${item.what})` },
      sourced(scene, byPage.get(item.page)!),
    ]),
  };
}

/** Lines for linkages seen from nowhere in particular. */
export function neutralLines(context: ViewContext, linkages: readonly Entry<'linkages'>[], path: string): LinkLine[] {
  return linkLines(context, linkages, { territory: new Set(), path, isInternal: () => false });
}
