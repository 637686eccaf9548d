import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, ref, text } from './field.ts';
import { geometry } from './project.ts';
import { record } from './record.ts';

export const regions = defineCollectionSchema({
  format: 'yml',
  segment: 'vung',
  title: (data) => data.name,
  schema: record('regions', {
    name: text,
    kind: codes('region-kind', ['reference', 'informal']),
    members: z.array(ref('@unit')).min(1).optional(),
    geometry: geometry.optional(),
  }),
});
