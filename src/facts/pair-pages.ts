import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { onceEach } from '../domain/once.ts';
import { once } from './once.ts';
import { pairsOn, type Pair } from './links.ts';
import { RELATED_ANYHOW } from './measures.ts';
import type { Relation } from './relations.ts';
import { relationsOfSlug } from './scope.ts';
import { unitDay } from './unit-day.ts';
import { units } from './units.ts';

/** Slugs of the pages of two units, in the order of their characters. */
export type TwoSlugs = readonly [first: string, second: string];

/** Two units of today that linkages join. */
export interface JoinedPair {
  slugs: TwoSlugs;
  /** Ids of the units, in the order of the slugs. */
  ids: readonly [first: string, second: string];
  /** Ids of the linkages that join them. */
  records: readonly string[];
  /** The pairs as written that are this one now, each once by the pages of its units. */
  written: readonly WrittenPair[];
}

/** Two units as linkages name them. */
export interface WrittenPair {
  slugs: TwoSlugs;
  /** Ids of the units, in the order of the slugs. */
  ids: readonly [first: string, second: string];
  records: readonly string[];
}

/** Two units as linkages name them that are others now: a pair of today, or one unit. */
export interface FormerPair extends WrittenPair {
  now: { pair: JoinedPair } | { unit: string };
}

/** A record, other than a linkage, that concerns both units of a pair, and how it concerns each. */
export interface SharedRecord {
  entry: Entry;
  relations: readonly [first: Relation, second: Relation];
}

/** Last step of the address of a pair: `bac-ninh-2025--quang-ninh`. */
export function pairId(slug: string, other: string): string {
  return [slug, other].sort().join('--');
}

/** All pairs of today, by the last step of their address. */
export const joinedPairs = once((corpus): ReadonlyMap<string, JoinedPair> => {
  const written = Map.groupBy(
    pairsOn(corpus, 'asWritten').flatMap((pair) => nowOf(corpus, pair).map((now) => ({ pair, now }))),
    ({ now }) => now,
  );
  return new Map(
    pairsOn(corpus, 'current').map(({ a, b, records }) => {
      const own = inOrder(a, b);
      const id = pairId(...own.slugs);
      const then = (written.get(id) ?? []).map(({ pair }) => pair);
      return [id, { ...own, records, written: byPages(then) }];
    }),
  );
});

/** Pairs as written whose units have other pages now, by the last step of their address. */
export const formerPairs = once((corpus): ReadonlyMap<string, FormerPair> => {
  const today = joinedPairs(corpus);
  const found = byPages(pairsOn(corpus, 'asWritten')).flatMap((pair): [string, FormerPair][] => {
    const id = pairId(...pair.slugs);
    if (today.has(id) || pair.slugs[0] === pair.slugs[1]) return [];
    const [into] = nowOf(corpus, { a: pair.ids[0], b: pair.ids[1] });
    if (into !== undefined) return [[id, { ...pair, now: { pair: today.get(into)! } }]];
    const unit = units.currentOf(pair.ids[0], unitDay(corpus))[0];
    return unit === undefined ? [] : [[id, { ...pair, now: { unit } }]];
  });
  return new Map(found);
});

/** Records that concern both units of a pair, in whichever way, in the order of the corpus. */
export function sharedRecords(corpus: Corpus, [first, second]: TwoSlugs): SharedRecord[] {
  const others = relationsByKey(corpus)(second);
  return relationsOfSlug(corpus)
    .get(first)
    .flatMap((relation) => {
      const other = others.get(keyOf(relation.entry));
      return other && SHARED.has(relation.entry.collection)
        ? [{ entry: relation.entry, relations: [relation, other] as const }]
        : [];
    });
}

const SHARED: ReadonlySet<string> = new Set(RELATED_ANYHOW);

const relationsByKey = once((corpus) =>
  onceEach(
    (slug: string): ReadonlyMap<string, Relation> =>
      new Map(
        relationsOfSlug(corpus)
          .get(slug)
          .map((each) => [keyOf(each.entry), each]),
      ),
  ),
);

/** The pairs of today that a pair as written is now. */
function nowOf(corpus: Corpus, { a, b }: Pick<Pair, 'a' | 'b'>): string[] {
  const today = (id: string) => units.currentOf(id, unitDay(corpus)).map((unit) => units.pageSlug(unit));
  return today(a).flatMap((one) => today(b).flatMap((other) => (one === other ? [] : [pairId(one, other)])));
}

/** Pairs of ids that share their pages are one. */
function byPages(pairs: readonly Pair[]): WrittenPair[] {
  const groups = Map.groupBy(pairs, ({ a, b }) => pairId(units.pageSlug(a), units.pageSlug(b)));
  return [...groups.values()].map((same) => ({
    ...inOrder(same[0]!.a, same[0]!.b),
    records: [...new Set(same.flatMap(({ records }) => records))].sort(),
  }));
}

function inOrder(a: string, b: string): Pick<WrittenPair, 'slugs' | 'ids'> {
  const [one, other] = [units.pageSlug(a), units.pageSlug(b)];
  return one < other ? { slugs: [one, other], ids: [a, b] } : { slugs: [other, one], ids: [b, a] };
}
