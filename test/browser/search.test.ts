import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, COLOURS, visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };

describe('the search', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, complaints, requests, close };
  }
  const results = (page: Page) => page.locator('ol[data-results] > li');
  const status = (page: Page) => page.locator('site-search [data-status]');

  it('leads from the home page on a phone, without accents, to the record and its sentence', async () => {
    const { page, complaints, close } = await open('');
    await page.locator('[data-head-search] input').fill('quang ninh hai phong du lich');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tim-kiem\/\?q=quang\+ninh\+hai\+phong\+du\+lich$/);
    await results(page).first().waitFor();
    const first = results(page).first();
    expect(await first.getAttribute('data-kind')).toBe('lien-ket');
    expect(await first.getAttribute('data-id')).toBe('quang-ninh-hai-phong-hop-tac-du-lich');
    const links = first.locator('a');
    expect(await links.nth(0).getAttribute('href')).toMatch(/\/lien-ket\/quang-ninh-hai-phong-hop-tac-du-lich\/$/);
    expect(await links.nth(1).getAttribute('href')).toMatch(/\/bai-viet\/quang-ninh-lien-ket-vung-2021\/#trich-/);
    expect(await links.nth(1).locator('mark').allInnerTexts()).toEqual(['Hải Phòng', 'Quảng Ninh', 'du lịch']);
    await links.nth(1).click();
    expect(await page.locator(':target').innerText()).toContain('thúc đẩy phát triển kinh tế của 2 địa phương');
    expect(complaints).toEqual([]);
    await close();
  });

  it('loads nothing of its index until its field is used', async () => {
    const { page, requests, close } = await open('tinh/dak-lak-2025/');
    expect(requests.filter((url) => url.includes('/tim-kiem/') || url.includes('head-answers'))).toEqual([]);
    await page.locator('[data-head-search] input').fill('phu tho');
    await page.locator('.head-answers li').first().waitFor();
    expect(await page.locator('.head-answers li').first().getAttribute('data-id')).toBe('phu-tho-2025');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/tinh\/phu-tho-2025\/$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.head-answers').isVisible()).toBe(false);
    await close();
  });

  it('keeps what is asked in the address, narrows by it, and counts each value', async () => {
    const { page, close } = await open('tim-kiem/?q=quang+ninh&loai=lien-ket', {
      viewport: { width: 1200, height: 900 },
    });
    await results(page).first().waitFor();
    const kinds = await results(page).evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).dataset['kind']),
    );
    expect(new Set(kinds)).toEqual(new Set(['lien-ket']));
    const chosen = page.locator('select[name=loai] option:checked');
    const told = /^(\d+) kết quả cho «quang ninh»$/.exec(await status(page).innerText())![1];
    await expect.poll(() => chosen.innerText()).toBe(`Liên kết (${told})`);
    await page.locator('select[name=linh-vuc]').selectOption('du-lich');
    await page.waitForURL(/&linh-vuc=du-lich$/);
    await expect.poll(() => status(page).innerText()).not.toContain(`${told} kết quả`);
    await page.goBack();
    await expect.poll(() => status(page).innerText()).toContain(`${told} kết quả`);
    await page.locator('[data-clear]').click();
    await page.waitForURL(/\?q=quang\+ninh$/);
    await close();
  });

  it('says of what it takes for a misspelt name, and what it found nothing for', async () => {
    const { page, close } = await open('tim-kiem/?q=quag+ninh');
    await results(page).first().waitFor();
    expect(await status(page).innerText()).toContain('đang hiện kết quả của «Quảng Ninh»');
    await page.goto(`${site.url}tim-kiem/?q=zzzz+quang+ninh`);
    await expect.poll(() => status(page).innerText()).toContain('Không thấy gì cho «zzzz quang ninh»');
    await page.locator('[data-status] a', { hasText: 'quang ninh' }).click();
    await results(page).first().waitFor();
    expect(await results(page).first().getAttribute('data-id')).toBe('quang-ninh');
    await close();
  });

  it('writes as text what is asked and what is found', async () => {
    const { page, complaints, close } = await open('tim-kiem/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
    await expect.poll(() => status(page).innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('site-search img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('tells a failure, and finds when it is asked again', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.route('**/tim-kiem/root.js*', (route) => route.abort());
    await page.locator('site-search input').fill('quang ninh');
    await expect.poll(() => status(page).innerText()).toContain('Không tải được chỉ mục');
    await page.unrouteAll();
    await page.locator('site-search input').fill('quang ninh 2021');
    await results(page).first().waitFor();
    await close();
  });

  it('prints what was found with its addresses, neither its fields nor names that nobody asked for', async () => {
    const { page, close } = await open('tim-kiem/?q=quang+ninh+hai+phong');
    await results(page).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['site-search .line', 'site-search details', '.addresses'])
      expect(await page.locator(gone).isVisible()).toBe(false);
    const printed = await page.evaluate(
      () => getComputedStyle(document.querySelector('.answers .name')!, '::after').content,
    );
    expect(printed).toContain('/cap/hai-phong-2025--quang-ninh/');
    await close();
  });

  it('leads nowhere that is hidden while answers stand', async () => {
    const { page, close } = await open('tim-kiem/?q=quang+ninh');
    await results(page).first().waitFor();
    const anchors = page.locator('a[href^="#"]:visible');
    for (const href of await anchors.evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
      expect(await page.locator(href).isVisible()).toBe(true);
    await close();
  });

  it('is an index of names from A to Z without scripts, and a form that asks', async () => {
    const { page, close } = await open('tim-kiem/', { javaScriptEnabled: false });
    for (const [letter, name] of [
      ['d', 'Đắk Lắk'],
      ['q', 'Quảng Ninh'],
      ['l', 'Luật Quy hoạch 2017'],
    ])
      expect(await page.locator(`section:has(> h2#${letter}) a, #${letter} a`).allInnerTexts()).toContain(name);
    expect(await page.locator('select').first().isVisible()).toBe(false);
    await page.locator('site-search input').fill('quang ninh');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=quang\+ninh/);
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'is without fault for axe with results, and in the head, %s',
    async (colorScheme) => {
      const rules = colorScheme === 'dark' ? { rules: COLOURS } : {};
      const { page, close } = await open('tim-kiem/?q=vinh+phuc', { colorScheme });
      await results(page).first().waitFor();
      expect(await axeFaults(page, rules)).toEqual([]);
      await page.goto(`${site.url}nhiem-vu/`);
      await page.locator('[data-head-search] input').fill('vinh phuc');
      await page.locator('.head-answers li').first().waitFor();
      expect(await axeFaults(page, rules)).toEqual([]);
      await close();
    },
  );
});
