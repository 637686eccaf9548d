import type { Entry } from '../../../corpus/types.ts';
import { keyOf } from '../../../corpus/types.ts';
import type { When } from '../../../domain/dates.ts';
import type { Run } from '../../../domain/run.ts';
import { recordDay } from '../../../facts/dates.ts';
import type { Party } from '../../../schemas/party.ts';
import { partyRun } from '../../common/shown.ts';
import { stateText } from '../../common/inferred.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { ViewContext } from '../../common/context.ts';
import { isInferred } from '../../../facts/inferred.ts';
import { RELATIONS } from '../../../facts/relations.ts';
import type { Cell, SheetCell } from '../model.ts';
import { citedBy, noteRuns } from '../notes.ts';
import { column, notesColumn, onlyInSheet, type Column, type Scene, type Shows } from './column.ts';

/** A date of a record, as precise as its source. */
export interface Dated {
  when: When;
  inferred: boolean;
}

/** The date in a field; undefined where the sources state none. */
export function datedOf(entry: Entry, path: string, when: When | undefined): Dated | undefined {
  return when === undefined ? undefined : { when, inferred: isInferred(entry, path) };
}

export function inferable({ strings }: ViewContext, text: string, inferred: boolean): string {
  return inferred ? `${text} (${strings.common.inferred})` : text;
}

/** The words for a field of a record, marked where it, or a part of it, was inferred. */
export function marked(context: ViewContext, entry: Entry, path: string, text: string): string {
  return inferable(context, text, isInferred(entry, path));
}

/** Parties in a field of a record, each marked by itself; undefined where there are none. */
export function namesOf(
  context: ViewContext,
  entry: Entry,
  path: string,
  parties: readonly Party[] = [],
): string | undefined {
  const day = recordDay(context.corpus, entry);
  const names = parties.map((party, index) =>
    marked(context, entry, `${path}.${index}`, partyRun(context, party, day).text),
  );
  return names.join(', ') || undefined;
}

export function datedText(context: ViewContext, { when, inferred }: Dated): string {
  return inferable(context, context.format.when(when), inferred);
}

/** A day where the date is one; what is less exact stays in words, as does what is absent. */
export function dateCell(context: ViewContext, dated: Dated | undefined): SheetCell {
  if (dated === undefined) return context.strings.common.absent;
  const { when, inferred } = dated;
  return typeof when === 'string' && when.length === 10 ? { day: when, inferred } : datedText(context, dated);
}

type WithStatus = 'linkages' | 'projects' | 'documents';

/** The state that counts on the build date. */
export interface Status {
  /** Marked where it was inferred. */
  label: string;
  dated?: Dated;
}

export function statusOf(context: ViewContext, entry: Entry): Status | undefined {
  const now = context.facts.countingState(entry);
  if (now === undefined) return undefined;
  const { state, date, path } = now;
  const label = codeLabel(context.strings, entry.collection as WithStatus, 'status.0.state', state);
  const dated = datedOf(entry, `${path}.date`, date);
  return { label: stateText(context, entry, label), ...(dated ? { dated } : {}) };
}

/** «đã hoàn thành (9/2021)», «đã hoàn thành (2021, suy ra)» */
function statusText({ format, strings }: ViewContext, { label, dated }: Status): string {
  if (dated === undefined) return label;
  return `${label} (${[format.when(dated.when), ...(dated.inferred ? [strings.common.inferred] : [])].join(', ')})`;
}

/** True for a field whose silence the site counts. */
export function isMissing({ corpus }: ViewContext, entry: Entry, path: string): boolean {
  return (corpus.absent.get(keyOf(entry)) ?? []).includes(path);
}

/** «[1–3] [7]» */
function bracketed(notes: readonly number[]): string {
  return noteRuns(notes)
    .map(({ text }) => `[${text}]`)
    .join(' ');
}

/** Words; what is not there is said to be absent. */
export const TEXT: Shows<string | undefined> = {
  paper: (text, { strings }) => ({ text: text ?? strings.common.absent }),
  sheet: (text, { strings }) => text ?? strings.common.absent,
};

/** Words with a second line, which in a sheet follows the first. */
export const LINES: Shows<Pick<Cell, 'text' | 'more'>> = {
  paper: (lines) => lines,
  sheet: ({ text, more }) => [text, more].filter(Boolean).join(' '),
};

/** A number that counts nothing, as of a row. @internal */
export const COUNT: Shows<number> = {
  paper: (count, { format }) => ({ text: format.number(count) }),
  sheet: (count) => count,
};

/** A number with what it counts. */
export const COUNTED: Shows<Run> = {
  paper: ({ text, counted }) => ({ text, ...(counted ? { counted } : {}) }),
  sheet: ({ counted, text }) => counted?.value ?? text,
};

export const DATE: Shows<Dated | undefined> = {
  paper: (dated, context) => TEXT.paper(dated && datedText(context, dated), context),
  sheet: (dated, context) => dateCell(context, dated),
};

export const NOTES: Shows<number[]> = {
  paper: (notes) => ({ text: '', notes }),
  sheet: bracketed,
};

/** What rows of records have: a number, the record and its page. */
export interface Numbered {
  number: number;
  entry: Entry;
  path: string;
}

export const NUMBER = column(
  { paper: { label: 'number', kind: 'number' }, sheet: { label: 'number', width: 6 } },
  COUNT,
  ({ number }: { number: number }) => number,
);

/** The quotes on which a record rests. */
export const SOURCES = notesColumn(
  { paper: { label: 'notes', kind: 'notes' }, sheet: { label: 'notes', width: 14 } },
  NOTES,
  ({ entry }: { entry: Entry }, { context }: Scene) => citedBy(context, entry),
);

export const PAGE: Column<{ path: string }> = onlyInSheet('page', 44, ({ path }) => ({ path }));

/** How it stands on the build date. */
export const STATE = column(
  { paper: { label: 'state', kind: 'state' }, sheet: { label: 'state', width: 24 } },
  {
    paper: (status, context) => TEXT.paper(status && statusText(context, status), context),
    sheet: (status, context) => TEXT.sheet(status?.label, context),
  },
  ({ status }: { status: Status | undefined }) => status,
);

/** On which day it came to stand so. */
export const STATE_DAY: Column<{ status: Status | undefined }> = onlyInSheet(
  'stateDay',
  16,
  ({ status }, { context }) => status && dateCell(context, status.dated),
);

/** How a record comes to the place of the brief, where its name does not stand in the quotes of the record. */
export function relationOf({ context, relations }: Scene, entry: Entry): string | undefined {
  const kind = relations?.get(entry)?.kind;
  return kind === undefined || kind === 'named' ? undefined : context.strings.brief.relation[kind];
}

/** In a sheet of a place or region the same has a column, which says of each record how it comes there, and why. */
export function relationColumns({ relations }: Scene): Column<{ entry: Entry }>[] {
  if (!relations) return [];
  return [
    onlyInSheet('relation', 30, ({ entry }, scene) => {
      const reasons = relations.get(entry)?.reasons ?? [];
      const how = relationOf(scene, entry) ?? scene.context.strings.brief.relation.named;
      return [how, ...(reasons.length > 0 ? [reasons.join('; ')] : [])].join(': ');
    }),
  ];
}

/** Records in an order of their own; of a place or region first those that name it, then by how they come there. */
export function inOrder<E extends Entry>({ relations }: Scene, entries: readonly E[]): E[] {
  const rank = (entry: E) => RELATIONS.indexOf(relations?.get(entry)?.kind ?? 'named');
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
