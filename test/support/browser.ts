import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { afterAll, beforeAll, inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, NO_CHROMIUM } from '../../src/commands/chromium.ts';
import { servedSite, type SiteInput } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts a headless Chromium. Throws one sentence when the machine has none. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

/**
 * Gives a page of a context with these options, and takes it back for the next test: a new window costs a browser more
 * than most tests do in it. Not for tests that leave scripts, a clock or anything stored behind.
 */
export function lentPages(
  browser: Browser,
): (options: BrowserContextOptions) => Promise<{ page: Page; close: () => Promise<void> }> {
  const idle = new Map<string, Page[]>();
  return async (options) => {
    const key = JSON.stringify(options);
    const page = idle.get(key)?.pop() ?? (await (await browser.newContext(options)).newPage());
    const close = async () => {
      page.removeAllListeners();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      const { colorScheme = 'light', forcedColors = null, reducedMotion = null, viewport } = options;
      await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
      if (viewport) await page.setViewportSize(viewport);
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
      idle.set(key, [...(idle.get(key) ?? []), page]);
    };
    return { page, close };
  };
}

/**
 * The site that the tests around it visit, and pages lent to them: there from before the first of them until after the
 * last. Called where they are described.
 */
export function visitedSite(input: () => SiteInput) {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof servedSite>> | undefined;
  let lend: ReturnType<typeof lentPages>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), servedSite(input())]);
    lend = lentPages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    lent: (options: BrowserContextOptions) => lend(options),
    site: {
      get url() {
        return served!.url;
      },
      get folder() {
        return served!.folder;
      },
      get basePath() {
        return served!.basePath;
      },
    },
  };
}

/**
 * By how much parts of a page have moved since it began to load, as Chromium counts it, in thousandths rounded: letters of a
 * typeface that comes late on a busy machine move a word by less.
 */
export async function shiftsOf(page: Page): Promise<number> {
  const moved = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const sum = (list: PerformanceObserverEntryList) =>
          list.getEntries().reduce((all, entry) => all + (entry as PerformanceEntry & { value: number }).value, 0);
        new PerformanceObserver((list) => done(sum(list))).observe({ type: 'layout-shift', buffered: true });
        // Where nothing has moved the observer is never called.
        requestAnimationFrame(() => setTimeout(() => done(0)));
      }),
  );
  return Math.round(moved * 1000) / 1000;
}

/** The rules of axe that look at colours: what may differ where only the colours have changed. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page as it now stands, too small targets included: the rule, and up to three elements. With
 * these rules alone, or within what a selector finds, where the rest has been looked at.
 */
export async function axeFaults(
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<{ id: string; nodes: string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([runOnly, selector]) => {
      const { axe } = window as unknown as {
        axe: {
          run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(selector ? { include: [selector] } : document, {
        resultTypes: ['violations'],
        // Of what is found, only the element is told.
        selectors: false,
        ...(runOnly ? { runOnly } : { rules: { 'target-size': { enabled: true } } }),
      });
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
      }));
    },
    [rules, within] as const,
  );
}
