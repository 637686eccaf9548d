import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, codes, gap, inTables, object, partialDate, refOrText, text, when } from './field.ts';
import { evidence } from './evidence.ts';
import { funding, party, recurs } from './party.ts';
import { record } from './record.ts';

const ISSUED = ({ strength }: Record<string, unknown>) => strength !== 'commitment';

const outcome = object('outcome', {
  date: partialDate,
  state: codes('outcome-state', ['done', 'partial', 'dropped']),
  evidence: z.array(evidence).min(1),
});

export const directives = defineCollectionSchema({
  format: 'yml',
  segment: 'nhiem-vu',
  title: (data) => data.what,
  schema: record('directives', {
    what: inTables(text),
    issuer: inTables(gap(party.optional(), ISSUED)),
    lead: inTables(gap(z.array(party).min(1).optional())),
    coordinating: inTables(z.array(party).min(1).optional()),
    recipient: party.optional(),
    basis: inTables(gap(z.array(anyRef).min(1).optional())),
    deliverables: z.array(refOrText).min(1).optional(),
    due: inTables(gap(when.optional(), ({ recurs }) => recurs === undefined)),
    recurs: inTables(recurs.optional()),
    strength: inTables(codes('directive-strength', ['request', 'proposal', 'commitment'])),
    funding: z.array(funding).min(1).optional(),
    outcomes: inTables(gap(z.array(outcome).min(1).optional(), ({ due }) => due !== undefined)),
  }),
});
