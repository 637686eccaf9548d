import * as z from 'zod';
import { anyRef, object, ref, text, withIds, type Named } from './field.ts';
import { citation, evidence, inferred } from './evidence.ts';

export const shared = object('record', {
  sectors: z.array(ref('@sector')).optional(),
  regions: z.array(ref('@region')).optional(),
  aliases: z.array(text).optional(),
  about: z.array(anyRef).optional(),
  openList: z.boolean().optional(),
  results: z.array(text).optional(),
  note: text.optional(),
  draft: z.boolean().optional(),
  evidence: z.array(evidence).min(1).optional(),
  citations: z.array(citation).min(1).optional(),
  inferred: inferred.optional(),
});

/** A strict record: its own fields, and those that every record may carry. */
export function record<const N extends string, S extends z.core.$ZodLooseShape>(name: N, shape: S) {
  return z.strictObject({ ...withIds(name, shape), ...shared.shape }) as z.ZodObject<
    S & typeof shared.shape,
    z.core.$strict
  > &
    Named<N>;
}

/** Fields that every record may carry. */
export type Shared = z.output<typeof shared>;
export const SHARED_FIELDS = Object.keys(shared.shape);
