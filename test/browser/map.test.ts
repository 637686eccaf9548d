import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeFaults, COLOURS, visitedSite } from '../support/browser.ts';
import { questionOf } from '../support/printed-measures.ts';
import { AREAS, firstContent, moreContent } from '../support/site.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

describe('the opened map', () => {
  const { lent, site } = visitedSite(firstContent);

  async function open(
    query = '',
    options: BrowserContextOptions = {},
    waitUntil: 'load' | 'networkidle' = 'networkidle',
  ) {
    const { page, close } = await lent({ viewport: DESK, ...options });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.url}ban-do/${query}`, { waitUntil });
    return { page, complaints, requests, close };
  }
  const openedWith = async (query: string, options: BrowserContextOptions = {}) => {
    const opened = await open(query, options, 'load');
    await opened.page.locator('.leaflet-container').waitFor();
    return opened;
  };

  const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
  const status = (page: Page) => page.locator('.map-found').innerText();
  /** The numbers beside a name in the table of the opened map. */
  const numbers = (page: Page, name: string) =>
    page
      .locator('.map-units tr')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .locator('td')
      .allInnerTexts();
  const panel = (page: Page) => page.locator('.map-panel');
  /** A fingerprint of what the canvases show. */
  const drawn = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('.leaflet-container canvas')].map((canvas) =>
        canvas.toDataURL(),
      ),
    );
  /** What is drawn when the map has come to rest: twice the same, a while apart. */
  const pixels = async (page: Page): Promise<string[]> => {
    for (let last = await drawn(page); ;) {
      await page.waitForTimeout(300);
      const now = await drawn(page);
      if (now.join() === last.join()) return now;
      last = now;
    }
  };

  it('fetches nothing until it is opened, then only from here', async () => {
    const { page, complaints, requests, close } = await open();
    expect(requests.filter((url) => /data\/map|explorer|leaflet/.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).click();
    await page.locator('.leaflet-container canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    const data = requests.filter((url) => url.includes('data/map')).map((url) => url.replace(/^.*\//, ''));
    expect(data.sort()).toEqual(['neighbours.json', 'records.json', 'units.json']);
    expect(requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes the place of the drawing with its size', async () => {
    const { page, close } = await open();
    const drawn = (await page.locator('[data-map] .map-water').first().boundingBox())!;
    await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).click();
    const box = (await page.locator('.leaflet-container').boundingBox())!;
    expect(Math.abs(box.width - drawn.width)).toBeLessThan(4);
    expect(Math.abs(box.height - drawn.height)).toBeLessThan(8);
    expect(await page.locator('.region-map-frame').innerText()).toMatch(/Hoàng Sa[^]*Trường Sa|Trường Sa[^]*Hoàng Sa/);
    expect(await page.locator('.leaflet-container').innerText()).toContain('Biển Đông');
    await close();
  });

  it.each([{ width: 1280, height: 720 }, PHONE])(
    'is seen whole where it is opened, with the archipelagos, in a window of $width×$height',
    async (viewport) => {
      const { page, close } = await open('', { viewport });
      await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).click();
      await page.locator('.leaflet-container canvas').first().waitFor();
      const frame = page.locator('.region-map-frame');
      const inWindow = async () => {
        const { y, height } = (await frame.boundingBox())!;
        return y >= 0 && y + height <= viewport.height;
      };
      await expect.poll(inWindow).toBe(true);
      expect(await frame.innerText()).toMatch(/Hoàng Sa[^]*Trường Sa|Trường Sa[^]*Hoàng Sa/);
      await close();
      const asked = await openedWith('?chon=tinh/quang-ninh-2025', { viewport });
      await expect
        .poll(() => asked.page.locator('.region-map-frame').evaluate((frame) => frame.getBoundingClientRect().bottom))
        .toBeLessThanOrEqual(viewport.height);
      await asked.close();
    },
  );

  it('names, of a province that is chosen, its partners and no one else', async () => {
    const { page, close } = await openedWith('?chon=tinh/khanh-hoa-2025&an=cong-trinh');
    const names = await page.locator('.region-map-name').allInnerTexts();
    expect(names.map((name) => name.replace('\n', ' ')).sort()).toEqual(['Khánh Hòa', 'Quảng Ninh']);
    await close();
  });

  it('counts on both bases: 13 partners of Quảng Ninh today, 19 as written', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    const before = await pixels(page);
    expect((await numbers(page, 'Quảng Ninh'))[1]).toBe('13');
    const said = () => page.locator('main').innerText();
    expect(await said()).toMatch(/Tính theo các đơn vị hành chính ngày \d/);
    await page.getByRole('radio', { name: 'tên khi nguồn viết' }).check();
    expect(await said()).toContain('Tính theo tên tỉnh, thành phố khi nguồn viết');
    expect(await said()).not.toContain('Tính theo các đơn vị hành chính ngày');
    expect((await numbers(page, 'Quảng Ninh'))[1]).toBe('19');
    expect((await numbers(page, 'Vĩnh Phúc (đến 30/6/2025)'))[1]).toBe('7');
    expect(query(page)).toBe('?coso=viet');
    expect(await pixels(page)).not.toEqual(before);
    await close();
  });

  it('counts what the site counts under the same measures, in its sentence, its table and its panel', async () => {
    const file = JSON.parse(readFileSync(join(site.folder, 'data/measures.json'), 'utf8')) as {
      records: { id: string; values: { of?: string; basis?: string; value: number }[] }[];
    };
    const known = new Map(
      file.records.flatMap(({ id, values }) =>
        values.map((each) => [questionOf({ measure: id, ...each }), each.value]),
      ),
    );
    for (const query of ['?chon=tinh/phu-tho-2025', '?coso=viet&chon=tinh/vinh-phuc', '?do=bai-viet']) {
      const { page, close } = await openedWith(query);
      const marked = (part: string) =>
        page.locator(`${part} data`).evaluateAll((all: HTMLDataElement[]) =>
          all.map(({ value, dataset: { measure = '', of, basis } }) => ({
            value: Number(value),
            measure,
            of,
            basis,
          })),
        );
      const counted = [await marked('.map-found'), await marked('.map-units'), await marked('.map-panel')];
      expect(counted.slice(0, 2).every((all) => all.length > 3)).toBe(true);
      if (query.includes('chon')) expect(counted[2]!.length).toBeGreaterThan(2);
      if (query.includes('phu-tho')) expect(counted[1]!.map(({ measure }) => measure)).toContain('linkages-internal');
      const wrong = counted.flat().filter(({ value, measure, of, basis }) => {
        const question = questionOf({ measure, ...(of ? { of } : {}), ...(basis ? { basis } : {}) });
        return (known.get(question) ?? 0) !== value;
      });
      expect([query, wrong]).toEqual([query, []]);
      await close();
    }
    const { page, close } = await openedWith('?tu=2023&chon=tinh/phu-tho-2025');
    expect(await page.locator(':is(.map-found, .map-units, .map-panel) data').count()).toBe(0);
    await close();
  });

  it('leads from an arc to the page of the two, and from a place to those with its partners', async () => {
    for (const [query, name, to] of [
      ['?chon=cap/hai-phong-2025--quang-ninh-2025', 'Hải Phòng – Quảng Ninh', 'hai-phong-2025--quang-ninh'],
      ['?coso=viet&chon=cap/hai-phong--quang-ninh', 'Hải Phòng', 'hai-phong--quang-ninh'],
      ['?coso=viet&chon=cap/phu-tho--vinh-phuc', 'Vĩnh Phúc', 'phu-tho--vinh-phuc'],
    ] as const) {
      const { page, close } = await openedWith(query);
      expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toContain(name);
      const href = await panel(page).locator('.map-panel-foot a').getAttribute('href');
      expect(href).toBe(`/lien-ket-vung/cap/${to}/`);
      expect((await page.request.get(new URL(href!, page.url()).href)).ok()).toBe(true);
      expect(await panel(page).locator('li button').count()).toBeGreaterThan(0);
      await close();
    }
    const { page, close } = await openedWith('?chon=tinh/quang-ninh');
    const hrefs = await panel(page)
      .locator('a[href*="/cap/"]')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
    expect(new Set(hrefs).size).toBe(13);
    for (const href of hrefs) expect([href, (await page.request.get(href)).ok()]).toEqual([href, true]);
    await close();
  });

  it('says which links became internal', async () => {
    const { page, close } = await openedWith('?chon=tinh/phu-tho-2025');
    expect(await panel(page).innerText()).toContain('Liên kết nay là nội bộ');
    expect(await panel(page).innerText()).toContain('Vĩnh Phúc (đến 30/6/2025)');
    await close();
  });

  it('follows years, says how many records without a year are among them, and may leave them out', async () => {
    const { page, close } = await openedWith('?do=lien-ket&an=');
    const all = await status(page);
    await page.getByRole('slider', { name: 'Từ năm' }).fill('2023');
    await page.getByRole('slider', { name: 'Đến năm' }).fill('2024');
    expect(await status(page)).toMatch(/Gồm \d+ bản ghi không rõ năm\./);
    expect(query(page)).toBe('?coso=viet&tu=2023&den=2024');
    await page.getByRole('checkbox', { name: /^kể cả \d+ bản ghi không rõ năm$/ }).uncheck();
    const few = await status(page);
    expect(few).not.toContain('không rõ năm');
    expect(parseInt(few)).toBeLessThan(parseInt(all));
    expect(parseInt(few)).toBeGreaterThan(0);
    await close();
  });

  it('finds a place, a work and a link by the index of the search, and goes there', async () => {
    const { page, requests, complaints, close } = await openedWith('?do=lien-ket&an=');
    const field = page.getByRole('searchbox', { name: 'Tìm nơi, công trình, liên kết' });
    expect(requests.filter((url) => url.includes('tim-kiem/'))).toEqual([]);
    await field.fill('quang ninh');
    const answers = page.locator('.map-find li button');
    await answers.first().waitFor();
    expect(await answers.first().innerText()).toBe('Quảng Ninh');
    expect(await answers.count()).toBeLessThanOrEqual(6);
    await page.keyboard.press('Enter');
    expect(query(page)).toContain('chon=tinh/quang-ninh');
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toBe('Quảng Ninh');
    await field.fill('cau bach dang');
    await page.locator('.map-find li').getByRole('button', { name: 'Công trình cầu Bạch Đằng' }).click();
    expect(query(page)).toContain('chon=du-an/cau-bach-dang');
    await field.fill('xyzxyz');
    await page.getByText('Không có gì như vậy trên bản đồ.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('moves both ends of the range by key, keeps them apart, and has the boundaries of the days it holds', async () => {
    const { page, close } = await openedWith('?do=lien-ket&an=');
    const [from, to] = [page.getByRole('slider', { name: 'Từ năm' }), page.getByRole('slider', { name: 'Đến năm' })];
    const [first, last] = [Number(await from.getAttribute('min')), Number(await from.getAttribute('max'))];
    await from.focus();
    await page.keyboard.press('ArrowRight');
    expect(query(page)).toBe(`?tu=${first + 1}`);
    await to.focus();
    for (let year = last; year > 2024; year--) await page.keyboard.press('ArrowLeft');
    expect(query(page)).toBe(`?coso=viet&tu=${first + 1}&den=2024`);
    await page.keyboard.press('Home');
    expect(await page.locator('.map-range output').innerText()).toBe(`${first + 1}`);
    expect(await from.inputValue()).toBe(await to.inputValue());
    await page.keyboard.press('End');
    expect(query(page)).toBe(`?tu=${first + 1}`);
    await close();
  });

  it('moves an end of the range by finger on a phone', async () => {
    const { page, close } = await openedWith('?do=lien-ket&an=', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await page.locator('.map-controls summary').click();
    const track = page.locator('.map-years');
    await track.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await track.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    await page.mouse.move(x + 12, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await page.mouse.up();
    expect(query(page)).toMatch(/^\?tu=20\d\d$/);
    await close();
  });

  it('filters, says honestly that nothing is left, and takes the filters back', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    const all = await status(page);
    await page.getByLabel('Hình thức liên kết').selectOption('regulation');
    expect(parseInt(await status(page))).toBeLessThan(parseInt(all));
    await page.getByLabel('Tình trạng dự án').selectOption({ index: 1 });
    await page.getByRole('slider', { name: 'Đến năm' }).fill('2019');
    await page.getByRole('checkbox', { name: /không rõ năm$/ }).uncheck();
    expect(await status(page)).toContain('Không có kết quả.');
    await page.locator('.map-lists').getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    expect(await status(page)).toBe(all);
    expect(query(page)).toBe('');
    await close();
  });

  it('opens a link to a state by itself, and goes back and forward between selections', async () => {
    const { page, complaints, close } = await openedWith('?do=du-an&chon=tinh/quang-ninh');
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toBe('Quảng Ninh');
    expect(await page.getByRole('radio', { name: 'dự án', exact: true }).isChecked()).toBe(true);
    await panel(page).getByRole('button', { name: 'Công trình cầu Bạch Đằng' }).click();
    expect(query(page)).toContain('chon=du-an/cau-bach-dang');
    const evidence = panel(page).locator('a[href*="/bai-viet/"][href*="#trich-"]');
    expect(await evidence.getAttribute('href')).toMatch(/^\/lien-ket-vung\/bai-viet\//);
    await page.goBack();
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toBe('Quảng Ninh');
    await page.goForward();
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toContain('cầu Bạch Đằng');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads by keyboard from the table to the panel, to the quote, and back', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    const row = page.locator('.map-units').getByRole('button', { name: 'Hải Phòng', exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    const heading = panel(page).getByRole('heading', { level: 2 });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await heading.innerText()).toBe('Hải Phòng');
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(query(page)).not.toContain('chon=');
    await page.locator('.map-list summary', { hasText: 'Liên kết' }).press('Enter');
    await page.locator('.map-list button').first().press('Enter');
    expect(await panel(page).innerText()).toContain('Căn cứ');
    const href = (await panel(page).locator('a[href*="#trich-"]').getAttribute('href'))!;
    await panel(page).locator('a[href*="#trich-"]').press('Enter');
    await page.waitForURL(/#trich-/);
    expect(page.url()).toContain(href);
    await close();
  });

  it('has no tab stop without a name', async () => {
    const { page, close } = await openedWith('?chon=tinh/quang-ninh');
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('region-map :is(a, button, input, select, summary, [tabindex="0"])')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const labels = (element as HTMLInputElement).labels ?? [];
          const name = element.ariaLabel ?? element.title ?? '';
          return !(name || element.textContent?.trim() || [...labels].some((label) => label.textContent?.trim()));
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(nameless).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing with the panel open, %s', async (colorScheme) => {
    const { page, close } = await openedWith('?chon=tinh/phu-tho-2025&tu=2019', { colorScheme });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await axeFaults(page, colorScheme === 'dark' ? { rules: COLOURS } : {})).toEqual([]);
    await close();
  });

  it('shows works as sketched, with how far they may be off, and never a length', async () => {
    const { page, close } = await openedWith('?chon=cong-trinh/vanh-dai-5');
    const text = await panel(page).innerText();
    expect(text).toContain('Vẽ sơ lược');
    expect(text).toMatch(/Có thể lệch tới [\d,]+ km\./);
    expect(text).not.toMatch(/343|dài \d/);
    await close();
  });

  it('says nothing of lengths where a sketched work is but a point', async () => {
    const { page, close } = await openedWith('?chon=du-an/quan-ly-nguon-nuoc-va-ngap-lut-vinh-phuc');
    expect(await panel(page).innerText()).toMatch(/Vị trí sơ lược\. Có thể lệch tới 20 km\./);
    expect(await panel(page).innerText()).not.toContain('chiều dài');
    await close();
  });

  it('selects on the map itself what is pressed there, and says beneath the pointer what it is', async () => {
    const { page, close } = await openedWith('?an=duong-noi,cong-trinh&chon=tinh/ca-mau-2025');
    await page.getByRole('button', { name: 'Đóng ô thông tin' }).click();
    expect(await panel(page).isVisible()).toBe(false);
    await page.locator('.leaflet-container').evaluate((box) => box.scrollIntoView({ block: 'center' }));
    const box = (await page.locator('.leaflet-container').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.locator('.leaflet-tooltip').innerText()).toMatch(/: \d+ liên kết với tỉnh, thành phố khác$/);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel(page).waitFor();
    expect(query(page)).toMatch(/chon=tinh\//);
    await close();
  });

  it('names the provinces of the delta, none over another', async () => {
    const { page, close } = await openedWith('?coso=viet&an=duong-noi,cong-trinh&xem=20.6,106.2,9');
    const names = await page.locator('.region-map-name span').evaluateAll((spans) =>
      spans.map((span) => {
        const { left, right, top, bottom } = span.getBoundingClientRect();
        return { name: span.textContent, left, right, top, bottom };
      }),
    );
    for (const name of ['Hải Dương', 'Hưng Yên', 'Thái Bình', 'Nam Định', 'Hà Nam', 'Hải Phòng'])
      expect(names.map((each) => each.name)).toContain(name);
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${a.name}, ${b.name}`).toBe(true);
      }
    await close();
  });

  it('names both archipelagos in insets wherever they are not seen whole', async () => {
    const { page, close } = await openedWith('?coso=viet&an=&xem=20.6,106.2,9');
    const insets = page.locator('.region-map-insets');
    expect(await insets.innerText()).toMatch(
      /Quần đảo Hoàng Sa \(TP\. Đà Nẵng\), Biển Đông\s+Quần đảo Trường Sa \(tỉnh Khánh Hòa\), Biển Đông/,
    );
    const dots = await insets.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!));
    expect(dots.map((d) => d.match(/M/g)!.length > 10)).toEqual([true, true]);
    await close();
    // The middle of the country, as far away as the map goes.
    const whole = await openedWith('?coso=viet&an=&xem=15,109.6,1');
    expect(await whole.page.locator('.region-map-insets div:visible').count()).toBe(0);
    await whole.close();
  });

  it('counts by the measures of the site, as long as nothing is filtered', async () => {
    const { records } = (await (await fetch(`${site.url}data/measures.json`)).json()) as {
      records: { id: string; values: { of?: string; basis?: string; value: number }[] }[];
    };
    const known = new Map(
      records.flatMap(({ id, values }) =>
        values.map(({ of, basis, value }) => [`${id} ${of} ${basis}`, String(value)]),
      ),
    );
    const { page, close } = await openedWith('?coso=viet&an=');
    const cells = page.locator('.map-units data');
    const told = await cells.evaluateAll((all) =>
      all.map((each) => {
        const { dataset, value, textContent } = each as HTMLDataElement;
        return [`${dataset['measure']} ${dataset['of']} ${dataset['basis']}`, value, textContent];
      }),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(([question, value, text]) => known.get(question!) !== value || value !== text)).toEqual([]);
    await page.getByLabel('Hình thức liên kết').selectOption('regulation');
    await expect.poll(() => cells.count()).toBe(0);
    await close();
  });

  it('brings what is opened from a low row into view, by mouse and by key', async () => {
    const { page, close } = await openedWith('?coso=viet&an=');
    const heading = panel(page).getByRole('heading', { level: 2 });
    for (const act of ['click', 'Enter'] as const) {
      const row = page.locator('.map-units button').last();
      await row.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 300));
      await (act === 'click' ? row.click() : row.press(act));
      const { y, height } = (await heading.boundingBox())!;
      expect(y, act).toBeGreaterThanOrEqual(0);
      expect(y + height, act).toBeLessThanOrEqual(DESK.height);
      await page.getByRole('button', { name: 'Đóng ô thông tin' }).click();
    }
    await close();
  });

  it('shows the country where an address names a place beyond it', async () => {
    const plain = await openedWith('?coso=nay&an=');
    const expected = await pixels(plain.page);
    await plain.close();
    const { page, close } = await openedWith('?xem=999,999,9');
    expect(await pixels(page)).toEqual(expected);
    await close();
  });

  it('says how many links cannot be drawn because they do not name two places', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    expect(await status(page)).toMatch(/^34 liên kết, .*Trong đó 4 liên kết không nêu tên đủ hai địa phương/);
    await close();
  });

  it('says which filters leave links, and which leave works, as they are', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    const links = parseInt(await status(page));
    await page.getByLabel('Tình trạng dự án').selectOption({ index: 1 });
    expect(await status(page)).toMatch(/Tình trạng, nguồn vốn chỉ lọc dự án\.$/);
    expect(parseInt(await status(page))).toBe(links);
    await page.getByLabel('Hình thức liên kết').selectOption('regulation');
    expect(await status(page)).toContain('Hình thức chỉ lọc liên kết.');
    await close();
  });

  it('remembers where the reader went on the map', async () => {
    const { page, close } = await openedWith('?coso=nay&an=');
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await page.waitForFunction(() => location.search.includes('xem='));
    const again = await openedWith(new URL(page.url()).search);
    expect(query(again.page)).toBe(query(page));
    await again.close();
    await close();
  });

  it('fits a phone, with the controls folded, and turns with it', async () => {
    const { page, complaints, close } = await openedWith('?chon=tinh/quang-ninh', { viewport: PHONE, hasTouch: true });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    expect(await page.locator('.map-controls').getAttribute('open')).toBeNull();
    await page.locator('.map-controls summary').click();
    expect(await overflow()).toBe(0);
    await page.setViewportSize({ width: 740, height: 360 });
    expect(await overflow()).toBe(0);
    const canvas = page.locator('.leaflet-container canvas').first();
    await page.waitForFunction(
      () =>
        document.querySelector('.leaflet-container canvas')!.getBoundingClientRect().width >=
        document.querySelector('.leaflet-container')!.getBoundingClientRect().width,
    );
    expect(await canvas.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }],
    ['a desk with a touch screen and a mouse', {}],
  ] as const)('leaves one finger to the page on %s', async (_, options) => {
    const { page, close } = await openedWith('?coso=viet&an=&xem=20.6,106.2,9', options);
    await page.locator('.leaflet-container').evaluate((box) => box.scrollIntoView({ block: 'center' }));
    const [before, map] = [await page.evaluate(() => scrollY), await page.locator('.leaflet-container').boundingBox()];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const [x, y] = [map!.x + 150, map!.y + 280];
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= 10; step++) await touch('touchMove', [{ x, y: y - 18 * step }]);
    await touch('touchEnd', []);
    await page.waitForFunction((from) => scrollY > from + 60, before);
    expect(await page.locator('.region-map-hint').innerText()).toBe('Dùng hai ngón tay để di chuyển bản đồ.');
    expect(query(page)).toContain('xem=20.6,106.2,9');
    await close();
  });

  it('is dragged by a mouse', async () => {
    const { page, close } = await openedWith('?coso=viet&an=&xem=20.6,106.2,9');
    await page.locator('.leaflet-container').evaluate((box) => box.scrollIntoView({ block: 'center' }));
    const { x, y } = (await page.locator('.leaflet-container').boundingBox())!;
    await page.mouse.move(x + 200, y + 300);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 200, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(() => !location.search.includes('xem=20.6,106.2,9'));
    await close();
  });

  it('lets the wheel scroll the page until the map is pressed, also when a button has opened it', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).click();
    await page.locator('.leaflet-container').waitFor();
    const box = (await page.locator('.leaflet-container').boundingBox())!;
    await page.mouse.move(box.x + 200, box.y + 100);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((from) => scrollY > from, before);
    expect(query(page)).not.toContain('xem=');
    await close();
  });

  it('changes its colours with the scheme', async () => {
    const { page, close } = await openedWith('?coso=nay&an=', { colorScheme: 'light' });
    await page.waitForLoadState('networkidle');
    const light = await pixels(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(200);
    const dark = await pixels(page);
    for (const [index, canvas] of dark.entries()) expect(canvas).not.toBe(light[index]);
    expect(light.length).toBe(2);
    await close();
  });

  it('prints as the drawing and its tables, of places on both bases and of works', async () => {
    const { page, close } = await openedWith('?chon=tinh/quang-ninh');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-map] svg').first().isVisible()).toBe(true);
    expect(await page.locator('.map-table').count()).toBe(3);
    for (const table of await page.locator('.map-table').all()) expect(await table.isVisible()).toBe(true);
    for (const part of ['.leaflet-container', '.map-panel', '.map-lists'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    await close();
  });

  it('says on paper what is chosen on the screen, that the drawing shows all, and the address', async () => {
    const { page, close } = await openedWith('?linh-vuc=du-lich&tu=2021&coso=viet');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.map-printed').innerText()).toMatch(
      /mọi bản ghi.*\/ban-do\/\?linh-vuc=du-lich&tu=2021&coso=viet$/,
    );
    expect(await page.locator('.map-found').innerText()).toMatch(/^2 liên kết/);
    const chosen = page.locator('.map-controls label:visible');
    expect(await chosen.evaluateAll((labels) => labels.map((label) => label.textContent?.trim()))).toHaveLength(6);
    const selects = page.locator('.map-controls select:visible');
    expect(await selects.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value))).toEqual([
      'du-lich',
    ]);
    expect(await page.locator('.map-range output').innerText()).toMatch(/^2021–20\d\d$/);
    expect(await page.locator('.map-years').isVisible()).toBe(false);
    expect(await page.locator('.map-controls fieldset:visible').count()).toBe(5);
    await page.getByRole('button', { name: 'Đóng bản đồ tương tác', includeHidden: true }).dispatchEvent('click');
    expect(await page.locator('.map-printed').isVisible()).toBe(false);
    await close();
  });

  it('gives back the drawing and a plain address when it is closed', async () => {
    const { page, close } = await openedWith('?chon=tinh/quang-ninh');
    await page.getByRole('button', { name: 'Đóng bản đồ tương tác' }).click();
    expect(await page.locator('[data-map] svg').first().isVisible()).toBe(true);
    expect(query(page)).toBe('');
    await page.locator('.map-table').getByRole('button', { name: 'Xem trên bản đồ: Bắc Ninh' }).click();
    await page.locator('.leaflet-container').waitFor();
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toBe('Bắc Ninh');
    await close();
  });

  it('says that it cannot be opened, and leaves the drawing', async () => {
    const { page, close } = await lent({ viewport: DESK });
    await page.route('**/records.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${site.url}ban-do/`);
    await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).click();
    await page.getByText('Không mở được bản đồ tương tác.').waitFor();
    expect(await page.locator('[data-map] svg').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Mở bản đồ tương tác' }).isEnabled()).toBe(true);
    await close();
  });
});

describe('areas on the opened map', () => {
  const { lent, site } = visitedSite(moreContent);

  it.each(['light', 'dark'] as const)('are hatched one way, both ways, or not at all, %s', async (colorScheme) => {
    const { page, close } = await lent({ viewport: DESK, colorScheme });
    /** Which share of the middle of an area has the colour of its edge. */
    const inkIn = async ({ at: [lon, lat] }: { at: readonly [number, number] }) => {
      await page.goto(`${site.url}ban-do/?linh-vuc=cong-nghiep&an=duong-noi&xem=${lat},${lon},10`);
      await page.locator('.map-key').getByText('Vùng gạch chéo').waitFor();
      return page.evaluate(() => {
        const box = document.querySelector('.leaflet-container')!.getBoundingClientRect();
        const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas')!;
        const own = canvas.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2 - own.x, box.y + box.height / 2 - own.y];
        const scale = canvas.width / own.width;
        const { data } = canvas.getContext('2d')!.getImageData((x - 15) * scale, (y - 15) * scale, 30, 30);
        const lights = Array.from({ length: 900 }, (_, pixel) => data[pixel * 4 + 1]!);
        const middle = (Math.max(...lights) + Math.min(...lights)) / 2;
        const dark = lights.filter((light) => light < middle).length / lights.length;
        return { share: Math.min(dark, 1 - dark), range: Math.max(...lights) - Math.min(...lights) };
      });
    };
    const [surveyed, approximate, schematic] = [
      await inkIn(AREAS.surveyed),
      await inkIn(AREAS.approximate),
      await inkIn(AREAS.schematic),
    ];
    expect(surveyed.range).toBeLessThan(20);
    for (const { range } of [approximate, schematic]) expect(range).toBeGreaterThan(60);
    expect(approximate.share).toBeGreaterThan(0.1);
    expect(schematic.share).toBeGreaterThan(approximate.share * 1.4);
    await close();
  });
});
