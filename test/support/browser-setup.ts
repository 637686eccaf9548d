import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../src/commands/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times as long as in `npm test` inputs are looked for that fail. */
    fuzzTimes: number;
    /** Path of a Chromium; empty when there is none. */
    chromium: string;
    /** Whether every brief is printed, not one in eight. */
    everyBrief: boolean;
  }
}

/** Finds or installs Chromium once for all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', (await ensureChromium()) ?? '');
}
