import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { formatProblem } from '../domain/problem.ts';
import type { ChildMessage } from './astro-child.ts';
import type { BuildReport } from './check-content.ts';
import { environmentVariables, readEnvironment, type Environment } from '../environment.ts';
import { measureSite } from './measure.ts';
import { isNoise, printedLine, summaryLine, UNREACHABLE } from './messages.ts';
import { realPath, refuseOutDir } from './output-folder.ts';
import { createProgress, type Progress } from './progress.ts';
import { run } from './run.ts';
import { recover, swap, sweepDead } from './swap.ts';

/** How the child ended; `report` is absent when it did not live to check the content. */
interface ChildOutcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  report?: BuildReport;
}

// Printing and comparing are loaded by those who do: this process has little else to load, and the child loads its own.
const printing = () => import('./print.ts');
const comparing = () => import('./since.ts');

const USAGE = 'Cách dùng: npm run build hoặc npm run print [-- --since <bản trước>]';

await run(build, USAGE);

async function build(): Promise<number> {
  const { values } = parseArgs({ options: { pdf: { type: 'boolean' }, since: { type: 'string' } } });
  const started = performance.now();
  const environment = readEnvironment(process.env, process.cwd(), new Date());
  refuseOutDir(environment);
  const out = realPath(environment.outDir);
  const chromium = values.pdf ? await (await printing()).requirePrinter() : undefined;
  const progress = createProgress();
  const restored = recover(out);
  if (restored) progress.line(`Lần dựng trước bị ngắt; đã đưa trang cũ trở lại từ ${shown(restored)}.`);

  const parent = join(environment.root, 'node_modules/.cache/build');
  const work = join(parent, String(process.pid));
  sweepDead(parent);
  mkdirSync(work, { recursive: true });
  try {
    const since =
      values.since === undefined ? undefined : await (await comparing()).sourceSince(values.since, environment, work);
    const briefs = { BRIEF_PDFS: chromium === undefined ? '' : '1', BRIEF_SINCE: since ? JSON.stringify(since) : '' };
    const { code, signal, report } = await runAstro(environment, work, progress, briefs);
    progress.end();
    if (code !== 0 || !report) return explain({ code, signal, ...(report ? { report } : {}) }, environment);
    const fresh = join(work, 'out');
    const printed = chromium === undefined ? undefined : await print(fresh, environment, chromium, work, progress);
    const { pages, bytes } = measureSite(fresh);
    if (swap(fresh, out, process.pid) === 'copied-in')
      progress.line(`Không đổi tên được ${shown(out)} (có thể là điểm gắn ổ đĩa): đã chép từng tệp vào đó.`);
    const seconds = (performance.now() - started) / 1000;
    const { records, evidence } = report;
    if (!report.isReachable) progress.line(UNREACHABLE);
    console.log(summaryLine({ pages, records, evidence, bytes, seconds, outDir: shown(out) }));
    if (printed !== undefined) console.log(printedLine(printed));
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Prints the briefs of a site that is not in its place yet. Ends the command on SIGINT or SIGTERM, its old site untouched. */
async function print(
  folder: string,
  { basePath }: Environment,
  chromium: string,
  work: string,
  progress: Progress,
): Promise<number> {
  const stopped = new AbortController();
  let exitCode = 0;
  const stop = (signal: NodeJS.Signals) => {
    exitCode = signal === 'SIGINT' ? 130 : 143;
    stopped.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const { printBriefs } = await printing();
    return await printBriefs({ folder, basePath, chromium, progress, signal: stopped.signal });
  } catch (error) {
    if (exitCode === 0) throw error;
    leave(work, exitCode);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function runAstro(
  environment: Environment,
  work: string,
  progress: Progress,
  briefs: Record<string, string>,
): Promise<ChildOutcome> {
  progress.step('Kiểm tra nội dung…');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'astro-child.ts'), work], {
    cwd: environment.root,
    env: { ...process.env, ...environmentVariables(environment), ...briefs },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const release = stopWithParent(child, work);
  let report: BuildReport | undefined;
  child.on('message', (message: ChildMessage) => {
    report = message.report;
    for (const problem of [...report.errors, ...report.warnings]) progress.line(formatProblem(problem));
    if (report.errors.length === 0) progress.step('Dựng trang…');
  });
  for (const stream of [child.stdout, child.stderr]) passOn(stream!, progress);
  const ended = new Promise<ChildOutcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...(report ? { report } : {}) }));
  });
  return ended.finally(release);
}

function passOn(stream: Readable, progress: Progress): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isNoise(line)) progress.line(line);
  });
}

/** On SIGINT or SIGTERM ends the child first, then removes the work folder. Returns what takes the handlers off again. */
function stopWithParent(child: ChildProcess, work: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    child.once('exit', () => leave(work, signal === 'SIGINT' ? 130 : 143));
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

function leave(work: string, exitCode: number): never {
  rmSync(work, { recursive: true, force: true });
  console.error('Đã dừng; trang cũ còn nguyên.');
  process.exit(exitCode);
}

/** Says why the build failed; the exit code. */
function explain({ signal, report }: ChildOutcome, { outDir }: Environment): number {
  const kept = existsSync(outDir) ? ` ${shown(outDir)} giữ nguyên như trước.` : '';
  if (signal) {
    console.error(`Tiến trình dựng trang chết vì tín hiệu ${signal}.${kept}`);
  } else if (report && report.errors.length > 0) {
    console.error(`Nội dung có ${report.errors.length} lỗi, chưa dựng trang.${kept}`);
  } else {
    console.error(`Không dựng được trang.${kept}`);
  }
  return 1;
}

/** A path as a person at this terminal would write it. */
function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return way === '' || way.startsWith('..') ? path : way;
}
