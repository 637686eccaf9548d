import type * as LeafletTypes from 'leaflet';
import { L } from '../leaflet.ts';
import { archipelagoIslands, unitFeatures, type UnitFeature } from '../region-map-data.ts';
import { DIMMED, latLng, pressable, type Scene } from './scene.ts';

/** How much of a class is seen over tiles. */
const OVER_TILES = 0.55;

/** Units in the colours of their classes; the selected ones in front. Far islands are dots. */
export function drawUnits(group: LeafletTypes.LayerGroup, scene: Scene): void {
  const { data, drawing, palette, overTiles, select } = scene;
  const features = unitFeatures(data, drawing.basis);
  const isSelected = (id: unknown) => drawing.selected.has(`tinh/${id}`);
  const seen = (id: unknown) => (drawing.focus.size === 0 || drawing.focus.has(String(id)) ? 1 : DIMMED);
  const units = L.geoJSON(features, {
    style: (unit) => ({
      weight: isSelected(unit?.id) ? 2.5 : 0.6,
      color: isSelected(unit?.id) ? palette.ink : palette.line,
      opacity: seen(unit?.id),
      fillColor: palette.steps[drawing.steps.get(String(unit?.id)) ?? -1] ?? palette.plain,
      fillOpacity: (overTiles ? OVER_TILES : 1) * seen(unit?.id),
    }),
    onEachFeature({ id }, layer) {
      pressable(layer, drawing.note(String(id)), () => select(`tinh/${id}`), { sticky: true });
    },
  });
  units.addTo(group);
  units.eachLayer((layer) => {
    if (isSelected((layer as { feature?: UnitFeature }).feature?.id)) (layer as LeafletTypes.Path).bringToFront();
  });
  const dot = { radius: 1.5, weight: 1, color: palette.line, fillOpacity: 1, interactive: false };
  for (const island of archipelagoIslands(features, data.labels)) L.circleMarker(latLng(island), dot).addTo(group);
}
