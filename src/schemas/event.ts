import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, gapField, ref, text, when } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

export const events = defineCollectionSchema({
  format: 'yml',
  segment: 'su-kien',
  label: 'Sự kiện',
  one: 'sự kiện',
  advice: 'Hội nghị, hội chợ, lễ ký, đoàn công tác, đệ trình hồ sơ.',
  title: (data) => data.title,
  schema: record({
    title: field(text, 'Tên sự kiện', 'Tên như nguồn gọi'),
    kind: field(
      codes({
        conference: 'hội nghị',
        fair: 'hội chợ',
        signing: 'lễ ký kết',
        delegation: 'đoàn công tác',
        nomination: 'đệ trình hồ sơ',
        meeting: 'buổi làm việc',
        campaign: 'chuỗi sự kiện',
        other: 'khác',
      }),
      'Loại',
      'Loại sự kiện',
    ),
    date: gapField(when.optional(), 'Thời gian', 'Ngày hoặc khoảng thời gian'),
    place: gapField(
      z
        .strictObject({
          province: field(ref('@unit').optional(), 'Tỉnh, thành phố', 'Mã đơn vị cấp tỉnh'),
          asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn'),
        })
        .optional(),
      'Địa điểm',
      'Nơi diễn ra',
    ),
    count: field(z.int().min(1).optional(), 'Số lần', 'Nhiều sự kiện cùng loại ghi thành một: 5 hội chợ'),
    participants: gapField(z.array(party).min(1).optional(), 'Các bên', 'Bên tổ chức, chủ nhà, tham dự'),
    documents: field(z.array(ref('documents')).min(1).optional(), 'Văn bản', 'Văn bản của sự kiện'),
  }),
});
