import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, gap, object, period, text } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';
import { rule } from './rules.ts';

const comparison = object('comparison', {
  period: period,
  difference: z.number(),
  unit: text,
  asWritten: text,
});

const rank = object('rank', {
  position: gap(z.int().min(1).optional()),
  asWritten: text,
});

const observation = object('observation', {
  territory: party,
  period: gap(period.optional()),
  value: z.number().optional(),
  text: text.optional(),
  asWritten: text,
  comparison: comparison.optional(),
  rank: rank.optional(),
  source: anyRef.optional(),
}).refine(({ value, text: words }) => (value === undefined) !== (words === undefined), {
  error: rule('value-or-text'),
});

export type Observation = z.output<typeof observation>;

export const indicators = defineCollectionSchema({
  format: 'yml',
  segment: 'chi-so',
  title: (data) => data.title,
  schema: record('indicators', {
    title: text,
    definition: gap(text.optional()),
    unit: text.optional(),
    observations: z.array(observation).min(1),
  }),
});
