import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { firstContent, servedSite } from '../support/site.ts';

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof servedSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), servedSite(firstContent())]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function taken(control: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Its size, and how many colours it has. */
function picture(bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))]));
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const colours = new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer));
    return { width, height, colours: colours.size, corner: [...context.getImageData(2, 2, 1, 1).data] };
  }, bytes.toString('base64'));
}

const partsOf = (markup: string) =>
  page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const [, , width, height] = file.documentElement.getAttribute('viewBox')!.split(' ').map(Number);
    return {
      broken: file.querySelector('parsererror')?.textContent,
      title: file.querySelector('title')!.textContent,
      texts: [...file.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
      marks: file.querySelectorAll('[data-row] > title').length,
      strange: file.querySelectorAll('style, a, svg svg, [class], [aria-label], [display]').length,
      size: { width: width!, height: height! },
    };
  }, markup);

it('a filtered matrix is taken as it is seen, and says in title, name and notes what is asked', async () => {
  await page.goto(`${site.url}bieu-do/ma-tran/?hinh-thuc=joint-petition`);
  const figure = page.locator('.chart-figure:visible').first();
  await page.locator('.matrix-found:not(:empty)').waitFor();
  const way = (as: string) => figure.locator(`[data-as="${as}"]`);
  const rows = figure.locator('tbody tr:not([hidden])');

  const svg = await taken(way('svg'));
  expect(svg.name).toBe('ma-tran-joint-petition.svg');
  const parts = await partsOf(svg.bytes.toString());
  expect(parts).toMatchObject({ broken: undefined, strange: 0, marks: await rows.count() });
  expect(parts.title).toBe('Ai liên kết với ai, theo đơn vị hiện nay (Hình thức: Cùng kiến nghị)');
  expect(parts.texts).toMatch(/Bộ lọc: Hình thức: Cùng kiến nghị\. \d+ liên kết phù hợp/);
  expect(parts.texts).toContain('bieu-do/ma-tran/?hinh-thuc=joint-petition');
  expect(parts.texts).toMatch(/CC\sBY\s4\.0/);

  const png = await picture((await taken(way('png'))).bytes);
  expect([png.width, png.height]).toEqual([2 * parts.size.width, 2 * parts.size.height]);
  expect(png.colours).toBeGreaterThan(20);
  // Light, whatever the page is.
  expect(png.corner).toEqual([255, 255, 255, 255]);

  const csv = await taken(way('csv'));
  const [table = '', notes = ''] = csv.bytes.toString().split('\r\n\r\n');
  expect(csv.name).toBe('ma-tran-joint-petition.csv');
  expect(table.split('\r\n')).toHaveLength(1 + (await rows.count()));
  expect(notes).toMatch(/^"Ai liên kết với ai, theo đơn vị hiện nay \(Hình thức: Cùng kiến nghị\)"/);
  expect(notes).toMatch(/CC\sBY\s4\.0/);
});

it('a filtered timeline and a filtered list are taken as tables of just what they find', async () => {
  await page.goto(`${site.url}dong-thoi-gian/?loai=van-ban&tu=2020`);
  const dates = Number(/\d+/.exec(await page.locator('[data-status]').innerText())![0]);
  const timeline = await taken(page.locator('figure [data-as="csv"]'));
  const [table = '', notes = ''] = timeline.bytes.toString().split('\r\n\r\n');
  expect(
    table
      .split('\r\n')
      .slice(1)
      .map((line) => line.replace(/,.*/, '')),
  ).toEqual(Array(dates).fill('Văn bản'));
  expect(notes).toContain('Bộ lọc: Loại: Văn bản; Từ năm: 2020.');

  await page.goto(`${site.url}lien-ket/?tinh=quang-ninh`);
  const found = page.locator('[data-results] .entry');
  await found.first().waitFor();
  const list = await taken(page.locator('record-filter [data-as="csv"]'));
  expect(list.name).toBe('lien-ket-quang-ninh.csv');
  const lines = list.bytes.toString().split('\r\n\r\n')[0]!.split('\r\n');
  const addresses = await found.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(lines.slice(1).map((line) => line.replace(/,.*/, ''))).toEqual(
    addresses.map((address) => address.split('/').at(-2)),
  );
});

it('the opened map is taken as it is seen, with its key, what is asked and what its boundaries ask for', async () => {
  await page.goto(`${site.url}ban-do/?linh-vuc=du-lich`);
  await page.locator('.region-map-name span').first().waitFor();
  const way = (as: string) => page.locator(`.map-drawing [data-as="${as}"]:visible`);
  const svg = await taken(way('svg'));
  expect(svg.name).toBe('ban-do-du-lich.svg');
  const parts = await partsOf(svg.bytes.toString());
  expect(parts).toMatchObject({
    broken: undefined,
    strange: 0,
    title: 'Bản đồ liên kết (Lĩnh vực: Du lịch, dịch vụ)',
  });
  for (const said of ['Quảng Ninh', 'Hoàng Sa', 'Trường Sa', 'Bộ lọc: ', 'CC BY-SA', 'ban-do/?linh-vuc=du-lich'])
    expect(parts.texts).toContain(said);
  const png = await picture((await taken(way('png'))).bytes);
  expect([png.width, png.height]).toEqual([2 * parts.size.width, 2 * parts.size.height]);
  expect([png.colours > 50, png.corner]).toEqual([true, [255, 255, 255, 255]]);
  const csv = (await taken(way('csv'))).bytes.toString();
  expect(csv).toMatch(/^\uFEFF"Tỉnh, thành phố",/);
  expect(csv).toContain('CC BY-SA');
});

it('a page in a frame shows what its address asks, says so, and tells the page around it how high it is', async () => {
  const address = `${site.url}nhung/bieu-do/ma-tran/?hinh-thuc=joint-petition`;
  await page.goto(`${site.url}nhung/loi.json`);
  await page.evaluate((src) => {
    addEventListener('message', ({ data }) => Object.assign(window, { told: data as unknown }));
    document.body.append(Object.assign(document.createElement('iframe'), { src, width: '320', height: '200' }));
  }, address);
  const frame = page.frameLocator('iframe');
  await frame.getByText('Bộ lọc: Hình thức: Cùng kiến nghị').waitFor();
  await page.waitForFunction(() => 'told' in window);
  const body = await frame.locator('body').evaluate((each) => each.getBoundingClientRect());
  expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
    type: 'lien-ket-vung',
    height: Math.ceil(body.height),
  });
  expect(body.width).toBe(320);
  const marks = frame.locator('svg:visible [data-row]:visible');
  expect(await marks.count()).toBe(10);
  expect(await frame.locator('[data-whole]').getAttribute('href')).toMatch(/ma-tran\/\?hinh-thuc=joint-petition$/);
});
