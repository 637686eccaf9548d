import * as z from 'zod';
import { codes, field, ref, text, url } from './field.ts';

/** `content/site.yml`. */
export const siteSchema = z.strictObject({
  name: field(text, 'Tên trang', 'Hiện ở đầu mỗi trang'),
  description: field(text, 'Mô tả', 'Một câu, cho máy tìm kiếm'),
  url: field(url.optional(), 'Địa chỉ trang', 'Dùng khi không có SITE_URL'),
  extent: field(
    z.array(ref('@unit')).min(1).optional(),
    'Phạm vi',
    'Các tỉnh được kể trước và ghi tên trên bản đồ; bản đồ luôn vẽ cả nước',
  ),
  languages: field(
    z
      .array(z.enum(['vi', 'en']))
      .min(1)
      .refine(([first]) => first === 'vi', { error: 'vi phải đứng đầu' }),
    'Ngôn ngữ',
    'vi đứng đầu',
  ),
  contact: field(text, 'Liên hệ', 'Địa chỉ thư hoặc cách liên hệ, kể cả để xin gỡ bài'),
  repository: field(url.optional(), 'Kho mã nguồn', 'Địa chỉ GitHub; bỏ trống thì không có liên kết sửa'),
  logo: field(
    z
      .string()
      .regex(/^[a-z0-9-]+\.svg$/, 'Tên tệp .svg, chữ thường a–z, số và «-»')
      .optional(),
    'Biểu trưng',
    'Tên tệp .svg trong public/',
  ),
  tiles: field(url.optional(), 'Nền bản đồ', 'Bỏ trống: không tải nền từ nơi khác'),
  fullText: field(
    codes({ full: 'đăng cả bài', quotes: 'chỉ đăng câu trích' }),
    'Đăng toàn văn',
    'full: cả bài; quotes: chỉ những câu được trích',
  ),
});
export type SiteSettings = z.output<typeof siteSchema>;
