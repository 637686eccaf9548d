import type * as LeafletTypes from 'leaflet';
import type { Point } from '../../../maps/boundaries.ts';
import { clusters, type Cluster } from '../../../maps/map-model.ts';
import { L } from '../leaflet.ts';
import { DIMMED, latLng, pressable, type Scene } from './scene.ts';

/** More points than these are gathered, by cells of a grid so many pixels wide. */
const CLUSTERS = { from: 300, cell: 44 };

type Work = Scene['drawing']['works'][number];
interface WorkPoint {
  work: Work;
  x: number;
  y: number;
}

/** Points of works; many are gathered by what lies together on the screen, so they depend on the zoom. */
export function drawPoints(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { map, drawing } = scene;
  const points = drawing.works.flatMap((work) =>
    (work.shape.points ?? []).map((point): WorkPoint => ({ work, ...pixelsOf(map, point) })),
  );
  const gathered = points.length > CLUSTERS.from && map.getZoom() < map.getMaxZoom();
  if (gathered) for (const cluster of clusters(points, CLUSTERS.cell)) drawCluster(group, scene, cluster);
  else for (const { work, x, y } of points) drawPoint(group, scene, work, map.unproject([x, y]));
}

function pixelsOf(map: LeafletTypes.Map, point: Point): { x: number; y: number } {
  const { x, y } = map.project(latLng(point));
  return { x, y };
}

function drawCluster(group: LeafletTypes.LayerGroup, scene: Scene, { x, y, items }: Cluster<WorkPoint>): void {
  const { map, drawing, palette, say } = scene;
  const at = map.unproject([x, y]);
  const [{ work }] = items as [WorkPoint];
  if (items.length === 1) return drawPoint(group, scene, work, at);
  const square = squareAt(map, at, 4 + 2 * Math.log2(items.length), {
    color: palette.ink,
    fillColor: palette.paper,
    fillOpacity: 1,
    weight: items.some(({ work: { key } }) => drawing.selected.has(key)) ? 4 : 1.75,
  });
  const title = say('cluster', { n: items.length });
  pressable(square, title, () => map.setView(at, Math.min(map.getZoom() + 2, map.getMaxZoom()))).addTo(group);
}

function drawPoint(
  group: LeafletTypes.LayerGroup,
  { map, drawing, palette, select }: Scene,
  { key, title, shape, isDimmed }: Work,
  at: LeafletTypes.LatLng,
): void {
  const square = squareAt(map, at, 3.5, {
    color: palette.ink,
    fillColor: palette.paper,
    fillOpacity: 1,
    weight: drawing.selected.has(key) ? 4 : 1.75,
    ...(isDimmed ? { opacity: DIMMED, fillOpacity: DIMMED } : {}),
    ...(shape.precision === 'surveyed' ? {} : { dashArray: '3 2' }),
  });
  pressable(square, title, () => select(key)).addTo(group);
}

/** A circle is kept for links within a unit. `half` of its side, in pixels. */
function squareAt(
  map: LeafletTypes.Map,
  at: LeafletTypes.LatLng,
  half: number,
  look: LeafletTypes.PathOptions,
): LeafletTypes.Polygon {
  const { x, y } = map.project(at);
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;
  return L.polygon(
    corners.map(([dx, dy]) => map.unproject([x + dx, y + dy])),
    look,
  );
}
