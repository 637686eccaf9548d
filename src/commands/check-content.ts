import { CHECKS } from '../checks/index.ts';
import { runChecks, type CheckResult } from '../checks/report.ts';
import { readCorpus, type ReadResult } from '../corpus/read/disk.ts';
import type { Corpus } from '../corpus/types.ts';
import { EMBEDDABLE } from '../views/article/embeddable.ts';
import { contactRun } from '../views/common/contact.ts';
import type { Environment } from '../environment.ts';

/** The outcome of the content check, plain enough to be sent between processes. */
export interface ContentReport extends CheckResult {
  /** Published records of all collections, raw texts included. */
  records: number;
  /** Quotes that were found in their raw texts. */
  evidence: number;
}

/** What a build is told. */
export interface BuildReport extends ContentReport {
  /** Readers of the site have somebody to write to. */
  isReachable: boolean;
}

/** The corpus is to be published only when there are no errors. */
interface CheckedContent extends CheckResult {
  corpus: Corpus;
}

/**
 * Where a command leaves what it has checked for the content loaders of the same process: those run inside Vite with
 * their own copies of our modules, so that a variable of this module would not reach them.
 */
const HANDED_ON = Symbol.for('lien-ket-vung.checked-content');
const shared = globalThis as { [HANDED_ON]?: CheckedContent };

/** Reads content and seeds. @internal */
export function readContent(environment: Environment): Promise<ReadResult> {
  const { contentDir, seedsDir, buildDate, root, githubRepository } = environment;
  const repository = githubRepository && `https://github.com/${githubRepository}`;
  return readCorpus({ contentDir, seedsDir, buildDate, cwd: root, repository });
}

/** Reads content and seeds and runs every rule over them. */
async function checkedContent(environment: Environment): Promise<CheckedContent> {
  const read = await readContent(environment);
  return { corpus: read.corpus, ...runChecks(read, CHECKS, EMBEDDABLE) };
}

/** What the command of this process has handed on, the first time; after that, and without it, checks anew. */
export async function takeChecked(environment: Environment): Promise<CheckedContent> {
  const ready = shared[HANDED_ON];
  delete shared[HANDED_ON];
  return ready ?? checkedContent(environment);
}

/** Reads and checks the content. `handOn`: the next `takeChecked` here gets what was read. */
export async function checkContent(environment: Environment, { handOn = false } = {}): Promise<BuildReport> {
  const checked = await checkedContent(environment);
  if (handOn) shared[HANDED_ON] = checked;
  const { corpus, errors, warnings } = checked;
  return {
    errors,
    warnings,
    records: Object.values(corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: corpus.clauses.length,
    isReachable: contactRun(corpus.site) !== undefined,
  };
}
