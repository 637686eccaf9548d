import { editDistance } from './edit-distance.ts';
import { compareText } from './order.ts';
import { foldMarks } from './text.ts';

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order: a ă â, d đ, tones after letters, numbers by value (Xã 9 before Xã 10). */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b) || compareText(a, b);
}

/** The candidates nearest to `wanted` by edit distance on folded text, best first; at most `limit`, none that is far off. */
export function nearest(wanted: string, candidates: Iterable<string>, limit = 1): string[] {
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  const folded = foldMarks(wanted);
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(folded, foldMarks(candidate), allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
