import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, codes, field, gapField, period, text } from './field.ts';
import { funding, party, recurs, statusOf } from './party.ts';
import { record } from './record.ts';

export const programmes = defineCollectionSchema({
  format: 'yml',
  segment: 'chuong-trinh',
  label: 'Chương trình',
  one: 'chương trình',
  advice: 'Chương trình của một bên, chủ đề năm, nhóm dự án.',
  title: (data) => data.title,
  schema: record({
    title: field(text, 'Tên chương trình', 'Tên như nguồn gọi'),
    owner: gapField(party.optional(), 'Bên chủ trì', 'Bên làm chủ chương trình'),
    period: gapField(period.optional(), 'Thời gian', 'Thời gian mà nguồn nêu', ({ recurs }) => recurs === undefined),
    recurs: field(recurs.optional(), 'Lặp lại', 'yearly hoặc continuous'),
    beneficiaries: field(z.array(party).min(1).optional(), 'Đối tượng thụ hưởng', 'Bên được hưởng'),
    includes: field(z.array(anyRef).min(1).optional(), 'Gồm', 'Những bản ghi thuộc chương trình: projects/…'),
    funding: field(z.array(funding).min(1).optional(), 'Nguồn vốn', 'Vốn của cả nhóm; không chia cho từng thành viên'),
    status: field(
      statusOf(codes({ planned: 'dự kiến', ongoing: 'đang thực hiện', completed: 'đã hoàn thành' })).optional(),
      'Tình trạng',
      'Tình trạng theo lời nguồn',
    ),
  }),
});
