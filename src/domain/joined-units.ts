/** Two units, `a` before `b`, and all that joins them. */
export interface JoinedUnits<T> {
  a: string;
  b: string;
  by: Set<T>;
}

/** The same as written, within a unit that both are now. */
export interface InnerUnits<T> extends JoinedUnits<T> {
  unit: string;
}

/**
 * What joins units, gathered by the units that count for those as written: `now` gives them. Nothing counts twice for a
 * pair; what joins units that are one now makes no pair.
 */
export function joinedUnits<T>(
  joining: Iterable<readonly [by: T, pairs: readonly (readonly [string, string])[]]>,
  now: (unit: string) => readonly string[] = (unit) => [unit],
): { pairs: JoinedUnits<T>[]; inner: InnerUnits<T>[] } {
  const pairs = new Map<string, JoinedUnits<T>>();
  const inner = new Map<string, InnerUnits<T>>();
  for (const [by, written] of joining)
    for (const [a, b] of written)
      for (const first of now(a))
        for (const second of now(b))
          if (first === second) held(inner, `${first} ${a} ${b}`, { unit: first, a, b, by: new Set() }).by.add(by);
          else {
            const [one, other] = first < second ? [first, second] : [second, first];
            held(pairs, `${one} ${other}`, { a: one, b: other, by: new Set() }).by.add(by);
          }
  return { pairs: [...pairs.values()], inner: [...inner.values()] };
}

function held<V>(known: Map<string, V>, key: string, fresh: V): V {
  const found = known.get(key) ?? fresh;
  known.set(key, found);
  return found;
}
