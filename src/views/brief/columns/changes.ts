import { titleOf } from '../../common/shown.ts';
import type { Change } from '../changes.ts';
import { citedBy } from '../notes.ts';
import { column, listing, notesColumn, type Column, type Listing, type Scene } from './column.ts';
import { LINES, NOTES, TEXT } from './shows.ts';

/** What is different from an earlier edition, record by record. */
export function changeList(scene: Scene, changes: readonly Change[]): Listing {
  return listing(scene, changes, COLUMNS);
}

const COLUMNS: Column<Change>[] = [
  column(
    { paper: { label: 'change', kind: 'time' }, sheet: { width: 24 } },
    TEXT,
    ({ kind }: Change, { context }: Scene) => context.strings.brief.changes.kind[kind],
  ),
  column(
    { paper: { label: 'record', kind: 'title' }, sheet: { width: 60 } },
    LINES,
    ({ entry }: Change, { context }: Scene) => ({
      text: titleOf(entry),
      more: context.strings.collections[entry.collection].one,
    }),
  ),
  column(
    { paper: { label: 'difference', kind: 'title' }, sheet: { width: 60 } },
    TEXT,
    ({ kind, details }: Change, { context }: Scene) => details.join('; ') || context.strings.brief.changes.whole[kind],
  ),
  // What is gone has no quotes among those of this edition.
  notesColumn(
    { paper: { label: 'notes', kind: 'notes' }, sheet: { width: 24 } },
    NOTES,
    ({ kind, entry }: Change, { context }: Scene) => (kind === 'removed' ? [] : citedBy(context, entry)),
  ),
];
