import { noticed, taken, type Made } from './day.ts';

/**
 * The same found once for each key, an object that is not changed after it was made. Who takes what was found depends on
 * the day if the finding did.
 */
export function onceFor<K extends object, T>(find: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, Made<T>>();
  return (key) => {
    const kept = known.get(key) ?? noticed(() => find(key));
    known.set(key, kept);
    return taken(kept);
  };
}

/** The same for each key that is a text or nothing, of one thing that is not changed. */
export function onceEach<K extends string | undefined, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, Made<T>>();
  return (key) => {
    const kept = known.get(key) ?? noticed(() => find(key));
    known.set(key, kept);
    return taken(kept);
  };
}
