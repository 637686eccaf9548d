import { runChecks } from '../checks/report.ts';
import { readCorpus } from '../corpus/disk.ts';
import type { ReadResult } from '../corpus/disk.ts';
import type { Problem } from '../domain/problem.ts';
import type { Environment } from './environment.ts';

/** The outcome of the content check, plain enough to be sent between processes. */
export interface ContentReport {
  errors: Problem[];
  warnings: Problem[];
  /** Published records of all collections, raw texts included. */
  records: number;
  /** Quotes that were found in their raw texts. */
  evidence: number;
}

/** Reads content and seeds. */
export function readContent({ contentDir, seedsDir, buildDate, root }: Environment): Promise<ReadResult> {
  return readCorpus({ contentDir, seedsDir, buildDate, cwd: root });
}

/** Reads content and seeds and runs every rule over them. The one place where build meets the check. */
export async function checkContent(environment: Environment): Promise<ContentReport> {
  const read = await readContent(environment);
  return {
    ...runChecks(read),
    records: Object.values(read.corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: read.corpus.clauses.length,
  };
}
