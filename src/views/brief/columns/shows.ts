import type { Entry } from '../../../corpus/types.ts';
import { keyOf } from '../../../corpus/types.ts';
import type { When } from '../../../domain/dates.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { ViewContext } from '../../common/context.ts';
import { isInferred } from '../../../facts/inferred.ts';
import type { Cell, SheetCell } from '../model.ts';
import { noteRuns } from '../notes.ts';
import { column, onlyInSheet, type Column, type Scene, type Shows } from './column.ts';

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

/** The last state that the sources name. */
export interface Status {
  label: string;
  dated?: Dated;
}

export function statusOf({ strings }: ViewContext, entry: Entry): Status | undefined {
  const { status } = entry.data as { status?: { state: string; date?: When }[] };
  const last = status?.at(-1);
  if (!last) return undefined;
  const dated = datedOf(entry, `status.${status!.length - 1}.date`, last.date);
  return {
    label: codeLabel(strings, entry.collection as WithStatus, 'status.0.state', last.state),
    ...(dated ? { dated } : {}),
  };
}

/** «đã hoàn thành (9/2021)» */
export function statusText({ format }: ViewContext, { label, dated }: Status): string {
  return dated ? `${label} (${format.when(dated.when)})` : label;
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

export const COUNT: Shows<number> = {
  paper: (count, { format }) => ({ text: format.number(count) }),
  sheet: (count) => count,
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
export const SOURCES = column(
  { paper: { label: 'notes', kind: 'notes' }, sheet: { label: 'notes', width: 14 } },
  NOTES,
  ({ entry }: { entry: Entry }, { notes }: Scene) => notes.of(entry),
);

export const PAGE: Column<{ path: string }> = onlyInSheet('page', 44, ({ path }) => ({ path }));

/** How it stands by its last state. */
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
