import type { BrowserContextOptions } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, visitedSite } from '../support/browser.ts';
import { MEKONG } from '../support/site.ts';

const ARTICLE = 'bai-viet/thong-bao-kiem-thu-2024/';
const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

describe('an article into which an editor has put a record, a quote, a map, dates and a chart', () => {
  const { lent, site } = visitedSite(() => MEKONG);

  async function open(options: BrowserContextOptions) {
    const { page, close } = await lent(options);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(site.url + ARTICLE);
    return { page, complaints, close };
  }

  it.each([PHONE, WIDE])('shows all of them without scripts, each within the column, $width px', async (viewport) => {
    const { page, complaints, close } = await open({ viewport, javaScriptEnabled: false });
    const parts = page.locator('.embedded');
    expect(await parts.count()).toBe(5);
    const seen = [
      '.records',
      'blockquote',
      'figure[data-map] svg',
      '.timeline, svg:visible',
      '.chart-figure svg:visible',
    ];
    for (const [i, selector] of seen.entries()) {
      const part = (await parts.nth(i).boundingBox())!;
      const what = (await parts.nth(i).locator(selector).first().boundingBox())!;
      expect(what.height, selector).toBeGreaterThan(20);
      expect(what.x + what.width, selector).toBeLessThanOrEqual(part.x + part.width + 1);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    [PHONE, 'light'],
    [WIDE, 'dark'],
  ] as const)('is without fault for axe, %o, %s', async (viewport, colorScheme) => {
    const { page, complaints, close } = await open({ viewport, colorScheme });
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});
