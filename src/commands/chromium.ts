import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { UsageError } from '../environment.ts';

export const NO_CHROMIUM =
  'Không tìm thấy Chromium và không cài được: hãy cài Chrome hoặc Chromium, hoặc đặt CHROMIUM_PATH là đường dẫn của nó.';

/** Safe in a container, silent on the network; letters as wide as on paper, also where there are no windows. */
export const CHROMIUM_ARGUMENTS = [
  '--font-render-hinting=none',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Of the names, first that of a Chromium without windows: it loads pages at half the cost. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The machine as the search sees it. */
export interface Machine {
  env: Record<string, string | undefined>;
  isExecutable(path: string): boolean;
  /** Where Playwright would keep its own Chromium, or where it is. */
  playwrightPath(): Promise<string>;
  /** Runs a program to its end; true if it succeeded. */
  run(program: string, args: string[]): boolean;
  isDebianRoot(): boolean;
}

const THIS_MACHINE: Machine = {
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  playwrightPath: async () => (await import('@playwright/test')).chromium.executablePath(),
  run: (program, args) => spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  isDebianRoot: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
};

/** CHROMIUM_PATH, a system Chrome or Chromium, Playwright's own. Throws a UsageError if CHROMIUM_PATH is no program. */
export async function findChromium(machine: Machine = THIS_MACHINE): Promise<string | undefined> {
  const { env, isExecutable } = machine;
  const given = env['CHROMIUM_PATH'];
  if (given && !isExecutable(given))
    throw new UsageError(`CHROMIUM_PATH «${given}» không phải là chương trình chạy được.`);
  if (given) return given;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  const system = candidates.find(isExecutable);
  if (system) return system;
  const own = await machine.playwrightPath();
  return isExecutable(own) ? own : undefined;
}

/** Finds Chromium, else installs it: by Playwright, or by apt as root on Debian. Undefined when neither works. */
export async function ensureChromium(machine: Machine = THIS_MACHINE): Promise<string | undefined> {
  const found = await findChromium(machine);
  if (found) return found;
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const installs: [program: string, args: string[]][][] = [[[process.execPath, [playwright, 'install', 'chromium']]]];
  if (machine.isDebianRoot())
    for (const name of ['chromium-headless-shell', 'chromium'])
      installs.push([
        ['apt-get', ['update', '-q']],
        ['apt-get', ['install', '-y', '-q', name]],
      ]);
  for (const steps of installs) {
    if (!steps.every(([program, args]) => machine.run(program, args))) continue;
    const installed = await findChromium(machine);
    if (installed) return installed;
  }
  return undefined;
}
