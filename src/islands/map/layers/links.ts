import type * as LeafletTypes from 'leaflet';
import type { Point } from '../../../maps/boundaries.ts';
import { curve } from '../../../maps/map-model.ts';
import { L } from '../leaflet.ts';
import { latLng, pressable, type Scene } from './scene.ts';

/** Zoom of the plane on which arcs are bent: any one gives the same curves. */
const PLANE = 10;

/**
 * Arcs between two units, thin ones above thick ones, each on a paler one that parts it from the ground; rings around
 * units that have links within.
 */
export function drawLinks(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { arcs, rings } = scene.drawing;
  for (const arc of arcs.toSorted((a, b) => b.count - a.count)) drawArc(group, scene, arc);
  for (const { at, count, title, key } of rings) {
    const ring = L.circleMarker(latLng(at), {
      radius: 5 + Math.sqrt(count) * 2,
      weight: 0.5 + Math.sqrt(count),
      color: scene.palette.link,
      fill: false,
    });
    pressable(ring, title, () => scene.select(key)).addTo(group);
  }
}

function drawArc(
  group: LeafletTypes.LayerGroup,
  { map, drawing, palette, select }: Scene,
  { from, to, count, title, key }: Scene['drawing']['arcs'][number],
): void {
  const project = (place: Point): Point => {
    const { x, y } = map.project(latLng(place), PLANE);
    return [x, y];
  };
  const path = curve(project(from), project(to)).map((point) => map.unproject(point as [number, number], PLANE));
  const stands = drawing.selected.has(key);
  const weight = 0.5 + Math.sqrt(count) + (stands ? 2 : 0);
  const under = { weight: weight + 2, color: palette.paper, opacity: 0.75, interactive: false };
  L.polyline(path, under).addTo(group);
  const line = L.polyline(path, { weight, color: stands ? palette.ink : palette.link });
  pressable(line, title, () => select(key), { sticky: true }).addTo(group);
}
