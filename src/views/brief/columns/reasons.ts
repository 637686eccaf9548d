import type { Entry } from '../../../corpus/types.ts';
import { tabledReasons } from '../../../facts/tabled.ts';
import { fieldLabel } from '../../../schemas/labels.ts';
import { noteRuns } from '../notes.ts';
import { column, listing, type Column, type Listing, type Scene } from './column.ts';
import { relationOf, TEXT } from './shows.ts';

/** Something that editors inferred, why, and of which records. */
interface ReasonRow {
  /** «Số tiền của nguồn vốn»; how a record comes to the place of the brief. */
  what: string;
  why: string;
  /** «Dự án số 1, 3–5» */
  where: string;
}

/** Why what the tables mark as inferred was inferred; records for which the same is said are one row. */
export function reasonList(scene: Scene, lists: readonly Listing[]): Listing {
  const all = lists.flatMap(({ numbered }) =>
    numbered.flatMap(({ entry, number }) => reasonsOf(scene, entry).map((each) => ({ ...each, entry, number }))),
  );
  const same = Map.groupBy(all, ({ entry, what, why }) => JSON.stringify([entry.collection, what, why]));
  const rows = [...same.values()].map((own): ReasonRow => {
    const { entry, what, why } = own[0]!;
    const { brief, collections } = scene.context.strings;
    const numbers = noteRuns([...new Set(own.map(({ number }) => number))].toSorted((a, b) => a - b));
    const where = brief.numbers(collections[entry.collection].label, numbers.map(({ text }) => text).join(', '));
    return { what, why, where };
  });
  return listing(scene, rows, COLUMNS);
}

function reasonsOf(scene: Scene, entry: Entry): Pick<ReasonRow, 'what' | 'why'>[] {
  const { corpus, strings } = scene.context;
  const own = tabledReasons(corpus, entry).map(([path, why]) => ({
    what: fieldLabel(strings, entry.collection, path),
    why,
  }));
  const known = new Set(own.map(({ why }) => why));
  const what = relationOf(scene, entry);
  const reasons = (scene.relations?.get(entry)?.reasons ?? []).filter((why) => !known.has(why));
  return [...own, ...(what === undefined ? [] : reasons.map((why) => ({ what, why })))];
}

const COLUMNS: Column<ReasonRow>[] = [
  column({ paper: { label: 'record', kind: 'who' }, sheet: { width: 30 } }, TEXT, ({ where }: ReasonRow) => where),
  column({ paper: { label: 'inferred', kind: 'who' }, sheet: { width: 30 } }, TEXT, ({ what }: ReasonRow) => what),
  column({ paper: { label: 'why', kind: 'title' }, sheet: { width: 90 } }, TEXT, ({ why }: ReasonRow) => why),
];
