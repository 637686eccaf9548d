/** Order of code units, the one of `sort()`: for ids, ISO days and paths. What readers see is in the order of names. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
