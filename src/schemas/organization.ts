import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, partialDate, ref, text } from './field.ts';
import { record } from './record.ts';

export const organizations = defineCollectionSchema({
  format: 'yml',
  segment: 'co-quan',
  title: (data) => data.name,
  schema: record('organizations', {
    name: text,
    level: codes('organization-level', [
      'central',
      'province',
      'district',
      'commune',
      'international',
      'company',
      'other',
    ]),
    province: ref('@unit').optional(),
    parent: ref('organizations').optional(),
    office: ref('@agency').optional(),
    validFrom: partialDate.optional(),
    validTo: partialDate.optional(),
    successors: z.array(ref('organizations')).min(1).optional(),
  }),
});
