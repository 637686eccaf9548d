import type { Membership, Region } from '../reference/index.ts';
import { isUnitOver } from './units.ts';

/** The time in which something stood, and which of its ends editors inferred. */
export interface Span {
  from: string | null;
  to: string | null;
  inferred: { from: boolean; to: boolean };
}

/** When a region stood. */
export function spanOfRegion({ validFrom, validTo, inferredDates }: Region): Span {
  const inferred = { from: inferredDates.validFrom !== undefined, to: inferredDates.validTo !== undefined };
  return { from: validFrom, to: validTo, inferred };
}

/**
 * When units of one page belonged to a region, from the first to the last of their memberships. An end that is the
 * region's is as sure as the region's; where only the id of a unit ends, and the unit goes on, no end is known.
 */
export function spanOfMembership(region: Region, memberships: readonly Membership[], day: string): Span {
  const { inferred } = spanOfRegion(region);
  const [from, to] = [memberships[0]?.from ?? null, memberships.at(-1)?.to ?? null];
  const last = memberships.at(-1)?.unit;
  const goesOn = to !== null && to !== region.validTo && last !== undefined && !isUnitOver(last, day);
  return {
    from,
    to: goesOn && region.validTo === null ? null : to,
    inferred: {
      from: inferred.from && from === region.validFrom,
      to: inferred.to && to === region.validTo,
    },
  };
}
