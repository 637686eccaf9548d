import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, gap, inTables, object, period, ref, text } from './field.ts';
import { amount, funding, party, statusOf } from './party.ts';
import { record } from './record.ts';
import { rule } from './rules.ts';

const feature = {
  file: z.string().regex(/^[a-z0-9-]+\.geojson$/, rule('geometry-file')),
  feature: text,
};

/** A drawn feature. */
export const geometry = object('geometry', feature);

/** That of a work. */
export const drawing = object('geometry', {
  ...feature,
  /** Paths of fields of the record that editors read off the drawing. */
  gives: z
    .array(z.string().regex(/^provinces(\.\d+)?$/, rule('drawn-field')))
    .min(1)
    .optional(),
});

const component = object('component', {
  name: text,
  asset: ref('assets').optional(),
  from: text.optional(),
  via: text.optional(),
  to: text.optional(),
});

export const projects = defineCollectionSchema({
  format: 'yml',
  segment: 'du-an',
  title: (data) => data.name,
  schema: record('projects', {
    name: inTables(text),
    kind: inTables(
      codes('project-kind', [
        'road',
        'expressway',
        'bridge',
        'railway',
        'port',
        'industrial-park',
        'urban-area',
        'water',
        'other',
      ]),
    ),
    components: z.array(component).min(1).optional(),
    provinces: inTables(gap(z.array(ref('@unit')).min(1).optional())),
    funding: inTables(gap(z.array(funding).min(1).optional())),
    budget: inTables(gap(amount.optional())),
    period: inTables(gap(period.optional())),
    status: inTables(
      gap(
        statusOf(
          codes('project-state', [
            'identification',
            'preparation',
            'implementation',
            'completion',
            'maintenance',
            'decommissioning',
            'decommissioned',
            'cancelled',
          ]),
        ).optional(),
      ),
    ),
    parties: z.array(party).min(1).optional(),
    documents: z.array(ref('documents')).min(1).optional(),
    geometry: drawing.optional(),
  }),
});
