import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { field, gapField, text } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

export const obstacles = defineCollectionSchema({
  format: 'yml',
  segment: 'kho-khan',
  label: 'Khó khăn, vướng mắc',
  one: 'khó khăn, vướng mắc',
  advice: 'Khó khăn và đánh giá mà nguồn nêu, ngang hàng với thành tích.',
  title: (data) => data.text,
  schema: record({
    text: field(text, 'Nội dung', 'Theo lời nguồn'),
    saidBy: gapField(party.optional(), 'Ai nói', 'Bên nêu khó khăn'),
    territories: field(z.array(party).min(1).optional(), 'Ở đâu', 'Nơi có khó khăn'),
  }),
});
