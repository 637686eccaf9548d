import type { Corpus, Entry } from '../corpus/types.ts';
import type { Linkage } from '../schemas/linkage.ts';
import type { Party } from '../schemas/party.ts';
import { joinedUnits } from '../domain/joined-units.ts';
import { compareText } from '../domain/order.ts';
import { once } from './once.ts';
import { unitDay } from './unit-day.ts';
import { territoryOf, units } from './units.ts';

/** As the records name the units, or the units in force on the build date. */
export type Basis = 'asWritten' | 'current';

/** Two units that are linked, and the ids of the linkages that say so. `a` sorts before `b`. */
export interface Pair {
  a: string;
  b: string;
  basis: Basis;
  records: string[];
}

/** Unit ids, sorted. */
export interface Partners {
  asWritten: string[];
  /** The units in force that the partners as written are now, this unit's own left out. */
  current: string[];
  /** Partners as written that are now in the same unit. */
  internal: string[];
}

/** The unit a party counts for: its own, or its organization's. Regions and classes count for none. */
export function unitOfParty(corpus: Corpus, party: Party): string | undefined {
  if (party.province !== undefined) return party.province;
  if (party.organization === undefined) return undefined;
  const organization = corpus.byKey.get(`organizations/${party.organization}`);
  return (organization?.data as { province?: string } | undefined)?.province;
}

/** Pairs that one linkage makes, as written: every pair of its parties, or its hub with each of them. */
export function pairsOfLinkage(corpus: Corpus, { pattern, hub, parties }: Linkage): [string, string][] {
  const units = parties.map((party) => unitOfParty(corpus, party)).filter((id) => id !== undefined);
  const centre = hub && unitOfParty(corpus, hub);
  const raw =
    pattern === 'hub'
      ? units.map((unit) => [centre, unit])
      : units.flatMap((unit, index) => units.slice(index + 1).map((other) => [unit, other]));
  return raw
    .filter((pair): pair is [string, string] => pair[0] !== undefined && pair[0] !== pair[1])
    .map(([a, b]) => ordered(a, b));
}

/**
 * Linked pairs on one basis, sorted. On the current basis units are those in force on a day, the build date unless told
 * otherwise; nothing is counted twice, and a link whose parties are now one unit makes no pair. @internal
 */
export function pairs(
  corpus: Corpus,
  basis: Basis,
  {
    linkages = corpus.entries.linkages,
    day = unitDay(corpus),
  }: { linkages?: readonly Entry<'linkages'>[]; day?: string } = {},
): Pair[] {
  const joining = linkages.map(({ id, data }) => [id, pairsOfLinkage(corpus, data)] as const);
  const now = basis === 'current' ? (unit: string) => units.currentOf(unit, day) : undefined;
  return joinedUnits(joining, now)
    .pairs.map(({ a, b, by }) => ({ a, b, basis, records: [...by].sort() }))
    .sort((x, y) => compareText(`${x.a} ${x.b}`, `${y.a} ${y.b}`));
}

const known: Record<Basis, (corpus: Corpus) => Pair[]> = {
  asWritten: once((corpus) => pairs(corpus, 'asWritten')),
  current: once((corpus) => pairs(corpus, 'current')),
};

/** All linked pairs of a corpus on a basis. */
export function pairsOn(corpus: Corpus, basis: Basis): readonly Pair[] {
  return known[basis](corpus);
}

function ordered(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** A pair as written, seen from a unit: the one that belongs to it, the other, and the linkages that join them. */
export interface LinkSide {
  mine: string;
  other: string;
  records: string[];
}

export interface LinkSides {
  inner: LinkSide[];
  outer: LinkSide[];
}

/** Pairs of a unit as written: with others (`outer`), and with what is now in one unit with it (`inner`). */
export function sidesOf(corpus: Corpus, id: string): LinkSides {
  const day = unitDay(corpus);
  const territory = territoryOf(id, day);
  const now = new Set(units.currentOf(id, day));
  const sides = pairsOn(corpus, 'asWritten').flatMap(({ a, b, records }): LinkSide[] => {
    if (territory.has(a)) return [{ mine: a, other: b, records }];
    return territory.has(b) ? [{ mine: b, other: a, records }] : [];
  });
  const isInner = ({ other }: LinkSide) => units.currentOf(other, day).some((each) => now.has(each));
  return { inner: sides.filter(isInner), outer: sides.filter((side) => !isInner(side)) };
}

/** A page with whose units a unit is linked, one of these units, and the linkages. */
export interface PartnerLinks {
  slug: string;
  unit: string;
  records: string[];
}

/** Pairs of a unit with others by the page that these are of on a basis; ids that share a page are one. */
export function partnerLinks(corpus: Corpus, id: string, basis: Basis): PartnerLinks[] {
  const unitsOf = (other: string) => (basis === 'current' ? units.currentOf(other, unitDay(corpus)) : [other]);
  const each = sidesOf(corpus, id).outer.flatMap(({ other, records }) =>
    unitsOf(other).map((unit) => ({ unit, records })),
  );
  return [...Map.groupBy(each, ({ unit }) => units.pageSlug(unit))].map(([slug, same]) => ({
    slug,
    unit: same[0]!.unit,
    records: [...new Set(same.flatMap(({ records }) => records))],
  }));
}

/** Pairs within what is now one unit with a unit, by the pages of both; ids that share a page are one. */
export function innerLinks(corpus: Corpus, id: string): LinkSide[] {
  const pagesOf = ({ mine, other }: LinkSide) => [mine, other].map((each) => units.pageSlug(each)).sort();
  const inner = sidesOf(corpus, id).inner.filter((side) => new Set(pagesOf(side)).size === 2);
  return [...Map.groupBy(inner, (side) => pagesOf(side).join(' ')).values()].map((same) => ({
    mine: same[0]!.mine,
    other: same[0]!.other,
    records: [...new Set(same.flatMap(({ records }) => records))],
  }));
}

/**
 * Partners of a unit; `written` are all pairs as written. A unit in force has those of every unit whose territory it
 * holds now; a unit of the past has its own.
 */
export function partnersOf(corpus: Corpus, id: string): Partners {
  const day = unitDay(corpus);
  const territory = territoryOf(id, day);
  const now = new Set(units.currentOf(id, day));
  const asWritten = new Set<string>();
  for (const { a, b } of pairsOn(corpus, 'asWritten')) {
    if (territory.has(a)) asWritten.add(b);
    if (territory.has(b)) asWritten.add(a);
  }
  const currentOf = (partner: string) => units.currentOf(partner, day);
  return {
    asWritten: [...asWritten].sort(),
    current: [...new Set([...asWritten].flatMap(currentOf))].filter((unit) => !now.has(unit)).sort(),
    internal: [...asWritten].filter((partner) => currentOf(partner).some((unit) => now.has(unit))).sort(),
  };
}
