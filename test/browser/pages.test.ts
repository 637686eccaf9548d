import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, COLOURS, launchBrowser, lentPages, shiftsOf } from '../support/browser.ts';
import { firstContent, moreContent, servedSite } from '../support/site.ts';

/** One address of each type of page. */
const TYPES = {
  dashboard: '',
  map: 'ban-do/',
  timeline: 'dong-thoi-gian/',
  charts: 'bieu-do/',
  matrix: 'bieu-do/ma-tran/',
  'article list': 'bai-viet/',
  'edited article': 'bai-viet/quang-ninh-lien-ket-vung-2021/',
  'raw article': 'bai-viet/bai-tho/',
  'list of records': 'nhiem-vu/',
  'empty list': 'ban-tin/',
  record: 'nhiem-vu/trinh-quy-hoach-tinh-phu-yen/',
  indicator: 'chi-so/tang-truong-kinh-te/',
  'list of provinces': 'tinh/',
  province: 'tinh/quang-ninh/',
  'former province': 'tinh/phu-yen/',
  pair: 'cap/hai-phong-2025--quang-ninh/',
  region: 'vung/kttd-bac-bo/',
  topics: 'linh-vuc/',
  topic: 'linh-vuc/ha-tang-giao-thong/',
  kinds: 'loai/',
  'record with a map': 'du-an/cau-bach-dang/',
  'information categories': 'danh-muc/',
  gallery: 'kieu-mau/',
  'gallery of bodies': 'kieu-mau/than-bai/',
  gaps: 'khoang-trong/',
  data: 'du-lieu/',
  handbook: 'huong-dan/',
  about: 'gioi-thieu/',
  search: 'tim-kiem/',
  'search that found': 'tim-kiem/?q=quang+ninh',
  'not found': '404.html',
};
/** Pages that a plain build leaves out. */
const GALLERY = new Set([TYPES.gallery, TYPES['gallery of bodies']]);
const PHONE = { width: 360, height: 740 };

describe('in a browser', () => {
  let browser: Browser;
  let lent: ReturnType<typeof lentPages>;
  let site: Awaited<ReturnType<typeof servedSite>>;
  let withGallery: typeof site;
  beforeAll(async () => {
    const sites = [servedSite(firstContent()), servedSite(moreContent())] as const;
    [browser, site, withGallery] = await Promise.all([launchBrowser(), ...sites]);
    lent = lentPages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([site?.close(), withGallery?.close()]);
  });

  it.each([
    ['nhiem-vu/', '2026-07-20T12:00:00Z', false],
    ['nhiem-vu/', '2026-08-20T12:00:00Z', true],
    ['huong-dan/can-cu/', '2026-08-20T12:00:00Z', false],
  ])('/%s of 1/7/2026, read on %s, says that its build is long ago: %s', async (path, now, expected) => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(site.url + path);
    expect(await page.locator('[data-stale]').filter({ visible: true }).count()).toBe(expected ? 1 : 0);
    await context.close();
  });

  it.each(['tim-kiem/?q=quang+ninh', 'nhiem-vu/?q=phu+tho'])(
    '/%s: nothing moves on a phone while its answer is long in coming',
    async (path) => {
      const context = await browser.newContext({ viewport: PHONE });
      const page = await context.newPage();
      // Longer than a page waits before it says that it is looking.
      await page.route(/\/tim-kiem\/[^?].*|\.json$/, async (route) => {
        await new Promise((done) => setTimeout(done, 700));
        await route.continue();
      });
      await page.goto(site.url + path);
      await page.locator('[data-status]:not(:empty)').waitFor();
      await page.locator('[data-results] li').first().waitFor();
      expect(await shiftsOf(page)).toBe(0);
      await context.close();
    },
  );

  /** Opens a page; what it complained about and whom it asked come back with it. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const { url } = GALLERY.has(path) ? withGallery : site;
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
    });
    // Without scripts nothing comes after the page.
    await page.goto(url + path, { waitUntil: options.javaScriptEnabled === false ? 'load' : 'networkidle' });
    return { page, complaints, foreign, close };
  }

  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(Object.entries(TYPES))(
    '%s: nothing complains, no other host is asked, nothing overflows a phone or moves on it, axe finds nothing by day and by night',
    async (_, path) => {
      const { page, complaints, foreign, close } = await open(path);
      expect({ complaints, foreign, overflow: await overflow(page), shifts: await shiftsOf(page) }).toEqual({
        complaints: [],
        foreign: [],
        overflow: 0,
        shifts: 0,
      });
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await axeFaults(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, { rules: COLOURS }), 'dark').toEqual([]);
      await close();
    },
  );

  it('a phone shows every file of the open data, its table for spreadsheets too, without scrolling sideways', async () => {
    const { page, close } = await open('/du-lieu/', { javaScriptEnabled: false });
    const links = await page
      .locator('#tai-ve td, #tai-ve th')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0));
    expect(links.length).toBeGreaterThan(40);
    expect(Math.max(...links.map(({ right }) => right))).toBeLessThanOrEqual(PHONE.width);
    await close();
  });

  it.each(Object.entries(TYPES))('%s: complete without scripts', async (_, path) => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(2);
    expect(await page.locator('main').innerText()).not.toMatch(/JavaScript/);
    // A place has a map on each basis, of which one is shown.
    const maps = page.locator('figure[data-map] svg:is([role="group"], [role="img"])').filter({ visible: true });
    if (await page.locator('figure[data-map]').count()) expect(await maps.count()).toBeGreaterThan(0);
    for (let i = 0; i < (await maps.count()); i++)
      expect((await maps.nth(i).boundingBox())!.width).toBeGreaterThan(100);
    await close();
  });

  it('goes from a figure on the dashboard to its clause and back', async () => {
    const { page, close } = await open('');
    const link = page.locator('main a[href*="/bai-viet/"][href*="#trich-"]').first();
    const href = (await link.getAttribute('href'))!;
    await link.click();
    expect(page.url()).toContain(href);
    const anchor = href.slice(href.indexOf('#') + 1);
    const clause = page.locator(`[id="${anchor}"]`);
    expect(await clause.count()).toBe(1);
    expect(await clause.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
    const back = page.locator('main a[href*="/lien-ket-vung/"]:not([href*="/bai-viet/"])');
    expect(await back.count()).toBeGreaterThan(0);
    await close();
  });

  it('opens the map in Leaflet with both archipelagos, by keyboard, and closes it again', async () => {
    const { page, complaints, foreign, close } = await open('ban-do/', { viewport: { width: 1000, height: 800 } });
    const button = page.getByRole('button', { name: /Mở bản đồ/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.leaflet-container').waitFor();
    await page.waitForFunction(
      () => document.querySelectorAll('.leaflet-container canvas, .leaflet-container path').length > 0,
    );
    const text = await page.locator('.region-map-frame').innerText();
    expect(text).toContain('Hoàng Sa');
    expect(text).toContain('Trường Sa');
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await page.getByRole('button', { name: /Đóng bản đồ/ }).click();
    expect(await page.locator('figure[data-map] svg').first().isVisible()).toBe(true);
    await close();
  });

  it('prints without navigation, with the map as its SVG', async () => {
    const { page, close } = await open('ban-do/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('figure[data-map] svg').first().isVisible()).toBe(true);
    await close();
  });

  it('lets the keyboard skip to the main part first', async () => {
    const { page, close } = await open('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    await close();
  });

  it('leads from the head of a long page to each of its parts, also without scripts, and not from a short one', async () => {
    const { page, close } = await lent({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(`${site.url}/${TYPES.province}`);
    const parts = page.locator('.on-page');
    await parts.locator('summary').click();
    const links = parts.locator('a');
    const headings = (await page.locator('main .part[id] > h2').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' '),
    );
    expect((await links.allInnerTexts()).map((text) => text.trim())).toEqual(headings);
    await links.last().click();
    expect(await page.locator(':target').count()).toBe(1);
    await page.goto(`${site.url}/${TYPES['not found']}`);
    expect(await parts.count()).toBe(0);
    await close();
  });

  it('copies its address where a device has no way of its own to share', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${site.url}/${TYPES.record}`);
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    const share = page.locator('[data-share]');
    await share.click();
    await expect.poll(() => share.innerText()).toBe('Đã chép liên kết');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await context.close();
  });
});
