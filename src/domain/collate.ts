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
    .map((candidate) => ({ candidate, distance: editDistance(folded, foldMarks(candidate)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
