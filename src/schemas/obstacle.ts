import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { gap, text } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

export const obstacles = defineCollectionSchema({
  format: 'yml',
  segment: 'kho-khan',
  title: (data) => data.text,
  schema: record('obstacles', {
    text: text,
    saidBy: gap(party.optional()),
    territories: z.array(party).min(1).optional(),
  }),
});
