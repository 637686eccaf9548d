import type { ReadResult } from '../../src/corpus/read/disk.ts';
import { readContent } from '../../src/commands/check-content.ts';
import { readEnvironment } from '../../src/environment.ts';
import { createContext, type ViewContext } from '../../src/views/common/context.ts';
import { ROOT } from './commands.ts';

const reads = new Map<string, Promise<ReadResult>>();
const contexts = new Map<string, Promise<ViewContext>>();

/**
 * The content of this repository as a build of that day reads it: once for all files that one worker runs, as what is
 * counted and drawn of it is then kept for the next file. Nobody changes it.
 */
export function firstRead(buildDate = '2026-11-30'): Promise<ReadResult> {
  const known = reads.get(buildDate) ?? readContent(readEnvironment({ BUILD_DATE: buildDate }, ROOT, new Date()));
  reads.set(buildDate, known);
  return known;
}

/** What its pages are made of on that day. */
export function firstContext(buildDate = '2026-11-30'): Promise<ViewContext> {
  const known = contexts.get(buildDate) ?? firstRead(buildDate).then(({ corpus }) => createContext(corpus, 'vi'));
  contexts.set(buildDate, known);
  return known;
}
