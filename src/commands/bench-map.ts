import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Point } from '../maps/boundaries.ts';
import type { MapLink, MapRecords, MapWork } from '../maps/map-model.ts';
import { provinces63 } from '../reference/index.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium, NO_CHROMIUM } from './chromium.ts';
import { UsageError } from '../environment.ts';
import { serveSite } from './server.ts';

/** How many records the map is measured with. */
const WORKS = 2000;
const LINKS = 1000;

interface Frames {
  /** Milliseconds between frames. */
  median: number;
  p95: number;
  worst: number;
}

/** Opens the map of a built site with many generated records in Chromium, and times its frames while it moves. */
export async function benchMap(outDir: string, basePath: string): Promise<string[]> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new UsageError(NO_CHROMIUM);
  const server = await serveSite(outDir, basePath);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const own = JSON.parse(readFileSync(join(outDir, 'data/map/records.json'), 'utf8')) as MapRecords;
    await page.route('**/data/map/records.json', (route) => route.fulfill({ json: manyRecords(own) }));
    const started = performance.now();
    await page.goto(`${server.url}ban-do/?coso=viet`);
    await page.locator('.leaflet-container canvas').first().waitFor();
    const opened = performance.now() - started;
    await page.waitForLoadState('networkidle');
    const frames = [
      ['pan, whole country', await framesOf(page, () => pan(page))],
      ['zoom in, four steps', await framesOf(page, () => press(page, 'Phóng to', 4))],
      ['pan, zoomed', await framesOf(page, () => pan(page))],
      ['zoom out, four steps', await framesOf(page, () => press(page, 'Thu nhỏ', 4))],
    ] as const;
    const filter = await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[name="lop"][value="duong-noi"]')!;
      const before = performance.now();
      box.click();
      return performance.now() - before;
    });
    return [
      `records    ${WORKS} works, ${LINKS} links`,
      `opened     ${Math.round(opened)} ms after the address was entered`,
      ...frames.map(
        ([what, { median, p95, worst }]) =>
          `${what.padEnd(22)} frames: median ${median} ms, 95 % within ${p95} ms, worst ${worst} ms`,
      ),
      `a filter   ${Math.round(filter)} ms`,
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Records like those of the site, spread over the 63 by fixed steps: the same every time. */
function manyRecords(own: MapRecords): MapRecords {
  const unit = (index: number) => provinces63[index % provinces63.length]!;
  const links = Array.from({ length: LINKS }, (_, index): MapLink => {
    const [a, b] = [unit(index).id, unit(index * 7 + 1 + Math.floor(index / provinces63.length)).id].sort();
    return {
      key: `lien-ket/lien-ket-${index}`,
      title: `Liên kết số ${index}`,
      who: '',
      sectors: [],
      form: 'activity',
      units: [a!, b!],
      pairs: a === b ? [] : [[a!, b!]],
    };
  });
  const works = Array.from({ length: WORKS }, (_, index): MapWork => {
    const { id, bbox, label } = unit(index);
    const [west, south, east, north] = bbox;
    const spread = (step: number) => ((index * step) % 1) - 0.5;
    const at: Point = [
      label[0] + spread(0.618) * Math.min(1, east - west),
      label[1] + spread(0.414) * Math.min(1, north - south),
    ];
    return {
      key: `du-an/du-an-${index}`,
      title: `Dự án số ${index}`,
      who: '',
      sectors: [],
      kind: 'cầu',
      units: [id],
      states: [],
      funding: [],
      shape: { precision: 'approximate', points: [at] },
    };
  });
  return { ...own, links, works };
}

/** Times every frame while something happens. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const tick = (now: number) => {
      times.push(now);
      if ((window as unknown as { frameTimes: number[] }).frameTimes === times) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const { frameTimes } = window as unknown as { frameTimes: number[] };
    Object.assign(window, { frameTimes: undefined });
    return frameTimes;
  });
  const gaps = times
    .slice(1)
    .map((time, index) => time - times[index]!)
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

async function pan(page: Page): Promise<void> {
  const map = page.locator('.leaflet-container');
  await map.evaluate((box) => box.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await map.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (const [dx, dy] of [
    [120, 0],
    [-120, 80],
    [60, -80],
    [0, 0],
  ] as const)
    await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 30 });
  await page.mouse.up();
  await page.waitForTimeout(300);
}

async function press(page: Page, name: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(450);
  }
}
