import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, launchBrowser, lentPages } from '../support/browser.ts';
import { pagesOf } from '../support/html.ts';
import { firstContent, servedSite } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };
/** The article with the most notes on one paragraph. */
const DENSE = 'bai-viet/vinh-phuc-thuc-day-lien-ket-vung-2025/';

describe('an article in a browser', () => {
  let browser: Browser;
  let lent: ReturnType<typeof lentPages>;
  let site: Awaited<ReturnType<typeof servedSite>>;
  let articles: string[];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), servedSite(firstContent())]);
    lent = lentPages(browser);
    articles = pagesOf(site.folder).flatMap(({ path, html }) =>
      /^\/bai-viet\/./.test(path) && path !== '/bai-viet/bai-tho/' && !html.includes('http-equiv="refresh"')
        ? [path.slice(1)]
        : [],
    );
    expect(articles).toHaveLength(5);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    await page.goto(site.url + path);
    return { page, close };
  }

  /** Each block of the text and each group of notes, with its place on the sheet. */
  const layout = (page: Page) =>
    page.evaluate(() => {
      const place = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const groups = [...document.querySelectorAll('#toan-van details[data-notes]')];
      return groups.map((group) => ({
        notes: place(group),
        block: place(group.previousElementSibling!),
        clipped: [...group.querySelectorAll('li')].some((item) => place(item).bottom > place(group).bottom + 1),
      }));
    });

  it.each([true, false])('on a phone keeps its notes closed, and a number opens its note (scripts: %s)', async (js) => {
    const { page, close } = await open(DENSE, { javaScriptEnabled: js });
    const note = page.locator('#ghi-chu-12');
    expect(await note.isVisible()).toBe(false);
    const number = page.locator('sup a[href="#ghi-chu-12"]');
    await number.click();
    await note.waitFor({ state: 'visible' });
    expect((await note.boundingBox())!.y).toBeLessThan(PHONE.height);
    await note.locator('a').first().click();
    const clause = page.locator('#toan-van mark:is(:target, :target + mark, :target + span + mark)');
    expect(await clause.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
    expect(await clause.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    await close();
  });

  it('opens a note again when it was closed and its number is pressed again', async () => {
    const { page, close } = await open(`${DENSE}#ghi-chu-12`);
    const note = page.locator('#ghi-chu-12');
    await note.waitFor({ state: 'visible' });
    await page.locator('details[data-notes]:has(#ghi-chu-12) > summary').click();
    expect(await note.isVisible()).toBe(false);
    await page.locator('sup a[href="#ghi-chu-12"]').click();
    await note.waitFor({ state: 'visible' });
    await close();
  });

  it('opens its notes by keyboard', async () => {
    const { page, close } = await open(DENSE);
    await page.locator('details[data-notes] > summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#ghi-chu-1').waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('ghi-chu-1');
    await close();
  });

  it.each([true, false])('on a wide screen has its notes open beside their blocks (scripts: %s)', async (js) => {
    for (const path of articles) {
      const { page, close } = await open(path, { viewport: WIDE, javaScriptEnabled: js });
      const groups = await layout(page);
      expect(groups.length, path).toBeGreaterThan(2);
      for (const [index, { notes, block, clipped }] of groups.entries()) {
        expect(notes.left, path).toBeGreaterThan(block.right);
        expect(notes.bottom - notes.top, path).toBeGreaterThan(15);
        expect(clipped, path).toBe(false);
        // Beside the block, or below the notes of those before it, not far below it.
        expect(notes.top, path).toBeGreaterThanOrEqual(block.top);
        expect(notes.top - block.bottom, path).toBeLessThan(WIDE.height / 3);
        if (index > 0) expect(notes.top, path).toBeGreaterThanOrEqual(groups[index - 1]!.notes.bottom);
      }
      await close();
    }
  });

  it('on a wide screen leaves no hole in the text for the notes beside it', async () => {
    for (const path of articles) {
      const { page, close } = await open(path, { viewport: WIDE });
      const gaps = await page.evaluate(() => {
        const blocks = [...document.querySelectorAll('#toan-van .article > :not([data-notes])')];
        const places = blocks.map((block) => block.getBoundingClientRect());
        return places.slice(1).map(({ top }, index) => Math.round(top - places[index]!.bottom));
      });
      expect(Math.max(...gaps), path).toBeLessThan(80);
      await close();
    }
  });

  it('shows the whole of a shortened title to the keyboard without moving the text', async () => {
    const { page, close } = await open(DENSE, { viewport: WIDE });
    const links = page.locator('.tight ol p a');
    const cut = await links.evaluateAll((all) =>
      all.findIndex((link) => link.parentElement!.scrollWidth > link.parentElement!.clientWidth),
    );
    expect(cut).toBeGreaterThanOrEqual(0);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    const line = links.nth(cut).locator('..');
    const closed = (await line.boundingBox())!.height;
    await links.nth(cut).focus();
    expect((await line.boundingBox())!.height).toBeGreaterThan(closed * 1.5);
    expect(await line.evaluate((span) => span.scrollWidth > span.clientWidth)).toBe(false);
    expect(await height()).toBe(before);
    await close();
  });

  it('sets off all pieces of the clause that a link leads to, and no other', async () => {
    const { page, close } = await open(DENSE, { viewport: WIDE });
    const grounds = () =>
      page.locator('#toan-van mark').evaluateAll((marks) => {
        const shown = marks.filter((mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)');
        return shown.map((mark) => (mark as HTMLElement).dataset['notes']!.split(' '));
      });
    expect(await grounds()).toEqual([]);
    const anchor = await page.locator('#toan-van mark').evaluateAll((marks) => {
      const keys = marks.flatMap((mark) => (mark as HTMLElement).dataset['notes']!.split(' '));
      return keys.find((key, index) => keys.indexOf(key) !== index)!;
    });
    await page.goto(`${site.url}${DENSE}#${anchor}`);
    await page.locator('[data-led]').first().waitFor();
    const shown = await grounds();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every((keys) => keys.includes(anchor))).toBe(true);
    await close();
  });

  it.each([true, false])(
    'underlines what is pointed at, all on demand, and on paper always (scripts: %s)',
    async (js) => {
      const { page, close } = await open(DENSE, { viewport: WIDE, javaScriptEnabled: js });
      const marks = page.locator('#toan-van mark.quote');
      const underlined = () =>
        marks.evaluateAll(
          (all) => all.filter((mark) => getComputedStyle(mark).textDecorationLine === 'underline').length / all.length,
        );
      expect(await underlined()).toBe(0);
      await marks.first().hover();
      await expect.poll(underlined).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await underlined()).toBe(1);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('checkbox', { name: 'Gạch chân mọi câu được trích' }).check();
      expect(await underlined()).toBe(1);
      await close();
    },
  );

  it('tells quoted words from others in forced colours, and the clause that a link leads to from those', async () => {
    const { page, close } = await open(DENSE, { viewport: WIDE, forcedColors: 'active' });
    const anchor = await page.locator('#toan-van mark[id]').first().getAttribute('id');
    await page.goto(`${site.url}${DENSE}#${anchor}`);
    const [led, other] = await page.locator('#toan-van mark[id]').evaluateAll((marks) =>
      [marks[0]!, marks.at(-1)!].map((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return { backgroundColor, textDecorationLine };
      }),
    );
    expect(other!.textDecorationLine).toBe('underline');
    expect(led!.backgroundColor).not.toBe(other!.backgroundColor);
    await close();
  });

  it.each([PHONE, WIDE])('prints every note and every record of it, and the source ($width px)', async (viewport) => {
    const { page, close } = await open(DENSE, { viewport, javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const parts = page.locator('[data-notes] li p, #nguon dd');
    const hidden = () =>
      parts.evaluateAll((all) => all.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(await page.locator('[data-notes] li').count()).toBe(80);
    // A browser lays a page out for print when it next draws it.
    await expect.poll(hidden).toBe(0);
    expect(await page.locator('[data-notes] summary').first().isVisible()).toBe(false);
    await close();
  });

  it.each([360, 768, 1180, 1440])('does not overflow at %i px, its notes open', async (width) => {
    for (const path of articles) {
      const { page, close } = await open(path, { viewport: { width, height: 800 } });
      const overflow = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      expect(overflow, path).toBe(0);
      await close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it.each([PHONE, WIDE])(`axe finds nothing, ${colorScheme}, $width px`, async (viewport) => {
      const { page, close } = await open(DENSE, { viewport, colorScheme });
      await page.goto(`${page.url()}#${await page.locator('mark[id]').first().getAttribute('id')}`);
      if (viewport === PHONE)
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await axeFaults(page)).toEqual([]);
      await close();
    });
});
