import type { Entry } from '../../../corpus/types.ts';
import type { Row } from '../../common/shown.ts';
import type { Cell } from '../model.ts';
import { citedFor, citedForWhole, type Cited } from '../notes.ts';
import { reasonsOf, textOf } from '../values.ts';
import { column, listing, notesColumn, type Column, type Listing, type Scene } from './column.ts';
import { inferable, LINES, NOTES, TEXT } from './shows.ts';

type FactRow = Row & { entry: Entry };

/** A record field by field. */
export function factList(scene: Scene, entry: Entry, fields: readonly Row[]): Listing {
  const rows = fields.map((row): FactRow => ({ ...row, entry }));
  return listing(scene, rows, COLUMNS);
}

function valueOf(row: FactRow, { context }: Scene): Pick<Cell, 'text' | 'more'> {
  const { brief, common } = context.strings;
  const { shown, label, inferred } = row;
  const reasons = reasonsOf(row);
  return {
    text: shown ? inferable(context, textOf(context, shown, label), inferred.length > 0) : common.absent,
    ...(reasons.length > 0 ? { more: brief.why(reasons.join('; ')) } : {}),
  };
}

/** The quotes for a field; what the sources state without a quote of its own rests on those for the whole record. */
function quotesOf({ entry, path, state }: FactRow, { context }: Scene): Cited[] {
  const own = citedFor(context, entry, path);
  return own.length === 0 && (state === 'stated' || state === 'group') ? citedForWhole(context, entry) : own;
}

const COLUMNS: Column<FactRow>[] = [
  column({ paper: { label: 'field', kind: 'label' }, sheet: { width: 24 } }, TEXT, ({ label }: FactRow) => label),
  column({ paper: { label: 'value', kind: 'title' }, sheet: { width: 60 } }, LINES, valueOf),
  notesColumn({ paper: { label: 'notes', kind: 'notes' }, sheet: { width: 24 } }, NOTES, quotesOf),
];
