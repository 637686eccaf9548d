import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, codes, gap, period, text } from './field.ts';
import { funding, party, recurs, statusOf } from './party.ts';
import { record } from './record.ts';

export const programmes = defineCollectionSchema({
  format: 'yml',
  segment: 'chuong-trinh',
  title: (data) => data.title,
  schema: record('programmes', {
    title: text,
    owner: gap(party.optional()),
    period: gap(period.optional(), ({ recurs }) => recurs === undefined),
    recurs: recurs.optional(),
    beneficiaries: z.array(party).min(1).optional(),
    includes: z.array(anyRef).min(1).optional(),
    funding: z.array(funding).min(1).optional(),
    status: statusOf(codes('programme-state', ['planned', 'ongoing', 'completed'])).optional(),
  }),
});
