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

it('the head of a page names its section, and the site where there is room', () => {
  expect(headTitle('Cần Thơ', undefined, 'Liên kết vùng')).toBe('Cần Thơ · Liên kết vùng');
  expect(headTitle('Quy chế phối hợp', 'Văn bản', 'Liên kết vùng')).toBe('Quy chế phối hợp · Văn bản · Liên kết vùng');
  expect(headTitle('Xây dựng hoàn chỉnh Quy hoạch tỉnh và trình Chính phủ', 'Nhiệm vụ', 'Liên kết vùng')).toBe(
    'Xây dựng hoàn chỉnh Quy hoạch tỉnh và trình Chính phủ · Nhiệm vụ',
  );
});
