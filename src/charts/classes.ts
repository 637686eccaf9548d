/** Values from `low` to `high`, both included; without `high` all from `low` on. */
export interface ValueClass {
  low: number;
  high?: number;
}

/** Classes of a drawing, at most: each is told from the next in grey too. */
const MOST = 4;
/** Lows of classes, again and again ten times as large. */
const LOWS = [1, 2, 5];
/** The last class begins no lower than this, and no higher than half of the largest value. */
const LAST = 10;

/**
 * Classes of counts, the same for all drawings of like sizes: 1, 2–4, 5–9, 10 and more; larger ones where the largest count
 * is larger. Ascending, up to the one that holds the largest. What is not above zero belongs to none.
 */
export function valueClasses(values: Iterable<number>): ValueClass[] {
  const largest = Math.max(0, ...[...values].filter(Number.isFinite));
  const lows: number[] = [];
  for (let i = 0; lowAt(i) <= Math.max(LAST, largest / 2); i++) lows.push(lowAt(i));
  const [, ...later] = lows.slice(-MOST);
  const bounds = [1, ...later];
  return bounds
    .map((low, i): ValueClass => (i + 1 < bounds.length ? { low, high: bounds[i + 1]! - 1 } : { low }))
    .filter(({ low }) => low <= largest);
}

function lowAt(i: number): number {
  return LOWS[i % LOWS.length]! * 10 ** Math.floor(i / LOWS.length);
}

/** Index of the class that holds a value, −1 for none. */
export function classOf(value: number | undefined, classes: readonly ValueClass[]): number {
  return value === undefined ? -1 : classes.findIndex(({ low, high = Infinity }) => low <= value && value <= high);
}

/** «1», «2–4», «10+». `format` writes a number. */
export function classLabel({ low, high }: ValueClass, format: (value: number) => string): string {
  if (high === undefined) return `${format(low)}+`;
  return low === high ? format(low) : `${format(low)}–${format(high)}`;
}
