import type { Entry } from '../corpus/types.ts';

/** True if a field, a part of it, or what it is a part of, was inferred. */
export function isInferred({ data }: Entry, path: string): boolean {
  return Object.keys(data.inferred ?? {}).some(
    (each) => each === path || each.startsWith(`${path}.`) || path.startsWith(`${each}.`),
  );
}
