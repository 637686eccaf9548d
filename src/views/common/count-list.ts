import type { Run } from '../../domain/run.ts';
import type { Basis, LinkSides } from '../../facts/links.ts';
import { measureOf, relatedMeasure, shownUnit, type Measured, type MeasureId } from '../../facts/measures.ts';
import { RELATIONS } from '../../facts/relations.ts';
import { partsOf, type Scope } from '../../facts/scope.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { COLLECTION_NAMES, isCollectionName, type CollectionName } from '../../schemas/index.ts';
import { RELATED_ANCHORS, UNIT_ANCHORS, withAnchor } from './anchors.ts';
import type { ViewContext } from './context.ts';
import { countRun, type CountWords } from './counted.ts';
import { listQuery } from './facets.ts';
import { once } from './once.ts';
import { onceEach } from '../../domain/once.ts';
import { pairId, type TwoSlugs } from '../../facts/pair-pages.ts';
import {
  collectionPath,
  namingAnchor,
  pairPath,
  recordPath,
  regionPath,
  sectorPath,
  taskStatePath,
  unitPath,
} from './paths.ts';

/** A counted number, in words or alone, that leads to the list of what it counts; nought leads nowhere. */
export function linkedCount(context: ViewContext, measured: Measured, words?: CountWords): Run {
  const { measure, of, basis, value } = measured;
  return countRun(context, measured, words, value === 0 ? undefined : listOf(context, measure, of, basis));
}

/**
 * Where the records that a number counts are listed: a part of the page of a place, region or sector; the page of a pair,
 * or its row on that of its first place; tasks by their state; a list with its query, where its filters say the same; else the list of a
 * collection; the register of gaps; the brief in whose tables cells are empty. Undefined where no page lists them.
 */
export function listOf(context: ViewContext, measure: MeasureId, of?: Scope, basis?: Basis): string | undefined {
  const parts = partsOf(of);
  const [first, second] = parts;
  if (measure === 'citations') return undefined;
  if (first === undefined) return wholeList(measure, basis);
  if (TIME_MEASURES.has(measure)) return timeList(measure, first, basis);
  if (GAP_MEASURES.has(measure)) return gapList(context, measure, parts);
  const pair = pairList(context, measure, parts);
  if (pair !== undefined) return pair;
  const state = parts.length === 1 ? TASK_STATES.find((each) => first === `directives?state=${each}`) : undefined;
  if (state !== undefined) return taskStatePath(state);
  if (isConditional(measure, parts)) return askedList(context, measure, parts, basis);
  const [room, id] = first.split('?')[0]!.split('/') as [string, string | undefined];
  if (id === undefined) return collectionPath(room);
  if (room === 'units')
    return `/tinh/${id}/#${second?.startsWith('units/') ? pairAnchor(context, id, second, basis) : placeAnchor(measure)}`;
  if (PAIR_MEASURES.has(measure) && !isListedOn(context, room, id, basis)) return undefined;
  if (room === 'regions')
    return PAIR_MEASURES.has(measure) ? `${regionPath(id)}#ai-voi-ai` : `${regionPath(id)}#${placeAnchor(measure)}`;
  if (room === 'sectors') return sectorPath(id) + sectorAnchor(measure);
  const record = context.corpus.byKey.get(`${room}/${id}`);
  return record ? recordPath(record) : '/';
}

/** What is counted of two places alone, on their page. */
function pairList(context: ViewContext, measure: MeasureId, parts: readonly Scope[]): string | undefined {
  const slugs = parts.map((part) => /^units\/([^?]*)$/.exec(part)?.[1]);
  const [one, other] = slugs;
  if (slugs.length !== 2 || one === undefined || other === undefined) return undefined;
  if (measure === 'linkages-joining') return pairPlace(context, one, other);
  const collection = collectionOf(measure);
  if (collection === undefined || !context.facts.joinedPair(one, other)) return undefined;
  return `${pairPath(one, other)}#${namingAnchor(collection)}`;
}

/**
 * The page of two units of today; on it the row of two as linkages name them. Of one of today and one of the past that
 * row, or the list of the linkages of several; undefined for others.
 */
export function pairPlace(context: ViewContext, slug: string, other: string): string | undefined {
  const { facts } = context;
  if (facts.joinedPair(slug, other)) return pairPath(slug, other);
  const id = pairId(slug, other);
  const now = facts.formerPairs.get(id)?.now;
  if (now) return 'pair' in now ? `${pairPath(...now.pair.slugs)}#${id}` : undefined;
  const written = writtenBetween(context, slug, other);
  const [only, next] = written;
  if (only === undefined || next === undefined) return only && pairPlace(context, ...only);
  return `${collectionPath('linkages')}?${new URLSearchParams(written.map((pair) => ['tinh', pair.join('_')])).toString()}`;
}

/** Pairs that are within a unit now, in the order of its page. */
const innerSides = once(({ facts }) => onceEach((unit: string) => facts.sides(unit).inner));

/** The row of two units on the page of the one that both are in now. */
export function innerPairPath(context: ViewContext, unit: string, ids: readonly string[]): string {
  const { units } = context;
  const at = innerSides(context)(unit).findIndex(({ mine, other }) => ids.includes(mine) && ids.includes(other));
  return unitPath(units, unit) + (at < 0 ? `#${UNIT_ANCHORS.partners}` : `#${UNIT_ANCHORS.internal}-${at + 1}`);
}

/** The pairs as written between a unit and one of another day, each the one that is asked or one that it was made of. */
function writtenBetween({ facts, units }: ViewContext, slug: string, other: string): TwoSlugs[] {
  const nowOf = (each: string) =>
    units.currentOf(shownUnit(each, facts.unitDay), facts.unitDay).map((unit) => units.pageSlug(unit));
  const isOf = (written: string, asked: string) => written === asked || nowOf(written).includes(asked);
  return nowOf(slug)
    .flatMap((one) => nowOf(other).flatMap((two) => facts.joinedPair(one, two)?.written ?? []))
    .map(({ slugs }) => slugs)
    .filter(([a, b]) => (isOf(a, slug) && isOf(b, other)) || (isOf(b, slug) && isOf(a, other)));
}

const TIME_MEASURES: ReadonlySet<MeasureId> = new Set([
  'marks',
  'marks-inferred',
  'records-timeline',
  'records-undated',
]);

/** A year or a kind, on the timeline; a place, a region or a record may list its latest dates alone. */
function timeList(measure: MeasureId, first: Scope, basis: Basis | undefined): string | undefined {
  const [room, id] = first.split('/') as [string, string | undefined];
  return id === undefined || room === 'years' ? wholeList(measure, basis) : undefined;
}

const GAP_MEASURES: ReadonlySet<MeasureId> = new Set(['gaps', 'gaps-tabled', 'records-with-gaps']);

/** Where it stands what is missing: on the page of a place or in its brief, in the register, on the page of a record. */
function gapList({ corpus }: ViewContext, measure: MeasureId, parts: readonly Scope[]): string {
  const [first = ''] = parts;
  const [room, id] = first.split('?')[0]!.split('/') as [string, string | undefined];
  if (id === undefined) return `/khoang-trong${collectionPath(room)}`;
  if (measure === 'gaps-tabled' && room === 'units') return `/in/tinh/${id}/`;
  if (measure === 'gaps-tabled' && room === 'regions') return `/in/vung/${id}/`;
  if (room === 'units') return `/tinh/${id}/#${UNIT_ANCHORS.gaps}`;
  if (room === 'regions') return `${regionPath(id)}#${UNIT_ANCHORS.gaps}`;
  const record = corpus.byKey.get(`${room}/${id}`);
  return record ? recordPath(record) : '/khoang-trong/';
}

/** The collection whose records a measure counts, as its list has them; undefined for others. */
function collectionOf(measure: MeasureId): CollectionName | undefined {
  if (measure === 'regions-known') return 'regions';
  // The list of regions has also those that no source names.
  if (measure === 'regions') return undefined;
  return COLLECTION_NAMES.find((name) => name === measure || relatedMeasure(name) === measure);
}

/** True for what is a part of a list, not the whole of one, and no pair alone, which has a row. */
function isConditional(measure: MeasureId, parts: readonly Scope[]): boolean {
  if (measure === 'linkages-joining') return parts.length > 2;
  return parts.length > 1 || parts[0]!.includes('?') || measure.endsWith('-related');
}

/** A list with its query; what only shares the sectors of a category, on its page; undefined where no list says the same. */
function askedList(
  context: ViewContext,
  measure: MeasureId,
  parts: readonly Scope[],
  basis: Basis = 'current',
): string | undefined {
  const [near] = /^categories\/[^?]*(?=\?near$)/.exec(parts.join('&')) ?? [];
  if (near !== undefined) return recordPath(near);
  const isOfPair = measure === 'linkages-joining' && basis === 'current';
  const collection = isOfPair ? 'linkages' : collectionOf(measure);
  const query = collection && listQuery(context, collection, measure, isOfPair ? joinedPair(parts) : parts);
  return query && collectionPath(collection!) + query;
}

/** Two places as the one part that they are of a list. */
function joinedPair(parts: readonly Scope[]): Scope[] {
  const places = parts.filter((part) => part.startsWith('units/'));
  return [places.sort().join('&'), ...parts.filter((part) => !places.includes(part))];
}

/** How many, leading to the list of what is counted, where there is anything. */
export function countLink(context: ViewContext, measure: MeasureId, of?: Scope, basis?: Basis): Run {
  return linkedCount(context, context.facts.count(measure, of, basis));
}

/** The row of the other place on the page of one, on the basis; else all partners. */
function pairAnchor(context: ViewContext, slug: string, other: string, basis: Basis = 'current'): string {
  const { facts, units } = context;
  const page = shownUnit(slug, facts.unitDay);
  const sides = facts.sides(page);
  const isOther = (id: string) => units.pageSlug(id) === other.slice('units/'.length);
  const nowOf = (id: string) => units.currentOf(id, facts.unitDay);
  const hasBoth = !hasOneTable(context, sides);
  const showsNow = hasBoth ? basis === 'current' : units.validAt(page, facts.unitDay);
  const side = sides.outer.find(
    (each) => isOther(each.other) || (basis === 'current' && nowOf(each.other).some(isOther)),
  );
  if (side) {
    const now = nowOf(side.other).find(isOther) ?? nowOf(side.other)[0]!;
    return showsNow ? withAnchor(units.pageSlug(now)) : `${withAnchor(units.pageSlug(side.other))}-khi-viet`;
  }
  const within = facts.innerLinks(page).findIndex((each) => isOther(each.other) || isOther(each.mine));
  return within < 0 || basis === 'current' ? UNIT_ANCHORS.partners : `${UNIT_ANCHORS.internalWritten}-${within + 1}`;
}

/** True if partners as written and those of today bear the same names: a page then has one table of them. */
export function hasOneTable({ facts, units }: ViewContext, { inner, outer }: LinkSides): boolean {
  const names = (ids: readonly string[]) =>
    [...new Map(ids.map((id) => [units.pageSlug(id), units.nameAt(id, facts.unitDay).name])).values()].sort().join();
  const written = outer.map(({ other }) => other);
  const current = written.flatMap((id) => units.currentOf(id, facts.unitDay));
  return inner.length === 0 && names(current) === names(written);
}

/** Where the whole record's are. */
function wholeList(measure: MeasureId, basis: Basis | undefined): string | undefined {
  // The list of regions has also those that no source names.
  if (measure === 'regions') return undefined;
  if (isCollectionName(measure)) return collectionPath(measure);
  if (measure === 'gaps-tabled') return '/in/toan-quoc/';
  // Each stands on the page of its unit.
  if (measure === 'linkages-internal' || measure === 'linkages-unjoined') return undefined;
  // The timeline lists dates, of which a record may have several.
  if (measure === 'records-timeline') return undefined;
  if (measure.startsWith('gaps') || measure === 'records-with-gaps') return '/khoang-trong/';
  if (measure === 'quotes' || measure === 'origins') return collectionPath('articles');
  if (measure === 'records') return '/loai/';
  if (measure.startsWith('marks') || measure === 'records-undated') return '/dong-thoi-gian/';
  if (measure.startsWith('linkages-dated')) return collectionPath('linkages');
  if (measure.startsWith('fields-')) return '/khoang-trong/';
  if (measure === 'provinces-unnamed') return '/ban-do/';
  if (measure === 'regions-known') return collectionPath('regions');
  return basis === 'asWritten' ? '/bieu-do/ma-tran/khi-viet/' : '/bieu-do/ma-tran/';
}

/** Pairs stand on the page of a sector by the units of today, on that of a region by those of its own time. */
function isListedOn({ regions }: ViewContext, room: string, id: string, basis: Basis | undefined): boolean {
  const isOfPast = room === 'regions' && regions.find((region) => region.id === id)?.basis !== '34';
  return basis === undefined || basis === (isOfPast ? 'asWritten' : 'current');
}

/** What the part «Ai với ai» of a region or a sector lists. */
const PAIR_MEASURES: ReadonlySet<MeasureId> = new Set(['links', 'provinces-linked', 'linkages-joining']);

function sectorAnchor(measure: MeasureId): string {
  if (PAIR_MEASURES.has(measure)) return '#ai-voi-ai';
  return isCollectionName(measure) ? `#${namingAnchor(measure)}` : '';
}

function placeAnchor(measure: MeasureId): string {
  if (measure === 'partners' || measure === 'partners-outside') return UNIT_ANCHORS.partners;
  if (measure === 'links' || measure === 'linkages-joining') return UNIT_ANCHORS.partners;
  if (measure === 'links-internal') return UNIT_ANCHORS.internal;
  if (measure.startsWith('gaps') || measure === 'records-with-gaps') return UNIT_ANCHORS.gaps;
  if (measure === 'articles' || measure === 'origins') return UNIT_ANCHORS.articles;
  if (measure.endsWith('-members')) return 'cua-thanh-vien';
  const collection = COLLECTION_NAMES.find((name) => RELATIONS.some((kind) => measureOf(name, kind) === measure));
  const kind = RELATIONS.find((each) => each !== 'named' && measure.endsWith(`-${each}`));
  if (collection !== undefined && kind !== undefined && kind !== 'named') return RELATED_ANCHORS[kind];
  return namingAnchor(collection ?? 'linkages');
}
