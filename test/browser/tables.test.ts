import { describe, expect, it } from 'vitest';
import { axeFaults, shiftsOf, visitedSite } from '../support/browser.ts';
import { firstContent } from '../support/site.ts';

describe('the heads of a table', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(path: string, width = 1440) {
    const { page, close } = await lent({ viewport: { width, height: 900 } });
    await page.goto(site.url + path);
    const column = (n: number) =>
      page
        .locator('main table')
        .first()
        .locator('tbody')
        .first()
        .locator('tr')
        .evaluateAll((rows, n) => rows.map(({ children }) => children[n]?.textContent.trim() ?? ''), n);
    return { page, close, column };
  }

  it('put numbers in order from the most, the other way round at the second press, and say so', async () => {
    const { page, close, column } = await open('/linh-vuc/');
    const given = (await column(2)).map(Number);
    const head = page.locator('thead th').nth(2);
    await head.getByRole('button').click();
    expect((await column(2)).map(Number)).toEqual(given.toSorted((a, b) => b - a));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    expect((await column(2)).map(Number)).toEqual(given.toSorted((a, b) => a - b));
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.locator('thead th').first().getByRole('button').click();
    const { compare } = new Intl.Collator('vi');
    const names = await column(0);
    expect(names).toEqual(names.toSorted(compare));
    expect(await head.getAttribute('aria-sort')).toBeNull();
    await close();
  });

  it('leave groups of rows as they are', async () => {
    const { page, close } = await open('/tinh/');
    const regions = () =>
      page
        .locator('main table')
        .first()
        .locator('tbody')
        .evaluateAll((groups) => groups.map((group) => group.textContent.length));
    const before = await regions();
    await page.locator('thead th').nth(3).getByRole('button').first().click();
    expect(await regions()).toEqual(before);
    const first = page.locator('main table tbody').first().locator('tr').nth(1);
    expect(await first.locator('th').innerText()).toBe('Phú Thọ');
    await close();
  });

  it('put days in order by the day, what no source states last, and leave columns of numbers of linkages alone', async () => {
    const { page, close, column } = await open('/tinh/quang-ninh/');
    const time = page.locator('main table').first().locator('thead th').nth(3);
    for (const way of ['ascending', 'descending']) {
      await time.getByRole('button').click();
      expect(await time.getAttribute('aria-sort')).toBe(way);
      const days = await column(3);
      const stated = days.filter((day) => day !== 'không nêu');
      expect(stated.length).toBeGreaterThan(0);
      expect(days.slice(0, stated.length)).toEqual(stated);
    }
    expect(await page.locator('main table').first().locator('thead th').last().getByRole('button').count()).toBe(0);
    await close();
  });

  it('stay words without scripts, move nothing when the script has come, and pass axe', async () => {
    const plain = await lent({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await plain.page.goto(`${site.url}/linh-vuc/`);
    expect(await plain.page.locator('thead button').count()).toBe(0);
    await plain.close();
    for (const path of ['/linh-vuc/', '/tinh/', '/khoang-trong/', '/tinh/quang-ninh/', '/bieu-do/linh-vuc/']) {
      const { page, close } = await open(path, 360);
      expect(await shiftsOf(page), path).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
      expect(await axeFaults(page), path).toEqual([]);
      await close();
    }
  });

  it('of the table of a figure leave each mark of the drawing its row', async () => {
    const { page, close } = await open('/bieu-do/linh-vuc/');
    await page.locator('figure details summary').last().click();
    const rowOf = () =>
      page.locator('figure').evaluate((figure) => figure.querySelector('[data-mark="2"] th')?.textContent.trim());
    const before = await rowOf();
    expect(before).toBeTruthy();
    await page.locator('figure thead th').first().getByRole('button').click();
    expect(await rowOf()).toBe(before);
    await close();
  });
});
