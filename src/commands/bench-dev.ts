import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Changes that are timed. */
const CHANGES = 5;
/** Milliseconds between two looks at the page. */
const LOOK = 20;
/** Milliseconds after which it is given up. */
const LONGEST = 300_000;
const FIRST = { file: 'linkages/bai-00001.yml', page: 'lien-ket/bai-00001/' };

export interface DevTimes {
  /** Seconds until the server answers, and until its first page is whole. */
  start: number;
  first: number;
  /** Seconds from saving a file until its page shows the change, one for each time. */
  shown: number[];
}

/** Starts the development server over generated content, saves a record again and again, and waits for its page. */
export async function benchDev(
  variables: Record<string, string>,
  contentDir: string,
  basePath: string,
): Promise<DevTimes> {
  const port = await freePort();
  const began = performance.now();
  const since = (from: number) => (performance.now() - from) / 1000;
  const server = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'dev.ts'), '--port', String(port)],
    {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}`)));
  });
  const root = `http://localhost:${port}${basePath.replace(/\/*$/, '/')}`;
  try {
    return await Promise.race([ended, timeChanges(root, contentDir, () => since(began))]);
  } finally {
    server.removeAllListeners('exit');
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
  }
}

async function timeChanges(root: string, contentDir: string, sinceStart: () => number): Promise<DevTimes> {
  await until(async () => (await pageOr(`${root}favicon.svg`)) !== undefined);
  const start = sinceStart();
  const page = root + FIRST.page;
  await until(async () => (await pageOr(page)) !== undefined);
  const first = sinceStart();
  const file = join(contentDir, FIRST.file);
  const written = readFileSync(file, 'utf8');
  const shown: number[] = [];
  for (let change = 1; change <= CHANGES; change++) {
    const words = `Chương trình lần thứ ${change}`;
    const saved = performance.now();
    writeFileSync(file, written.replace(/^title: .*$/m, `title: ${words}`));
    await until(async () => (await pageOr(page))?.includes(words) ?? false);
    shown.push((performance.now() - saved) / 1000);
  }
  return { start, first, shown };
}

/** The page at an address, if there is one already. */
async function pageOr(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    const text = await answer.text();
    return answer.ok ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await isDone())) {
    if (performance.now() - started > LONGEST) throw new Error('the page never came');
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
