import { defineCollection } from 'astro:content';
import { formatProblem, runChecks } from './checks/report.ts';
import { readContent } from './commands/check-content.ts';
import { readEnvironment } from './commands/environment.ts';
import { corpusLoader, SITE_COLLECTION, siteLoader } from './corpus/loader.ts';
import type { ContentSource } from './corpus/loader.ts';
import type { ReadResult } from './corpus/disk.ts';
import { COLLECTION_NAMES } from './schemas/index.ts';

/** One change makes every collection's loader ask anew; those that ask within this many milliseconds share a reading. */
const SAME_CHANGE = 100;

const environment = readEnvironment(process.env, process.cwd(), new Date());
let reading: Promise<ReadResult> | undefined;
let since = 0;

const source: ContentSource = {
  read: () => (reading ??= readChecked()),
  changed() {
    if (performance.now() - since > SAME_CHANGE) reading = undefined;
  },
  folders: [environment.contentDir, environment.seedsDir],
};

async function readChecked(): Promise<ReadResult> {
  since = performance.now();
  const read = await readContent(environment);
  const { errors } = runChecks(read);
  if (errors.length > 0) throw new Error(`\n${errors.map(formatProblem).join('\n')}`);
  return read;
}

export const collections = {
  ...Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, defineCollection({ loader: corpusLoader(name, source) })]),
  ),
  [SITE_COLLECTION]: defineCollection({ loader: siteLoader(source) }),
};
