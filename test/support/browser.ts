import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from '@playwright/test';
import { inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, NO_CHROMIUM } from '../../src/commands/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts a headless Chromium. Throws one sentence when the machine has none. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

/** The rules of axe that look at colours: what may differ where only the colours have changed. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it now stands: the rule, and up to three elements that break it. */
export async function axeFaults(page: Page, rules?: string[]): Promise<{ id: string; nodes: string[] }[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
  }, rules);
}
