import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { compareVi } from '../domain/collate.ts';
import type { Units } from '../domain/territory.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../schemas/index.ts';
import { fieldLabel } from './field-labels.ts';
import { collectionPath, recordPath, unitPath } from './paths.ts';
import { titleOf } from './shown.ts';
import { recordsByUnit } from './unit-records.ts';

/** One thing that the sources do not say of a record. */
export interface Gap {
  collection: CollectionName;
  /** Id of the record, its title and its page. */
  record: string;
  title: string;
  page: string;
  /** Dotted path of the missing field, and its Vietnamese name. */
  path: string;
  label: string;
}

/** Every gap, by collection in the order of menus, then record, then field. */
export function gapsOf(corpus: Corpus): Gap[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    (corpus.entries[collection] as Entry[]).flatMap((entry) =>
      (corpus.absent.get(keyOf(entry)) ?? []).map((path) => ({
        collection,
        record: entry.id,
        title: titleOf(entry),
        page: recordPath(entry),
        path,
        label: fieldLabel(collection, path),
      })),
    ),
  );
}

export interface GapCount {
  label: string;
  count: number;
  /** Page of the collection, or of the unit. */
  page: string;
}

export interface GapRegister {
  total: number;
  /** Records with at least one gap. */
  records: number;
  /** Which fields are missing how often: «Nhiệm vụ: Hạn», most frequent first. */
  fields: GapCount[];
  /** Gaps of records that name a unit, most first. */
  units: GapCount[];
  collections: {
    label: string;
    page: string;
    count: number;
    records: { title: string; page: string; missing: string[] }[];
  }[];
}

export function gapRegister(corpus: Corpus, units: Units): GapRegister {
  const gaps = gapsOf(corpus);
  const byCollection = [...Map.groupBy(gaps, ({ collection }) => collection)];
  return {
    total: gaps.length,
    records: new Set(gaps.map(({ page }) => page)).size,
    fields: fieldCounts(gaps),
    units: unitCounts(corpus, units),
    collections: byCollection.map(([collection, found]) => ({
      label: definitionOf(collection).label,
      page: collectionPath(collection),
      count: found.length,
      records: [...Map.groupBy(found, ({ page }) => page).values()].map((missing) => ({
        title: missing[0]!.title,
        page: missing[0]!.page,
        missing: missing.map(({ label }) => label),
      })),
    })),
  };
}

/** Counts by field, whatever its place in a list. */
function fieldCounts(gaps: readonly Gap[]): GapCount[] {
  const kinds = Map.groupBy(
    gaps,
    ({ collection, label }) => `${definitionOf(collection).label}: ${withoutPlaces(label)}`,
  );
  return [...kinds]
    .map(([label, found]) => ({ label, count: found.length, page: collectionPath(found[0]!.collection) }))
    .sort(mostFirst);
}

function withoutPlaces(label: string): string {
  return label.replace(/ \d+(?= ›|$)/g, '');
}

function unitCounts(corpus: Corpus, units: Units): GapCount[] {
  const pages = new Map<string, { label: string; records: Set<string> }>();
  for (const [id, entries] of recordsByUnit(corpus)) {
    const page = unitPath(units, id);
    const known = pages.get(page) ?? { label: pageName(units, id, corpus.buildDate), records: new Set<string>() };
    entries.forEach((entry) => known.records.add(keyOf(entry)));
    pages.set(page, known);
  }
  return [...pages]
    .map(([page, { label, records }]) => ({
      label,
      page,
      count: [...records].reduce((sum, key) => sum + (corpus.absent.get(key)?.length ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .sort(mostFirst);
}

/** The name on a unit's page: «Phú Thọ (đến 30/6/2025)». */
function pageName(units: Units, id: string, day: string): string {
  const slug = units.pageSlug(id);
  return units.pages(day).find((page) => page.slug === slug)!.name;
}

function mostFirst(a: GapCount, b: GapCount): number {
  return b.count - a.count || compareVi(a.label, b.label);
}
