import { keyOf, type Corpus, type Entry } from '../corpus/types.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/index.ts';
import { articlesNaming } from './articles.ts';
import { DATED_COLLECTIONS, datedEntries, marksOfRecord, yearOfMark, type TimeMark } from './marks.ts';
import { relationsOfRegion } from './relations.ts';
import { partsOf, relationsOfSlug, type Scope } from './scope.ts';

/** Lanes of a timeline from top to bottom, each with what shares it. */
export const LANES = ['documents', 'linkages', 'events', 'projects', 'directives', 'articles'] as const;
export type Lane = (typeof LANES)[number];
const SHARED: Partial<Record<CollectionName, Lane>> = {
  programmes: 'projects',
  statements: 'articles',
  bulletins: 'articles',
};

/** The lane in which the dates of a collection stand. */
export function laneOf(collection: CollectionName): Lane | undefined {
  return SHARED[collection] ?? LANES.find((lane) => lane === collection);
}

/** The dates of a scope that stand in one lane. */
export function laneScope(of: Scope | undefined, lane: Lane): Scope {
  return [...partsOf(of), `lanes/${lane}`].join('&');
}

/**
 * Records of the timeline of a scope, those without a date too: of the whole record or one collection; of a place what
 * names it, comes through its linkages or was inferred, with the articles that name it; of a region what names it or was
 * inferred; of a record itself with what refers to it. `…&lanes/projects`: those of one lane.
 */
export function timelineRecords(corpus: Corpus, of: Scope | undefined): Entry[] {
  const parts = partsOf(of);
  const lane = parts.find((part) => part.startsWith('lanes/'))?.slice('lanes/'.length);
  const around = recordsAround(corpus, parts.filter((part) => !part.startsWith('lanes/'))[0]);
  return around.filter(({ collection }) => isDrawn(collection) && (lane === undefined || laneOf(collection) === lane));
}

function isDrawn(collection: CollectionName): boolean {
  return DATED_COLLECTIONS.some((each) => each === collection);
}

function recordsAround(corpus: Corpus, part: Scope | undefined): Entry[] {
  const [room, id] = (part ?? '').split('/') as [string, string | undefined];
  if (part === undefined || id === undefined) return datedEntries(corpus, part);
  if (room === 'regions') return relationsOfRegion(corpus, id).map(({ entry }) => entry);
  if (room !== 'units') return entriesAround(corpus, part);
  const related = relationsOfSlug(corpus)
    .get(id)
    .filter(({ kind }) => kind !== 'through');
  return [...new Set([...related.map(({ entry }) => entry), ...articlesNaming(corpus, id)])] as Entry[];
}

/** A record with those that refer to it, each once. */
export function entriesAround({ backlinks, byKey }: Corpus, key: string): Entry[] {
  const own = byKey.get(key);
  const naming = backlinks.get(key) ?? [];
  return [...new Set([...(own ? [own] : []), ...naming.map(({ from }) => from)])];
}

/** Dates of the timeline of a scope; `years/2021`: those that stand under a year, `years/unknown` those of no sure year. */
export function marksIn(corpus: Corpus, of: Scope | undefined): { entry: Entry; mark: TimeMark }[] {
  const year = /^years\/(.*)$/.exec(of ?? '')?.[1];
  const all = timelineRecords(corpus, year === undefined ? of : undefined).flatMap((entry) =>
    marksOfRecord(entry).map((mark) => ({ entry, mark })),
  );
  return year === undefined ? all : all.filter(({ mark }) => (yearOfMark(mark) ?? 'unknown') === year);
}

/** Fewer dates are read sooner than drawn. */
export const FEWEST_DRAWN = 2;

/** Records around which there is enough to draw a timeline of them. */
export function drawnRecords(corpus: Corpus): string[] {
  return COLLECTION_NAMES.filter((name) => name !== 'regions')
    .flatMap((name) => (corpus.entries[name] as Entry[]).map(keyOf))
    .filter((key) => marksIn(corpus, key).length >= FEWEST_DRAWN);
}
