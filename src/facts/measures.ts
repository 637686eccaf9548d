import type { Clause, Corpus, Entry } from '../corpus/types.ts';
import { regions } from '../reference/index.ts';
import { COLLECTION_NAMES, isCollectionName, type CollectionName } from '../schemas/index.ts';
import { fieldsByCollection, type FieldCounts } from './fields.ts';
import { isInferred } from './inferred.ts';
import { marksOfRecord } from './marks.ts';
import { countGaps, fieldOf, gapsOf } from './gaps.ts';
import { pairsOn, partnersOf, unitOfParty, type Basis, type Pair } from './links.ts';
import { onceEach } from '../domain/once.ts';
import { articlesNaming } from './articles.ts';
import { once } from './once.ts';
import { countSources } from './origins.ts';
import { RELATIONS, relationsOfUnit, type RelationKind } from './relations.ts';
import { partiesOf, partsOf, recordsIn, relationsOfSlug, type Scope } from './scope.ts';
import { TABLED, tabledGaps } from './tabled.ts';
import { marksIn, timelineRecords } from './timeline.ts';
import { unitDay } from './unit-day.ts';
import { idsOfPage, territoryOf, territoryOfPage, units } from './units.ts';

/** Collections that a place or a region may be named in. */
export const RELATED = COLLECTION_NAMES.filter(
  (name) => !['articles', 'linkages', 'regions', 'categories', 'bulletins'].includes(name),
);
type Related = Exclude<CollectionName, 'articles' | 'linkages' | 'regions' | 'categories' | 'bulletins'>;
/** Those that may belong to a linkage, and those that are drawn. */
const OF_LINKAGES = ['directives', 'documents'] as const;
const DRAWN = ['projects', 'assets'] as const;

type RelatedMeasure =
  Related | `${Related}-inferred` | `${(typeof OF_LINKAGES)[number]}-linkage` | `${(typeof DRAWN)[number]}-through`;

export type MeasureId =
  | 'partners'
  | 'partners-outside'
  | 'links'
  | 'links-internal'
  | 'provinces-linked'
  | 'linkages-joining'
  | 'linkages-internal'
  | 'linkages-inferred'
  | 'linkages-unjoined'
  | RelatedMeasure
  | `${(typeof TABLED)[number]}-members`
  | `${Related | 'bulletins'}-related`
  | 'regions-known'
  | 'records'
  | 'marks'
  | 'marks-inferred'
  | 'records-undated'
  | 'records-timeline'
  | 'linkages-dated'
  | 'linkages-dated-inferred'
  | 'fields-stated'
  | 'fields-inferred'
  | 'provinces-unnamed'
  | 'gaps'
  | 'gaps-tabled'
  | 'records-with-gaps'
  | 'quotes'
  | 'citations'
  | CollectionName
  | 'origins';

/** A number that counts records: what, of what, on which units. */
export interface Measured {
  measure: MeasureId;
  /** Absent for the whole record. */
  of?: Scope;
  basis?: Basis;
  value: number;
}

/** The measure for records of a collection that concern a place in one way; undefined where there is none such. */
export function measureOf(collection: CollectionName, kind: RelationKind = 'named'): MeasureId | undefined {
  const id = kind === 'named' ? collection : `${collection}-${kind}`;
  return MEASURE_IDS.has(id) ? (id as MeasureId) : undefined;
}

const MEASURE_IDS: ReadonlySet<string> = new Set([
  ...COLLECTION_NAMES,
  ...[...RELATED, 'linkages'].map((name) => `${name}-inferred`),
  ...OF_LINKAGES.map((name) => `${name}-linkage`),
  ...DRAWN.map((name) => `${name}-through`),
]);

/** The measure for records that concern a place at all; undefined where a place is no question. */
export function relatedMeasure(collection: CollectionName): MeasureId | undefined {
  const isRelated = (RELATED_ANYHOW as readonly CollectionName[]).includes(collection);
  return isRelated ? (`${collection}-related` as MeasureId) : undefined;
}

/** Collections whose records concern places in one way or another. */
export const RELATED_ANYHOW = [...RELATED, 'bulletins'] as const;

type Count = (corpus: Corpus, of: Scope | undefined, basis: Basis) => number;

/** How each measure that does not count the records of one collection is taken. */
const COUNTS: Partial<Record<MeasureId, Count>> = {
  partners: (corpus, of, basis) => partnersIn(corpus, of, basis).size,
  'partners-outside': (corpus, of) => outsidePartners(corpus, of).size,
  links: (corpus, of, basis) => pairsIn(corpus, of, basis).length,
  'links-internal': countInternalPairs,
  'provinces-linked': (corpus, of, basis) => pagesOf(pairsIn(corpus, of, basis).flatMap(({ a, b }) => [a, b])).size,
  'linkages-joining': (corpus, of, basis) => new Set(pairsIn(corpus, of, basis).flatMap(({ records }) => records)).size,
  'linkages-internal': countInternalLinkages,
  'linkages-unjoined': (corpus) =>
    corpus.entries.linkages.length - new Set(pairsOn(corpus, 'asWritten').flatMap(({ records }) => records)).size,
  records: (corpus, of) => allIn(corpus, of).length,
  gaps: countGapsIn,
  'gaps-tabled': countTabledGaps,
  'linkages-members': (corpus, of) => ofMembers(corpus, of).linkages.length,
  'projects-members': (corpus, of) => ofMembers(corpus, of).projects.length,
  'directives-members': (corpus, of) => ofMembers(corpus, of).directives.length,
  'documents-members': (corpus, of) => ofMembers(corpus, of).documents.length,
  marks: (corpus, of) => marksIn(corpus, of).length,
  'marks-inferred': (corpus, of) =>
    marksIn(corpus, of).filter(({ entry, mark }) => isInferred(entry, mark.path)).length,
  'records-timeline': (corpus, of) => timelineRecords(corpus, of).length,
  'records-undated': (corpus, of) =>
    timelineRecords(corpus, of).filter((entry) => marksOfRecord(entry).length === 0).length,
  'linkages-dated': (corpus, of) => datedLinkages(corpus, of, false),
  'linkages-dated-inferred': (corpus, of) => datedLinkages(corpus, of, true),
  'fields-stated': (corpus, of) => countFields(corpus, of, 'stated'),
  'fields-inferred': (corpus, of) => countFields(corpus, of, 'inferred'),
  'provinces-unnamed': (corpus) => unnamedUnits(corpus).length,
  'regions-known': (corpus, of) => regionsKnown(corpus, of).length,
  'records-with-gaps': (corpus, of) => allIn(corpus, of).filter((entry) => gapsOf(corpus, entry).length > 0).length,
  quotes: (corpus, of) => new Set(clausesIn(corpus, of).map(placeOf)).size,
  citations: (corpus, of) => clausesIn(corpus, of).length,
  articles: (corpus, of) => articlesIn(corpus, of).length,
  origins: (corpus, of) =>
    countSources(
      corpus,
      articlesIn(corpus, of).map(({ id }) => id),
    ).origins,
};

/** Throws on a scope that the measure does not know. */
export function countOf(corpus: Corpus, measure: MeasureId, of?: Scope, basis: Basis = 'current'): number {
  const count = COUNTS[measure];
  if (count) return count(corpus, of, basis);
  if (measure.endsWith('-related'))
    return countRelated(corpus, measure.slice(0, -'-related'.length) as CollectionName, of);
  const kind = RELATIONS.find((each) => measure.endsWith(`-${each}`)) ?? 'named';
  const collection = (kind === 'named' ? measure : measure.slice(0, -kind.length - 1)) as CollectionName;
  return recordsIn(corpus, collection, of, kind).length;
}

/**
 * Pairs of a scope: of the whole record, of linkages on a condition, of a unit with others, of two units, of the members of
 * a region. A unit of the
 * past has those of its own linkages: on the current basis without what is now in one unit with it.
 */
function pairsIn(corpus: Corpus, of: Scope | undefined, basis: Basis): Pair[] {
  const parts = Map.groupBy(partsOf(of), (part) => /^(units|regions)\//.exec(part)?.[1] ?? 'rest');
  const { units: places = [], regions: areas = [], rest = [] } = Object.fromEntries(parts);
  const linkages =
    rest.length > 0 ? new Set(recordsIn(corpus, 'linkages', rest.join('&')).map(({ id }) => id)) : undefined;
  const members = areas.map((part) => membersOf(corpus, part.slice('regions/'.length)));
  const found = (places.length > 0 ? pairsOfPlaces(corpus, places, basis) : pairsOn(corpus, basis)).filter(({ a, b }) =>
    members.every((own) => own.has(a) && own.has(b)),
  );
  if (!linkages) return [...found];
  return found
    .map((pair) => ({ ...pair, records: pair.records.filter((id) => linkages.has(id)) }))
    .filter(({ records }) => records.length > 0);
}

/** Records of a collection that concern a place, or each of several, in whichever way; each once. */
function countRelated(corpus: Corpus, collection: CollectionName, of: Scope | undefined): number {
  const parts = of === undefined ? [undefined] : partsOf(of);
  return parts.map((part) => relatedIds(corpus)(collection)(part)).reduce((a, b) => a.intersection(b)).size;
}

const relatedIds = once((corpus) =>
  onceEach((collection: CollectionName) =>
    onceEach(
      (part: Scope | undefined): ReadonlySet<string> =>
        new Set(RELATIONS.flatMap((kind) => recordsIn(corpus, collection, part, kind).map(({ id }) => id))),
    ),
  ),
);

/** Ids of the regions of the reference table and of the content; `regions?group=…` those of one group, or `informal`. */
function regionsKnown(corpus: Corpus, of: Scope | undefined): string[] {
  const group = /^regions\?group=(.*)$/.exec(of ?? '')?.[1];
  const own = corpus.entries.regions.filter(({ id }) => !regions.some((region) => region.id === id));
  const all = [
    ...regions.map(({ id, group }) => ({ id, group: group as string })),
    ...own.map(({ id }) => ({ id, group: 'informal' })),
  ];
  return all.filter((each) => group === undefined || each.group === group).map(({ id }) => id);
}

/** Linkages of a scope whose time a source states, or editors inferred. */
function datedLinkages(corpus: Corpus, of: Scope | undefined, wantsInferred: boolean): number {
  return recordsIn(corpus, 'linkages', of).filter((entry) => {
    const field = (['signed', 'period'] as const).find((each) => entry.data[each] !== undefined);
    return field !== undefined && isInferred(entry, field) === wantsInferred;
  }).length;
}

function countFields(corpus: Corpus, of: Scope | undefined, way: keyof FieldCounts): number {
  const counts = [...fieldsByCollection(corpus)].filter(([name]) => of === undefined || name === of);
  return counts.reduce((sum, [, each]) => sum + each[way], 0);
}

/** Units in force that no source names and no record concerns, what only a drawing puts there left out. */
function unnamedUnits(corpus: Corpus): string[] {
  return units
    .inForce(unitDay(corpus))
    .map(({ id }) => id)
    .filter((id) => {
      const slug = units.pageSlug(id);
      const isConcerned = relationsOfSlug(corpus)
        .get(slug)
        .some(({ kind }) => kind !== 'through');
      return !isConcerned && articlesNaming(corpus, slug).length === 0;
    });
}

/** All that ever belonged to a region, as its table or the content's record has them. */
function membersOf(corpus: Corpus, id: string): ReadonlySet<string> {
  const region = regions.find((each) => each.id === id);
  const stated = corpus.entries.regions.find((each) => each.id === id)?.data.members;
  return new Set(region?.members.map(({ unit }) => unit) ?? stated);
}

function pairsOfPlaces(corpus: Corpus, places: readonly string[], basis: Basis): Pair[] {
  const [first, second] = places.map(slugOf);
  const found = pairsOfPlace(corpus)(first!);
  if (second === undefined) return found.filter((pair) => basis === 'asWritten' || !isInner(corpus, pair));
  const [one, other] = [first!, second].map((slug) => territoryOfPage(slug, unitDay(corpus)));
  return found.filter((pair) => joins(pair, one!, other!) && (basis === 'asWritten' || !isInner(corpus, pair)));
}

/** Pairs as written of which one is of the territory of a page: every pair of places is asked for, so not among all. */
const pairsOfPlace = once((corpus) =>
  onceEach((slug: string): Pair[] => {
    const own = territoryOfPage(slug, unitDay(corpus));
    return pairsOn(corpus, 'asWritten').filter(({ a, b }) => own.has(a) || own.has(b));
  }),
);

function slugOf(part: string): string {
  return part.slice('units/'.length);
}

function joins({ a, b }: Pair, first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return (first.has(a) && second.has(b)) || (first.has(b) && second.has(a));
}

/** True for units that are in one unit now. */
function isInner(corpus: Corpus, { a, b }: Pair): boolean {
  const day = unitDay(corpus);
  return units.currentOf(a, day).some((id) => units.currentOf(b, day).includes(id));
}

function pagesOf(ids: readonly string[]): Set<string> {
  return new Set(ids.map((id) => units.pageSlug(id)));
}

/**
 * Pages of the units with which a unit is linked. What belonged to the territory of a unit in force is no partner of it;
 * a unit of the past has the partners of its own linkages.
 */
function partnersIn(corpus: Corpus, of: Scope | undefined, basis: Basis): Set<string> {
  return pagesOf(
    partsOf(of).flatMap((part) => {
      const territory = territoryOfPage(slugOf(part), unitDay(corpus));
      return partnersOf(corpus, shownUnit(slugOf(part), unitDay(corpus)))[basis].filter((id) => !territory.has(id));
    }),
  );
}

/** Partners as written that are now in another unit. */
function outsidePartners(corpus: Corpus, of: Scope | undefined): Set<string> {
  const inside = pagesOf(
    partsOf(of).flatMap((part) => partnersOf(corpus, shownUnit(slugOf(part), unitDay(corpus))).internal),
  );
  return partnersIn(corpus, of, 'asWritten').difference(inside);
}

/** The unit that a page is about on a day: the one in force, else the newest. */
export function shownUnit(slug: string, day: string): string {
  const ids = idsOfPage.get(slug);
  if (!ids) throw new Error(`unknown unit: ${slug}`);
  return ids.find((id) => units.validAt(id, day)) ?? ids[0]!;
}

/** Pairs as written that are now in one unit: of a place those of its territory. */
function innerPairs(corpus: Corpus, of: Scope | undefined): Pair[] {
  return pairsIn(corpus, of, 'asWritten').filter((pair) => isInner(corpus, pair));
}

function countInternalPairs(corpus: Corpus, of: Scope | undefined): number {
  return innerPairs(corpus, of).length;
}

/** Linkages that join only units which are one now. */
function countInternalLinkages(corpus: Corpus, of: Scope | undefined): number {
  const joining = new Set(pairsOn(corpus, 'current').flatMap(({ records }) => records));
  const inner = new Set(innerPairs(corpus, of).flatMap(({ records }) => records));
  return [...inner].filter((id) => !joining.has(id)).length;
}

/** Every record of a scope, of all collections; of a place those that name it. */
function allIn(corpus: Corpus, of: Scope | undefined): Entry[] {
  // A condition on a field is one on the records of its collection.
  const [only] = partsOf(of).flatMap((part) => /^(\w+)\?/.exec(part)?.[1] ?? []);
  const names = only !== undefined && isCollectionName(only) ? [only] : COLLECTION_NAMES;
  return names.flatMap((name) => recordsIn(corpus, name, of) as Entry[]);
}

/** `directives?absent=due` counts that field alone, whatever its place in a list (`funding.amount`). */
function countGapsIn(corpus: Corpus, of: Scope | undefined): number {
  const field = partsOf(of).flatMap((part) => /\?absent=(.*)$/.exec(part)?.[1] ?? [])[0];
  if (field !== undefined)
    return allIn(corpus, of).flatMap((entry) => gapsOf(corpus, entry).filter((path) => fieldOf(path) === field)).length;
  const record = of === undefined ? undefined : corpus.byKey.get(of);
  return countGaps(corpus, record ? [record] : allIn(corpus, of));
}

function placeOf({ article, range }: Clause): string {
  return `${article.id} ${range.start} ${range.end}`;
}

/** Of an article those in its words, of a record those on which it rests. */
function clausesIn(corpus: Corpus, of: Scope | undefined): readonly Clause[] {
  if (of === undefined) return corpus.clauses;
  if (of.startsWith('articles/')) return corpus.clausesIn.get(of.slice('articles/'.length)) ?? [];
  return corpus.clausesOf.get(of) ?? [];
}

/** Of a place those that name it; of a record those on which it rests. */
function articlesIn(corpus: Corpus, of: Scope | undefined): Corpus['articles'] {
  if (of === undefined || of.includes('?') || of === 'articles')
    return recordsIn(corpus, 'articles', of) as Corpus['articles'];
  if (of.startsWith('units/')) return articlesNaming(corpus, slugOf(of));
  if (!corpus.byKey.has(of)) return recordsIn(corpus, 'articles', of) as Corpus['articles'];
  return [...new Set((corpus.clausesOf.get(of) ?? []).map(({ article }) => article))];
}

/** How tables of a place or region come by a record: what only a drawing puts there is left out. */
const LISTED = RELATIONS.filter((kind) => kind !== 'through');

/**
 * Records that the tables of a brief list, each once. Of a place or region alone: those that name it, come through a
 * linkage or were inferred; of a region also the linkages among its members.
 */
export function tabledIn(corpus: Corpus, of: Scope | undefined): readonly Entry[] {
  return knownTables(corpus)(of);
}

const knownTables = once((corpus) => onceEach((of: Scope | undefined): readonly Entry[] => findTabled(corpus, of)));

function findTabled(corpus: Corpus, of: Scope | undefined): Entry[] {
  const kinds = /^(units|regions)\/[^&]+$/.test(of ?? '') ? LISTED : (['named'] as const);
  const among = amongMembers(corpus, of);
  return TABLED.flatMap((name) => {
    const found = kinds.flatMap((kind) => recordsIn(corpus, name, of, kind) as Entry[]);
    const joining =
      name === 'linkages' && among.size > 0 ? corpus.entries.linkages.filter(({ id }) => among.has(id)) : [];
    return [...new Set([...found, ...(joining as Entry[])])];
  });
}

/** Ids of linkages that join two members of a region. */
function amongMembers(corpus: Corpus, of: Scope | undefined): ReadonlySet<string> {
  const id = regionOf(of);
  return new Set(id === undefined ? [] : pairsIn(corpus, of, basisOfRegion(id)).flatMap(({ records }) => records));
}

function regionOf(of: Scope | undefined): string | undefined {
  return /^regions\/([^&]+)$/.exec(of ?? '')?.[1];
}

/** Links of a region of the 63 are those between units of their time; of a region in force those between units of today. */
function basisOfRegion(id: string): Basis {
  return regions.find((region) => region.id === id)?.basis === '34' ? 'current' : 'asWritten';
}

/** Cells that are empty in the tables of a scope; `…&projects?absent=funding.amount` counts those of that field alone. */
function countTabledGaps(corpus: Corpus, of: Scope | undefined): number {
  const parts = partsOf(of);
  const field = parts.find((part) => part.includes('?absent='));
  const rest = parts.filter((part) => part !== field).join('&');
  return tabledIn(corpus, rest === '' ? undefined : rest).flatMap((entry) =>
    tabledGaps(corpus, entry).filter(
      (path) => field === undefined || field === `${entry.collection}?absent=${fieldOf(path)}`,
    ),
  ).length;
}

/**
 * Records of members of a region, each once: linkages of which a member is a party, projects that lie in a member, and
 * tasks and documents that name a member, belong to a linkage of one, or were inferred to it.
 */
export function ofMembers(corpus: Corpus, of: Scope | undefined): Record<(typeof TABLED)[number], Entry[]> {
  const members = [...membersOf(corpus, regionOf(of)!)].flatMap((id) => [...territoryOf(id, unitDay(corpus))]);
  const territory = new Set(members);
  const relations = members.flatMap((id) => relationsOfUnit(corpus, id)).filter(({ kind }) => kind !== 'through');
  const those = (name: CollectionName, own = relations) => [
    ...new Set(own.flatMap(({ entry }) => (entry.collection === name ? entry : []))),
  ];
  return {
    linkages: corpus.entries.linkages.filter((entry) =>
      partiesOf(entry).some((party) => territory.has(unitOfParty(corpus, party) ?? '')),
    ) as Entry[],
    projects: those(
      'projects',
      relations.filter(({ links }) => links.some(({ path }) => path.startsWith('provinces.'))),
    ),
    directives: those('directives'),
    documents: those('documents'),
  };
}
