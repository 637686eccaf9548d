import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, partialDate, period, text, url } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

/** What a bulletin may be about: the dated information that the sources ask a regional database to keep up to date. */
export const BULLETIN_CATEGORIES = {
  'market-forecast': 'dự báo thị trường',
  employment: 'việc làm',
  'skilled-labour': 'lao động chất lượng cao',
  'product-demand': 'nhu cầu sản phẩm',
  'natural-resources': 'tài nguyên',
  environment: 'bảo vệ môi trường',
  disaster: 'phòng tránh và giảm nhẹ thiên tai',
  climate: 'biến đổi khí hậu',
};

export const bulletins = defineCollectionSchema({
  format: 'mdx',
  segment: 'ban-tin',
  label: 'Bản tin',
  one: 'bản tin',
  advice: 'Thông báo có ngày trong các nhóm thông tin mà nguồn yêu cầu cập nhật.',
  title: (data) => data.title,
  schema: record({
    title: field(text, 'Tên bản tin', 'Ngắn, nói đúng nội dung'),
    category: field(codes(BULLETIN_CATEGORIES), 'Nhóm thông tin', 'Một trong tám nhóm'),
    date: field(partialDate, 'Ngày', 'Ngày của bản tin'),
    period: field(period.optional(), 'Kỳ', 'Kỳ mà bản tin nói tới'),
    territories: field(z.array(party).min(1).optional(), 'Ở đâu', 'Nơi mà bản tin nói tới'),
    publisher: field(text, 'Nơi công bố', 'Cơ quan công bố'),
    url: field(url.optional(), 'Địa chỉ', 'Địa chỉ đầy đủ'),
  }),
});
