import { CHECKS } from '../checks/index.ts';
import { runChecks, type CheckResult } from '../checks/report.ts';
import { readCorpus, type KnownFiles, type ReadResult } from '../corpus/read/disk.ts';
import { contentVersion } from '../corpus/read/version.ts';
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
  /** A short name for exactly this content. */
  version: string;
}

/**
 * Where a command leaves what it has checked for the content loaders of the same process: those run inside Vite with
 * their own copies of our modules, so that a variable of this module would not reach them.
 */
const HANDED_ON = Symbol.for('lien-ket-vung.checked-content');
const shared = globalThis as {
  [HANDED_ON]?: { ready?: CheckedContent | undefined; again?: () => Promise<CheckedContent> };
};

/** Reads content and seeds. @internal */
export function readContent(environment: Environment, known?: KnownFiles): Promise<ReadResult> {
  const { contentDir, seedsDir, buildDate, root, githubRepository } = environment;
  const repository = githubRepository && `https://github.com/${githubRepository}`;
  return readCorpus({ contentDir, seedsDir, buildDate, cwd: root, repository, ...(known ? { known } : {}) });
}

/** Reads content and seeds and runs every rule over them. */
async function checkedContent(environment: Environment, known?: KnownFiles): Promise<CheckedContent> {
  const read = await readContent(environment, known);
  const { contentDir, seedsDir } = environment;
  return {
    corpus: read.corpus,
    get version() {
      return contentVersion([contentDir, seedsDir], (path) => known?.get(path)?.file.text);
    },
    ...runChecks(read, CHECKS, EMBEDDABLE),
  };
}

/** What the command of this process has handed on, the first time; after that, and without it, checks anew. */
export async function takeChecked(environment: Environment): Promise<CheckedContent> {
  const handed = shared[HANDED_ON];
  const ready = handed?.ready;
  if (handed) delete handed.ready;
  return ready ?? handed?.again?.() ?? checkedContent(environment);
}

/**
 * Reads and checks the content. `handOn`: the next `takeChecked` here gets what was read; with `again` those after it
 * read only the files that have changed since.
 */
export async function checkContent(
  environment: Environment,
  { handOn = false, again = false } = {},
): Promise<BuildReport> {
  const known: KnownFiles | undefined = again ? new Map() : undefined;
  const checked = await checkedContent(environment, known);
  if (handOn)
    shared[HANDED_ON] = { ready: checked, ...(known ? { again: () => checkedContent(environment, known) } : {}) };
  const { corpus, errors, warnings } = checked;
  return {
    errors,
    warnings,
    records: Object.values(corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: corpus.clauses.length,
    isReachable: contactRun(corpus.site) !== undefined,
  };
}
