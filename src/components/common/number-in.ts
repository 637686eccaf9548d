import type { Run } from '../../domain/run.ts';

/** What stands before a counted number in its text, and behind it; undefined for a run that counts nothing. */
export function numberIn({ text, counted }: Run): { before: string; after: string } | undefined {
  const at = counted ? text.indexOf(counted.text) : -1;
  return counted && at >= 0 ? { before: text.slice(0, at), after: text.slice(at + counted.text.length) } : undefined;
}
