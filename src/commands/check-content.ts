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

/** Reads content and seeds and runs every rule over them. The one place where build meets the check. */
export async function checkContent(environment: Environment): Promise<ContentReport> {
  const { readCorpus } = await import('../corpus/disk.ts');
  const { runChecks } = await import('../checks/index.ts');
  const { corpus, problems } = await readCorpus(environment);
  const found = runChecks(corpus);
  return {
    errors: [...problems, ...found.errors],
    warnings: found.warnings,
    records: Object.values(corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: corpus.clauses.length,
  };
}
