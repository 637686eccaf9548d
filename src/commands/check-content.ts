import { CHECKS } from '../checks/index.ts';
import { runChecks, type CheckResult } from '../checks/report.ts';
import { readCorpus, type KnownFiles, type ReadResult } from '../corpus/read/disk.ts';
import { readEarlier, type Earlier } from '../corpus/read/earlier.ts';
import { contentVersion } from '../corpus/read/version.ts';
import { handOnReader, type ContentReader } from '../corpus/reader.ts';
import type { Corpus } from '../corpus/types.ts';
import { formatProblem } from '../domain/problem.ts';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import { EMBEDDABLE } from '../views/article/embeddable.ts';
import { contactRun } from '../views/common/contact.ts';
import { earlierSource, siteLocale, type Environment } from '../environment.ts';

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

/** Reads content and seeds. */
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

/**
 * Reads and checks the content. `handOn`: the loaders of this process first get what was read; with `again` the readings
 * after that read only the files that have changed since.
 */
export async function checkContent(
  environment: Environment,
  { handOn = false, again = false } = {},
): Promise<BuildReport> {
  const known: KnownFiles | undefined = again ? new Map() : undefined;
  const checked = await checkedContent(environment, known);
  if (handOn) handOnReader(readerOf(environment, checked, known));
  const { corpus, errors, warnings } = checked;
  return {
    errors,
    warnings,
    records: Object.values(corpus.entries).reduce((sum, entries) => sum + entries.length, 0),
    evidence: corpus.clauses.length,
    isReachable: contactRun(corpus.site) !== undefined,
  };
}

function readerOf(environment: Environment, first: CheckedContent, known: KnownFiles | undefined): ContentReader {
  let ready: CheckedContent | undefined = first;
  return {
    collections: COLLECTION_NAMES,
    folders: [environment.contentDir, environment.seedsDir],
    async read() {
      const checked = ready ?? (await checkedContent(environment, known));
      ready = undefined;
      const { corpus, errors, version } = checked;
      if (errors.length > 0) {
        const count = `Nội dung có ${errors.length} lỗi; các trang vẫn theo bản đúng gần nhất. Sửa rồi lưu lại.`;
        return { wrong: [...errors.map(formatProblem), count].join('\n') };
      }
      const earlier = await earlierThan(corpus);
      return { corpus, version, locale: siteLocale(process.env), ...(earlier ? { earlier } : {}) };
    },
  };
}

/** The command has read it once to see that it can be compared with. */
async function earlierThan(corpus: Corpus): Promise<Earlier | undefined> {
  const written = earlierSource(process.env);
  if (written === undefined) return undefined;
  const found = await readEarlier(written, corpus);
  if ('problems' in found) throw new Error(`earlier content changed while building: ${found.problems[0]!.message}`);
  return found.earlier;
}
