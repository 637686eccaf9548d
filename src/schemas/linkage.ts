import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, fuzzyDate, gap, inTables, period, ref, text } from './field.ts';
import { funding, party, statusOf } from './party.ts';
import { record } from './record.ts';
import { rule } from './rules.ts';

const BINDING = new Set<unknown>(['agreement', 'regulation']);
const isBinding = ({ form }: Record<string, unknown>) => BINDING.has(form);

/** A link between territories; the only record from which pairs of provinces are derived. */
export const linkages = defineCollectionSchema({
  format: 'yml',
  segment: 'lien-ket',
  title: (data) => data.title,
  schema: record('linkages', {
    title: inTables(text),
    form: inTables(
      codes('linkage-form', [
        'agreement',
        'regulation',
        'joint-project',
        'connection',
        'exchange',
        'joint-petition',
        'activity',
      ]),
    ),
    pattern: codes('linkage-pattern', ['together', 'hub']),
    hub: inTables(party.optional()),
    parties: inTables(z.array(party).min(1)),
    // The day of signing stands for both.
    period: inTables(gap(period.optional()), ({ signed }) => signed === undefined),
    signed: inTables(gap(fuzzyDate.optional(), isBinding)),
    signatories: gap(z.array(party).min(1).optional(), isBinding),
    declaredFields: z.int().min(1).optional(),
    documents: z.array(ref('documents')).min(1).optional(),
    status: inTables(
      statusOf(codes('linkage-state', ['proposed', 'signed', 'ongoing', 'completed', 'ended'])).optional(),
    ),
    funding: z.array(funding).min(1).optional(),
  })
    .refine(({ pattern, hub }) => (pattern === 'hub') === (hub !== undefined), {
      error: rule('hub'),
      path: ['hub'],
    })
    .refine(({ pattern, parties }) => pattern === 'hub' || parties.length >= 2, {
      error: rule('two-parties'),
      path: ['parties'],
    }),
});
export type Linkage = z.output<typeof linkages.schema>;
