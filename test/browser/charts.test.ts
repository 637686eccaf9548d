import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { figurePaths } from '../../src/views/common/figure.ts';
import { FIGURES, MATRIX_PATHS } from '../../src/views/figures/figures.ts';
import { axeFaults, visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** What the first content has one point of: a sentence and a table (`test/site/charts.test.ts`). */
const IN_WORDS = ['thoi-han', 'chi-so'];
const DRAWN = FIGURES.filter(({ id }) => !IN_WORDS.includes(id));
const PAGES = [...DRAWN.map((figure) => figurePaths(figure).page), MATRIX_PATHS.number];

const { lent, site } = visitedSite(firstContent);

describe.each(PAGES)('charts in a browser: %s', (path) => {
  async function open(options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: DESK, ...options });
    await page.goto(`${site.url}${path.slice(1)}`);
    return { page, figure: page.locator('.chart-figure:visible').first(), close };
  }
  const reading = (page: Page) => page.locator('.chart-reading:visible');
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { dataset, ariaLabel } = document.activeElement as SVGElement;
      return { row: dataset['row'], says: ariaLabel };
    });

  it('has one stop of the keyboard; Home, End and arrows go from mark to mark, each of which says what it is', async () => {
    const { page, figure, close } = await open();
    const marks = figure.locator('svg:visible [data-row]');
    const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
    expect(labels.every((label) => label !== null && label.trim().length > 5)).toBe(true);
    const stop = figure.locator('svg:visible [tabindex="0"]');
    expect(await stop.count()).toBe(1);
    await stop.focus();
    expect((await focused(page)).says).toBe(labels[0]);
    expect(await reading(page).innerText()).toContain('Dùng phím mũi tên');
    await page.keyboard.press('End');
    expect((await focused(page)).says).toBe(labels.at(-1));
    expect(await reading(page).innerText()).not.toContain('Dùng phím mũi tên');
    await page.keyboard.press('Home');
    expect((await focused(page)).says).toBe(labels[0]);
    const seen = new Set([(await focused(page)).row]);
    for (let i = 0; i < Math.min(labels.length, 12); i++)
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) {
        await page.keyboard.press(key);
        seen.add((await focused(page)).row);
      }
    expect(seen.size).toBeGreaterThan(labels.length > 1 ? 1 : 0);
    expect(await figure.locator('svg:visible [tabindex="0"]').count()).toBe(1);
    await close();
  });

  it('reads by mouse what it reads by keyboard, with the links of the row', async () => {
    const { page, figure, close } = await open();
    const marks = figure.locator('svg:visible [data-row]');
    for (const mark of [marks.first(), marks.last()]) {
      await mark.focus();
      const [text, links] = [await reading(page).innerText(), await reading(page).locator('a').count()];
      expect(text).toContain(await mark.getAttribute('aria-label'));
      const row = await mark.getAttribute('data-row');
      const twin = page.locator(`[data-mark="${row}"]`);
      const own = (await twin.count()) > 0 ? twin.first() : figure.locator('tbody tr').nth(Number(row));
      const all = await own.locator('a:not(:has(data))').count();
      // «và 3 nữa» leads to all.
      expect(links).toBe(Math.min(7, all));
      if (all > 6) expect(text).toContain(`và ${all - 6} nữa`);
      await page.mouse.move(0, 0);
      await mark.dispatchEvent('pointerover');
      expect((await reading(page).innerText()).replace(/ \(Dùng[^)]*\)/, '')).toBe(text.replace(/ \(Dùng[^)]*\)/, ''));
    }
    await close();
  });

  it('leads on from a mark by Enter and by a press of the mouse', async () => {
    const { page, figure, close } = await open();
    const address = page.url();
    const marks = figure.locator('svg:visible a[data-row]');
    expect(await marks.evaluateAll((all) => [...new Set(all.map((mark) => mark.getAttribute('role')))])).toEqual([
      'link',
    ]);
    const to = new URL((await marks.first().getAttribute('href'))!, address).href;
    await marks.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(to);
    await page.goto(address);
    await marks.first().scrollIntoViewIfNeeded();
    const point = await marks.first().evaluate((mark) =>
      [...mark.querySelectorAll('*')]
        .map((part) => part.getBoundingClientRect())
        .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
        .find(({ x, y }) => document.elementFromPoint(x, y)?.closest('a') === mark),
    );
    await page.mouse.click(point!.x, point!.y);
    await page.waitForURL(to);
    await close();
  });

  it('lets a finger scroll the page over the drawing, and read by a tap; hidden drawings have no stops', async () => {
    const { page, figure, close } = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
    const mark = figure.locator('svg:visible [data-row]').first();
    await figure.locator('svg:visible').first().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const box = (await figure.locator('svg:visible').first().boundingBox())!;
    const [x, y] = [box.x + box.width / 2, Math.min(box.y + box.height - 5, PHONE.height - 20)];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= 10; step++) await touch('touchMove', [{ x, y: y - 18 * step }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await mark.scrollIntoViewIfNeeded();
    await mark.dispatchEvent('click');
    expect(await reading(page).innerText()).toContain(await mark.getAttribute('aria-label'));
    const here = page.url();
    const other = figure.locator('svg:visible a[data-row]:not(.chart-read)').last();
    if ((await other.count()) > 0) {
      const label = await other.getAttribute('aria-label');
      // As a finger does, which moves the focus before it clicks.
      const touched = await other.evaluate((each) =>
        [...each.querySelectorAll('*')]
          .map((part) => part.getBoundingClientRect())
          .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
          .find(({ x, y }) => document.elementFromPoint(x, y)?.closest('a') === each),
      );
      if (touched) await page.touchscreen.tap(touched.x, touched.y);
      else await other.dispatchEvent('click');
      expect(await reading(page).innerText()).toContain(label);
      expect(page.url()).toBe(here);
    }
    const stops = await page
      .locator('svg [tabindex="0"]')
      .evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0).length);
    expect(stops).toBe(await page.locator('.chart-figure:visible svg:visible').count());
    await close();
  });

  it('overflows no page, and shows one drawing and the table without scripts', async () => {
    const { page, figure, close } = await open({ javaScriptEnabled: false });
    for (const width of [320, 360, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await figure.locator('svg.chart:visible').count()).toBe(1);
      const box = (await figure.locator('svg.chart:visible').boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(await page.locator('.chart-reading:visible').count()).toBe(0);
      // Its marks are pressed, but are no stops of the keyboard: that goes by the links of the table.
      expect(await figure.locator('svg.chart:visible a:not([tabindex="-1"])').count()).toBe(0);
    }
    await close();
  });

  it('is without fault for axe on a phone and on a desk, and overflows no narrow phone', async () => {
    const { page, close } = await open({ viewport: PHONE });
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize(DESK);
    // Head, table and foot were looked at on the phone.
    expect(await axeFaults(page, { within: '.chart-figure' })).toEqual([]);
    await close();
  });

  it('shows where the focus is in forced colours', async () => {
    const { figure, close } = await open({ forcedColors: 'active' });
    const mark = figure.locator('svg:visible [data-row]').first();
    const stroke = () => mark.evaluate((each) => getComputedStyle(each).stroke);
    const before = await stroke();
    await figure.locator('svg:visible [tabindex="0"]').focus();
    expect(await stroke()).not.toBe(before);
    await close();
  });

  it('gives a file that is well-formed and shows every mark of its own', async () => {
    const { page, figure, close } = await open();
    const href = await figure.locator('.chart-files a[href$=".svg"]').getAttribute('href');
    const found = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: file.querySelector('parsererror')?.textContent,
        marks: file.querySelectorAll('[data-row] > title').length,
      };
    }, href!);
    expect(found.broken).toBeUndefined();
    expect(found.marks).toBe(await figure.locator('svg:visible [data-row]').count());
    await close();
  });

  it('gives its drawing as a picture, twice as wide, in one press, and says when it cannot', async () => {
    const { page, figure, close } = await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Tải ảnh (PNG)' }).click(),
    ]);
    const svg = (await figure.getByRole('link', { name: 'Tải hình (SVG)' }).getAttribute('href'))!;
    expect(download.suggestedFilename()).toBe(svg.replace(/^.*\//, '').replace(/svg$/, 'png'));
    const bytes = readFileSync(await download.path());
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const size = /width="(\d+)" height="(\d+)"/.exec(
      await (await page.request.get(new URL(svg, page.url()).href)).text(),
    )!;
    expect(width / height).toBeCloseTo(Number(size[1]) / Number(size[2]), 1);
    expect(width).toBeLessThanOrEqual(2 * Number(size[1]));
    expect(width).toBeGreaterThan(600);
    await page.route('**/*.svg', (route) => route.abort());
    await figure.getByRole('button', { name: 'Tải ảnh (PNG)' }).click();
    await figure.getByText('Chưa lấy được; hãy thử lại.').waitFor();
    await close();
  });
});

describe('a drawing among many', () => {
  it('leads where its row does, or to the chart as a whole, by a press and by Enter', async () => {
    const { page, close } = await lent({ viewport: DESK });
    const address = `${site.url}bieu-do/`;
    const drawings = page.locator('.chart-figure svg.chart:visible:has([data-row])');
    await page.goto(address);
    for (const at of [...Array(await drawings.count()).keys()]) {
      await page.goto(address);
      const mark = drawings.nth(at).locator('[data-row]').first();
      await mark.focus();
      expect(await mark.getAttribute('role')).toBe('link');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== address);
    }
    await page.goto(address);
    const mark = drawings.first().locator('[data-row]').last();
    await mark.dispatchEvent('click');
    expect(page.url()).toBe(address);
    await mark.dispatchEvent('click');
    await page.waitForURL((url) => url.href !== address);
    await close();
  });
});

describe('the small map of the first page', () => {
  it('reads a province by a tap, and follows it by the next one, by Enter and without scripts', async () => {
    const { page, close } = await lent({ viewport: PHONE, hasTouch: true, isMobile: true });
    await page.goto(site.url);
    const unit = page.locator('[data-map] a', { has: page.locator('[data-id=thanh-hoa-2025]') });
    await unit.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await unit.boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    expect(page.url()).toBe(site.url);
    expect(await page.locator('.map-reader .chart-reading').innerText()).toMatch(/^Thanh Hóa: \d/);
    expect(await axeFaults(page)).toEqual([]);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await page.waitForURL(/\/tinh\/thanh-hoa\//);
    await page.goto(site.url);
    expect(await page.locator('.map-reader [tabindex="0"]').count()).toBe(1);
    await unit.focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toMatch(/^Thanh Hóa/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tinh\//);
    await close();
    const plain = await lent({ javaScriptEnabled: false });
    await plain.page.goto(site.url);
    await plain.page.locator('[data-map] a', { has: plain.page.locator('[data-id=thanh-hoa-2025]') }).click();
    await plain.page.waitForURL(/\/tinh\/thanh-hoa\//);
    await plain.close();
  });
});
