import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };
const WIDTHS = [360, 768, 1440];

const PAGES = {
  'many partners': 'tinh/quang-ninh/',
  'merged, with links inside it': 'tinh/phu-tho-2025/',
  'former, most of it elsewhere': 'tinh/vinh-phuc/',
  'former, both bases the same': 'tinh/khanh-hoa/',
  'tasks without links': 'tinh/dak-lak-2025/',
  'nothing recorded': 'tinh/ca-mau-2025/',
  list: 'tinh/',
  region: 'vung/kttd-bac-bo/',
  'region of today': 'vung/dbsh-2025/',
  'region that only a source names': 'vung/khu-vuc-mien-bac/',
};
/** Of these, each has parts that no other has. */
const WIDE = new Set([
  'many partners',
  'merged, with links inside it',
  'former, most of it elsewhere',
  'list',
  'region',
]);

describe('profiles of provinces and regions, in a browser', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    await page.goto(site.url + path);
    return { page, close };
  }

  const current = (page: Page) => page.locator('#don-vi-hien-nay');
  const written = (page: Page) => page.locator('#ten-khi-viet');
  it('switches the map with the table, to which it leads', async () => {
    const { page, close } = await open('tinh/quang-ninh/', { javaScriptEnabled: false });
    const maps = async () => [
      await page.locator('#ban-do-title').locator('..').isVisible(),
      await page.locator('#ban-do-khi-viet-title').locator('..').isVisible(),
    ];
    expect(await maps()).toEqual([true, false]);
    await page.locator('.basis [value=khi-viet]').check();
    expect(await maps()).toEqual([false, true]);
    await page.locator('.place-maps a', { hasText: 'Đổi cách tính' }).click();
    expect(page.url()).toMatch(/#[a-z-]+$/);
    await close();
  });

  const shown = async (page: Page) => [await current(page).isVisible(), await written(page).isVisible()];

  it.each(Object.entries(PAGES))(
    '%s: nothing moves sideways at any width; axe finds nothing, by night and, where its parts differ, on a wide page',
    async (name, path) => {
      const { page, close } = await open(path, { colorScheme: 'dark' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([width, over]).toEqual([width, 0]);
      }
      await page.setViewportSize(PHONE);
      expect(await axeFaults(page)).toEqual([]);
      if (WIDE.has(name)) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1440, height: 900 });
        expect(await axeFaults(page)).toEqual([]);
      }
      await close();
    },
  );

  it.each(Object.entries(PAGES).filter(([, path]) => path !== 'tinh/'))(
    '%s: every number of the paragraph leads to something that is there and becomes visible',
    async (_, path) => {
      const { page, close } = await open(path, { javaScriptEnabled: false });
      const links = page.locator('.lead a[href^="#"]');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const href of hrefs) {
        await page.locator(`.lead a[href="${href}"]`).first().click();
        const target = page.locator(`[id="${href.slice(1)}"]`);
        expect([href, await target.count(), await target.isVisible()]).toEqual([href, 1, true]);
      }
      const rest = await page.locator('.lead').evaluate((lead) => {
        const copy = lead.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('a').forEach((link) => link.remove());
        return copy.textContent.replace(/\d+\/\d+\/\d+/g, '');
      });
      expect(rest).not.toMatch(/\d/);
      await close();
    },
  );

  it('switches the basis by keyboard, without scripts', async () => {
    const { page, close } = await open('tinh/quang-ninh/', { javaScriptEnabled: false });
    expect(await shown(page)).toEqual([true, false]);
    expect(await current(page).locator('caption').innerText()).toContain('đơn vị hiện nay');
    await page.getByRole('radio', { name: /đơn vị hiện nay \(13\)/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: /tên khi viết \(19\)/ }).isChecked()).toBe(true);
    expect(await shown(page)).toEqual([false, true]);
    expect(await written(page).locator('caption').innerText()).toContain('tên khi viết');
    expect(await written(page).locator('tbody tr').count()).toBe(19);
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toEqual([true, false]);
    expect(await current(page).locator('tbody tr').count()).toBe(13);
    await close();
  });

  it('begins with the names of its time on the page of a former unit, and marks what is now within one', async () => {
    const { page, close } = await open('tinh/vinh-phuc/');
    expect(await shown(page)).toEqual([false, true]);
    expect(await written(page).locator('#noi-bo-khi-viet tr').allInnerTexts()).toEqual([
      'Nay ở trong cùng đơn vị',
      expect.stringContaining('Phú Thọ'),
      expect.stringContaining('Hòa Bình'),
    ]);
    await close();
  });

  it('prints the chosen basis, named above its table, and nothing to switch', async () => {
    const { page, close } = await open('tinh/quang-ninh/');
    await page.getByRole('radio', { name: /tên khi viết/ }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page)).toEqual([false, true]);
    expect(await written(page).locator('caption').isVisible()).toBe(true);
    expect(await page.getByRole('radio').count()).toBe(0);
    await close();
  });

  it('shows both tables, each with its basis, where the switch cannot work', async () => {
    const { page, close } = await open('tinh/quang-ninh/');
    await page.evaluate(() => {
      for (const sheet of document.styleSheets)
        for (let i = sheet.cssRules.length - 1; i >= 0; i--)
          if (sheet.cssRules[i]!.cssText.startsWith('@supports selector(:has(')) sheet.deleteRule(i);
    });
    expect(await shown(page)).toEqual([true, true]);
    expect(await page.getByRole('radio').count()).toBe(0);
    await close();
  });

  it('is a table to those who hear it, on a phone too', async () => {
    const { page, close } = await open('tinh/quang-ninh/');
    const table = page.getByRole('table', { name: /Theo đơn vị hiện nay/ });
    expect(await table.getByRole('row').count()).toBe(14);
    expect(await table.getByRole('columnheader').count()).toBe(5);
    expect(await table.getByRole('rowheader').first().innerText()).toBe('Hải Phòng');
    await close();
  });

  it('leads from a partner to the linkage, and from there to its clause', async () => {
    const { page, close } = await open('tinh/quang-ninh/', { javaScriptEnabled: false });
    await current(page).locator('#voi-lang-son').getByRole('link', { name: /^11: / }).click();
    const line = page.locator('li:target');
    expect(await line.innerText()).toContain('Lạng Sơn');
    await line.getByRole('link', { name: /^câu trong nguồn/ }).click();
    expect(page.url()).toMatch(/\/bai-viet\/quang-ninh-lien-ket-vung-2021\/#trich-/);
    await close();
  });
});
