import type * as LeafletTypes from 'leaflet';
import type { MapData, MapDataLabel } from '../../../maps/map-data.ts';
import { el } from '../elements.ts';
import { L } from '../leaflet.ts';
import { archipelagoIslands, latLngBounds, unitFeatures, type UnitFeature } from '../region-map-data.ts';

/** Names of the sea and of the archipelagos where they lie. */
export function drawLabels(map: LeafletTypes.Map, data: MapData): void {
  for (const { name, suffix, kind, at, bbox } of data.labels) {
    const html = el('span', {}, name, ...(suffix ? [el('br'), suffix] : []));
    const position: LeafletTypes.LatLngTuple = [bbox ? bbox[3] : at[1], at[0]];
    const icon = L.divIcon({ html, className: `region-map-label region-map-label-${kind}`, iconSize: [0, 0] });
    L.marker(position, { icon, interactive: false, keyboard: false }).addTo(map);
  }
}

/** The archipelagos, small and named, while they are not seen whole. */
export function drawInsets(map: LeafletTypes.Map, data: MapData): void {
  const units = unitFeatures(data, '34');
  const sea = data.labels.find(({ kind }) => kind === 'sea');
  const insets = data.labels.flatMap((label) => {
    const { name, suffix = '', bbox } = label;
    if (!bbox) return [];
    const element = el('div', {}, name, el('br'), suffix, insetDrawing(units, label), sea?.name ?? '');
    return [{ element, bounds: L.latLngBounds(latLngBounds(bbox)) }];
  });
  const control = new L.Control({ position: 'topleft' });
  control.onAdd = () => el('div', { class: 'region-map-insets' }, ...insets.map(({ element }) => element));
  const show = () => {
    const seen = map.getBounds();
    for (const { element, bounds } of insets) element.hidden = seen.contains(bounds);
  };
  map.addControl(control).on('moveend resize', show);
  show();
}

/** A dot for each island of an archipelago. */
function insetDrawing(units: readonly UnitFeature[], label: MapDataLabel): SVGSVGElement {
  const [west, south, east, north] = label.bbox!;
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', `${west} ${-north} ${east - west} ${north - south}`);
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const islands = archipelagoIslands(units, [label]);
  path.setAttribute('d', islands.map(([lon, lat]) => `M${lon} ${-lat}h0`).join(''));
  drawing.append(path);
  return drawing;
}
