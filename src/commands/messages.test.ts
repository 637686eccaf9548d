import { expect, it } from 'vitest';
import { isNoise, summaryLine } from './messages.ts';
import { createProgress } from './progress.ts';

it('the summary counts as Vietnamese readers do', () => {
  const summary = { pages: 1234, records: 96, evidence: 140, bytes: 12_345_678, seconds: 8.44, outDir: 'dist' };
  expect(summaryLine(summary)).toBe(
    'Đã dựng dist: 1.234 trang, 96 bản ghi, 140 câu trích đã đối chiếu, 12,3\u00A0MB, 8,4 giây.',
  );
});

it('only the known noise is kept out of the log', () => {
  expect(isNoise('[WARN] use astro:head-inject in huong-dan/index.mdx')).toBe(true);
  expect(isNoise('[WARN] [content] The collection "bulletins" does not exist or is empty. Please check')).toBe(true);
  expect(isNoise('[WARN] [vite] dak-lak.svg không đọc được')).toBe(false);
});

it('progress is plain lines where there is no terminal', () => {
  const lines: string[] = [];
  const progress = createProgress({ write: (text: string) => Boolean(lines.push(text)) });
  progress.step('Kiểm tra nội dung…');
  progress.line('cảnh báo');
  progress.step('Dựng trang…');
  progress.end();
  expect(lines).toEqual(['Kiểm tra nội dung…\n', 'cảnh báo\n', 'Dựng trang…\n']);
});

it('progress on a terminal is one line that gives way to others', () => {
  let screen = '';
  const progress = createProgress({ isTTY: true, write: (text: string) => Boolean((screen += text)) });
  progress.step('Dựng trang…');
  progress.line('cảnh báo');
  progress.end();
  expect(screen).toBe('\rDựng trang… 0 giây\r\u001B[2Kcảnh báo\n\rDựng trang… 0 giây\r\u001B[2K');
});
