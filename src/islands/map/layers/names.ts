import type { Position } from 'geojson';
import type * as LeafletTypes from 'leaflet';
import type { Box, Point } from '../../../maps/boundaries.ts';
import { STEP_FILLS } from '../../../maps/colours.ts';
import { fittingNames, type NamePlace } from '../../../maps/fitting-names.ts';
import { namesBeside, type NamesRoom } from '../../../maps/names-beside.ts';
import { el } from '../elements.ts';
import { L } from '../leaflet.ts';
import { unitExtent, unitFeatures, type UnitFeature } from '../region-map-data.ts';
import { latLng, type Scene } from './scene.ts';

const NAME_SIZE = 12;
const BESIDE = {
  most: 16,
  /** Longest line from a unit to its name beside the country, as a share of the map's width. */
  reach: 0.17,
};

/** The name of a unit, its place on the map and on the screen, and its class; −1 without a value. */
interface UnitName extends NamePlace {
  name: string;
  at: LeafletTypes.LatLngTuple;
  step: number;
}

/**
 * Names of the units that have room for theirs, the selected and the darkest first; those with a value that have none
 * are named beside the country, with a line.
 */
export function drawNames(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { map, data, drawing, palette } = scene;
  const units = unitFeatures(data, drawing.basis);
  const names = namesOf(units, scene);
  const fitting = fittingNames(names, NAME_SIZE);
  for (const { at, name } of fitting) writeName(group, at, name);
  const others = names.filter((each) => each.step >= 0 && !fitting.includes(each)).slice(0, BESIDE.most);
  const beside = namesBeside(
    others.map(({ name, width, x, y }) => ({ text: name, width, at: [x, y] })),
    roomBeside(units, fitting, scene),
  );
  for (const { text, x, y, anchor, line } of beside) {
    const ends = line.map((end) => map.unproject(end as [number, number]));
    L.polyline(ends, { color: palette.ink, weight: 0.7, interactive: false }).addTo(group);
    writeName(group, map.unproject([x, y - NAME_SIZE * 0.35]), text, anchor);
  }
}

/** The names of all units that have a place, the selected and the darkest first. */
function namesOf(units: readonly UnitFeature[], { map, data, records, drawing }: Scene): UnitName[] {
  const widths = document.createElement('canvas').getContext('2d')!;
  widths.font = `${NAME_SIZE}px ${getComputedStyle(map.getContainer()).fontFamily}`;
  const rank = (id: string) => (drawing.selected.has(`tinh/${id}`) ? STEP_FILLS.length : (drawing.steps.get(id) ?? -1));
  return units
    .map((unit) => ({ unit, id: String(unit.id), step: rank(String(unit.id)) }))
    .toSorted((a, b) => b.step - a.step)
    .flatMap(({ unit, id, step }) => {
      const place = records.places[id];
      if (!place) return [];
      const [west, , east] = unitExtent(unit, data.labels);
      const at = latLng(place);
      const { x, y } = map.project(at);
      const room = map.project([place[1], east]).x - map.project([place[1], west]).x;
      // The map says which day's units these are.
      const name = records.names[id]!.replace(/ \(.*/, '');
      return [{ name, at, width: widths.measureText(name).width, x, y, room, step }];
    });
}

/** Where names may stand beside the country: off all land, the names inside it, and the labels of the sea. */
function roomBeside(
  units: readonly UnitFeature[],
  inside: readonly UnitName[],
  { map, data: { extent, labels } }: Scene,
): NamesRoom {
  const pixels = ([longitude, latitude]: Position): Point => {
    const { x, y } = map.project([latitude!, longitude!]);
    return [x, y];
  };
  const [[left, bottom], [right, top]] = [pixels(extent.slice(0, 2)), pixels(extent.slice(2))];
  // As `region-map.css` sets them, at most two lines above their place.
  const labelBoxes = labels.map(({ at, bbox }): Box => {
    const [x, y] = pixels([at[0], bbox ? bbox[3] : at[1]]);
    return [x - 60, y - 36, x + 60, y];
  });
  const nameBoxes = inside.map(({ x, y, width }): Box => [x - width / 2, y - 8, x + width / 2, y + 8]);
  const polygons = units.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return {
    land: polygons.map(([ring]) => ring!.map(pixels)),
    taken: [...nameBoxes, ...labelBoxes],
    frame: [left, top, right, bottom],
    fontSize: NAME_SIZE,
    reach: BESIDE.reach * map.getSize().x,
  };
}

function writeName(
  group: LeafletTypes.LayerGroup,
  at: LeafletTypes.LatLngExpression,
  name: string,
  anchor = 'middle',
): void {
  const className = `region-map-name region-map-name-${anchor}`;
  const icon = L.divIcon({ html: el('span', {}, name), className, iconSize: [0, 0] });
  L.marker(at, { icon, interactive: false, keyboard: false }).addTo(group);
}
