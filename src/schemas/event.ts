import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, gap, object, ref, text, when } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

export const events = defineCollectionSchema({
  format: 'yml',
  segment: 'su-kien',
  title: (data) => data.title,
  schema: record('events', {
    title: text,
    kind: codes('event-kind', [
      'conference',
      'fair',
      'signing',
      'delegation',
      'nomination',
      'meeting',
      'campaign',
      'other',
    ]),
    date: gap(when.optional()),
    place: gap(
      object('event-place', {
        province: ref('@unit').optional(),
        asWritten: text,
      }).optional(),
    ),
    count: z.int().min(1).optional(),
    participants: gap(z.array(party).min(1).optional()),
    documents: z.array(ref('documents')).min(1).optional(),
  }),
});
