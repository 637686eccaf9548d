import * as z from 'zod';
import { field, fuzzyDate, ref, text, url } from './field.ts';

const path = z
  .string()
  .regex(/^[A-Za-z]+(\.[A-Za-z0-9]+)*$/, 'Đường dẫn trường viết với dấu chấm: observations.0.period');

/** A verbatim clause of an article that a record rests on. */
export const evidence = z.strictObject({
  article: field(ref('articles'), 'Bài viết', 'Mã của bài trong content/articles'),
  quote: field(text, 'Trích nguyên văn', 'Chép đúng từng chữ của bài thô; có thể là một vế câu'),
  mark: field(text.optional(), 'Chữ cần chú ý', 'Những chữ trong trích dẫn làm nên điều được ghi'),
  occurrence: field(
    z.int().min(1).optional(),
    'Lần xuất hiện',
    'Chỉ khi trích dẫn xuất hiện nhiều lần trong bài: 1 là lần đầu',
  ),
  supports: field(z.array(path).min(1).optional(), 'Chứng minh cho trường', 'Bỏ trống khi chứng minh cho cả bản ghi'),
});
export type Evidence = z.output<typeof evidence>;

/** A source whose text is not stored: «dẫn chiếu, không có nguyên văn». */
export const citation = z.strictObject({
  title: field(text, 'Tên tài liệu', 'Tên đầy đủ của tài liệu được dẫn'),
  publisher: field(text, 'Nơi công bố', 'Cơ quan hoặc trang đã công bố'),
  date: field(fuzzyDate.optional(), 'Ngày công bố', 'Chỉ khi biết chắc'),
  url: field(url.optional(), 'Địa chỉ', 'Địa chỉ đầy đủ'),
});
export type Citation = z.output<typeof citation>;

export const inferred = z.record(path, text);
