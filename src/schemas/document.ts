import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, fuzzyDate, gap, inTables, object, partialDate, period, ref, text } from './field.ts';
import { party, statusOf } from './party.ts';
import { record } from './record.ts';

const NAMED_ONCE = ({ scope }: Record<string, unknown>) => scope === undefined || scope === 'single';
const UNNUMBERED = new Set<unknown>(['law', 'master-plan', 'memorandum', 'report', 'dossier', 'roadmap']);

export const documents = defineCollectionSchema({
  format: 'yml',
  segment: 'van-ban',
  title: (data) => data.title,
  schema: record('documents', {
    kind: inTables(
      codes('document-kind', [
        'law',
        'resolution',
        'decree',
        'circular',
        'directive',
        'decision',
        'plan',
        'master-plan',
        'regulation',
        'memorandum',
        'report',
        'programme',
        'dossier',
        'roadmap',
        'official-letter',
        'document',
      ]),
    ),
    number: inTables(gap(text.optional(), (parent) => NAMED_ONCE(parent) && !UNNUMBERED.has(parent.kind))),
    title: inTables(text),
    issuer: inTables(gap(party.optional(), NAMED_ONCE)),
    issued: inTables(gap(fuzzyDate.optional(), NAMED_ONCE)),
    period: period.optional(),
    vision: partialDate.optional(),
    territories: z.array(party).min(1).optional(),
    scope: codes('document-scope', ['single', 'class', 'planned']).optional(),
    status: inTables(
      statusOf(
        codes('document-state', [
          'planned',
          'drafting',
          'submitted',
          'signed',
          'approved',
          'issued',
          'in-force',
          'under-review',
          'expired',
        ]),
      ).optional(),
    ),
    relations: z
      .array(
        object('document-relation', {
          type: codes('relation-type', ['basis', 'implements', 'replaces', 'amends', 'conforms-to', 'part-of']),
          document: ref('documents'),
        }),
      )
      .min(1)
      .optional(),
  }),
});
