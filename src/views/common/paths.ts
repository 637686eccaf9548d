import type { Clause, Entry } from '../../corpus/types.ts';
import { pairId } from '../../facts/pair-pages.ts';
import type { TaskState } from '../../facts/tasks.ts';
import type { Units } from '../../domain/territory.ts';
import { COLLECTIONS, definitionOf, isCollectionName, type CollectionName } from '../../schemas/index.ts';

/** Site paths: a slash at both ends, no base. Components put the base before them. */

/** The list of a collection: `/van-ban/`. */
export function collectionPath(collection: string): string {
  if (!isCollectionName(collection)) throw new Error(`unknown collection: ${collection}`);
  return `/${COLLECTIONS[collection].segment}/`;
}

/** The page of a record, given as the record or as `collection/id`. */
export function recordPath(record: Pick<Entry, 'collection' | 'id'> | string): string {
  const [collection, id] = typeof record === 'string' ? record.split('/') : [record.collection, record.id];
  return `${collectionPath(collection!)}${id}/`;
}

/** The page of a provincial unit, shared by ids of the same territory. Throws for an unknown id. */
export function unitPath(units: Units, id: string): string {
  return `/tinh/${units.pageSlug(id)}/`;
}

/** The page of two units of today, or of the past, by their slugs. */
export function pairPath(slug: string, other: string): string {
  return `/cap/${pairId(slug, other)}/`;
}

export function regionPath(id: string): string {
  return `${collectionPath('regions')}${id}/`;
}

/** The quoted words on the page of their article. */
export function clausePath(clause: Pick<Clause, 'article' | 'anchor'>): string {
  return `${recordPath(clause.article)}#${clause.anchor}`;
}

/** The page of a sector of the reference table. */
export function sectorPath(id: string): string {
  return `/linh-vuc/${id}/`;
}

const TASK_STATE_SLUGS: Record<TaskState, string> = {
  overdue: 'qua-han',
  due: 'den-han',
  'not-yet-due': 'chua-den-han',
  recurring: 'thuong-xuyen',
  'no-deadline': 'khong-neu-han',
  done: 'hoan-thanh',
};

/** `qua-han`: the last step of addresses of tasks that stand so. */
export function taskStateSlug(state: TaskState): string {
  return TASK_STATE_SLUGS[state];
}

/** The tasks that stand so. */
export function taskStatePath(state: TaskState): string {
  return `${collectionPath('directives')}tinh-trang/${taskStateSlug(state)}/`;
}

/** Anchor of the records of one collection on the page of a unit, a region or a sector. */
export function namingAnchor(collection: string): string {
  return `nhac-toi-${definitionOf(collection as CollectionName).segment}`;
}
