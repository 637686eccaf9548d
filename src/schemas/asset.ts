import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, ref, text } from './field.ts';
import { drawing } from './project.ts';
import { record } from './record.ts';

export const assets = defineCollectionSchema({
  format: 'yml',
  segment: 'cong-trinh',
  title: (data) => data.name,
  schema: record('assets', {
    name: text,
    kind: codes('asset-kind', [
      'expressway',
      'national-road',
      'road',
      'bridge',
      'railway',
      'port',
      'industrial-park',
      'urban-area',
      'lake',
      'river',
      'mountain',
      'place',
      'heritage',
    ]),
    provinces: z.array(ref('@unit')).min(1).optional(),
    geometry: drawing.optional(),
  }),
});
