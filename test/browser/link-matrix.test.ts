import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

describe('matrix of links, in a browser', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(query = '', options: BrowserContextOptions = {}, path = 'bieu-do/ma-tran/') {
    const { page, close } = await lent({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(`${site.url}${path}${query}`);
    return { page, close };
  }
  const cells = (page: Page) => page.locator('#ma-tran .chart-wide [data-row]:visible');
  const found = (page: Page) => page.locator('.matrix-found').textContent();

  it('keeps the pairs of a form, with counts that agree between cells, table and line, and back brings all again', async () => {
    const { page, close } = await open();
    const all = await cells(page).count();
    await page.selectOption('[name=hinh-thuc]', 'agreement');
    expect(new URL(page.url()).search).toBe('?hinh-thuc=agreement');
    const kept = await cells(page).count();
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(all);
    expect(await found(page)).toMatch(new RegExp(`^\\d+ liên kết phù hợp, ${kept} cặp\\.$`));
    await page.locator('#ma-tran summary').click();
    const rows = page.locator('#ma-tran tbody tr:visible');
    expect(await rows.count()).toBe(kept);
    for (const row of await rows.all())
      expect(await row.locator('td').last().locator('a:visible').count()).toBe(
        Number(await row.locator('td').nth(1).textContent()),
      );
    const first = cells(page).first();
    const count = await first.locator('text').textContent();
    expect(await first.getAttribute('aria-label')).toMatch(new RegExp(`: ${count} liên kết$`));
    await page.goBack();
    expect([await cells(page).count(), await found(page)]).toEqual([all, '']);
    await page.goForward();
    expect(await cells(page).count()).toBe(kept);
    await close();
  });

  it('says of the finding that it is of all links while some are shown', async () => {
    const { page, close } = await open();
    const finding = page.locator('#ma-tran figcaption');
    const whole = await finding.innerText();
    await page.selectOption('[name=hinh-thuc]', 'agreement');
    await page.selectOption('[name=linh-vuc]', { index: 1 });
    expect(await finding.innerText()).toBe(`Khi chưa lọc: ${whole}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[name=hinh-thuc]').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    await page.goBack();
    expect(await finding.innerText()).toBe(whole);
    await close();
  });

  it('leads from a cell to the page of the pair, filtered to the list that holds just what it counts', async () => {
    const { page, close } = await open();
    const cells = page.locator('#ma-tran .chart-wide a[data-row]:visible');
    expect(await cells.first().getAttribute('href')).toMatch(/\/cap\/[a-z0-9-]+--[a-z0-9-]+\/$/);
    await page.selectOption('[name=hinh-thuc]', 'activity');
    await page.selectOption('[name=linh-vuc]', 'du-lich');
    const shown = page.locator('#ma-tran .chart-wide a[data-row]:visible').first();
    const [href, value] = [await shown.getAttribute('href'), await shown.locator('text').textContent()];
    expect(href).toMatch(/\/lien-ket\/\?tinh=[a-z0-9-]+_[a-z0-9-]+&loai=[a-z-]+&linh-vuc=du-lich$/);
    await page.goto(new URL(href!, page.url()).href);
    await expect.poll(() => page.locator('[data-results] .entry').count()).toBe(Number(value));
    await close();
  });

  it('leads to such a list as the sources name the places too, also of two that are one today', async () => {
    const { page, close } = await open('?co-so=khi-viet&hinh-thuc=activity');
    const shown = page.locator('#ma-tran-khi-viet .chart-wide a[data-row]:visible');
    const cells = await shown.evaluateAll((all) =>
      all.map((cell) => ({ href: cell.getAttribute('href')!, value: cell.querySelector('text')!.textContent })),
    );
    for (const { href } of cells) expect(href).toMatch(/\/lien-ket\/\?tinh=[a-z0-9-]+_[a-z0-9-]+&loai=[a-z-]+$/);
    for (const pair of ['hai-phong_quang-ninh', 'phu-tho_vinh-phuc']) {
      const cell = cells.find(({ href }) => href.includes(pair));
      if (cell === undefined) continue;
      await page.goto(new URL(cell.href, site.url).href);
      await expect.poll(() => page.locator('[data-results] .entry').count()).toBe(Number(cell.value));
    }
    await close();
  });

  it('says on a phone how many of the pairs are in the drawing, where there is no room for all', async () => {
    const { page, close } = await open('?co-so=khi-viet', { viewport: { width: 360, height: 740 } });
    await page.selectOption('[name=hinh-thuc]', 'activity');
    const drawn = await page.locator('#ma-tran-khi-viet .chart-narrow [data-row]:visible').count();
    await page.locator('#ma-tran-khi-viet summary').click();
    const pairs = await page.locator('#ma-tran-khi-viet tbody tr:visible').count();
    expect(drawn).toBeLessThan(pairs);
    expect(await found(page)).toMatch(new RegExp(` ${pairs} cặp, ${drawn} cặp ở trong hình\\.$`));
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => found(page)).toMatch(new RegExp(` ${pairs} cặp\\.$`));
    await close();
  });

  it('can be ordered by number, with what is chosen, and back brings the order by region', async () => {
    const { page, close } = await open('?hinh-thuc=activity&co-so=khi-viet');
    const names = () => page.locator('svg:visible > text').allTextContents();
    const [text, byRegion] = [await found(page), await names()];
    await page.getByRole('link', { name: 'số liên kết', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/theo-so/);
    await expect.poll(() => found(page)).toBe(text);
    expect(new URL(page.url()).search).toBe('?hinh-thuc=activity&co-so=khi-viet');
    expect((await names())[0]).toBe('Quảng Ninh');
    expect(await page.locator('[aria-current=page][data-order]').textContent()).toBe('số liên kết');
    await page.goBack();
    await expect.poll(names).toEqual(byRegion);
    await close();
  });

  it('has both orders without scripts, on a phone within its width', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false, viewport: { width: 320, height: 740 } });
    await page.getByRole('link', { name: 'số liên kết', exact: true }).click();
    await page.waitForURL(/theo-so/);
    expect(await page.locator('#ma-tran-theo-so svg:visible').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await close();
  });

  it('lists the linkages of a row with a semicolon between two and none before the first', async () => {
    const { page, close } = await open('?linh-vuc=du-lich');
    await expect.poll(() => found(page)).toMatch(/phù hợp/);
    await page.locator('#ma-tran summary').click();
    const rows = page.locator('#ma-tran tbody tr:visible');
    const lists = await rows.evaluateAll((all) => all.map((row) => (row.lastElementChild as HTMLElement).innerText));
    expect(lists.some((list) => list.includes('; '))).toBe(true);
    for (const list of lists) expect(list).toMatch(/^[^;\s][^;]*(; [^;\s][^;]*)*$/);
    await close();
  });

  it('opens as its address says, basis included, and passes over what is not offered', async () => {
    const { page, close } = await open('?co-so=khi-viet&linh-vuc=khong-co');
    await expect.poll(() => page.locator('#ma-tran-khi-viet').isVisible()).toBe(true);
    expect(await page.locator('#ma-tran').isVisible()).toBe(false);
    expect(await page.locator('[name=linh-vuc]').inputValue()).toBe('');
    await close();
  });

  it('says that there is no result where form and sector exclude each other', async () => {
    const { page, close } = await open();
    const said = await page.evaluate(() => {
      const [form, sector] = ['hinh-thuc', 'linh-vuc'].map((name) =>
        document.querySelector<HTMLSelectElement>(`[name=${name}]`)!,
      );
      const choose = (field: HTMLSelectElement, value: string) => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const texts = { some: new Set<string>(), none: new Set<string>() };
      for (const { value } of [...form!.options].slice(1)) {
        choose(form!, value);
        for (const option of [...sector!.options].slice(1)) {
          choose(sector!, option.value);
          const cells = [...document.querySelectorAll('#ma-tran .chart-wide [data-row]')];
          const text = document.querySelector('.matrix-found')!.textContent;
          texts[cells.some((cell) => cell.getClientRects().length > 0) ? 'some' : 'none'].add(text);
        }
      }
      return { some: [...texts.some], none: [...texts.none] };
    });
    expect(said.none).toEqual(['Không có kết quả: không cặp nào có liên kết như vậy.']);
    expect(said.some.length).toBeGreaterThan(1);
    expect(said.some.filter((text) => !/^\d+ liên kết phù hợp, /.test(text))).toEqual([]);
    await close();
  });

  it('has one stop for the keyboard, which reads a shown cell and leads to its linkages', async () => {
    const { page, close } = await open('?hinh-thuc=agreement');
    await expect.poll(() => found(page)).toMatch(/phù hợp/);
    const stop = page.locator('#ma-tran .chart-wide [tabindex="0"]');
    expect([await stop.count(), await stop.isVisible()]).toEqual([1, true]);
    await stop.focus();
    expect(await page.locator('#ma-tran .chart-reading').textContent()).toContain(
      await stop.getAttribute('aria-label'),
    );
    expect(await page.locator('#ma-tran .chart-reading a:visible').first().getAttribute('href')).toMatch(
      /\/lien-ket\//,
    );
    await close();
  });

  it('has both bases and no filter without scripts', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('.matrix-filter').isVisible()).toBe(false);
    await page.getByRole('radio', { name: /tên khi viết/ }).check();
    expect(await page.locator('#ma-tran-khi-viet svg:visible').count()).toBe(1);
    await close();
  });
});
