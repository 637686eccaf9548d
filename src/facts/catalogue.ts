import type { Backlink, Corpus } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { regions, sectors } from '../reference/index.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/index.ts';
import { pairsOn, type Basis } from './links.ts';
import { conditionScopes, pairScope } from './conditions.ts';
import { datedEntries, marksOfRecord, yearOfMark } from './marks.ts';
import { factsOf } from './index.ts';
import { measureOf, RELATED, RELATED_ANYHOW, relatedMeasure, type Measured, type MeasureId } from './measures.ts';
import { joinedPairs } from './pair-pages.ts';
import { RELATIONS } from './relations.ts';
import type { Scope } from './scope.ts';
import { TABLED } from './tabled.ts';
import { drawnRecords } from './timeline.ts';
import { unitDay } from './unit-day.ts';
import { units } from './units.ts';

/** Kinds of scopes; `all` is the whole record. */
export type ScopeKind =
  | 'all'
  | 'units'
  | 'pairs'
  | 'joined'
  | 'regions'
  | 'sectors'
  | 'categories'
  | 'collections'
  | 'articles'
  | 'records'
  | 'referred'
  | 'drawn'
  | 'years'
  | 'conditions';

/** What a measure is taken of, and on which units; no basis where units make no difference. */
export interface Measure {
  id: MeasureId;
  of: readonly ScopeKind[];
  basis: readonly Basis[];
}

const BOTH: readonly Basis[] = ['asWritten', 'current'];
const NONE: readonly Basis[] = [];
const OF_TIMELINES: readonly ScopeKind[] = ['units', 'regions', 'drawn'];
const OF_RECORDS: readonly ScopeKind[] = ['all', 'units', 'regions', 'sectors', 'categories', 'conditions'];

/** Every measure, in the order in which readers meet them. */
export const MEASURES: readonly Measure[] = [
  { id: 'partners', of: ['units'], basis: BOTH },
  { id: 'partners-outside', of: ['units'], basis: NONE },
  { id: 'links', of: ['all', 'regions', 'sectors'], basis: BOTH },
  { id: 'links-internal', of: ['units'], basis: NONE },
  { id: 'provinces-linked', of: ['all', 'sectors'], basis: BOTH },
  { id: 'linkages', of: [...OF_RECORDS, 'referred'], basis: NONE },
  { id: 'linkages-joining', of: ['all', 'units', 'pairs', 'regions', 'sectors', 'conditions'], basis: BOTH },
  { id: 'linkages-internal', of: ['all', 'units'], basis: NONE },
  // Of a place they are those of which it is a party.
  { id: 'linkages-inferred', of: ['regions'], basis: NONE },
  { id: 'linkages-unjoined', of: ['all'], basis: NONE },
  ...RELATED.flatMap((name): Measure[] =>
    RELATIONS.flatMap((kind) => {
      const id = measureOf(name, kind);
      if (id === undefined) return [];
      return [{ id, of: kind === 'named' ? [...OF_RECORDS, 'referred'] : ['units', 'regions'], basis: NONE }];
    }),
  ),
  ...TABLED.map((name): Measure => ({ id: `${name}-members`, of: ['regions'], basis: NONE })),
  ...RELATED_ANYHOW.map((name): Measure => ({
    id: relatedMeasure(name)!,
    of: ['units', 'joined'],
    basis: NONE,
  })),
  { id: 'articles', of: ['all', 'units', 'sectors', 'records', 'conditions'], basis: NONE },
  ...(['bulletins', 'categories', 'regions'] as const).map((id): Measure => ({
    id,
    of: ['all', 'sectors', 'conditions'],
    basis: NONE,
  })),
  { id: 'regions-known', of: ['all', 'conditions'], basis: NONE },
  { id: 'origins', of: ['all', 'units', 'records'], basis: NONE },
  { id: 'records', of: ['all', 'units', 'regions', 'sectors', 'categories', 'articles', 'conditions'], basis: NONE },
  { id: 'quotes', of: ['all', 'articles', 'records'], basis: NONE },
  { id: 'citations', of: ['all', 'articles'], basis: NONE },
  { id: 'marks', of: ['all', 'years', ...OF_TIMELINES, 'conditions'], basis: NONE },
  { id: 'marks-inferred', of: ['all', ...OF_TIMELINES], basis: NONE },
  { id: 'records-timeline', of: ['all', ...OF_TIMELINES], basis: NONE },
  { id: 'records-undated', of: ['all', 'collections', ...OF_TIMELINES], basis: NONE },
  { id: 'linkages-dated', of: ['all', 'units'], basis: NONE },
  { id: 'linkages-dated-inferred', of: ['all', 'units'], basis: NONE },
  { id: 'provinces-unnamed', of: ['all'], basis: NONE },
  { id: 'fields-stated', of: ['all', 'collections'], basis: NONE },
  { id: 'fields-inferred', of: ['all', 'collections'], basis: NONE },
  { id: 'gaps', of: ['all', 'units', 'collections', 'records', 'conditions'], basis: NONE },
  {
    id: 'gaps-tabled',
    of: ['all', 'units', 'regions', 'collections', 'records', 'referred', 'conditions'],
    basis: NONE,
  },
  { id: 'records-with-gaps', of: ['all', 'units', 'collections'], basis: NONE },
];

/** Every value of a measure that is not nought, and those of the whole record; in the order of scopes. */
export function valuesOf(corpus: Corpus, { id, of, basis }: Measure): Measured[] {
  const bases = basis.length > 0 ? basis : [undefined];
  return of.flatMap((kind) =>
    scopesOf(corpus, kind, id).flatMap((scope) =>
      bases.flatMap((own): Measured[] => {
        const measured = factsOf(corpus).count(id, scope, own);
        return measured.value === 0 && scope !== undefined ? [] : [measured];
      }),
    ),
  );
}

function scopesOf(corpus: Corpus, kind: ScopeKind, id: MeasureId): (Scope | undefined)[] {
  switch (kind) {
    case 'all':
      return [undefined];
    case 'units':
      return units.pages(unitDay(corpus)).map(({ slug }) => `units/${slug}`);
    case 'pairs':
      return pairScopes(corpus);
    case 'joined':
      return [...joinedPairs(corpus).values()].map(({ slugs }) => pairScope(...slugs));
    case 'regions':
      return [...new Set([...regions, ...corpus.entries.regions].map((region) => `regions/${region.id}`))];
    case 'sectors':
      return sectors.map((sector) => `sectors/${sector.id}`);
    case 'categories':
      return corpus.entries.categories.map(keyOf);
    case 'collections':
      return [...COLLECTION_NAMES];
    case 'articles':
      return corpus.articles.map(keyOf);
    case 'referred':
      return [...corpus.backlinks].flatMap(([key, links]) =>
        refersFrom(links, id) && corpus.byKey.has(key) ? [key] : [],
      );
    case 'drawn':
      return drawnRecords(corpus);
    case 'years':
      return [...new Set(datedEntries(corpus).flatMap(marksOfRecord).map(yearOfMark))]
        .map((year) => `years/${year ?? 'unknown'}`)
        .sort();
    case 'conditions':
      return [...new Set(conditionScopes(corpus, id))];
    case 'records':
      return COLLECTION_NAMES.filter((name) => name !== 'articles').flatMap((name: CollectionName) =>
        corpus.entries[name].map(keyOf),
      );
  }
}

/** True if records that a measure counts refer to a record. */
function refersFrom(links: readonly Backlink[], id: MeasureId): boolean {
  const counted: readonly string[] = id === 'gaps-tabled' ? TABLED : [id];
  return links.some(({ from }) => counted.includes(from.collection));
}

/** Two pages whose units are linked, as written, now, or the one as written and the other now. */
function pairScopes(corpus: Corpus): Scope[] {
  const pagesOf = (id: string) => [id, ...units.currentOf(id, unitDay(corpus))].map((unit) => units.pageSlug(unit));
  const found = pairsOn(corpus, 'asWritten').flatMap(({ a, b }) =>
    pagesOf(a).flatMap((one) => pagesOf(b).flatMap((other) => (one === other ? [] : [pairScope(one, other)]))),
  );
  return [...new Set(found)].sort();
}
