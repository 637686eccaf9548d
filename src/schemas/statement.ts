import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { field, gapField, text, when } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

export const statements = defineCollectionSchema({
  format: 'yml',
  segment: 'phat-bieu',
  label: 'Phát biểu',
  one: 'phát biểu',
  advice: 'Lời của một người hoặc một cơ quan, được nguồn trích.',
  title: (data) => `${data.person ?? data.title}: «${data.quotation[0]!}»`,
  schema: record({
    title: field(text, 'Tên ngắn', 'Ai nói, về việc gì'),
    person: field(text.optional(), 'Người nói', 'Họ tên như nguồn viết'),
    body: field(party.optional(), 'Cơ quan, tập thể nói', 'Khi nguồn không nêu tên người'),
    office: gapField(
      text.optional(),
      'Chức vụ khi nói',
      'Chức vụ như nguồn viết',
      ({ person }) => person !== undefined,
    ),
    occasion: gapField(text.optional(), 'Dịp', 'Nói ở đâu, dịp nào'),
    date: gapField(when.optional(), 'Thời gian', 'Ngày nói, nếu nguồn nêu'),
    quotation: field(z.array(text).min(1), 'Lời nói', 'Nguyên văn, có thể nhiều đoạn'),
  }).refine(({ person, body }) => person !== undefined || body !== undefined, {
    error: 'Cần person (tên người) hoặc body (cơ quan, tập thể)',
  }),
});
