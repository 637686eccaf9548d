import type * as LeafletTypes from 'leaflet';
import type { MapData, MapDataLabel } from '../../../maps/map-data.ts';
import { el } from '../elements.ts';
import { L } from '../leaflet.ts';
import { archipelagoIslands, latLngBounds, unitFeatures, type UnitFeature } from '../region-map-data.ts';

/** Half of the width of the widest name, in pixels, as `region-map.css` sets it. */
const HALF = 60;

/** Names of the sea and of the archipelagos where they lie, as long as they are seen whole. */
export function drawLabels(map: LeafletTypes.Map, data: MapData): void {
  const names = data.labels.map((label) => {
    const { name, suffix, kind } = label;
    const html = el('span', {}, name, ...(suffix ? [el('br'), suffix] : []));
    const icon = L.divIcon({ html, className: `region-map-label region-map-label-${kind}`, iconSize: [0, 0] });
    L.marker(placeOf(label), { icon, interactive: false, keyboard: false }).addTo(map);
    return { html, label };
  });
  const show = () => {
    for (const { html, label } of names) html.hidden = !isNameSeen(map, label);
  };
  map.on('moveend resize', show);
  show();
}

function placeOf({ at, bbox }: MapDataLabel): LeafletTypes.LatLngTuple {
  return [bbox ? bbox[3] : at[1], at[0]];
}

function isNameSeen(map: LeafletTypes.Map, label: MapDataLabel): boolean {
  const { x } = map.latLngToContainerPoint(placeOf(label));
  return x >= HALF && x <= map.getSize().x - HALF;
}

/** The archipelagos, small and named, in a strip beside the map: within it they would cover land. Empty places while they are seen whole. */
export function drawInsets(map: LeafletTypes.Map, strip: HTMLElement, data: MapData): void {
  const units = unitFeatures(data, '34');
  const sea = data.labels.find(({ kind }) => kind === 'sea');
  const insets = data.labels.flatMap((label) => {
    const { name, suffix = '', bbox } = label;
    if (!bbox) return [];
    const words = el('span', {}, `${name}${suffix && ` ${suffix}`}${sea ? `, ${sea.name}` : ''}`);
    const element = el('div', {}, words, insetDrawing(units, label));
    return [{ element, label, bounds: L.latLngBounds(latLngBounds(bbox)) }];
  });
  strip.append(...insets.map(({ element }) => element));
  const show = () => {
    const seen = map.getBounds();
    for (const { element, label, bounds } of insets)
      element.toggleAttribute('data-seen', seen.contains(bounds) && isNameSeen(map, label));
  };
  map.on('moveend resize', show);
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
