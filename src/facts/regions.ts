import type { ArticleEntry, Corpus } from '../corpus/types.ts';
import { regions, type Membership, type Region } from '../reference/index.ts';
import { onceFor } from '../domain/once.ts';
import { publicationDay } from './dates.ts';
import { once } from './once.ts';
import { placesOfName, written } from './proper-names.ts';
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

/** The names of a region: those of the reference table, and those that the content's record gives. */
export function namesOfRegion(corpus: Corpus, id: string): string[] {
  const region = regions.find((each) => each.id === id);
  const record = corpus.byKey.get(`regions/${id}`);
  const own = record?.collection === 'regions' ? [record.data.name, ...(record.data.aliases ?? [])] : [];
  return [...(region ? [region.name, ...region.aliases] : []), ...own];
}

/** An article that concerns a region; `inferred`: editors put it there, its words do not name the region. */
export interface RegionArticle {
  article: ArticleEntry;
  inferred: boolean;
}

/** Articles of a region: those whose own words name it, and those that editors put there; in the order of the corpus. */
export function articlesOfRegion(corpus: Corpus, id: string): RegionArticle[] {
  return corpus.articles.flatMap((article): RegionArticle[] => {
    const isNamed = regionsNamedIn(corpus)(article).has(id);
    return isNamed || article.data.regions?.includes(id) ? [{ article, inferred: !isNamed }] : [];
  });
}

/**
 * Ids of the regions that the words of an article name: as they were on its day; without a day a name that only one
 * region bears. A name within a longer one («Bắc Trung Bộ và duyên hải miền Trung») is none of its own.
 */
const regionsNamedIn = once((corpus) => {
  const bearers = bearersOfNames(corpus);
  return onceFor((article: ArticleEntry): ReadonlySet<string> => {
    const text = written(article.text.body.text);
    const places = [...bearers].flatMap(([name, ids]) => placesOfName(text, name).map((place) => ({ ...place, ids })));
    const own = places.filter(
      ({ start, end }) =>
        !places.some((each) => each.start <= start && end <= each.end && each.end - each.start > end - start),
    );
    const day = publicationDay(article.data);
    return new Set(own.flatMap(({ ids }) => (ids.length > 1 ? ids.filter((id) => isRegionOn(id, day)) : ids)));
  });
});

function bearersOfNames(corpus: Corpus): ReadonlyMap<string, string[]> {
  const ids = new Set([...regions, ...corpus.entries.regions].map(({ id }) => id));
  // «vùng ĐBSH» may be the one of then or of now.
  const named = [...ids].flatMap((id) => {
    const name = regions.find((each) => each.id === id)?.name;
    const namesakes = regions.filter((each) => each.name === name);
    return [id, ...namesakes.map((each) => each.id)].flatMap((each) =>
      namesOfRegion(corpus, each).map((own) => ({ id, name: own })),
    );
  });
  const byName = Map.groupBy(named, ({ name }) => written(name).lower);
  return new Map([...byName.values()].map((same) => [same[0]!.name, [...new Set(same.map(({ id }) => id))]]));
}

function isRegionOn(id: string, day: string | undefined): boolean {
  const region = regions.find((each) => each.id === id);
  if (day === undefined || region === undefined) return false;
  return (region.validFrom ?? '') <= day && (region.validTo === null || day <= region.validTo);
}
