import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes, formatNumber } from '../domain/numbers.ts';
import { benchDev } from './bench-dev.ts';
import { benchMap } from './bench-map.ts';
import { generateCorpus, type Density } from './bench-corpus.ts';
import { environmentVariables, readEnvironment, UsageError } from '../environment.ts';
import { measureSite } from './measure.ts';
import { run } from './run.ts';

const USAGE =
  'Cách dùng: npm run bench [-- --articles <số bài> --phase cold|check|dev --density thin|dense --seed <số> --keep --map]';

/**
 * Times a phase of the work on a generated corpus: `--phase cold` (a whole build, unless told), `check` or `dev` (from
 * saving a file until its page shows it), `--articles N`, `--density thin` (3 records an article) or `dense` (40),
 * `--seed S` (same seed, same corpus), `--keep` leaves the
 * corpus and the site for a look. With `--map` it times the opened map of that site with many records instead of telling
 * of the build.
 */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '1000' },
      phase: { type: 'string', default: 'cold' },
      density: { type: 'string', default: 'thin' },
      seed: { type: 'string', default: '42' },
      keep: { type: 'boolean', default: false },
      map: { type: 'boolean', default: false },
    },
  });
  const articles = wholeNumber('articles', values.articles, 1);
  const phase = phaseOf(values.phase);
  if (values.map && phase !== 'cold')
    throw new UsageError('--map đo trang bản đồ của một lần dựng: chỉ với --phase cold.');
  const density = densityOf(values.density);
  const seed = wholeNumber('seed', values.seed, 0);
  const environment = readEnvironment({ ...process.env, BUILD_DATE: '2026-01-01' }, process.cwd(), new Date());
  const folder = mkdtempSync(join(tmpdir(), 'lien-ket-vung-do-'));
  const clean = () => {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const corpus = generateCorpus({ articles, density, seed, folder, seedsDir: environment.seedsDir });
  console.error(
    `Đã ghép ${formatNumber(articles)} bài (${density}), ${formatNumber(corpus.records)} bản ghi, ${formatBytes(corpus.bytes)} trong ${folder}`,
  );
  const outDir = join(folder, 'dist');
  const { contentDir, seedsDir } = corpus;
  const variables = environmentVariables({ ...environment, contentDir, seedsDir, outDir });
  const head = [
    `phase      ${phase}`,
    `articles   ${articles} ${density} (seed ${seed}, ${availableParallelism()} cores, Node ${process.versions.node})`,
  ];
  if (phase === 'dev') {
    const { start, first, shown } = await benchDev(variables, contentDir, environment.basePath);
    const listed = shown.map((seconds) => seconds.toFixed(2));
    console.log(
      [
        ...head,
        `start      ${start.toFixed(1)} s`,
        `first page ${first.toFixed(1)} s`,
        `shown      ${median(shown).toFixed(2)} s after saving (${listed.join(', ')})`,
      ].join('\n'),
    );
    return 0;
  }
  const measured = await measureCommand(COMMANDS[phase], variables);
  if (measured.code !== 0) return 1;
  if (values.map) {
    console.log([...head, ...(await benchMap(outDir, environment.basePath))].join('\n'));
    return 0;
  }
  const { wall, cpu, peak } = measured;
  console.log(
    [
      ...head,
      `wall       ${wall.toFixed(1)} s`,
      `CPU        ${cpu.toFixed(1)} s`,
      `peak       ${peak === undefined ? 'measured on Linux only' : `${Math.round(peak / 1e6)} MB`}`,
      ...(phase === 'cold' ? siteLines(outDir) : []),
    ].join('\n'),
  );
  return 0;
}

type Phase = 'cold' | 'check' | 'dev';

const COMMANDS = { cold: 'build.ts', check: 'check.ts' } as const satisfies Partial<Record<Phase, string>>;

function siteLines(outDir: string): string[] {
  const { pages, bytes } = measureSite(outDir);
  return [`pages      ${pages}`, `bytes      ${bytes} (${formatBytes(bytes)})`];
}

function phaseOf(value: string): Phase {
  if (value === 'cold' || value === 'check' || value === 'dev') return value;
  throw new UsageError(
    `--phase không hợp lệ: «${value}». Viết cold (dựng cả trang), check (kiểm tra) hoặc dev (lưu một tệp).`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function densityOf(value: string): Density {
  if (value === 'thin' || value === 'dense') return value;
  throw new UsageError(`--density không hợp lệ: «${value}». Viết thin (3 bản ghi mỗi bài) hoặc dense (40).`);
}

function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > 1_000_000)
    throw new UsageError(`--${name} không hợp lệ: «${value}». Viết một số nguyên từ ${least} đến 1000000.`);
  return number;
}

interface Measured {
  code: number | null;
  /** Seconds. */
  wall: number;
  /** Seconds of all processes of the build. */
  cpu: number;
  /** Bytes resident at the worst moment, all processes together; undefined where there is no /proc. */
  peak: number | undefined;
}

/** Runs the real command under a shell, whose `times` counts the processor time of everything below it. */
async function measureCommand(name: string, variables: Record<string, string>): Promise<Measured> {
  const command = [process.execPath, ...process.execArgv, join(import.meta.dirname, name)];
  const started = performance.now();
  const shell = spawn('/bin/sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  let times = '';
  shell.stdio[3]!.on('data', (part) => (times += part));
  let peak: number | undefined;
  const timer = setInterval(() => {
    const now = residentBytes(shell.pid!);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', resolve);
  });
  clearInterval(timer);
  return { code, wall: (performance.now() - started) / 1000, cpu: childSeconds(times), peak };
}

/** The second line of `times`: user and system time of children, `0m3.870s 0m0.410s`. */
function childSeconds(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? '';
  const spans = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Resident memory of a process and all below it, in bytes. */
function residentBytes(root: number): number | undefined {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc'))
      if (/^\d+$/.test(name)) {
        const stat = readOr(`/proc/${name}/stat`, '');
        parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      }
  } catch {
    return undefined;
  }
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()]
    .filter(below)
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readOr(`/proc/${pid}/status`, ''))?.[1] ?? 0) * 1024)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** A process may end while it is being read. */
function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

await run(bench, USAGE);
