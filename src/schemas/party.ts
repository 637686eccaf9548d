import * as z from 'zod';
import { codes, gap, inTables, object, partialDate, period, ref, text } from './field.ts';
import { rule } from './rules.ts';

const ROLES = codes('party-role', [
  'approver',
  'proposer',
  'investor',
  'lender',
  'organiser',
  'host',
  'participant',
  'speaker',
  'signatory',
  'beneficiary',
  'partner',
  'implementer',
]);

const WHO = ['province', 'region', 'organization', 'class'] as const;

/** Who takes part: a unit, a region, an organization, or a class in the source's own words. Exactly one of the four. */
export const party = object('party', {
  province: ref('@unit').optional(),
  region: ref('@region').optional(),
  organization: ref('organizations').optional(),
  class: text.optional(),
  asWritten: text.optional(),
  role: ROLES.optional(),
}).refine((value) => WHO.filter((key) => value[key] !== undefined).length === 1, {
  error: rule('one-party'),
});
export type Party = z.output<typeof party>;

const money = object('money', {
  value: z.number().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/, rule('currency')),
  asWritten: text,
});
export const amount = money.meta({ format: 'money' });

const LOANS = new Set<unknown>(['oda']);

/** One source of money. It belongs to the record that states it and is never inherited by members of a class. */
export const funding = object('funding', {
  source: codes('funding-source', ['central', 'local', 'oda', 'ppp', 'private', 'other']),
  lender: inTables(gap(text.optional(), ({ source }) => LOANS.has(source))),
  amount: inTables(gap(amount.optional())),
  asWritten: text.optional(),
});

/** A dated state in the words of the source, with codes of the collection that uses it. */
export function statusOf<S extends z.ZodType>(states: S) {
  const one = object('status', {
    state: states,
    asWritten: text,
    date: inTables(gap(z.union([partialDate, period]).optional())),
  });
  return z.array(one).min(1);
}

export const recurs = codes('recurrence', ['yearly', 'continuous']);
