/**
 * Levenshtein distance in UTF-16 units. Of a distance above `most` only that it is above is told (some number above
 * `most`), as soon as it is known: no more than `most` units either side of the diagonal are looked at (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, most = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let next = new Array<number>(b.length + 1).fill(most + 1);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    next[from - 1] = from === 1 ? i : most + 1;
    if (to < b.length) next[to + 1] = most + 1;
    let least = next[from - 1]!;
    for (let j = from; j <= to; j++) {
      const substitute = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(substitute, row[j]! + 1, next[j - 1]! + 1);
      least = Math.min(least, next[j]!);
    }
    if (least > most) return most + 1;
    [row, next] = [next, row];
  }
  return row[b.length]!;
}
