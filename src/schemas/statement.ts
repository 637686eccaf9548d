import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { gap, text, when } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';
import { rule } from './rules.ts';

export const statements = defineCollectionSchema({
  format: 'yml',
  segment: 'phat-bieu',
  title: (data) => `${data.person ?? data.title}: «${data.quotation[0]!}»`,
  schema: record('statements', {
    title: text,
    person: text.optional(),
    body: party.optional(),
    office: gap(text.optional(), ({ person }) => person !== undefined),
    occasion: gap(text.optional()),
    date: gap(when.optional()),
    quotation: z.array(text).min(1),
  }).refine(({ person, body }) => person !== undefined || body !== undefined, {
    error: rule('speaker'),
  }),
});
