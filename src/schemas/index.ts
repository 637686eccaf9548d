import type * as z from 'zod';
import { articles } from './article.ts';
import { assets } from './asset.ts';
import { bulletins } from './bulletin.ts';
import { categories } from './category.ts';
import { directives } from './directive.ts';
import { documents } from './document.ts';
import { events } from './event.ts';
import { indicators } from './indicator.ts';
import { linkages } from './linkage.ts';
import { obstacles } from './obstacle.ts';
import { organizations } from './organization.ts';
import { programmes } from './programme.ts';
import { projects } from './project.ts';
import { regions } from './region.ts';
import { statements } from './statement.ts';
import type { CollectionDefinition } from './collection.ts';
import type { Shared } from './record.ts';

/** Every collection, in the order of menus and reports. A new one is its schema file, a line here and a folder. */
export const COLLECTIONS = {
  articles,
  linkages,
  documents,
  projects,
  assets,
  programmes,
  events,
  directives,
  indicators,
  organizations,
  statements,
  obstacles,
  bulletins,
  categories,
  regions,
};

export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The validated data of one record of a collection. */
export type DataOf<C extends CollectionName> = z.output<(typeof COLLECTIONS)[C]['schema']>;

/** The definition seen without its own type, for code that treats all collections alike. */
export function definitionOf(name: CollectionName): CollectionDefinition {
  return COLLECTIONS[name] as unknown as CollectionDefinition;
}

export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}

/** Any record's data as the fields that all share. */
export type AnyData = Shared & Record<string, unknown>;
