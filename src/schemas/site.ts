import * as z from 'zod';
import { codes, field, ref, text, url } from './field.ts';

/** Address of the images of a tile layer. One host without placeholders, since the security policy names it. */
const tileTemplate = z
  .string()
  .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?\/[^\s"'<>;,\\#]*$/, {
    error:
      'Cần địa chỉ https:// với một tên máy chủ viết thường, không có khoảng trắng, dấu nháy, dấu phẩy hay dấu chấm phẩy',
    abort: true,
  })
  .refine((template) => ['{z}', '{x}', '{y}'].every((part) => template.split(part).length === 2), {
    error: 'Cần đúng một lần {z}, {x} và {y}',
  })
  .refine((template) => !/[{}]/.test(template.replace(/\{[xyz]\}/g, '')), {
    error: 'Chỉ dùng {z}, {x}, {y}; {s}, {r} và các chỗ trống khác không được dùng',
  });

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
  tiles: field(
    z
      .strictObject({
        url: field(
          tileTemplate,
          'Địa chỉ ảnh nền',
          'Mẫu https:// có {z}, {x}, {y}, một máy chủ duy nhất: https://tile.example.org/{z}/{x}/{y}.png',
        ),
        attribution: field(text, 'Nguồn của nền', 'Ghi công mà nơi cấp nền yêu cầu, hiện trên bản đồ'),
      })
      .optional(),
    'Nền bản đồ',
    'Bỏ trống: không tải nền từ nơi khác. Có ghi: bản đồ tương tác hỏi người xem rồi mới tải',
  ),
  fullText: field(
    codes({ full: 'đăng cả bài', quotes: 'chỉ đăng câu trích' }),
    'Đăng toàn văn',
    'full: cả bài; quotes: chỉ những câu được trích',
  ),
});
export type SiteSettings = z.output<typeof siteSchema>;

/** Where settings could not be read, or are not needed: nothing is published from it. */
export const NO_SETTINGS: SiteSettings = {
  name: '',
  description: '',
  languages: ['vi'],
  contact: '',
  fullText: 'quotes',
};
