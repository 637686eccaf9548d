import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';

const PDFJS = readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'utf8');
const ORIGIN = 'http://giay.invalid';
const POINTS_PER_MM = 72 / 25.4;

/** What a page is to the eye, in grey; distances in millimetres from the top left corner. */
export interface PageInGrey {
  width: number;
  height: number;
  /** The box round all that is not white paper; undefined for an empty page. */
  ink?: { left: number; top: number; right: number; bottom: number };
  /** Contrast of each rule that runs from margin to margin. */
  rules: number[];
  /** With its contrast with the paper or fill on which it stands, as WCAG counts it. */
  texts: { text: string; left: number; top: number; right: number; bottom: number; contrast: number }[];
}

/**
 * Renders pages of a PDF in a real browser and looks at their pixels. `keepOut` are strips of paper, in millimetres from
 * the top and from the bottom, that do not count as ink: those of the page number and of the foot.
 */
export async function pagesInGrey(
  browser: Browser,
  file: string,
  keepOut: (page: { width: number; height: number }) => { top: number; bottom: number },
): Promise<PageInGrey[]> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/pdfjs.mjs') return route.fulfill({ contentType: 'text/javascript', body: PDFJS });
    if (path === '/file.pdf') return route.fulfill({ contentType: 'application/pdf', body: readFileSync(file) });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Giấy</title><canvas></canvas>' });
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(OPEN);
  const count = (await page.evaluate('count')) as number;
  const pages: PageInGrey[] = [];
  for (let number = 1; number <= count; number += 1) {
    const size = (await page.evaluate(`sizeOf(${number})`)) as { width: number; height: number };
    const mm = { width: size.width / POINTS_PER_MM, height: size.height / POINTS_PER_MM };
    pages.push((await page.evaluate(`look(${number}, ${JSON.stringify(keepOut(mm))})`)) as PageInGrey);
  }
  await page.close();
  return pages;
}

/** Runs in the page. 200 dots an inch show the stems of the smallest letters. */
const OPEN = `(async () => {
  const { getDocument } = await import('/pdfjs.mjs');
  const pdf = await getDocument({ url: '/file.pdf', disableFontFace: false, isEvalSupported: false }).promise;
  const MM = ${POINTS_PER_MM}, SCALE = 200 / 72;
  globalThis.count = pdf.numPages;
  globalThis.sizeOf = async (number) => {
    const [, , width, height] = (await pdf.getPage(number)).view;
    return { width, height };
  };
  globalThis.look = async (number, keepOut) => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = document.querySelector('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({ canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const linear = Array.from({ length: 256 }, (_, each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const light = new Float32Array(canvas.width * canvas.height);
    for (let at = 0; at < light.length; at += 1)
      light[at] = 0.2126 * linear[data[at * 4]] + 0.7152 * linear[data[at * 4 + 1]] + 0.0722 * linear[data[at * 4 + 2]];
    const toMm = (pixels) => pixels / SCALE / MM;
    const first = Math.round(keepOut.top * MM * SCALE), last = canvas.height - Math.round(keepOut.bottom * MM * SCALE);
    let ink;
    for (let y = first; y < last; y += 1)
      for (let x = 0; x < canvas.width; x += 1)
        if (light[y * canvas.width + x] < 0.93) {
          ink ??= { left: x, top: y, right: x, bottom: y };
          ink.left = Math.min(ink.left, x); ink.right = Math.max(ink.right, x); ink.bottom = y;
        }
    const rules = [];
    const isRule = (y) => {
      let dark = 0;
      for (let x = ink.left; x <= ink.right; x += 1) if (light[y * canvas.width + x] < 0.75) dark += 1;
      return dark > (ink.right - ink.left) * 0.98;
    };
    // A rule covers one or two lines of dots: its darkest one counts.
    for (let y = first; ink && y < last; y += 1)
      if (isRule(y)) {
        let darkest = 1;
        for (; y < last && isRule(y); y += 1) darkest = Math.min(darkest, light[y * canvas.width + Math.round((ink.left + ink.right) / 2)]);
        rules.push(1.05 / (darkest + 0.05));
      }
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!item.str || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform;
      const box = {
        left: Math.round(x * SCALE), right: Math.round((x + item.width) * SCALE),
        top: Math.round(canvas.height - (y + item.height) * SCALE), bottom: Math.round(canvas.height - (y - item.height / 4) * SCALE),
      };
      const values = [];
      for (let row = box.top; row < box.bottom; row += 1)
        for (let column = box.left; column < box.right; column += 1) values.push(light[row * canvas.width + column]);
      values.sort((a, b) => a - b);
      if (values.length === 0) return [];
      const dark = values[Math.floor(values.length * 0.02)], ground = values[Math.floor(values.length * 0.85)];
      return [{ text: item.str, ...Object.fromEntries(Object.entries(box).map(([side, at]) => [side, toMm(at)])),
        contrast: (ground + 0.05) / (dark + 0.05) }];
    });
    return { width: toMm(canvas.width), height: toMm(canvas.height), texts, rules,
      ...(ink ? { ink: Object.fromEntries(Object.entries(ink).map(([side, at]) => [side, toMm(at)])) } : {}) };
  };
  return true;
})()`;
