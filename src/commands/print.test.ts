import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../environment.ts';
import { printedLine } from './messages.ts';
import { NO_PRINTER, printedIn, requirePrinter } from './print.ts';

it('a machine without a browser is told so in one sentence', async () => {
  await expect(requirePrinter(() => Promise.resolve(undefined))).rejects.toThrow(new UsageError(NO_PRINTER));
  await expect(requirePrinter(() => Promise.resolve('/usr/bin/chromium'))).resolves.toBe('/usr/bin/chromium');
});

it('every page below «in» is printed, but not the page on which one chooses; one that leads on, as the page to which it leads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, html = '') => {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), html);
  };
  for (const path of ['in', 'in/toan-quoc', 'in/tinh/quang-ninh', 'in/tinh/quang-ninh/khi-viet', 'tinh/quang-ninh'])
    write(path);
  write('in/du-an/cau', '<meta http-equiv="refresh" content="0; url=/vung/du-an/cau/">');
  expect(printedIn(folder, '/vung/')).toEqual([
    { file: 'in/du-an/cau.pdf', page: 'du-an/cau/' },
    { file: 'in/tinh/quang-ninh.pdf', page: 'in/tinh/quang-ninh/' },
    { file: 'in/tinh/quang-ninh/khi-viet.pdf', page: 'in/tinh/quang-ninh/khi-viet/' },
    { file: 'in/toan-quoc.pdf', page: 'in/toan-quoc/' },
  ]);
});

it('the last line says how many briefs were printed', () => {
  expect(printedLine(1219)).toBe('Đã in 1.219 báo cáo ra PDF, trong thư mục in/.');
});
