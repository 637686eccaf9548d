import type { Run } from '../../domain/run.ts';
import type { Basis } from '../../facts/links.ts';
import { measureOf, type Measured, type MeasureId } from '../../facts/measures.ts';
import { RELATIONS } from '../../facts/relations.ts';
import { partsOf, type Scope } from '../../facts/scope.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { COLLECTION_NAMES, isCollectionName } from '../../schemas/index.ts';
import { RELATED_ANCHORS, UNIT_ANCHORS } from './anchors.ts';
import type { ViewContext } from './context.ts';
import { countRun, type CountWords } from './counted.ts';
import { collectionPath, namingAnchor, recordPath, regionPath, sectorPath, taskStatePath } from './paths.ts';

/** A counted number, in words or alone, that leads to the list of what it counts; nought leads nowhere. */
export function linkedCount(context: ViewContext, measured: Measured, words?: CountWords): Run {
  const { measure, of, basis, value } = measured;
  return countRun(context, measured, words, value === 0 ? undefined : listOf(context, measure, of, basis));
}

/**
 * Where the records that a number counts are listed: a part of the page of a place, region or sector; a pair on the page
 * of its first place; tasks by their state; the list of a collection; the register of gaps.
 */
export function listOf(context: ViewContext, measure: MeasureId, of?: Scope, basis?: Basis): string {
  const [first, second] = partsOf(of);
  if (first === undefined) return wholeList(measure);
  const [room, id] = first.split('?')[0]!.split('/') as [string, string | undefined];
  if (first.includes('?')) return queryList(first);
  if (id === undefined)
    return measure === 'gaps' || measure === 'records-with-gaps'
      ? `/khoang-trong${collectionPath(room)}`
      : collectionPath(room);
  if (room === 'units')
    return `/tinh/${id}/#${second?.startsWith('units/') ? pairAnchor(context, id, second, basis) : placeAnchor(measure)}`;
  if (room === 'regions')
    return PAIR_MEASURES.has(measure) ? `${regionPath(id)}#ai-voi-ai` : `${regionPath(id)}#${placeAnchor(measure)}`;
  if (room === 'sectors') return sectorPath(id) + sectorAnchor(measure);
  return context.corpus.byKey.has(first) ? recordPath(first) : '/';
}

/** How many, leading to the list of what is counted, where there is anything. */
export function countLink(context: ViewContext, measure: MeasureId, of?: Scope, basis?: Basis): Run {
  return linkedCount(context, context.facts.count(measure, of, basis));
}

/** The row of the other place among the partners of today, which pages of units in force have; else all partners. */
function pairAnchor({ units, corpus }: ViewContext, slug: string, other: string, basis: Basis | undefined): string {
  const isCurrent = (each: string) =>
    units.pages(corpus.buildDate).some((page) => page.slug === each && page.status === 'current');
  const otherSlug = other.slice('units/'.length);
  return basis === 'current' && isCurrent(slug) && isCurrent(otherSlug) ? `voi-${otherSlug}` : UNIT_ANCHORS.partners;
}

function queryList(query: string): string {
  const [collection, condition] = query.split('?') as [string, string];
  const state = TASK_STATES.find((each) => collection === 'directives' && condition === `state=${each}`);
  return state === undefined ? collectionPath(collection) : taskStatePath(state);
}

/** Where the whole record's are. */
function wholeList(measure: MeasureId): string {
  if (isCollectionName(measure)) return collectionPath(measure);
  if (measure.startsWith('gaps') || measure === 'records-with-gaps') return '/khoang-trong/';
  if (measure === 'quotes' || measure === 'citations' || measure === 'origins') return collectionPath('articles');
  if (measure === 'records') return '/loai/';
  return '/bieu-do/ma-tran/';
}

/** What the part «Ai với ai» of a region or a sector lists. */
const PAIR_MEASURES: ReadonlySet<MeasureId> = new Set(['links', 'provinces-linked', 'linkages-joining']);

function sectorAnchor(measure: MeasureId): string {
  if (PAIR_MEASURES.has(measure)) return '#ai-voi-ai';
  return isCollectionName(measure) ? `#${namingAnchor(measure)}` : '';
}

function placeAnchor(measure: MeasureId): string {
  if (measure === 'partners' || measure === 'partners-outside') return UNIT_ANCHORS.partners;
  if (measure === 'links' || measure === 'links-internal') return UNIT_ANCHORS.partners;
  if (measure.startsWith('gaps') || measure === 'records-with-gaps') return UNIT_ANCHORS.gaps;
  if (measure === 'articles' || measure === 'origins') return UNIT_ANCHORS.articles;
  if (measure.endsWith('-members')) return 'thanh-vien';
  const collection = COLLECTION_NAMES.find((name) => RELATIONS.some((kind) => measureOf(name, kind) === measure));
  const kind = RELATIONS.find((each) => each !== 'named' && measure.endsWith(`-${each}`));
  if (kind !== undefined && kind !== 'named') return RELATED_ANCHORS[kind];
  return namingAnchor(collection ?? 'linkages');
}
