import type { Position } from 'geojson';
import type * as LeafletTypes from 'leaflet';
import type { Box, Point } from '../../../maps/boundaries.ts';
import {
  brokenName,
  LINE_HEIGHT,
  MAIN_CITY,
  placeNames,
  type NamesRoom,
  type NameToPlace,
  type PlacedName,
} from '../../../maps/place-names.ts';
import { el } from '../elements.ts';
import { L } from '../leaflet.ts';
import { unitFeatures, type UnitFeature } from '../region-map-data.ts';
import type { Scene } from './scene.ts';

const NAME_SIZE = 12;
const BESIDE = {
  /** Of the first so many. */
  most: 16,
  /** Longest line from a unit to its name beside the country, as a share of the map's width. */
  reach: 0.17,
};

/**
 * Names of units, the selected ones, main cities and those with most first: each in its unit; those with a value that have no room there
 * are named beside the country, with a line.
 */
export function drawNames(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { map, data, drawing, palette } = scene;
  const units = unitFeatures(data, drawing.basis).map((unit) => ({ id: String(unit.id), rings: ringsOf(unit, scene) }));
  for (const { lines, x, y, anchor, line } of placeNames(namesOf(units, scene), roomOf(units, scene))) {
    const ends = line?.map((end) => map.unproject(end as [number, number]));
    if (ends) L.polyline(ends, { color: palette.ink, weight: 0.7, interactive: false }).addTo(group);
    const middle = y - NAME_SIZE * (0.35 + ((lines.length - 1) * LINE_HEIGHT) / 2);
    writeName(group, map.unproject([x, middle]), lines, anchor);
  }
}

/** A unit with its outer rings on the screen. */
interface DrawnUnit {
  id: string;
  rings: Point[][];
}

function ringsOf({ geometry }: UnitFeature, scene: Scene): Point[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([ring]) => ring!.map((at) => pixels(at, scene)));
}

/** The names of all units that have a place and are not dimmed, the selected ones, main cities and those with most first. */
function namesOf(units: readonly DrawnUnit[], scene: Scene): NameToPlace[] {
  const { map, records, drawing } = scene;
  const widths = document.createElement('canvas').getContext('2d')!;
  widths.font = `${NAME_SIZE}px ${getComputedStyle(map.getContainer()).fontFamily}`;
  const weight = (id: string) => {
    if (drawing.selected.has(`tinh/${id}`)) return Infinity;
    const count = drawing.counts.get(id) ?? 0;
    return count > 0 && records.main.includes(id) ? count + MAIN_CITY : count;
  };
  return units
    .filter(({ id }) => drawing.focus.size === 0 || drawing.focus.has(id))
    .map((unit) => ({ ...unit, weight: weight(unit.id) }))
    .toSorted((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight))
    .flatMap(({ id, rings, weight }, i) => {
      const place = records.places[id];
      if (!place) return [];
      // The map says which day's units these are.
      const text = records.names[id]!.replace(/ \(.*/, '');
      const widthOf = (line: string) => widths.measureText(line).width;
      const lines = brokenName(text);
      const reach = weight > 0 && i < BESIDE.most ? BESIDE.reach * map.getSize().x : 0;
      return [
        {
          ...{ text, width: widthOf(text), fontSize: NAME_SIZE, weight, at: pixels(place, scene), own: rings, reach },
          ...(lines ? { broken: { lines, width: Math.max(...lines.map(widthOf)) } } : {}),
        },
      ];
    });
}

/** Where names may stand beside the country: off all land and the labels of the sea. */
function roomOf(units: readonly DrawnUnit[], scene: Scene): NamesRoom {
  const { extent, labels } = scene.data;
  const [[left, bottom], [right, top]] = [pixels(extent.slice(0, 2), scene), pixels(extent.slice(2), scene)];
  // As `region-map.css` sets them, at most two lines above their place.
  const taken = labels.map(({ at, bbox }): Box => {
    const [x, y] = pixels([at[0], bbox ? bbox[3] : at[1]], scene);
    return [x - 60, y - 36, x + 60, y];
  });
  return {
    land: units.flatMap(({ rings }) => rings),
    taken,
    frame: [left, top, right, bottom],
  };
}

function pixels([longitude, latitude]: Position | Point, { map }: Scene): Point {
  const { x, y } = map.project([latitude!, longitude!]);
  return [x, y];
}

function writeName(
  group: LeafletTypes.LayerGroup,
  at: LeafletTypes.LatLngExpression,
  lines: readonly string[],
  anchor: PlacedName['anchor'],
): void {
  const className = `region-map-name region-map-name-${anchor}`;
  const icon = L.divIcon({ html: el('span', {}, lines.join('\n')), className, iconSize: [0, 0] });
  L.marker(at, { icon, interactive: false, keyboard: false }).addTo(group);
}
