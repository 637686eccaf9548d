import type * as LeafletTypes from 'leaflet';
import type { Point } from '../../../maps/boundaries.ts';
import { curve } from '../../../maps/map-model.ts';
import { L } from '../leaflet.ts';
import { DIMMED, latLng, pressable, type Scene } from './scene.ts';

/** Zoom of the plane on which arcs are bent: any one gives the same curves. */
const PLANE = 10;

/**
 * Arcs between two units, thin ones above thick ones, each on a paler one that parts it from the ground; rings around
 * units that have links within.
 */
export function drawLinks(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { arcs, rings } = scene.drawing;
  const dimmedFirst = arcs.toSorted((a, b) => Number(b.isDimmed) - Number(a.isDimmed) || b.count - a.count);
  for (const arc of dimmedFirst) drawArc(group, scene, arc);
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
  { from, to, count, title, key, isDimmed }: Scene['drawing']['arcs'][number],
): void {
  const project = (place: Point): Point => {
    const { x, y } = map.project(latLng(place), PLANE);
    return [x, y];
  };
  const path = curve(project(from), project(to)).map((point) => map.unproject(point as [number, number], PLANE));
  const stands = drawing.selected.has(key);
  const weight = 0.5 + Math.sqrt(count) + (stands ? 2 : 0);
  const under = { weight: weight + 2, color: palette.paper, opacity: 0.75, interactive: false };
  if (!isDimmed) L.polyline(path, under).addTo(group);
  const line = L.polyline(path, {
    weight,
    color: stands ? palette.ink : palette.link,
    opacity: isDimmed ? DIMMED : 1,
  });
  pressable(line, title, () => select(key), { sticky: true }).addTo(group);
}
