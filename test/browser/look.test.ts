import type { Browser, BrowserContextOptions } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { launchBrowser, lentPages } from '../support/browser.ts';
import { firstContent, servedSite } from '../support/site.ts';

const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ' +
  'AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ0123456789.,%«»–…()/';
const NAMES = ['Đắk Lắk', 'Thành phố Hồ Chí Minh', 'Thương mại, xúc tiến', 'Khoa học và công nghệ', 'Ưu đãi'];
/** A page for each kind of drawing. */
const DRAWN = [
  '',
  'ban-do/',
  'tinh/quang-ninh/',
  'vung/dbsh-2025/',
  'du-an/cau-bach-dang/',
  'bieu-do/ma-tran/',
  'bieu-do/linh-vuc/',
  'dong-thoi-gian/',
  'in/tinh/quang-ninh/',
  'van-ban/',
  'in/toan-quoc/',
];
const PHONE = { width: 360, height: 760 };

describe('the look of the site', () => {
  let browser: Browser;
  let lent: ReturnType<typeof lentPages>;
  let site: Awaited<ReturnType<typeof servedSite>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), servedSite(firstContent())]);
    lent = lentPages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, close } = await lent({ viewport: PHONE, ...options });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, close };
  }

  it.each([
    ['at least 11 px high on a phone', 'screen', 360, 11],
    ['at least 7 pt high on paper', 'print', 642, 9.3],
  ] as const)('draws letters of maps and charts %s', async (_, media, width, least) => {
    const { page, close } = await open('', { viewport: { width, height: 760 } });
    await page.emulateMedia({ media });
    const small: string[] = [];
    for (const path of DRAWN) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      const found = await page.locator('svg text:visible').evaluateAll((texts) =>
        (texts as SVGTextElement[]).map((text): [string, number] => {
          const { a, b } = text.getScreenCTM()!;
          return [text.textContent, parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b)];
        }),
      );
      expect(found.length, path).toBeGreaterThan(3);
      small.push(...found.filter(([, size]) => size < least).map(([text, size]) => `${path} ${text} ${size}`));
    }
    expect(small).toEqual([]);
    await close();
  });

  it('sets every Vietnamese letter in its own typefaces, and charts know how wide it is', async () => {
    const { page, close } = await open('');
    await page.reload({ waitUntil: 'networkidle' }); // the typefaces may have come too late for the first view
    const widths = await page.evaluate(
      async ([letters, names]) => {
        await document.fonts.ready;
        const family = getComputedStyle(document.body).fontFamily;
        const pen = document.createElement('canvas').getContext('2d')!;
        pen.font = `400 100px ${family}`;
        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map((font) => font.family);
        const measure = (text: string) => pen.measureText(text).width / 100;
        return {
          families: new Set(loaded).size,
          letters: [...letters!].map((letter) => [letter, measure(letter)] as const),
          names: names!.split('|').map((name) => [name, measure(name)] as const),
        };
      },
      [VIETNAMESE, NAMES.join('|')],
    );
    expect(widths.families).toBeGreaterThanOrEqual(2);
    for (const [letter, real] of widths.letters) {
      expect(textWidth(letter, 1), letter).toBeGreaterThanOrEqual(real * 0.99);
      expect(textWidth(letter, 1), letter).toBeLessThanOrEqual(real * 1.1);
    }
    for (const [name, real] of widths.names) expect(textWidth(name, 1), name).toBeGreaterThanOrEqual(real);
    await close();
  });

  it.each(['', 'bai-viet/quang-ninh-lien-ket-vung-2021/', 'tinh/quang-ninh/', 'nhiem-vu/'])(
    'does not move when its typefaces come late: /%s',
    async (path) => {
      // A window of its own, in which no typeface is there yet.
      const page = await browser.newPage({ viewport: PHONE });
      await page.route('**/*.woff2', async (route) => {
        await new Promise((done) => setTimeout(done, 400));
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(200);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.05);
      await page.close();
    },
  );

  it('answers within one screen of a phone who is linked most, what is due, what is new and what is not said', async () => {
    const { page, close } = await open('');
    const lines = page.locator('main dl').first().locator('dt');
    expect(await lines.allInnerTexts()).toEqual([
      'Nhiều nhất',
      'Rộng nhất',
      'Số liệu',
      'Thời hạn',
      'Gần nhất',
      'Không nêu',
    ]);
    const first = (await page.locator('#noi-bat').boundingBox())!;
    const last = (await lines.last().boundingBox())!;
    expect(last.y + last.height - first.y).toBeLessThan(PHONE.height);
    await close();
  });

  it.each(['', 'tinh/quang-ninh/', 'lien-ket/quang-ninh-hai-phong-hop-tac-du-lich/', 'in/'])(
    'on a wide screen keeps the parts of /%s at hand, clear of its head',
    async (path) => {
      const { page, close } = await open(path, { viewport: { width: 1440, height: 900 } });
      const summary = page.locator('.on-page summary');
      const head = (await page.locator('.site-head').boundingBox())!;
      expect((await summary.boundingBox())!.y).toBeGreaterThanOrEqual(head.y + head.height);
      await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
      await expect.poll(async () => (await summary.boundingBox())!.y).toBeGreaterThanOrEqual(0);
      expect((await summary.boundingBox())!.y).toBeLessThan(40);
      await close();
    },
  );

  it('says within the first screen of a phone what the site is, with a field and the ways in', async () => {
    const { page, close } = await open('');
    expect(await page.locator('h1').innerText()).toContain('Hồ sơ mở về liên kết giữa các tỉnh');
    expect(await page.locator('main input[type=search]').isVisible()).toBe(true);
    const ways = page.locator('main .ways a');
    expect(await ways.allInnerTexts()).toEqual([
      'Bản đồ',
      'Tỉnh, thành phố',
      'Lĩnh vực',
      'Dòng thời gian',
      'In báo cáo',
      'Dữ liệu',
    ]);
    const last = (await ways.last().boundingBox())!;
    expect(last.y + last.height).toBeLessThan(PHONE.height);
    await close();
  });

  it('hangs heads left of the text and sets clauses right of it on a wide screen', async () => {
    const { page, close } = await open('nhiem-vu/trinh-quy-hoach-tinh-phu-yen/', {
      viewport: { width: 1440, height: 900 },
    });
    const row = page.locator('.sheet-row', { has: page.locator('.clause') }).first();
    const boxes = await Promise.all(
      ['dt', '.sheet-value', '.sheet-clauses'].map(async (part) => (await row.locator(part).boundingBox())!),
    );
    const [label, value, clauses] = boxes as [Box, Box, Box];
    expect(label.x + label.width).toBeLessThan(value.x);
    expect(value.x + value.width).toBeLessThan(clauses.x);
    expect(Math.abs(label.y - clauses.y)).toBeLessThan(12);
    await close();
  });

  it('keeps what a state says without its colours: shape and word', async () => {
    const { page, close } = await open('nhiem-vu/trinh-quy-hoach-tinh-phu-yen/', { forcedColors: 'active' });
    const state = page.locator('.state').first();
    expect(await state.innerText()).toContain('đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành');
    expect((await state.locator('svg').boundingBox())!.width).toBeGreaterThan(8);
    await close();
  });

  it('names the addresses of its links on paper only', async () => {
    const { page, close } = await open('linh-vuc/du-lich/');
    const addresses = page.locator('.addresses');
    expect(await addresses.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await addresses.innerText()).toContain('/lien-ket-vung/tinh/');
    expect(await page.locator('.site-head .printed').innerText()).toContain('/linh-vuc/du-lich/');
    expect(await page.locator('.site-head nav').isVisible()).toBe(false);
    await close();
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
