import { boxOf, mapLabels, provinceShapes, type Basis, type Box, type MapSource } from './boundaries.ts';
import { boxAroundAll, nearParts } from './near-parts.ts';

/** Extent of each unit, by source and basis. */
const known = new WeakMap<MapSource, Partial<Record<Basis, ReadonlyMap<string, Box>>>>();

/**
 * Degrees that a map of units has to show: all of their land with its islands, but for the archipelagos that every map
 * shows apart. Throws when there are no units, and on one that the basis does not have.
 */
export function unitsExtent(source: MapSource, basis: Basis, ids: readonly string[]): Box {
  const extents = extentsOf(source, basis);
  return boxAroundAll(
    ids.map((id) => {
      const extent = extents.get(id);
      if (!extent) throw new Error(`unknown unit on basis ${basis}: ${id}`);
      return extent;
    }),
  );
}

function extentsOf(source: MapSource, basis: Basis): ReadonlyMap<string, Box> {
  const bases = known.get(source) ?? {};
  known.set(source, bases);
  const archipelagos = mapLabels(source).flatMap(({ bbox }) => (bbox ? [bbox] : []));
  return (bases[basis] ??= new Map(
    provinceShapes(source.provinces, basis).map(({ id, polygons }) => [
      id,
      boxAroundAll(
        nearParts(
          polygons.map(([outer]) => boxOf(outer!)),
          archipelagos,
        ),
      ),
    ]),
  ));
}
