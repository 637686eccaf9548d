import * as z from 'zod';
import { bulletinCategory } from './bulletin.ts';
import { defineCollectionSchema } from './collection.ts';
import { object, ref, text } from './field.ts';
import { record } from './record.ts';

export const categories = defineCollectionSchema({
  format: 'yml',
  segment: 'danh-muc',
  title: (data) => data.name,
  schema: record('categories', {
    name: text,
    requiredBy: z.array(ref('directives')).min(1),
    holds: object('holds', {
      collections: z
        .array(
          z
            .string()
            .regex(/^[a-z]+$/)
            .meta({ ref: '@collection' }),
        )
        .optional(),
      sectors: z.array(ref('@sector')).optional(),
      bulletins: z.array(bulletinCategory).optional(),
    }),
  }),
});
