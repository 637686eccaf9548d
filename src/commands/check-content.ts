import { CHECKS } from '../checks/index.ts';
import { runChecks } from '../checks/report.ts';
import { readCorpus, type ReadResult } from '../corpus/disk.ts';
import type { Problem } from '../domain/problem.ts';
import { EMBEDDABLE } from '../views/article/embeddable.ts';
import type { Environment } from '../environment.ts';

/** The outcome of the content check, plain enough to be sent between processes. */
export interface ContentReport {
  errors: Problem[];
  warnings: Problem[];
  /** Published records of all collections, raw texts included. */
  records: number;
  /** Quotes that were found in their raw texts. */
  evidence: number;
}

/**
 * Where a build leaves what it has read for the content loaders of the same process: those run inside Vite with their
 * own copies of our modules, so that a variable of this module would not reach them.
 */
const HANDED_ON = Symbol.for('lien-ket-vung.read-content');
const shared = globalThis as { [HANDED_ON]?: ReadResult };

/** Reads content and seeds, once more only if no check in this process has just done so. */
export async function readContent(environment: Environment): Promise<ReadResult> {
  const ready = shared[HANDED_ON];
  delete shared[HANDED_ON];
  const { contentDir, seedsDir, buildDate, root, githubRepository } = environment;
  const repository = githubRepository && `https://github.com/${githubRepository}`;
  return ready ?? readCorpus({ contentDir, seedsDir, buildDate, cwd: root, repository });
}

/** Reads content and seeds and runs every rule over them. `handOn`: the next `readContent` here gets what was read. */
export async function checkContent(environment: Environment, { handOn = false } = {}): Promise<ContentReport> {
  const read = await readContent(environment);
  if (handOn) shared[HANDED_ON] = read;
  const { corpus } = read;
  return {
    ...runChecks(read, CHECKS, EMBEDDABLE),
    records: Object.values(corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: corpus.clauses.length,
  };
}
