/** Values from `low` to `high`, both included and both occurring in the data. */
export interface ValueClass {
  low: number;
  high: number;
}

/**
 * Up to `limit` classes of about equally many different values, ascending; one class a value while there are few. Zeros
 * and values that are not numbers belong to none.
 */
export function valueClasses(values: Iterable<number>, limit = 5): ValueClass[] {
  const distinct = [...new Set(values)].filter((value) => Number.isFinite(value) && value !== 0).sort((a, b) => a - b);
  if (distinct.length <= limit) return distinct.map((value) => ({ low: value, high: value }));
  const bounds = Array.from({ length: limit - 1 }, (_, i) => quantileOf(distinct, (i + 1) / limit));
  const groups = Map.groupBy(distinct, (value) => bounds.filter((bound) => bound < value).length);
  return [...groups.values()].map((group) => ({ low: group[0]!, high: group.at(-1)! }));
}

/** Quantile of ascending values, between two of them in proportion. The d3 function brings 5 kB of others to a browser. */
function quantileOf(values: readonly number[], share: number): number {
  const position = (values.length - 1) * share;
  const below = Math.floor(position);
  const [low, high] = [values[below]!, values[below + 1]!];
  return low + (high - low) * (position - below);
}

/** Index of the class that holds a value, −1 for none. */
export function classOf(value: number | undefined, classes: readonly ValueClass[]): number {
  return value === undefined ? -1 : classes.findIndex(({ low, high }) => low <= value && value <= high);
}
