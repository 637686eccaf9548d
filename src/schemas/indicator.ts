import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, field, gapField, period, text } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

const comparison = z.strictObject({
  period: field(period, 'Kỳ so sánh', 'Kỳ mà nguồn so với'),
  difference: field(z.number(), 'Chênh lệch', 'Số mà nguồn nêu'),
  unit: field(text, 'Đơn vị', 'Đơn vị của chênh lệch'),
  asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn'),
});

const rank = z.strictObject({
  position: gapField(z.int().min(1).optional(), 'Thứ hạng', 'Chỉ khi nguồn nêu số'),
  asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn'),
});

const observation = z
  .strictObject({
    territory: field(party, 'Nơi', 'Số liệu của nơi nào'),
    period: gapField(period.optional(), 'Kỳ', 'Kỳ của số liệu'),
    value: field(z.number().optional(), 'Giá trị', 'Số, theo đơn vị của chỉ số'),
    text: field(text.optional(), 'Nhận định', 'Nhận định không có số: giữ nguyên chữ, không vẽ biểu đồ'),
    asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn: 8,6%'),
    comparison: field(comparison.optional(), 'So sánh', 'So sánh mà nguồn nêu'),
    rank: field(rank.optional(), 'Xếp hạng', 'Xếp hạng mà nguồn nêu'),
    source: field(anyRef.optional(), 'Nguồn số liệu', 'documents/… mà nguồn dẫn'),
  })
  .refine(({ value, text: words }) => (value === undefined) !== (words === undefined), {
    error: 'Mỗi quan sát cần value (số) hoặc text (nhận định), không cả hai',
  });

export type Observation = z.output<typeof observation>;

export const indicators = defineCollectionSchema({
  format: 'yml',
  segment: 'chi-so',
  label: 'Chỉ số',
  one: 'chỉ số',
  advice: 'Số liệu và nhận định mà nguồn nêu; giá trị suy ra không bao giờ là quan sát.',
  title: (data) => data.title,
  schema: record({
    title: field(text, 'Tên chỉ số', 'Tên như nguồn gọi'),
    definition: gapField(text.optional(), 'Định nghĩa', 'Cách tính mà nguồn nêu'),
    unit: field(text.optional(), 'Đơn vị', 'Đơn vị của value; bỏ trống khi chỉ có nhận định'),
    observations: field(z.array(observation).min(1), 'Quan sát', 'Từng giá trị của nguồn'),
  }),
});
