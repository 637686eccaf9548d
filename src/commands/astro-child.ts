/**
 * One build of Astro in a process of its own: Astro's module state allows one build a process, and a crash of the
 * parser must not take the command with it. Arguments: the private work folder. Speaks to its parent by messages.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { checkContent, type BuildReport } from './check-content.ts';
import { readEnvironment } from '../environment.ts';

export interface ChildMessage {
  /** Sent when the content has been checked; the build goes on only without errors. */
  report: BuildReport;
}

const [work] = process.argv.slice(2);
if (!work || !process.send) throw new Error('astro-child.ts is started by build.ts');
process.on('disconnect', () => process.exit(1));

const environment = readEnvironment(process.env, process.cwd(), new Date());
const report = await checkContent(environment, { handOn: true });
await new Promise((resolve) => process.send!({ report } satisfies ChildMessage, resolve));
if (report.errors.length > 0) process.exit(1);

prepareSharedModules(environment.root);
try {
  await build({
    root: environment.root,
    outDir: join(work, 'out'),
    cacheDir: join(work, 'cache'),
    vite: { cacheDir: join(work, 'vite') },
    logLevel: 'warn',
  });
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}
process.exit(0);

/** Two modules that Astro writes in every build through one temporary name: with the right text already there, it does not. */
function prepareSharedModules(root: string): void {
  const text = 'export default new Map();';
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  for (const name of ['content-assets.mjs', 'content-modules.mjs']) {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
}
