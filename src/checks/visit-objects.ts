/** Calls `visit` for every object inside a record's data, itself first, with its dotted path; lists are passed through. */
export function visitObjects(
  value: unknown,
  visit: (object: Record<string, unknown>, path: string) => void,
  path = '',
): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>, path);
  for (const [key, inner] of Object.entries(value)) visitObjects(inner, visit, pathTo(path, key));
}

/** `observations.0` and `period` → `observations.0.period`. */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
