import { polygonContains } from 'd3';
import { textWidth } from '../charts/text-width.ts';
import type { AreaMapOptions } from './area-map.ts';
import { mapLabels, type MapSource, type Point, type Shape } from './boundaries.ts';
import { LEAST_LETTERS, placedText, textBox, type MapText } from './map-text.ts';
import { brokenName, MAIN_CITY, placeNames, type NameToPlace } from './place-names.ts';
import type { MapFrame } from './projection.ts';

interface AreaNamesRoom {
  frame: MapFrame;
  /** Texts that stand already. */
  taken: readonly MapText[];
  fontSize: number;
  degreesOfPixel: number;
}

const DEFAULTS = {
  /** Islands are named this much sooner than `minZoom` says, which counts on other names beside them. */
  sooner: 0.7,
  /** Longest line to a name beside the country, as a share of the width: for partners, members, the one unit of the map. */
  reach: { other: 0.2, own: 0.28, only: 0.4 },
  /** Shortest line from an island that is drawn, in pixels: a name so near needs none. */
  leastLeader: 10,
};

type Label = NameToPlace & Pick<MapText, 'role'>;

/**
 * Names of units and of the islands far out of those that the map is about, by weight: the units that the map is about,
 * then the main
 * cities, then those that count most. What finds no room is left out. `shapes` in pixels.
 */
export function areaNames(
  source: MapSource,
  shapes: readonly Shape[],
  options: Pick<AreaMapOptions, 'basis' | 'labelled' | 'own' | 'main' | 'tallies' | 'shades'>,
  room: AreaNamesRoom,
): { texts: MapText[]; leaders: [Point, Point][] } {
  const placed = placeNames(
    [...unitLabels(source, shapes, options, room), ...islandLabels(source, shapes, options, room)],
    {
      land: shapes.flatMap(outerRings),
      taken: room.taken.map(textBox),
      frame: [0, 0, room.frame.width, room.frame.height],
    },
  );
  return {
    texts: placed.map(({ name: { text, role, fontSize }, ...each }) => placedText(each, { text, role, fontSize })),
    leaders: placed.flatMap(({ line, name: { role } }) =>
      line && (role === 'unit' || lengthOf(line) > DEFAULTS.leastLeader) ? [line] : [],
    ),
  };
}

function unitLabels(
  source: MapSource,
  shapes: readonly Shape[],
  { labelled, own = [], main = [], tallies, shades }: Parameters<typeof areaNames>[2],
  { frame, fontSize }: AreaNamesRoom,
): Label[] {
  return labelled.map((id) => {
    const at = source.places[id];
    if (!at) throw new Error(`missing label point: ${id}`);
    const shape = shapes.find((each) => each.id === id)!;
    const isOwn = own.includes(id);
    return {
      ...labelOf(shape.mapName, fontSize * LEAST_LETTERS),
      at: frame.project(at),
      role: 'unit',
      own: outerRings(shape),
      weight: isOwn ? Infinity : (tallies?.[id]?.value ?? shades?.[id] ?? 0) + (main.includes(id) ? MAIN_CITY : 0),
      reach: frame.width * DEFAULTS.reach[!isOwn ? 'other' : own.length > 1 ? 'own' : 'only'],
    };
  });
}

/** Islands that a map of their scale names, of the units that it is about. */
function islandLabels(
  source: MapSource,
  shapes: readonly Shape[],
  { basis, labelled, own = [] }: Parameters<typeof areaNames>[2],
  { frame, fontSize, degreesOfPixel }: AreaNamesRoom,
): Label[] {
  const zoom = Math.log2(360 / degreesOfPixel / 256) + DEFAULTS.sooner;
  const units = own.length > 0 ? own : labelled;
  return mapLabels(source)
    .filter(({ kind, minZoom }) => kind === 'island' && minZoom! <= zoom)
    .flatMap(({ name, at: lonLat, [`province${basis}` as const]: unit }): Label[] => {
      const shape = shapes.find(({ id }) => id === unit);
      if (!shape || !units.includes(shape.id)) return [];
      const at = frame.project(lonLat);
      const own = outerRings(shape).filter((ring) => polygonContains(ring as [number, number][], [...at]));
      const label = labelOf(name, fontSize * LEAST_LETTERS);
      return [{ ...label, at, own, role: 'island', weight: -1, reach: frame.width * DEFAULTS.reach.other }];
    });
}

function labelOf(text: string, fontSize: number): Pick<Label, 'text' | 'fontSize' | 'width' | 'broken'> {
  const lines = brokenName(text);
  return {
    ...{ text, fontSize, width: textWidth(text, fontSize) },
    ...(lines ? { broken: { lines, width: Math.max(...lines.map((line) => textWidth(line, fontSize))) } } : {}),
  };
}

function outerRings({ polygons }: Shape): readonly Point[][] {
  return polygons.map(([outer]) => outer!);
}

function lengthOf([[x1, y1], [x2, y2]]: [Point, Point]): number {
  return Math.hypot(x2 - x1, y2 - y1);
}
