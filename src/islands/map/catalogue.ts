import type { Box } from '../../maps/boundaries.ts';
import {
  keyOfUnits,
  unitOn,
  unitsOfKey,
  unitsOn,
  type MapLink,
  type MapRecords,
  type MapShape,
  type MapState,
  type MapWork,
} from '../../maps/map-model.ts';

/** The records of the map, links and works also by their keys. */
export interface Catalogue {
  records: MapRecords;
  links: ReadonlyMap<string, MapLink>;
  works: ReadonlyMap<string, MapWork>;
}

export function catalogueOf(records: MapRecords): Catalogue {
  return {
    records,
    links: new Map(records.links.map((link) => [link.key, link])),
    works: new Map(records.works.map((work) => [work.key, work])),
  };
}

export function nameOf({ records }: Catalogue, unit: string): string {
  return records.names[unit] ?? unit;
}

/** The shapes of a work and of the works it is made of. */
export function shapesOf({ works }: Catalogue, work: MapWork): MapShape[] {
  return partsOf(works, work).flatMap(({ shape }) => shape ?? []);
}

function partsOf(works: Catalogue['works'], work: MapWork): MapWork[] {
  return [work, ...(work.parts ?? []).flatMap((key) => works.get(key) ?? [])];
}

type Selection = Pick<MapState, 'selected' | 'basis'>;

/** The selected unit, or the two of an arc, as they are on the basis that is shown; none where a record is selected. */
export function selectedUnits({ records }: Catalogue, { selected = '', basis }: Selection): string[] {
  return [...new Set(unitsOfKey(selected).map((unit) => unitOn(records, unit, basis)))];
}

/** Keys of all that stands out: a work with its parts, a link with its units. */
export function selectedKeys(catalogue: Catalogue, state: Selection): Set<string> {
  const { records, links, works } = catalogue;
  const key = state.selected;
  if (!key) return new Set();
  const own = selectedUnits(catalogue, state);
  const [unit, other] = own;
  if (unit !== undefined) return new Set([keyOfUnits(unit, other), ...own.map((each) => keyOfUnits(each))]);
  const work = works.get(key);
  if (work) return new Set(partsOf(works, work).map((part) => part.key));
  const { units = [], pairs = [] } = links.get(key) ?? {};
  const groups = [...units.map((each) => [each]), ...pairs].flatMap((ids) => {
    const [first, second, ...more] = unitsOn(records, ids, state.basis);
    return first === undefined || more.length > 0 ? [] : keyOfUnits(first, second);
  });
  return new Set([key, ...groups]);
}

/** What to bring into view of the selected: the box around the shapes of a work, or units. */
export function selectedPlace(catalogue: Catalogue, state: Selection): { box: Box } | { units: string[] } {
  const { records, links, works } = catalogue;
  const key = state.selected ?? '';
  const work = works.get(key);
  const box = work && boxAround(shapesOf(catalogue, work));
  if (box) return { box };
  const own = selectedUnits(catalogue, state);
  return { units: own.length > 0 ? own : unitsOn(records, (links.get(key) ?? work)?.units ?? [], state.basis) };
}

function boxAround(shapes: readonly MapShape[]): Box | undefined {
  const points = shapes.flatMap(({ points: own = [], lines = [], areas = [] }) => [
    ...own,
    ...lines.flat(),
    ...areas.flat(),
  ]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return points.length > 0 ? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] : undefined;
}
