import type { Entry } from '../../../corpus/types.ts';
import { tabledReasons } from '../../../facts/tabled.ts';
import { recordPath } from '../../common/paths.ts';
import { labelOfPath, titleOf } from '../../common/shown.ts';
import { column, listing, type Column, type Listing, type Scene } from './column.ts';
import { PAGE, relationOf, TEXT } from './shows.ts';

/** Something that editors inferred of a record, and why. */
interface ReasonRow {
  title: string;
  /** «Nguồn vốn 1, Nguồn»; how the record comes to the place of the brief. */
  what: string;
  why: string;
  path: string;
}

/** Why what the tables mark as inferred was inferred, record by record. */
export function reasonList(scene: Scene, entries: readonly Entry[]): Listing {
  const rows = entries.flatMap((entry) => reasonsOf(scene, entry));
  return listing(scene, rows, COLUMNS);
}

function reasonsOf(scene: Scene, entry: Entry): ReasonRow[] {
  const { corpus, strings } = scene.context;
  const own = tabledReasons(corpus, entry).map(([path, why]) => ({
    what: labelOfPath(strings, entry.collection, path),
    why,
  }));
  const known = new Set(own.map(({ why }) => why));
  const relation = relationOf(scene, entry);
  const reasons = (scene.relations?.get(entry)?.reasons ?? []).filter((why) => !known.has(why));
  const related = relation === undefined ? [] : reasons.map((why) => ({ what: relation, why }));
  return [...own, ...related].map((each) => ({ ...each, title: titleOf(entry), path: recordPath(entry) }));
}

const COLUMNS: Column<ReasonRow>[] = [
  column({ paper: { label: 'record', kind: 'title' }, sheet: { width: 52 } }, TEXT, ({ title }: ReasonRow) => title),
  column({ paper: { label: 'inferred', kind: 'who' }, sheet: { width: 30 } }, TEXT, ({ what }: ReasonRow) => what),
  column({ paper: { label: 'why', kind: 'title' }, sheet: { width: 60 } }, TEXT, ({ why }: ReasonRow) => why),
  PAGE,
];
