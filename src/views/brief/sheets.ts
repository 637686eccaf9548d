import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { formatWhen, type When } from '../../domain/dates.ts';
import { definitionOf } from '../../schemas/index.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../shared/context.ts';
import { codeLabel } from '../shared/field-labels.ts';
import { gapsOfRecord } from '../gaps/gaps.ts';
import { recordPath } from '../shared/paths.ts';
import { recordDay } from '../shared/record-day.ts';
import { partyRun, recordRun, titleOf, unitRun } from '../shared/shown.ts';
import { taskState } from '../shared/tasks.ts';
import { isInferred } from '../time/timeline.ts';
import type { Edition } from './changes.ts';
import { contentsOf, headTitle, ofKind } from './index.ts';
import type { BriefRef, Table } from './model.ts';
import { noteRuns, type Notes } from './notes.ts';
import { fundingOf, inferable, orderTasks, timesOfRecords, withWhom, type Scene } from './tables.ts';

/** A day that a spreadsheet can calculate with. */
export interface Day {
  /** `YYYY-MM-DD` */
  day: string;
  inferred: boolean;
}

/** A path of this site, or an address elsewhere. */
export interface Place {
  path: string;
}

export type SheetCell = string | number | Day | Place | undefined;

export interface SheetColumn {
  label: string;
  /** In letters. */
  width: number;
}

export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: SheetCell[][];
}

/** The tables of a brief, whole, for a spreadsheet: the first sheet says what it is, the last has the quotes. */
export interface Book {
  title: string;
  headTitle: string;
  /** Label and value: as-of date, basis, sum, figures. */
  about: [string, SheetCell][];
  /** Only those that have rows. */
  sheets: Sheet[];
  /** Said of tables without rows: «Dự án: chưa có dự án nào.» */
  empty: string[];
}

type ColumnName = keyof ViewContext['strings']['brief']['sheets']['columns'];

const WIDTHS: Record<ColumnName, number> = {
  number: 6,
  name: 52,
  with: 30,
  sector: 30,
  form: 22,
  time: 20,
  state: 24,
  stateDay: 16,
  notes: 14,
  page: 44,
  kind: 22,
  places: 28,
  funding: 34,
  budget: 24,
  amount: 20,
  currency: 9,
  strength: 12,
  issuer: 28,
  lead: 28,
  together: 28,
  basis: 40,
  due: 20,
  recurs: 14,
  paperNumber: 18,
  issued: 18,
  what: 24,
  gap: 34,
  quote: 90,
  article: 44,
  publisher: 26,
  published: 18,
  line: 8,
  address: 44,
};

/** The spreadsheet of a brief, for the same kinds as the Word file. */
export function bookOf(context: ViewContext, ref: BriefRef, edition?: Edition): Book {
  const { subject, scene } = contentsOf(context, ref, edition);
  const { brief } = context.strings;
  const { sections, none } = brief;
  const words = brief.sheets;
  const tasks = orderTasks(context, ofKind(subject.listed, 'directives'));
  const projects = ofKind(subject.listed, 'projects');
  const documents = ofKind(subject.listed, 'documents');
  const firsts = (subject.first?.(scene) ?? []).map(({ heading, table, lead = '' }): Made => ({
    name: heading,
    none: lead,
    ...(table ? plainSheet(table) : { columns: [], rows: [] }),
  }));
  const isAbout = (kind: (typeof subject.always)[number], rows: readonly unknown[]) =>
    rows.length > 0 || subject.always.includes(kind);
  const made: Made[] = [
    ...firsts,
    ...(isAbout('linkages', subject.lines)
      ? [{ name: sections.links, none: none.links, ...linkSheet(scene, subject.lines) }]
      : []),
    ...(isAbout('projects', projects)
      ? [{ name: sections.projects, none: none.projects, ...projectSheet(scene, projects) }]
      : []),
    ...(isAbout('directives', tasks) ? [{ name: sections.tasks, none: none.tasks, ...taskSheet(scene, tasks) }] : []),
    ...(isAbout('documents', documents)
      ? [{ name: sections.documents, none: none.documents, ...documentSheet(scene, documents) }]
      : []),
    {
      ...{ name: sections.times, none: subject.entries.length > 0 ? none.times : none.timesOfNone },
      ...timeSheet(scene, subject.entries),
    },
    {
      ...{ name: sections.gaps, none: subject.naming.length > 0 ? none.gaps : none.gapsOfNone },
      ...gapSheet(scene, subject.naming),
    },
    { name: sections.notes, none: none.notes, ...noteSheet(scene) },
  ];
  return {
    title: subject.title,
    headTitle: headTitle(context, ref, subject),
    about: [
      [words.about.asOf, { day: context.corpus.buildDate, inferred: false }],
      [brief.basis.label, subject.basis],
      [words.about.sum, subject.summary.join(' ')],
      ...subject.figures.map(({ label, value, detail }): [string, SheetCell] => [
        label,
        detail === undefined ? numberOf(value) : `${value} (${detail})`,
      ]),
      [words.about.page, { path: ref.live }],
    ],
    sheets: made.filter(({ rows }) => rows.length > 0).map(({ name, columns, rows }) => ({ name, columns, rows })),
    empty: made.flatMap((sheet) => (sheet.rows.length === 0 ? [sheet.none] : [])),
  };
}

type Made = Sheet & { none: string };
type Rows = Pick<Sheet, 'columns' | 'rows'>;

/** «1.219», as people read it, back to a number. */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', ''));
}

function columnsOf({ context }: Scene, names: readonly ColumnName[]): SheetColumn[] {
  return names.map((name) => ({ label: context.strings.brief.sheets.columns[name], width: WIDTHS[name] }));
}

/** A table of paper as it is: second lines follow in brackets, numbers and whole dates are such. */
function plainSheet({ columns, rows }: Table): Rows {
  return {
    columns: columns.map(({ label, kind }) => ({ label, width: PLAIN_WIDTHS[kind] ?? 24 })),
    rows: rows.map((cells) =>
      cells.map(({ text, more, notes = [], value, when }) => {
        if (value !== undefined) return value;
        if (typeof when === 'string' && when.length === 10) return { day: when, inferred: text !== formatWhen(when) };
        return [text, more, ...(notes.length > 0 ? [numbersOf(notes)] : [])].filter(Boolean).join(' ');
      }),
    ),
  };
}

const PLAIN_WIDTHS: Partial<Record<Table['columns'][number]['kind'], number>> = {
  title: 60,
  who: 36,
  field: 44,
  count: 10,
};

function numbersOf(notes: readonly number[]): string {
  return noteRuns(notes)
    .map(({ text }) => `[${text}]`)
    .join(' ');
}

const quotes = (notes: Notes, entry: Entry) => numbersOf(notes.of(entry));

/** A day where the date is one; what is less exact stays in words, as does what is absent. */
function dateCell({ strings }: ViewContext, when: When | undefined, inferred: boolean): SheetCell {
  if (when === undefined) return strings.common.absent;
  if (typeof when === 'string' && when.length === 10) return { day: when, inferred };
  return inferred ? `${formatWhen(when)} (${strings.common.inferred})` : formatWhen(when);
}

type WithStatus = 'linkages' | 'projects' | 'documents';

/** The last state that the sources name, and its date. */
function stateCells(context: ViewContext, entry: Entry<WithStatus>): [SheetCell, SheetCell] {
  const last = (entry.data.status as { state: string; date?: When }[] | undefined)?.at(-1);
  const { absent } = context.strings.common;
  if (!last) return [absent, undefined];
  const path = `status.${entry.data.status!.length - 1}.date`;
  return [
    codeLabel(entry.collection, 'status.0.state', last.state),
    dateCell(context, last.date, isInferred(entry, path)),
  ];
}

function linkSheet(scene: Scene, lines: Parameters<typeof withWhom>[1][]): Rows {
  const { context, notes } = scene;
  return {
    columns: columnsOf(scene, [
      ...(['number', 'name', 'with', 'sector', 'form', 'time'] as const),
      ...(['state', 'stateDay', 'notes', 'page'] as const),
    ]),
    rows: lines.map((line) => {
      const entry = context.corpus.byKey.get(`linkages/${line.id}`) as Entry<'linkages'>;
      return [
        ...[line.number, line.title, withWhom(context, line)],
        ...[line.sectors.join('; ') || context.strings.common.absent, line.form],
        dateCell(context, line.time?.when, line.time?.inferred ?? false),
        ...stateCells(context, entry),
        ...[quotes(notes, entry), { path: line.path }],
      ];
    }),
  };
}

function projectSheet(scene: Scene, entries: readonly Entry<'projects'>[]): Rows {
  const { context, notes } = scene;
  const { absent } = context.strings.common;
  return {
    columns: columnsOf(scene, [
      ...(['number', 'name', 'kind', 'places', 'funding', 'budget', 'amount', 'currency'] as const),
      ...(['time', 'state', 'stateDay', 'notes', 'page'] as const),
    ]),
    rows: entries.map((entry, index) => {
      const { name, kind, provinces = [], funding, budget, period } = entry.data;
      const day = recordDay(context.corpus, entry);
      return [
        ...[index + 1, name, codeLabel('projects', 'kind', kind)],
        provinces.map((id) => unitRun(context, id, day).text).join(', ') || absent,
        ...[fundingOf(funding) ?? absent, budget?.asWritten ?? absent, budget?.value, budget?.currency],
        dateCell(context, period, isInferred(entry, 'period')),
        ...stateCells(context, entry),
        ...[quotes(notes, entry), { path: recordPath(entry) }],
      ];
    }),
  };
}

function taskSheet(scene: Scene, tasks: readonly Entry<'directives'>[]): Rows {
  const { context, notes } = scene;
  const { common, brief } = context.strings;
  return {
    columns: columnsOf(scene, [
      ...(['number', 'name', 'strength', 'issuer', 'lead', 'together', 'basis'] as const),
      ...(['due', 'recurs', 'state', 'notes', 'page'] as const),
    ]),
    rows: tasks.map((entry, index) => {
      const { what, strength, lead, coordinating, issuer, basis, due, recurs } = entry.data;
      const day = recordDay(context.corpus, entry);
      const names = (parties: readonly Party[] = []) =>
        parties.map((party) => partyRun(context, party, day).text).join(', ');
      return [
        ...[index + 1, what, codeLabel('directives', 'strength', strength)],
        // A commitment has nobody who gives it.
        issuer ? names([issuer]) : strength === 'commitment' ? undefined : common.absent,
        ...[names(lead) || common.absent, names(coordinating) || undefined],
        (basis ?? []).map((key) => recordRun(context, key).text).join('; ') || common.absent,
        due === undefined && recurs ? undefined : dateCell(context, due, isInferred(entry, 'due')),
        recurs && codeLabel('directives', 'recurs', recurs),
        brief.states[taskState(entry.data, context.corpus.buildDate)],
        ...[quotes(notes, entry), { path: recordPath(entry) }],
      ];
    }),
  };
}

function documentSheet(scene: Scene, documents: readonly Entry<'documents'>[]): Rows {
  const { context, notes } = scene;
  const { absent } = context.strings.common;
  return {
    columns: columnsOf(scene, [
      ...(['number', 'name', 'kind', 'paperNumber', 'issuer', 'issued'] as const),
      ...(['state', 'stateDay', 'notes', 'page'] as const),
    ]),
    rows: documents.map((entry, index) => {
      const { kind, number, issuer, issued } = entry.data;
      const isMissing = (path: string) => (context.corpus.absent.get(keyOf(entry)) ?? []).includes(path);
      const day = recordDay(context.corpus, entry);
      return [
        ...[index + 1, titleOf(entry), codeLabel('documents', 'kind', kind)],
        number ?? (isMissing('number') ? absent : undefined),
        issuer ? partyRun(context, issuer, day).text : absent,
        dateCell(context, issued, isInferred(entry, 'issued')),
        ...stateCells(context, entry),
        ...[quotes(notes, entry), { path: recordPath(entry) }],
      ];
    }),
  };
}

function timeSheet(scene: Scene, entries: readonly Entry[]): Rows {
  const { context, notes } = scene;
  const byPage = new Map(entries.map((entry) => [recordPath(entry), entry]));
  return {
    columns: columnsOf(scene, ['time', 'name', 'kind', 'what', 'notes', 'page']),
    rows: timesOfRecords(context, entries).map(({ time, datetime, title, kind, what, inferred, page }) => [
      datetime?.length === 10 ? { day: datetime, inferred } : inferable(context, time, inferred),
      ...[title, kind, what, quotes(notes, byPage.get(page)!), { path: page }],
    ]),
  };
}

function gapSheet(scene: Scene, entries: readonly Entry[]): Rows {
  const { corpus } = scene.context;
  return {
    columns: columnsOf(scene, ['name', 'kind', 'gap', 'page']),
    rows: entries
      .flatMap((entry) => gapsOfRecord(corpus, entry))
      .map(({ collection, title, label, page }) => [title, definitionOf(collection).one, label, { path: page }]),
  };
}

function noteSheet(scene: Scene): Rows {
  const { context, notes } = scene;
  const { brief, common } = context.strings;
  return {
    columns: columnsOf(scene, ['number', 'quote', 'article', 'publisher', 'published', 'line', 'address']),
    rows: notes.sources.flatMap(({ title, publisher, published, isPublishedInferred, address, number, notes: own }) => {
      const source = [title, publisher ?? common.absent, dateCell(context, published, isPublishedInferred ?? false)];
      const place = address === undefined ? undefined : { path: address };
      const rows = own.map((note): SheetCell[] => [note.number, `«${note.quote}»`, ...source, note.line, place]);
      return number === undefined ? rows : [...rows, [number, brief.cited, ...source, undefined, place]];
    }),
  };
}
