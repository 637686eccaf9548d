import { expect, it } from 'vitest';
import { headTitle } from './sections.ts';
import { shorten } from './shorten.ts';

it.each([
  ['Quy hoạch tỉnh', 20, 'Quy hoạch tỉnh'],
  ['Quy hoạch tỉnh Phú Yên', 15, 'Quy hoạch tỉnh…'],
  ['Quy hoạch tỉnh Phú Yên', 14, 'Quy hoạch…'],
])('«%s» in %d characters is «%s»', (text, length, expected) => {
  expect(shorten(text, length)).toBe(expected);
});

it('the head of a page names the site where there is room, and is never cut', () => {
  expect(headTitle('Cần Thơ', 'Liên kết vùng')).toBe('Cần Thơ · Liên kết vùng');
  expect(headTitle('Xây dựng hoàn chỉnh Quy hoạch tỉnh, trình Thủ tướng Chính phủ', 'Liên kết vùng')).toBe(
    'Xây dựng hoàn chỉnh Quy hoạch tỉnh, trình Thủ tướng Chính phủ',
  );
});
