import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };

describe('the filter of the timeline', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(query = '', options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: { width: 1200, height: 900 }, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.url}dong-thoi-gian/${query}`);
    return { page, complaints, close };
  }
  const dates = (page: Page) => page.locator('.timeline [data-mark]:visible');
  const marks = (page: Page) => page.locator('.chart-timeline:visible [data-row]:visible');
  const status = (page: Page) => page.locator('[data-status]');
  const choose = (page: Page, name: string, value: string) => page.locator(`select[name=${name}]`).selectOption(value);

  it('narrows drawing and list alike, says how many, and goes back with the browser', async () => {
    const { page, complaints, close } = await open();
    const all = [await marks(page).count(), await dates(page).count()];
    await choose(page, 'tinh', 'quang-ninh');
    expect(new URL(page.url()).search).toBe('?tinh=quang-ninh');
    const one = [await marks(page).count(), await dates(page).count()];
    expect(one[1]).toBeGreaterThan(0);
    expect(one[1]).toBeLessThan(all[1]!);
    expect(await status(page).innerText()).toBe(`${one[1]} mốc thời gian, ${one[0]! - one[1]!} bản ghi không rõ ngày.`);
    await choose(page, 'loai', 'su-kien');
    expect(await dates(page).count()).toBeLessThan(one[1]!);
    const address = page.url();
    await page.goBack();
    expect([await marks(page).count(), await dates(page).count()]).toEqual(one);
    expect(await page.locator('select[name=loai]').inputValue()).toBe('');
    await page.goBack();
    expect([await marks(page).count(), await dates(page).count()]).toEqual(all);
    await page.goto(address);
    expect(await page.locator('select[name=tinh]').inputValue()).toBe('quang-ninh');
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows a period at full width, its letters as large as before, and all again without it', async () => {
    const { page, close } = await open();
    const places = () =>
      page.evaluate(() => {
        const svg = [...document.querySelectorAll('.chart-timeline')].find((each) => each.getClientRects().length > 0)!;
        return [...svg.querySelectorAll('[data-row] rect, [data-row] line, [data-row] circle, .chart-years text')]
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => {
            const { left, width, height } = each.getBoundingClientRect();
            return [each.localName, each.textContent, Math.round(left), Math.round(width), Math.round(height)];
          });
      });
    const before = await places();
    await choose(page, 'tu', '2021');
    await choose(page, 'den', '2022');
    const years = await page.locator('.chart-timeline:visible .chart-years text:visible').allTextContents();
    expect(years).toEqual(['1/2021', '4/2021', '7/2021', '10/2021', '1/2022', '4/2022', '7/2022', '10/2022']);
    const during = await places();
    const lettersOf = (list: typeof before) => list.find(([name]) => name === 'text')![4];
    expect(lettersOf(during)).toBe(lettersOf(before));
    const widest = (list: typeof before) =>
      Math.max(...list.flatMap(([name, , , width]) => (name === 'line' ? Number(width) : [])));
    expect(widest(during)).toBeGreaterThan(widest(before));
    const frame = (await page.locator('.chart-timeline:visible').boundingBox())!;
    for (const [, , left, width] of during) {
      expect(Number(left)).toBeGreaterThanOrEqual(Math.floor(frame.x));
      expect(Number(left) + Number(width)).toBeLessThanOrEqual(Math.ceil(frame.x + frame.width));
    }
    await page.locator('#loc [data-clear]').click();
    expect(await places()).toEqual(before);
    await close();
  });

  it('is honest when nothing matches, and clears by keyboard', async () => {
    const { page, close } = await open('?tinh=quang-ninh&loai=khong-co');
    expect(await dates(page).count()).toBe(0);
    expect(await marks(page).count()).toBe(0);
    expect(await status(page).innerText()).toMatch(/^Không có kết quả/);
    await page.locator('#loc [data-clear]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('');
    expect(await status(page).innerText()).toBe('');
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('loai');
    await close();
  });

  it('says of the finding that it is of all, and on paper what was chosen', async () => {
    const { page, close } = await open();
    const finding = page.locator('.chart-figure > figcaption');
    const whole = await finding.innerText();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#loc').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await choose(page, 'loai', 'su-kien');
    expect(await finding.innerText()).toBe(`Khi chưa lọc: ${whole}`);
    await page.emulateMedia({ media: 'print' });
    const chosen = page.locator('#loc select');
    expect(await Promise.all((await chosen.all()).map((each) => each.isVisible()))).toEqual(
      (await chosen.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).name))).map(
        (name) => name === 'loai',
      ),
    );
    expect(await status(page).isVisible()).toBe(true);
    expect(await page.locator('#loc [data-clear]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#loc [data-clear]').click();
    expect(await finding.innerText()).toBe(whole);
    await close();
  });

  it('leaves a mark that is shown as the stop of the keyboard', async () => {
    const { page, close } = await open('?loai=su-kien');
    const stop = page.locator('.chart-timeline:visible [data-row][tabindex="0"]');
    expect(await stop.isVisible()).toBe(true);
    await stop.focus();
    expect(await page.locator('.chart-reading').innerText()).not.toBe('');
    await close();
  });

  it('is without fault for axe on a phone and overflows it nowhere; without scripts it is not there', async () => {
    const { page, close } = await open('?tinh=quang-ninh&tu=2021', { viewport: PHONE });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await axeFaults(page)).toEqual([]);
    await close();
    const bare = await open('', { javaScriptEnabled: false });
    expect(await bare.page.locator('timeline-filter #loc').isVisible()).toBe(false);
    expect(await dates(bare.page).count()).toBeGreaterThan(0);
    await bare.close();
  });
});
