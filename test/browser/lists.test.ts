import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, visitedSite } from '../support/browser.ts';
import { askedCounts } from '../support/listed-counts.ts';
import { firstContent } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };

describe('the filter of a list', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.url + path);
    return { page, complaints, close };
  }
  const results = (page: Page) => page.locator('[data-results] .entry');
  const status = (page: Page) => page.locator('[data-status]');
  /** How many rows a filtered list has, and what its address asks that the form or the words above the list do not say. */
  const shown = (page: Page) =>
    page.evaluate((base) => {
      const told = document.querySelector('[data-told]')!.textContent;
      const unsaid = [...new URLSearchParams(location.search).keys()].filter((facet) => {
        const select = document.querySelector<HTMLSelectElement>(`select[name=${facet}]`);
        const label = select?.closest('label')?.querySelector('span')?.textContent;
        const value = select?.selectedOptions[0]?.text ?? '';
        return !select?.checkVisibility() || !/[\p{L}\d]/u.test(value) || !told.includes(`${label}: `);
      });
      const address = (location.pathname + location.search).slice(base.length);
      return { address, rows: document.querySelectorAll('[data-results] .entry').length, unsaid };
    }, site.basePath);
  const goTo = (query: string): void => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
  };

  it('finds without accents, says how many, and puts what was asked into the address', async () => {
    const { page, complaints, close } = await open('lien-ket/');
    await page.locator('record-filter input[name=q]').fill('quang ninh du lich');
    await results(page).first().waitFor();
    const found = await results(page).count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(34);
    expect(await status(page).innerText()).toMatch(new RegExp(`^${found} trên 34`));
    for (const text of await results(page).allInnerTexts()) expect(text).toMatch(/Quảng Ninh|du lịch/i);
    expect(new URL(page.url()).searchParams.get('q')).toBe('quang ninh du lich');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens a record at the first click after typing, without Enter', async () => {
    const { page, close } = await open('nhiem-vu/', { viewport: { width: 1200, height: 900 } });
    await page.locator('record-filter input[name=q]').click();
    await page.keyboard.type('vinh phuc');
    await results(page).first().waitFor();
    await page.waitForURL(/q=vinh\+phuc/);
    await results(page).first().locator('a').click();
    await page.waitForURL(/nhiem-vu\/[^/?]+\/$/);
    await close();
  });

  it('finds names of places as phrases, closest first, and says on paper what was asked', async () => {
    const { page, close } = await open('lien-ket/?q=Ninh+B%C3%ACnh&linh-vuc=nong-lam-thuy-san', {
      viewport: { width: 1200, height: 900 },
    });
    await results(page).first().waitFor();
    expect(await results(page).first().innerText()).toContain('Ninh Bình');
    expect(await page.locator('select[name=xep]').inputValue()).toBe('sat');
    expect(await page.locator('[data-printed]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-printed]').innerText()).toContain('lien-ket/?q=Ninh+Bình');
    expect(await status(page).innerText()).toMatch(/^\d+ trên 34/);
    expect(await page.locator('select[name=linh-vuc]').isVisible()).toBe(true);
    expect(await page.locator('select[name=tinh]').isVisible()).toBe(false);
    await close();
    const all = await open('lien-ket/');
    await all.page.emulateMedia({ media: 'print' });
    expect(await all.page.locator('record-filter form').isVisible()).toBe(false);
    await all.close();
  });

  it('combines filters, opens filtered from a pasted address, and goes back with the browser', async () => {
    const { page, close } = await open('lien-ket/', { viewport: { width: 1200, height: 900 } });
    await page.locator('select[name=tinh]').selectOption('quang-ninh');
    await results(page).first().waitFor();
    const one = await results(page).count();
    await page.locator('select[name=linh-vuc]').selectOption('du-lich');
    await page.waitForURL(/linh-vuc=du-lich/);
    await page.waitForFunction((n) => document.querySelectorAll('[data-results] .entry').length < n, one);
    const both = await results(page).count();
    const address = page.url();
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll('[data-results] .entry').length === n, one);
    expect(await page.locator('select[name=linh-vuc]').inputValue()).toBe('');
    await page.goto(address);
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(both);
    expect(await page.locator('select[name=tinh]').inputValue()).toBe('quang-ninh');
    await close();
  });

  it('holds as many rows as the count that leads to it says, and says what was asked', async () => {
    const printed = askedCounts(site.folder, site.basePath);
    expect(printed.length).toBeGreaterThan(8);
    // What pages count without a link, or would, were there more such tasks.
    const others = [
      { address: 'nhiem-vu/?tinh-trang=qua-han&nam=2022-09', value: 1 },
      { address: 'nhiem-vu/?tinh-trang=qua-han&tinh-trang=thuong-xuyen', value: 3 },
      { address: 'chi-so/?nam=khong-neu', value: 4 },
    ];
    const { page, close } = await open('lien-ket/', { viewport: { width: 1200, height: 900 } });
    const lists = Map.groupBy([...printed, ...others], ({ address }) => address.split('?')[0]!);
    for (const [list, counts] of lists)
      for (const [i, { address, value }] of counts.entries()) {
        // The first opens the list; the others follow as the ways of the history do.
        if (i === 0) await page.goto(site.url + address);
        else await page.evaluate(goTo, `?${address.slice(list.length + 1)}`);
        await results(page).first().waitFor();
        await expect.poll(() => shown(page)).toEqual({ address, rows: value, unsaid: [] });
      }
    await page.goto(`${site.url}nhiem-vu/?tinh-trang=qua-han&nam=2022-09`);
    await page.locator('select[name=linh-vuc]').selectOption({ index: 1 });
    await page.waitForURL(/linh-vuc=/);
    expect(new URL(page.url()).searchParams.get('nam')).toBe('2022-09');
    await close();
  });

  it('is not above a short list, but while its address asks something', async () => {
    const { page, close } = await open('chi-so/');
    expect(await page.locator('record-filter form').isVisible()).toBe(false);
    await page.goto(`${site.url}chi-so/?nam=khong-neu`);
    await results(page).first().waitFor();
    await page.locator('form [data-clear]').click();
    await page.locator('[data-static]').waitFor();
    expect(await page.locator('record-filter form').isVisible()).toBe(false);
    await close();
  });

  it('is honest when nothing matches, and clears by keyboard', async () => {
    const { page, close } = await open('lien-ket/');
    await page.locator('record-filter input[name=q]').focus();
    await page.keyboard.type('xyz khong co');
    await page.locator('[data-none]').waitFor();
    const clear = page.locator('[data-none] [data-clear]');
    await clear.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-static]').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  it('says so when its index cannot be fetched, and leaves the list', async () => {
    const { page, close } = await open('lien-ket/');
    await page.route('**/data/list/**', (route) => route.abort());
    await page.locator('record-filter input[name=q]').fill('du lich');
    await page.waitForFunction(() => document.querySelector('[data-status]')!.textContent !== '');
    await page.waitForFunction(() => !/Đang/.test(document.querySelector('[data-status]')!.textContent!));
    expect(await page.locator('[data-static]').isVisible()).toBe(true);
    expect((await status(page).innerText()).length).toBeGreaterThan(10);
    await close();
  });

  it('tries again when what finds in it could not be fetched', async () => {
    const { page, close } = await open('lien-ket/');
    await page.route('**/list-matching*', (route) => route.abort());
    await page.locator('record-filter input[name=q]').fill('du lich');
    await page.waitForFunction(() => !/^(Đang.*)?$/.test(document.querySelector('[data-status]')!.textContent!));
    expect(await page.locator('[data-static]').isVisible()).toBe(true);
    await page.unrouteAll();
    await page.locator('record-filter input[name=q]').fill('du lich bien');
    await results(page).or(page.locator('[data-none]:visible')).first().waitFor();
    await close();
  });

  it('does not stand there without scripts, and on a phone leaves the list in sight', async () => {
    const bare = await open('lien-ket/', { javaScriptEnabled: false });
    expect(await bare.page.locator('record-filter form').isVisible()).toBe(false);
    expect(await bare.page.locator('.entry').count()).toBe(34);
    await bare.close();
    const { page, close } = await open('lien-ket/');
    expect(await page.locator('record-filter details').getAttribute('open')).toBeNull();
    expect((await page.locator('.entry').first().boundingBox())!.y).toBeLessThan(PHONE.height);
    await close();
  });

  it('is without fault for axe, with its filters open, and overflows no phone', async () => {
    const { page, close } = await open('nhiem-vu/?q=quy+hoach');
    await results(page).first().waitFor();
    await page.locator('record-filter summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});
