import { availableParallelism } from 'node:os';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatNumber } from '../domain/numbers.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { UsageError } from '../environment.ts';
import type { Progress } from './progress.ts';
import { serveSite } from './server.ts';

/** @internal */
export const NO_PRINTER =
  'Không tìm thấy Chrome hoặc Chromium để in PDF: hãy cài một trong hai, hoặc đặt CHROMIUM_PATH là đường dẫn của nó.';

/** Chromium for printing. Throws a UsageError of one sentence when the machine has none. */
export async function requirePrinter(find: () => Promise<string | undefined> = findChromium): Promise<string> {
  const found = await find();
  if (found === undefined) throw new UsageError(NO_PRINTER);
  return found;
}

/** Something that is printed: where its file stands below the site, and the page that is printed into it. */
interface Printed {
  file: string;
  page: string;
}

/**
 * What is printed of a built site: briefs, and records, whose address below `/in/` leads to their own page:
 * `in/tinh/quang-ninh.pdf` of `in/tinh/quang-ninh/`, `in/du-an/cau.pdf` of `du-an/cau/`. @internal
 */
export function printedIn(folder: string, basePath: string): Printed[] {
  return readdirSync(join(folder, 'in'), { recursive: true, encoding: 'utf8' })
    .map((file) => `in/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html') && file !== 'in/index.html')
    .sort()
    .map((file) => {
      const own = file.slice(0, -'index.html'.length);
      const leadsTo = LEADS_TO.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
      return { file: `${own.slice(0, -1)}.pdf`, page: leadsTo?.slice(basePath.length) ?? own };
    });
}

const LEADS_TO = /<meta http-equiv="refresh" content="0; url=([^"]*)"/;

const MOST_AT_ONCE = 4;
/** A line after so many briefs. */
const STEP = 50;

export interface PrintJob {
  /** A built site, into which the files are written. */
  folder: string;
  /** With a slash at both ends. */
  basePath: string;
  chromium: string;
  progress: Progress;
  /** Stops between two briefs. */
  signal: AbortSignal;
}

/** Prints the briefs and records of a built site. How many it printed. */
export async function printBriefs({ folder, basePath, chromium, progress, signal }: PrintJob): Promise<number> {
  const { chromium: playwright } = await import('@playwright/test');
  const queue = printedIn(folder, basePath);
  const all = queue.length;
  const server = await serveSite(folder, basePath);
  // The command itself answers to signals: it lets the browser go before it leaves.
  const browser = await playwright.launch({
    executablePath: chromium,
    args: CHROMIUM_ARGUMENTS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  let printed = 0;
  try {
    progress.step(`In PDF: ${formatNumber(all)} báo cáo…`);
    const work = async () => {
      const page = await browser.newPage();
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        signal.throwIfAborted();
        await page.goto(server.url + next.page, { waitUntil: 'load' });
        await page.evaluate('document.fonts.ready');
        const file = join(folder, next.file);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
        printed += 1;
        if (printed % STEP === 0) progress.line(`Đã in ${formatNumber(printed)} trên ${formatNumber(all)} báo cáo.`);
      }
      await page.close();
    };
    const workers = Array.from({ length: Math.min(MOST_AT_ONCE, Math.max(2, availableParallelism()), all) }, work);
    await Promise.all(workers);
    progress.end();
    return printed;
  } finally {
    queue.length = 0;
    await browser.close();
    await server.close();
  }
}
