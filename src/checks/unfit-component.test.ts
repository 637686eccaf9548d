import { expect, it } from 'vitest';
import * as z from 'zod';
import { readFiles } from '../../test/support/corpus.ts';
import { ref } from '../schemas/field.ts';
import { runChecks } from './report.ts';
import { unfitComponent } from './unfit-component.ts';

const FIGURES = new Map([
  ['linh-vuc', { options: z.strictObject({}), page: '/bieu-do/linh-vuc/' }],
  [
    'han-nhiem-vu',
    {
      options: z.strictObject({
        province: ref('@unit').optional(),
        order: z.enum(['vung', 'so-lien-ket']).default('vung'),
      }),
      page: '/bieu-do/han-nhiem-vu/',
    },
  ],
]);

/** Line and column in the file, and what is said. */
async function faults(body: string): Promise<string[]> {
  const read = await readFiles({
    'seeds/dak-lak.txt': 'Đắk Lắk ký biên bản với Khánh Hòa.\n',
    'content/documents/bien-ban.yml': `
kind: memorandum
title: Biên bản Đắk Lắk – Khánh Hòa
evidence:
  - { article: dak-lak, quote: Đắk Lắk ký biên bản với Khánh Hòa }
`,
    'content/documents/nhap.yml': `
kind: memorandum
title: Biên bản nháp
draft: true
evidence:
  - { article: dak-lak, quote: Đắk Lắk ký biên bản }
`,
    'content/bulletins/gia-ca-phe.mdx': `---
title: Giá cà phê
category: market-forecast
date: 2024-05
publisher: Sở Công Thương
citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
---

${body}
`,
  });
  return runChecks(read, [unfitComponent], FIGURES).errors.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

it.each([
  '<Timeline record="documents/bien-ban" />',
  '<Timeline province="dak-lak" />',
  '<Timeline region="dbsh" />',
  '<ProvinceMap record="regions/dbsh" />',
  '<Record to="documents/bien-ban" />',
  '<Quote record="documents/bien-ban" />',
  '<Quote record="documents/bien-ban" number={1} />',
  '<Chart name="linh-vuc" />',
  '<Chart name="han-nhiem-vu" province="dak-lak" order="so-lien-ket" />\n\n<Chart name="han-nhiem-vu" />',
])('passes %s', async (body) => {
  expect(await faults(body)).toEqual([]);
});

it.each([
  ['<Timeline record="documents/bien-bann" />', '9:11 Không có bản ghi «documents/bien-bann». Ý bạn là «bien-ban»'],
  [
    '<Timeline\n  province="dac-lak"\n/>',
    '10:3 Không có tỉnh, thành phố «dac-lak» trong bảng đơn vị cấp tỉnh. Ý bạn là',
  ],
  ['<ProvinceMap region="dbshh" />', '9:14 Không có vùng «dbshh»'],
  ['<Record to="document/bien-ban" />', '9:9 Không có bộ sưu tập «document». Ý bạn là «documents»?'],
  ['<Record to="documents/nhap" />', '9:9 «documents/nhap» là bản nháp, chưa có trang.'],
  ['<Quote record="documents/bien-ban" number={2} />', '9:36 Bản ghi «documents/bien-ban» có 1 trích dẫn'],
  ['<Quote record="documents/bien-ban" number={0} />', '9:36 Bản ghi «documents/bien-ban» có 1 trích dẫn'],
  ['<Quote record="articles/dak-lak" />', '9:8 Bản ghi «articles/dak-lak» không có trích dẫn nào.'],
  ['<Chart name="linh-vucc" />', '9:8 Không có biểu đồ «linh-vucc». Ý bạn là «linh-vuc»?'],
  ['<Chart name="dan-so" />', '9:8 Không có biểu đồ «dan-so». Các biểu đồ: linh-vuc, han-nhiem-vu.'],
  ['<Chart name="linh-vuc" />\n\n<Chart name="linh-vuc" />', '11:8 Biểu đồ này đã có ở dòng 9 của bài.'],
  ['<Chart name="linh-vuc" sector="y-te" />', '9:24 Biểu đồ này không có thuộc tính sector; chỉ cần name.'],
  ['<Chart name="han-nhiem-vu" provins="a" />', '9:28 Biểu đồ này không có thuộc tính provins. Ý bạn là «province»?'],
  [
    '<Chart name="han-nhiem-vu" order="vungg" />',
    '9:28 Thuộc tính order không nhận «vungg». Ý bạn là «vung»? Chọn một trong: vung, so-lien-ket.',
  ],
  ['<Chart name="han-nhiem-vu" province="dac-lak" />', '9:28 Không có tỉnh, thành phố «dac-lak»'],
  ['<Chart name="han-nhiem-vu" province={3} />', '9:28 Thuộc tính province không nhận «3».'],
])('refuses %s', async (body, message) => {
  expect(await faults(body)).toEqual([expect.stringContaining(message)]);
});

it('tells in one run what the parser refuses and what does not exist, also of one component', async () => {
  expect(
    await faults(
      '<Rekord />\n\n<Quote record="documents/bien-bann" nummer={1} />\n\n<Chart />\n\n<Chart name="linh-vucc" />',
    ),
  ).toEqual([
    '9:1 Không có thành phần <Rekord>. Ý bạn là <Record>?',
    '11:8 Không có bản ghi «documents/bien-bann». Ý bạn là «bien-ban» (Biên bản Đắk Lắk – Khánh Hòa)?',
    '11:37 <Quote> không có thuộc tính nummer. Ý bạn là «number»?',
    '13:1 <Chart> thiếu thuộc tính name: mã biểu đồ, ví dụ linh-vuc.',
    '15:8 Không có biểu đồ «linh-vucc». Ý bạn là «linh-vuc»?',
  ]);
});

it('does not say of a record whose file cannot be read that it has no quotes', async () => {
  const read = await readFiles({
    'content/linkages/hong.yml': 'title: [Nối tuyến\nform: activity\n',
    'content/bulletins/tin.mdx':
      '---\ntitle: Tin\ncategory: employment\ndate: 2025-09-03\npublisher: Sở\ncitations: [{ title: B, publisher: B }]\n---\n\n<Quote record="linkages/hong" />\n',
  });
  expect(runChecks(read).errors.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
});
