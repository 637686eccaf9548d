import type { Pieces } from './pieces.ts';

/** What answers are narrowed by, under the names that the address carries. THIS FILE GOES TO THE BROWSER. */
export const SEARCH_FACETS = ['loai', 'tinh', 'linh-vuc', 'nam'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];
export type Filter = Partial<Record<SearchFacet, string>>;

/** Those of `documents` that have every value chosen, in their order. */
export async function narrowed(pieces: Pieces, documents: readonly number[], filter: Filter): Promise<number[]> {
  let found = [...documents];
  for (const facet of SEARCH_FACETS) {
    const value = filter[facet];
    if (!value) continue;
    const own = new Set((await valuesOf(pieces, facet)).get(value));
    found = found.filter((document) => own.has(document));
  }
  return found;
}

/** By `facet value`, how many of `documents` it would leave, the other facets as they are. */
export async function countValues(
  pieces: Pieces,
  documents: readonly number[],
  filter: Filter,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const facet of SEARCH_FACETS) {
    const left = new Set(await narrowed(pieces, documents, { ...filter, [facet]: '' }));
    for (const [value, own] of await valuesOf(pieces, facet))
      counts.set(`${facet} ${value}`, own.filter((document) => left.has(document)).length);
  }
  return counts;
}

/** All documents that have a value. */
export async function documentsOf(pieces: Pieces, facet: SearchFacet, value: string): Promise<readonly number[]> {
  return (await valuesOf(pieces, facet)).get(value) ?? [];
}

async function valuesOf({ root, facets }: Pieces, facet: SearchFacet): Promise<ReadonlyMap<string, number[]>> {
  if (facet !== 'loai') return new Map((await facets())[facet].map(([value, steps]) => [value, fromSteps(steps)]));
  return new Map(
    root.kinds.map(([kind, first], at) => {
      const end = root.kinds[at + 1]?.[1] ?? root.count;
      return [kind, Array.from({ length: end - first }, (_, index) => first + index)];
    }),
  );
}

function fromSteps(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}
