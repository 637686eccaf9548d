/** The same found once for each key, an object that is not changed after it was made. */
export function onceFor<K extends object, T>(find: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { found: T }>();
  return (key) => {
    const kept = known.get(key) ?? { found: find(key) };
    known.set(key, kept);
    return kept.found;
  };
}
