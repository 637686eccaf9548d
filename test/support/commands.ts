import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Of the test runner's own variables none reaches a command: NODE_ENV=test alone changes what is built. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'];

/** How a command runs: another checkout, or something to do to the process once it runs. */
export interface RunOptions {
  cwd?: string;
  started?: (child: ChildProcess) => void;
}

/** Runs one of our commands (`build`, `check` …) as npm would, with this environment and no other. */
export function runCommand(
  name: string,
  env: Record<string, string> = {},
  args: string[] = [],
  options: RunOptions = {},
): Promise<CommandResult> {
  return runNode(['--import', './src/commands/runtime.mjs', `src/commands/${name}.ts`, ...args], env, options);
}

/** Runs a program of Node with these arguments, with this environment and no other. */
export function runNode(
  args: string[],
  env: Record<string, string> = {},
  { cwd = ROOT, started }: RunOptions = {},
): Promise<CommandResult> {
  const inherited = PASSED_ON.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []));
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const result: CommandResult = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => (result.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (result.stderr += part));
  const ended = new Promise<CommandResult>((done, reject) => {
    child.on('error', reject);
    child.on('close', (code) => done({ ...result, code }));
  });
  started?.(child);
  return ended;
}
