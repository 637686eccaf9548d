import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { LongestFirst } from './test/support/order.ts';

/** One temporary folder a run: sites that several test files look at are built in it once. */
process.env['TEST_RUN_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'lien-ket-vung-test-'));

/** Left to itself Vitest keeps a core free, which on a machine of two halves its speed. */
const maxWorkers = Math.max(2, availableParallelism());
/** Sites and browsers: one more, because a file often waits, for a page to come to rest or for a site that another builds. */
const sites = { maxWorkers: maxWorkers + 1, sequence: { groupOrder: 1 } };

// Limits end a test that hangs; they say nothing of speed, so a busy machine does not fail one.
const unit: TestProjectConfiguration = {
  test: {
    name: 'unit',
    include: ['src/**/*.test.ts', 'test/project/**/*.test.ts'],
    maxWorkers,
    // Files share what they have imported and read: half of the time goes into that otherwise.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: 0 },
  },
};
/** Inputs that nobody thought of: the same few in each run, new and many ones by `npm run fuzz`. */
const fuzz = (times: number): TestProjectConfiguration => ({
  test: {
    name: 'fuzz',
    include: ['test/fuzz/**/*.test.ts'],
    provide: { fuzzTimes: times },
    maxWorkers,
    isolate: false,
    testTimeout: 60_000 * times,
    sequence: { groupOrder: 0 },
  },
});
const commands: TestProjectConfiguration = {
  test: {
    name: 'commands',
    include: ['test/commands/**/*.test.ts'],
    ...sites,
    testTimeout: 300_000,
  },
};
const site: TestProjectConfiguration = {
  test: {
    name: 'site',
    include: ['test/site/**/*.test.ts'],
    ...sites,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
};
const browser: TestProjectConfiguration = {
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/support/browser-setup.ts',
    provide: { everyBrief: false },
    ...sites,
    expect: { poll: { timeout: 5000 } },
    testTimeout: 180_000,
    hookTimeout: 600_000,
  },
};
/** What takes long and rarely finds something: `npm run test:all`. */
const nightly: TestProjectConfiguration = {
  test: {
    name: 'nightly',
    include: ['test/nightly/**/*.test.ts', 'test/browser/paper.test.ts'],
    globalSetup: 'test/support/browser-setup.ts',
    provide: { everyBrief: true },
    maxWorkers,
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    sequence: { groupOrder: 2 },
  },
};
const withBrowser = process.env['BROWSER_TESTS'] !== '0';
const report = process.env['TEST_REPORT'];
const jsonReport: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

export default defineConfig(({ mode }) => ({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      unit,
      fuzz(mode === 'fuzz' ? 30 : 1),
      commands,
      site,
      ...(withBrowser ? [browser] : []),
      ...(mode === 'all' ? [nightly] : []),
    ],
    reporters: ['default', './test/support/summary.ts', ...jsonReport],
  },
}));
