import { chromium, type Browser } from '@playwright/test';
import { inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, NO_CHROMIUM } from '../../src/commands/chromium.ts';

/** Starts a headless Chromium. Throws one sentence when the machine has none. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}
