import type { BrowserContextOptions } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { visitedSite } from '../support/browser.ts';
import { moreContent, TILES } from '../support/site.ts';

/** One grey pixel. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a tile layer that the settings name', () => {
  const { lent, site } = visitedSite(moreContent);

  async function open(answer: 'image' | 'nothing' = 'image', options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: { width: 1280, height: 900 }, ...options });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.route(`${TILES.origin}/**`, (route) => {
      asked.push(route.request().url());
      return answer === 'image' ? route.fulfill({ contentType: 'image/png', body: TILE }) : route.abort();
    });
    await page.goto(`${site.url}ban-do/?coso=nay&an=`);
    await page.locator('.leaflet-container canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    const button = (name: string | RegExp) => page.locator('.map-tiles').getByRole('button', { name });
    return { page, asked, complaints, button, close };
  }

  it('is asked for only after the reader has read the name of the host and agreed', async () => {
    const { page, asked, complaints, button, close } = await open();
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await button('Thêm nền bản đồ từ tile.example.org').press('Enter');
    expect(await page.locator('.map-tiles').innerText()).toMatch(/tile\.example\.org.*biết địa chỉ IP của bạn/);
    expect(asked).toEqual([]);
    expect(await button('Đồng ý tải').evaluate((element) => element === document.activeElement)).toBe(true);
    await button('Đồng ý tải').press('Enter');
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    for (const url of asked) expect(url).toMatch(/^https:\/\/tile\.example\.org\/\d+\/\d+\/\d+\.png$/);
    const attribution = await page.locator('.leaflet-control-attribution').innerText();
    expect(attribution).toMatch(/Open Development Vietnam.*\(phạm vi công cộng\), © Nền <thử>$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('leaves the key with the colours of the map, %s', async (colorScheme) => {
    const { page, button, close } = await open('image', { colorScheme });
    const swatches = () =>
      page
        .locator('.map-key .map-swatch')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    const before = await swatches();
    await button(/^Thêm nền/).click();
    await button('Đồng ý tải').click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    const over = await swatches();
    for (const [index, colour] of over.entries()) expect(colour).not.toBe(before[index]);
    // Pale tiles shine through.
    expect(over.every((colour) => colour.startsWith('color(srgb'))).toBe(true);
    await button('Bỏ nền bản đồ').click();
    expect(await swatches()).toEqual(before);
    await close();
  });

  it('is not asked for when the reader does not want it', async () => {
    const { page, asked, button, close } = await open();
    await button(/^Thêm nền/).click();
    await button('Không tải').click();
    expect(await button(/^Thêm nền/).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await close();
  });

  it('is taken away again, and nothing of the agreement outlives the page', async () => {
    const { page, asked, button, close } = await open();
    await button(/^Thêm nền/).click();
    await button('Đồng ý tải').click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    await button('Bỏ nền bản đồ').click();
    expect(await page.locator('.leaflet-tile').count()).toBe(0);
    expect(await page.locator('.leaflet-control-attribution').innerText()).not.toContain('thử');
    const before = asked.length;
    await page.reload();
    await page.locator('.leaflet-container canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.length).toBe(before);
    expect(await button(/^Thêm nền/).isVisible()).toBe(true);
    await close();
  });

  it('that does not answer is told, and the map stays', async () => {
    const { page, button, close } = await open('nothing');
    await button(/^Thêm nền/).click();
    await button('Đồng ý tải').click();
    await page.getByText('Không tải được ảnh nền từ tile.example.org.').waitFor();
    expect(await page.locator('.region-map-label span').first().isVisible()).toBe(true);
    await button('Bỏ nền bản đồ').click();
    await close();
  });
});
