import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, fuzzyDate, gapField, moment, partialDate, text, url } from './field.ts';
import { record } from './record.ts';

const piece = z.union([text, z.strictObject({ text, occurrence: z.int().min(1) })], {
  error: 'Cần một đoạn chữ của bài thô, hoặc {text, occurrence} khi đoạn đó xuất hiện nhiều lần',
});
export type Piece = z.output<typeof piece>;

const correction = z.strictObject({
  raw: field(text, 'Nguồn viết', 'Chữ sai đúng như nguồn, đủ dài để chỉ xuất hiện một lần'),
  corrected: field(text, 'Viết đúng', 'Cách viết đúng; hiện bên cạnh, không thay chữ của nguồn'),
  why: field(text, 'Lý do', 'Vì sao biết là sai'),
});

export const articles = defineCollectionSchema({
  format: 'mdx',
  segment: 'bai-viet',
  label: 'Bài viết',
  one: 'bài viết',
  advice: 'Bài báo, thông báo gốc; mọi bản ghi khác đều trích từ đây.',
  title: (data) => data.title.text,
  schema: record({
    seed: field(
      z.string().regex(/^[^/\\]+\.txt$/i, 'Tên tệp .txt trong seeds/, không có thư mục'),
      'Tệp bài thô',
      'Tên tệp trong seeds/',
    ),
    title: field(
      z.strictObject({
        text: field(text, 'Tên bài', 'Tên bài như nguồn; nếu nguồn không có thì biên tập đặt'),
        origin: field(
          codes({ stated: 'tên do nguồn ghi', editorial: 'tên do biên tập đặt' }),
          'Ai đặt tên',
          'stated hoặc editorial',
        ),
      }),
      'Tên bài',
      'Tên và ai đặt tên',
    ),
    publisher: gapField(text.optional(), 'Nơi đăng', 'Tên báo hoặc tên miền như bài ghi'),
    republishes: field(
      z
        .strictObject({
          publisher: field(text, 'Nơi đăng đầu tiên', 'Tên báo hoặc tên miền'),
          url: field(url.optional(), 'Địa chỉ bản gốc', 'Địa chỉ đầy đủ'),
        })
        .optional(),
      'Đăng lại từ',
      'Khi bài là bản đăng lại: nơi đăng đầu tiên',
    ),
    author: gapField(text.optional(), 'Tác giả', 'Tên người viết như bài ghi'),
    url: gapField(url.optional(), 'Địa chỉ bài', 'Địa chỉ đầy đủ của bài'),
    publishedAt: gapField(
      z
        .union([fuzzyDate, moment], { error: 'Cần ngày, khoảng ngày, hoặc giờ đầy đủ 2022-07-15T14:40:02+07:00' })
        .optional(),
      'Ngày đăng',
      'Chỉ khi bài ghi; nếu suy ra thì nêu ở inferred',
    ),
    updatedAt: field(z.union([partialDate, moment]).optional(), 'Cập nhật', 'Giờ cập nhật mà trang ghi'),
    summary: field(
      z.strictObject({
        vi: field(text, 'Tóm tắt', 'Một hai câu, chỉ nói điều bài nói'),
        en: field(text.optional(), 'Tóm tắt tiếng Anh', 'Không bắt buộc'),
      }),
      'Tóm tắt',
      'Một hai câu do biên tập viết',
    ),
    corrections: field(z.array(correction).optional(), 'Lỗi chữ của nguồn', 'Lỗi gõ trong bài và cách viết đúng'),
    chrome: field(z.array(piece).optional(), 'Phần khung trang', 'Dòng hoặc đoạn không thuộc bài: bộ đếm, mục lục'),
    meta: field(z.array(piece).optional(), 'Phần thông tin bài', 'Tên bài, tác giả, chú thích ảnh, nguồn, ngày đăng'),
  }),
});
export type Article = z.output<typeof articles.schema>;
