import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser } from '@playwright/test';
import { printBriefs, printedIn } from '../../src/commands/print.ts';
import { createProgress } from '../../src/commands/progress.ts';
import { axeFaults, launchBrowser, lentPages } from '../support/browser.ts';
import { runCommand, type CommandResult, type RunOptions } from '../support/commands.ts';
import { filesOf, pagesOf } from '../support/html.ts';
import { pagesInGrey } from '../support/pdf-pixels.ts';
import {
  BASE_PATH,
  builtSite,
  firstContent,
  MEKONG,
  servedSite,
  siteVariables,
  temporaryFolder,
  type SiteInput,
} from '../support/site.ts';

const MM = 72 / 25.4;
const FOOTER = 'Tài liệu tổng hợp, không phải văn bản hành chính';
/** Least contrasts: of text, more than WCAG AAA asks; of a rule, as WCAG asks of what is no text. */
const READABLE = 7;
const VISIBLE = 3;

/** A page as a reader of the file sees it; distances in millimetres from the top left corner. */
interface PrintedPage {
  width: number;
  height: number;
  texts: { text: string; left: number; right: number; top: number }[];
  words: string;
}

const PDF_LINK = /\s*<a [^>]*href="[^"]*\.pdf"[^>]*>[^<]*<\/a>/g;
/** Records that print as their own page. */
const RECORDS = /^in\/(lien-ket|du-an|van-ban)\//;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPdf(file: string): Promise<Pdf> {
  return getDocumentProxy(new Uint8Array(readFileSync(file)));
}

async function readPages(pdf: Pdf): Promise<PrintedPage[]> {
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const [, , width, height] = page.view as [number, number, number, number];
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
        return [{ text: item.str, left: x / MM, right: (x + item.width) / MM, top: (height - y) / MM }];
      });
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      return { width: width / MM, height: height / MM, texts, words: words.replace(/\s+/g, ' ').normalize('NFC') };
    }),
  );
}

/** Milliseconds: a build and some hundred printed briefs on a machine that does much else. */
const PRINTING = 600_000;

/** What `npm run print` does. */
function print(out: string, input: SiteInput, started?: RunOptions['started']): Promise<CommandResult> {
  const variables = { ...siteVariables(input, out), CHROMIUM_PATH: inject('chromium')! };
  return runCommand('build', variables, ['--pdf'], { started });
}

let browser: Browser;
let lent: ReturnType<typeof lentPages>;
beforeAll(async () => {
  browser = await launchBrowser();
  lent = lentPages(browser);
});
afterAll(() => browser?.close());

const OTHERS = ['in/toan-quoc/', 'in/vung/dbsh/', 'in/nhiem-vu/tat-ca/', 'in/du-an/cau-bach-dang/'];
const A4 = [
  'in/tinh/quang-ninh/',
  'in/tinh/phu-tho-2025/',
  'in/tinh/vinh-phuc/',
  'in/van-ban/luat-quy-hoach-2017/',
  ...OTHERS,
];
/** One of each kind, the shortest; of all, with tables and maps of every size, by `npm run test:all`. */
const PIXELS = [
  ...['in/tinh/quang-ninh/', 'in/lien-ket/quang-ninh-hai-phong-logistics/', 'in/vung/dbsh/', 'in/du-an/cau-bach-dang/'],
  ...(inject('everyBrief') ? ['in/tinh/phu-tho-2025/', 'in/toan-quoc/', 'in/nhiem-vu/tat-ca/'] : []),
];
/** Printed in any case; of the others one in eight, and every one by `npm run test:all`. */
const NAMED = [...A4, ...PIXELS];

describe('briefs on paper', () => {
  let folder: string;
  let provinces: string[];
  const fileOf = (path: string) => join(folder, `${path.slice(0, -1)}.pdf`);
  const read = new Map<string, Promise<PrintedPage[]>>();
  /** The pages of a brief, read once. */
  const printed = (path: string) => {
    const pages = read.get(path) ?? readPdf(fileOf(path)).then(readPages);
    read.set(path, pages);
    return pages;
  };
  let records: string[];

  beforeAll(async () => {
    folder = join(temporaryFolder('giay-'), 'dist');
    cpSync((await builtSite(firstContent())).folder, folder, { recursive: true });
    const all = printedIn(folder, BASE_PATH).map(({ file }) => file.replace(/\.pdf$/, '/'));
    const paths = all.filter((path, at) => inject('everyBrief') || NAMED.includes(path) || at % 8 === 0);
    // What has no page is not printed.
    for (const path of all) if (!paths.includes(path)) rmSync(join(folder, path, 'index.html'));
    const chromium = inject('chromium')!;
    const { signal } = new AbortController();
    await printBriefs({ folder, basePath: BASE_PATH, chromium, progress: createProgress(), signal });
    provinces = paths.filter((path) => path.startsWith('in/tinh/'));
    records = paths.filter((path) => RECORDS.test(path));
  }, PRINTING);

  it('every province has a body of at most two pages; what has no room begins on the next one, by its name', async () => {
    const over: string[] = [];
    let withAnnex = 0;
    for (const path of provinces) {
      const pages = await printed(path);
      const annex = pages.findIndex(({ words }) => /(^|\d |\s)Phụ lục 1\. /.test(words));
      if (annex >= 0) withAnnex += 1;
      if ((annex < 0 ? pages.length : annex) > 2) over.push(path);
    }
    expect(over).toEqual([]);
    expect(withAnnex).toBeGreaterThan(1);
    expect(withAnnex).toBeLessThan(provinces.length);
  });

  it.each(A4)(
    'all pages are A4 with the margins of the decree, numbered from the second, and say what they are not: %s',
    async (path) => {
      const pages = await printed(path);
      for (const [index, { width, height, texts, words }] of pages.entries()) {
        const wide = width > height;
        const size = [width, height].map(Math.round);
        expect(size, `page ${index + 1}`).toEqual(wide ? [297, 210] : [210, 297]);
        expect(words).toContain(FOOTER);
        // The binder holds the left of an upright page and the top of a turned one.
        const margins = wide
          ? { left: 20, right: 20, top: 30, bottom: 15 }
          : { left: 30, right: 15, top: 20, bottom: 20 };
        const inTop = texts.filter(({ top }) => top < margins.top);
        expect(
          inTop.map(({ text }) => text),
          `page ${index + 1}`,
        ).toEqual(index === 0 ? [] : [String(index + 1)]);
        for (const { left, right } of inTop)
          expect(Math.abs((left + right) / 2 - (margins.left + width - margins.right) / 2)).toBeLessThan(1);
        const inBottom = texts.filter(({ top }) => top > height - margins.bottom + 1);
        // The sheet of a record says how many there are.
        const sheet = RECORDS.test(path) ? `${index + 1}/${pages.length}` : '';
        const fromLeft = inBottom.toSorted((a, b) => a.left - b.left);
        expect(fromLeft.map(({ text }) => text).join('')).toBe(FOOTER + sheet);
        const outside = texts.filter(
          ({ left, right }) => left < margins.left - 0.5 || right > width - margins.right + 0.5,
        );
        expect(outside.map(({ text }) => text)).toEqual([]);
      }
    },
  );

  it('a foot stands on no page alone, and no heading without what it heads', async () => {
    const alone: string[] = [];
    const orphans: string[] = [];
    for (const path of [...provinces, ...records]) {
      const pages = await printed(path);
      // After the number of the page.
      if (
        pages.some(({ words }) =>
          /^\d* ?(Tài liệu tổng hợp, không phải văn bản hành chính )?Về tài liệu này/.test(words.trim()),
        )
      )
        alone.push(path);
      const lastWords = pages.map(({ words }) => words.replace(FOOTER, '').trim().slice(-60));
      if (
        lastWords.some((words) => /(^|\. )\d+\. [^.]+$|Phụ lục \d+\. [^.]+$|chép nguyên văn từ bài viết\.$/.test(words))
      )
        orphans.push(path);
    }
    expect(alone).toEqual([]);
    expect(orphans).toEqual([]);
  });

  it('a record is one sheet in four of five cases, and never more than two', async () => {
    const counts = await Promise.all(records.map(async (path) => (await printed(path)).length));
    expect(records.length).toBeGreaterThan(inject('everyBrief') ? 60 : 8);
    expect(Math.max(...counts)).toBe(2);
    const single = counts.filter((count) => count === 1).length / counts.length;
    if (inject('everyBrief')) expect(single).toBeGreaterThanOrEqual(0.8);
  });

  it('the sheet of a record has its title, what the sources do not say, notes, sources with their address, and its own', async () => {
    const words = (await printed('in/du-an/cau-bach-dang/')).map((page) => page.words).join(' ');
    for (const part of [
      'Công trình cầu Bạch Đằng',
      '«góp phần hoàn chỉnh tuyến kết nối tam giác phát triển kinh tế',
      'Ở bản ghi này, nguồn không nêu 4 thông tin: Nguồn vốn; Tổng mức đầu tư',
      'Quần đảo Hoàng Sa',
      'Về tài liệu này',
      FOOTER,
    ])
      expect(words).toContain(part);
    const joined = words.replaceAll('- ', '-').replaceAll('/ ', '/');
    expect(joined).toContain('lien-ket-vung.example/lien-ket-vung/du-an/cau-bach-dang/');
    expect(joined).toContain('lien-ket-vung.example/lien-ket-vung/bai-viet/quang-ninh-lien-ket-vung-2021/');
    expect(words).not.toContain('Bấm Ctrl+P');
  });

  it.each(PIXELS)(
    'as pixels: nothing outside the margins, drawings included, and everything readable in grey: %s',
    async (path) => {
      const marginsOf = ({ width, height }: { width: number; height: number }) =>
        width > height ? { left: 20, right: 20, top: 30, bottom: 15 } : { left: 30, right: 15, top: 20, bottom: 20 };
      // The number stands 10 mm from the edge, the foot in the bottom margin.
      const keepOut = (page: { width: number; height: number }) => {
        const { top, bottom } = marginsOf(page);
        return { top: top - 3, bottom: bottom - 2 };
      };
      const pages = await pagesInGrey(browser, fileOf(path), keepOut);
      for (const [index, page] of pages.entries()) {
        const where = `page ${index + 1}`;
        const { left, right, top, bottom } = marginsOf(page);
        const ink = page.ink!;
        const ROUNDING = 0.4;
        expect(ink.left, where).toBeGreaterThan(left - ROUNDING);
        expect(ink.right, where).toBeLessThan(page.width - right + ROUNDING);
        expect(ink.top, where).toBeGreaterThan(top - ROUNDING);
        expect(ink.bottom, where).toBeLessThan(page.height - bottom + ROUNDING);
        // Points and commas have too few dots to be measured.
        const words = page.texts.filter(({ left: from, right: to }) => to - from > 1);
        expect(words.length, where).toBeGreaterThan(20);
        const pale = words.filter(({ contrast }) => contrast < READABLE);
        expect(
          pale.map(({ text, contrast }) => `${text}: ${contrast.toFixed(1)}`),
          where,
        ).toEqual([]);
        expect(
          page.rules.filter((contrast) => contrast < VISIBLE),
          where,
        ).toEqual([]);
      }
      expect(pages.flatMap(({ rules }) => rules).length).toBeGreaterThan(2);
    },
  );

  it('can be read as text, letter by letter, and its sources are in it word by word', async () => {
    const pages = await printed('in/tinh/quang-ninh/');
    const words = pages.map((page) => page.words).join(' ');
    for (const part of [
      'Quảng Ninh',
      'Điều nguồn không nêu',
      'Tuyến đường bộ ven biển',
      'Phụ lục 1. Từng liên kết',
      '«Quảng Ninh đã tích cực hỗ trợ, phối hợp với TP. Hải Phòng',
      'Số liệu tính đến ngày 1/7/2026',
    ])
      expect(words).toContain(part);
    expect(words.replaceAll('- ', '-')).toContain('lien-ket-vung.example/lien-ket-vung/tinh/quang-ninh/');
    expect(words).toMatch(/Phiên bản [0-9a-f]{10}; số liệu tính đến ngày 1\/7\/2026\./);
  });

  it('brings its typeface, is tagged, in Vietnamese, with a title and an outline', async () => {
    const pdf = await readPdf(fileOf('in/tinh/quang-ninh/'));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Tỉnh Quảng Ninh · Báo cáo tổng hợp',
      Language: 'vi',
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = JSON.stringify(await pdf.getOutline());
    for (const heading of ['1. Đối tác liên kết', '9. Nguồn và câu trích', 'Phụ lục 1. Từng liên kết'])
      expect(outline).toContain(heading);
    const page = await pdf.getPage(1);
    const tree = JSON.stringify(await page.getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD']) expect(tree, role).toContain(`"role":"${role}"`);
    await page.getOperatorList();
    const fonts = new Set<string>();
    for (const item of (await page.getTextContent()).items) if ('fontName' in item) fonts.add(item.fontName);
    const loaded = [...fonts].map((name) => page.commonObjs.get(name) as { name: string; missingFile?: boolean });
    expect(loaded.filter(({ missingFile }) => missingFile).map(({ name }) => name)).toEqual([]);
    expect(loaded.some(({ name }) => /Tinos-Regular/.test(name))).toBe(true);
    expect(loaded.some(({ name }) => /Tinos-Bold/.test(name))).toBe(true);
  });
});

/** Millimetres that a head of three lines is high. */
const LINES_OF_A_HEAD = 16;

describe('any page on paper', () => {
  let site: Awaited<ReturnType<typeof servedSite>>;
  beforeAll(async () => {
    site = await servedSite(firstContent());
  });
  afterAll(() => site?.close());
  const squeezed = (text: string) => text.replace(/\s+/g, '').normalize('NFC');

  it.each(['', 'bieu-do/', 'bieu-do/ma-tran/', 'ban-do/', 'khoang-trong/', 'van-ban/', 'tinh/quang-ninh/'])(
    'has no empty page, and nothing that heads something at the foot of a page without it: /%s',
    async (path) => {
      const { page, close } = await lent({});
      onTestFinished(close);
      await page.goto(site.url + path, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready');
      await page.emulateMedia({ media: 'print' });
      const heads = await page
        .locator('main :is(h2, h3, caption, thead, .chart-figure > figcaption):visible')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText));
      expect(heads.length).toBeGreaterThan(1);
      const pages = await readPages(
        await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))),
      );
      expect(pages.length).toBeGreaterThan(1);
      for (const [index, { words, texts }] of pages.entries()) {
        const number = `${index + 1}/${pages.length}`;
        const printed = squeezed(words).replace(number, '');
        expect(printed, number).not.toBe('');
        const lowest = texts.filter(({ text }) => text.trim() !== number).toSorted((a, b) => b.top - a.top)[0]!;
        const line = texts.filter(({ top }) => Math.abs(top - lowest.top) < 1).map(({ text }) => text);
        const last = squeezed(line.join(''));
        // What it heads stands right of it, when it is short: beside the lines of the head before its last one.
        const beside = texts.some(({ left, top }) => left > lowest.right && lowest.top - top < LINES_OF_A_HEAD);
        // A heading of several lines ends with this one.
        expect(
          heads.filter((head) => last !== '' && squeezed(head).endsWith(last) && last.length > 2 && !beside),
          number,
        ).toEqual([]);
      }
    },
  );

  it('shows no field of a form that nobody has filled, and what somebody has chosen as words', async () => {
    const { page, close } = await lent({});
    onTestFinished(close);
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.url}bieu-do/ma-tran/`);
    const fields = page.locator('.matrix-filter label:visible');
    await expect.poll(() => page.locator('.matrix-filter').getAttribute('hidden')).toBeNull();
    expect(await fields.count()).toBe(0);
    await page.goto(`${site.url}bieu-do/ma-tran/?linh-vuc=du-lich`);
    await expect.poll(() => fields.count()).toBe(1);
    expect(await fields.locator('select').evaluate((select) => getComputedStyle(select).appearance)).toBe('none');
  });
});

describe('briefs on a screen', () => {
  let site: Awaited<ReturnType<typeof servedSite>>;
  beforeAll(async () => {
    site = await servedSite(firstContent());
  });
  afterAll(() => site?.close());

  it.each([
    'in/',
    'in/tinh/quang-ninh/',
    'in/nhiem-vu/tat-ca/',
    'in/toan-quoc/',
    'lien-ket/quang-ninh-hai-phong-logistics/',
  ])('passes axe and scrolls to no side on a phone: /%s', async (path) => {
    const { page, close } = await lent({ viewport: { width: 360, height: 740 } });
    await page.goto(site.url + path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });

  it('is black ink: everything on the sheet but the map and its shades is grey or black', async () => {
    const { page, close } = await lent({});
    await page.goto(`${site.url}in/tinh/quang-ninh/`);
    const colours = (await page.evaluate(`[...document.querySelectorAll('main *:not(figure *)')].map((each) =>
      getComputedStyle(each).color)`)) as string[];
    expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0)']);
    await close();
  });

  it('has a code of at least 25 mm that leads to the page it stands for', async () => {
    const { page, close } = await lent({});
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.url}in/tinh/quang-ninh/`);
    const code = page.locator('svg.qr');
    expect(await code.getAttribute('aria-label')).toBe(
      'Mã QR dẫn tới https://lien-ket-vung.example/lien-ket-vung/tinh/quang-ninh/',
    );
    const [size, modules] = [
      (await code.boundingBox())!.width,
      Number((await code.getAttribute('viewBox'))!.split(' ')[2]),
    ];
    const quiet = 8;
    expect(((size / 96) * 25.4 * (modules - quiet)) / modules).toBeGreaterThanOrEqual(25);
    await close();
  });
});

// A build of all that is printed: by `npm run test:all`.
describe.runIf(inject('everyBrief'))('what npm run print makes', () => {
  let folder: string;
  let output: CommandResult;
  beforeAll(async () => {
    folder = join(temporaryFolder('giay-'), 'dist');
    output = await print(folder, MEKONG);
  }, PRINTING);

  it('are a PDF of every brief, and of every record that has an address there, which then lead to it; a plain build leads to none', async () => {
    const all = printedIn(folder, '/');
    expect(output.code, output.stderr).toBe(0);
    expect(output.stderr).toContain('In PDF: ');
    expect(output.stdout).toContain(`Đã in ${all.length} báo cáo ra PDF`);
    const pdfs = filesOf(folder).filter((file) => file.endsWith('.pdf'));
    expect(pdfs).toEqual(all.map(({ file }) => file).sort());
    const linked = (site: string) => pagesOf(site).filter(({ html }) => /href="[^"]*\.pdf"/.test(html));
    const pages = linked(folder);
    expect(pages.map(({ path }) => path).sort()).toEqual(all.map(({ page }) => `/${page}`).sort());
    for (const { html } of pages) expect(existsSync(join(folder, /href="\/([^"]*\.pdf)"/.exec(html)![1]!))).toBe(true);
    expect(linked((await builtSite(MEKONG)).folder)).toEqual([]);
  });

  it('stand in a site that is otherwise, byte for byte, what a plain build of the same content makes', async () => {
    const plain = (await builtSite(MEKONG)).folder;
    const others = (site: string) => filesOf(site).filter((file) => !file.endsWith('.pdf'));
    expect(others(folder)).toEqual(others(plain));
    expect(others(folder).length).toBeGreaterThan(100);
    // What is printed has one thing more on its page: what leads to its PDF.
    const pages = new Set(printedIn(folder, '/').map(({ page }) => `${page}index.html`));
    const bytes = (site: string, file: string) => {
      const content = readFileSync(join(site, file));
      return pages.has(file) ? Buffer.from(content.toString().replace(PDF_LINK, '')) : content;
    };
    const differ = others(folder).filter((file) => !bytes(folder, file).equals(bytes(plain, file)));
    expect(differ).toEqual([]);
  });
});

describe('npm run print', () => {
  it('leaves the old site untouched when it is interrupted, and nothing of its own behind', async () => {
    const out = join(temporaryFolder(), 'dist');
    cpSync((await builtSite(MEKONG)).folder, out, { recursive: true });
    const before = filesOf(out);
    const { code, stderr } = await print(out, MEKONG, (child) =>
      child.stderr!.on('data', (part) => String(part).includes('In PDF') && child.kill('SIGINT')),
    );
    expect(stderr).toContain('Đã dừng; trang cũ còn nguyên.');
    expect(code).toBe(130);
    expect(filesOf(out)).toEqual(before);
  });
});
