import type { Locator, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

/** A step is what brings a page: a question sent off, an answer or a link followed. */
const MOST_STEPS = 2;

describe('eight questions, each from the home page on a phone, typed without accents', () => {
  const { lent, site } = visitedSite(firstContent);

  /** A reader at the home page, who counts steps. */
  async function reader() {
    const { page, close } = await lent({ viewport: { width: 360, height: 740 } });
    await page.goto(site.url, { waitUntil: 'networkidle' });
    const field = page.locator('[data-head-search] input');
    let steps = 0;
    return {
      page,
      /** Types in the field and takes the first answer that comes up beneath it. */
      choose: async (typed: string) => {
        steps++;
        await field.fill(typed);
        await page.locator('.head-answers li a').first().click();
      },
      /** Types and sends off. */
      ask: async (typed: string) => {
        steps++;
        await field.fill(typed);
        await field.press('Enter');
        await page.locator('ol[data-results] > li').first().waitFor();
      },
      follow: async (link: Locator) => {
        steps++;
        await link.click();
      },
      end: async () => {
        expect(steps).toBeLessThanOrEqual(MOST_STEPS);
        await close();
      },
    };
  }
  const at = (page: Page, path: string) => page.waitForURL(`${site.url}${path}`);
  /** The paragraph that the address leads to, whose quoted words are set off. */
  const led = (page: Page) => page.locator('p:has(:target)').first().innerText();
  const text = (page: Page, within = 'main') => page.locator(within).first().innerText();
  const answer = (page: Page) => page.locator('ol[data-results] > li').first();

  it('a visitor: what do Quảng Ninh and Hải Phòng do together for tourism?', async () => {
    const { page, ask, follow, end } = await reader();
    await ask('quang ninh hai phong du lich');
    expect(await answer(page).innerText()).toContain('hội nghị hợp tác phát triển du lịch');
    await follow(answer(page).locator('.said a'));
    expect(await led(page)).toContain('vào ngày 24/9');
    await end();
  });

  it('a visitor: where is my old province now, and with whom is it linked?', async () => {
    const { page, choose, end } = await reader();
    await choose('vinh phuc');
    await at(page, 'tinh/vinh-phuc/');
    expect(await text(page)).toMatch(/Nay thuộc\s+Phú Thọ/);
    expect(await page.locator('#doi-tac table a', { hasText: 'Hà Nội' }).count()).toBeGreaterThan(0);
    await end();
  });

  it('a journalist: which two provinces have the most linkages, and in which sentences?', async () => {
    const { page, follow, end } = await reader();
    await follow(page.locator('#noi-dung a[href$="/cap/hai-phong-2025--quang-ninh/"]:visible').first());
    await at(page, 'cap/hai-phong-2025--quang-ninh/');
    expect(await page.locator('h1').innerText()).toBe('Hải Phòng – Quảng Ninh');
    expect(await page.locator('.link-lines > li').count()).toBe(12);
    expect(await page.locator('.link-lines > li:has(blockquote)').count()).toBe(12);
    await end();
  });

  it('a journalist: who lends for the bridge over Đầm Vạc, and who says so?', async () => {
    const { page, ask, follow, end } = await reader();
    await ask('cau dam vac vay von');
    await follow(answer(page).locator('.said a'));
    expect((await led(page)).replace(/\d+/g, '')).toMatch(/cầu Đầm Vạc\s*, vay vốn OFID/);
    await end();
  });

  it('an official: which tasks have a date in a source that has passed?', async () => {
    const { page, choose, end } = await reader();
    await choose('nhiem vu qua han');
    await at(page, 'nhiem-vu/tinh-trang/qua-han/');
    expect(await text(page)).toContain('trình Thủ tướng Chính phủ');
    expect(await text(page)).toContain('Hạn: 9/2022');
    await end();
  });

  it('an official: a sheet to print about Phú Thọ', async () => {
    const { page, choose, follow, end } = await reader();
    await choose('phu tho');
    await at(page, 'tinh/phu-tho-2025/');
    await follow(page.locator('.opening a', { hasText: 'In báo cáo' }));
    await at(page, 'in/tinh/phu-tho-2025/');
    expect(await text(page, 'body')).toContain('Phú Thọ');
    await end();
  });

  it('an editor: of which tasks do the sources not say when they are due?', async () => {
    const { page, follow, end } = await reader();
    await follow(page.locator('a[href*="/khoang-trong/nhiem-vu/"]:visible').first());
    expect(await page.locator('h1').innerText()).toContain('Nhiệm vụ');
    expect(await text(page)).toContain('Hạn');
    await end();
  });

  it('an editor: which records rest on the sentence about joint petitions?', async () => {
    const { page, ask, follow, end } = await reader();
    await ask('quang ninh hai phong thong nhat kien nghi');
    await follow(answer(page).locator('.said a'));
    const note = page.locator('details[open] a[href*="/lien-ket/quang-ninh-hai-phong-thong-nhat-kien-nghi/"]').first();
    await note.waitFor();
    await end();
  });
});
