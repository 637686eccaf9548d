import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../environment.ts';
import { printedLine } from './messages.ts';
import { briefsIn, NO_PRINTER, requirePrinter } from './print.ts';

it('a machine without a browser is told so in one sentence', async () => {
  await expect(requirePrinter(() => Promise.resolve(undefined))).rejects.toThrow(new UsageError(NO_PRINTER));
  await expect(requirePrinter(() => Promise.resolve('/usr/bin/chromium'))).resolves.toBe('/usr/bin/chromium');
});

it('every page below «in» is a brief, but not the page on which one chooses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ['in', 'in/toan-quoc', 'in/tinh/quang-ninh', 'in/tinh/quang-ninh/khi-viet', 'tinh/quang-ninh']) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), '');
  }
  expect(briefsIn(folder)).toEqual(['in/tinh/quang-ninh/', 'in/tinh/quang-ninh/khi-viet/', 'in/toan-quoc/']);
});

it('the last line says how many briefs were printed', () => {
  expect(printedLine(1219)).toBe('Đã in 1.219 báo cáo ra PDF, trong thư mục in/.');
});
