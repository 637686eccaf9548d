import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT } from '../../test/support/commands.ts';
import { readFiles } from '../../test/support/corpus.ts';
import { TASK_STATES } from '../facts/tasks.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schemas/index.ts';
import { EMBEDDABLE } from '../views/article/embeddable.ts';
import { taskStatePath } from '../views/common/paths.ts';
import { deadLink, FIXED_PAGES } from './dead-link.ts';
import { runChecks } from './report.ts';

const ARTICLE = `---
seed: dak-lak.txt
title: { text: Hợp tác, origin: editorial }
summary: { vi: Đắk Lắk hợp tác. }
---

## Hợp tác vùng

Đắk Lắk hợp tác với Khánh Hòa.
`;

const FIGURES = new Map([['nhiem-vu', { options: z.strictObject({}), page: '/bieu-do/nhiem-vu/' }]]);

async function messages(body: string, files: Record<string, string> = {}): Promise<string[]> {
  const read = await readFiles({
    ...files,
    'seeds/dak-lak.txt': 'Hợp tác vùng\n\nĐắk Lắk hợp tác với Khánh Hòa.\n',
    'content/articles/hop-tac.mdx': ARTICLE,
    'content/bulletins/gia-ca-phe.mdx': `---
title: Giá cà phê
category: market-forecast
date: 2024-05
publisher: Sở Công Thương
citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
---

## Giá trong tuần

${body}
`,
  });
  return runChecks(read, [deadLink], FIGURES).errors.map(({ message }) => message);
}

it.each([
  '/',
  '/ban-do/',
  '/van-ban/',
  '/bieu-do/nhiem-vu/',
  '/vung/dbsh/',
  '/tinh/dak-lak/',
  '/huong-dan/can-cu/',
  '/bai-viet/hop-tac/#hop-tac-vung',
  '#gia-trong-tuan',
  'https://daklak.gov.vn/tin/',
  'mailto:toa-soan@example.org',
])('passes %s', async (href) => {
  expect(await messages(`Xem [trang này](${href}).`)).toEqual([]);
});

it.each([
  ['../abc', 'Liên kết «../abc» tính từ trang đang đọc'],
  ['abc/', 'Liên kết «abc/» tính từ trang đang đọc'],
  ['?trang=2', 'Liên kết «?trang=2» tính từ trang đang đọc'],
  ['/ban-doo/', 'Không có trang «/ban-doo/». Ý bạn là «/ban-do/» hay'],
  ['/bieu-do/nhiem-vuu/', 'Không có trang «/bieu-do/nhiem-vuu/». Ý bạn là «/bieu-do/nhiem-vu/»'],
  ['/huong-dan/can-cuu/', 'Không có trang «/huong-dan/can-cuu/».'],
  ['/bai-viet/hop-tac/them/', 'Không có trang «/bai-viet/hop-tac/them/».'],
  ['/ban-do/#bang', 'Trang «/ban-do/» không có đề mục «#bang».'],
  ['/tinh/dak-lak/#doi-tac', 'Trang «/tinh/dak-lak/» không có đề mục «#doi-tac».'],
  ['/bai-viet/hop-tac/#hop-tac-vung-2', 'Trang «/bai-viet/hop-tac/» không có đề mục «#hop-tac-vung-2».'],
])('refuses %s', async (href, message) => {
  expect(await messages(`Xem [trang này](${href}).`)).toEqual([expect.stringContaining(message)]);
});

it('refuses an image, which would not be there', async () => {
  expect(await messages('![Chợ cà phê ở Buôn Ma Thuột](/anh/cho.jpg)')).toEqual([
    'Thân bài chưa nhận ảnh, nên «/anh/cho.jpg» sẽ không hiện; hãy bỏ ảnh này.',
  ]);
});

it('knows the pages of two places, as long as linkages join them', async () => {
  const linkage = `
title: Biên bản
form: agreement
pattern: together
parties: [{ province: phu-yen }, { province: khanh-hoa }]
citations: [{ title: Biên bản, publisher: Báo Phú Yên }]
`;
  const body = '[có](/cap/khanh-hoa--phu-yen/), [sai](/cap/khanh-hoa--quang-ninh/)';
  expect(await messages(body, { 'content/linkages/bien-ban.yml': linkage })).toEqual([
    expect.stringContaining('Không có trang «/cap/khanh-hoa--quang-ninh/».'),
  ]);
});

it('knows every page that stands without a record', () => {
  const pages = readdirSync(join(ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(astro|mdx)$/.test(file) && !file.includes('[') && file !== '/404.astro')
    .map((file) => file.replace(/(index)?\.(astro|mdx)$/, '').replace(/([^/])$/, '$1/'));
  const states = TASK_STATES.map(taskStatePath);
  const figures = [...EMBEDDABLE.values()].map(({ page }) => page);
  const lists = COLLECTION_NAMES.map((name) => `/${COLLECTIONS[name].segment}/`);
  const known = new Set([...FIXED_PAGES, ...figures]);
  expect([...known].sort()).toEqual([...new Set([...pages, ...lists, ...states, ...figures])].sort());
});
