import type * as LeafletTypes from 'leaflet';
import type { MapData } from '../../maps/map-data.ts';
import { el } from './elements.ts';
import { attributed, L } from './leaflet.ts';
import { latLngBounds } from './region-map-data.ts';
import type { Say } from './context.ts';
import type { RegionMapTexts } from './region-map-state.ts';

const DEFAULTS = { maxZoom: 10, zoomSnap: 0.25, padding: 0.2 };

/** Milliseconds. */
const HINT_SHOWN = 4000;

export interface MapTexts {
  texts: RegionMapTexts;
  say: Say;
}

/** An empty map of Leaflet that shows the whole country, the least that it can; `showAll` shows it again. */
export function createMap(box: HTMLElement, data: MapData, { texts, say }: MapTexts) {
  const animated = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const extent = L.latLngBounds(latLngBounds(data.extent));
  const map = L.map(box, {
    // One canvas for all that can be pressed: one above it would take the presses of what lies beneath.
    renderer: L.canvas({ tolerance: 4 }),
    zoomControl: false,
    zoomSnap: DEFAULTS.zoomSnap,
    maxZoom: DEFAULTS.maxZoom,
    maxBounds: reach(data),
    scrollWheelZoom: false,
    zoomAnimation: animated,
    fadeAnimation: animated,
    markerZoomAnimation: animated,
    inertia: animated,
  });
  sharePointers(map, box, say('twoFingers'));
  // Over foreign land, where it hides nothing of the country.
  L.control.zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix('').addAttribution(attributed(data.attribution));
  const footer = map.attributionControl.getContainer()?.offsetHeight ?? 0;
  const showAll = () => map.fitBounds(extent, { paddingBottomRight: [0, footer], animate: false });
  showAll();
  map.setMinZoom(map.getZoom());
  return { map, showAll };
}

/** As far as the middle of the map may go. */
export function reach({ extent }: MapData): LeafletTypes.LatLngBounds {
  return L.latLngBounds(latLngBounds(extent)).pad(DEFAULTS.padding);
}

/**
 * One finger scrolls the page, two move the map, also where a mouse is the first pointer; the style sheet leaves the
 * finger to the page. The first touch is told so by `hint`. The wheel belongs to the page until the map is pressed.
 */
function sharePointers(map: LeafletTypes.Map, box: HTMLElement, hint: string): void {
  const told = el('p', { class: 'region-map-hint', role: 'status' });
  const onFirstTouch = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') return;
    box.removeEventListener('pointerdown', onFirstTouch);
    box.append(told);
    told.textContent = hint;
    setTimeout(() => told.remove(), HINT_SHOWN);
  };
  box.addEventListener('pointerdown', onFirstTouch);
  const onPointer = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'touch') map.dragging.disable();
    else {
      map.dragging.enable();
      map.scrollWheelZoom.enable();
    }
  };
  box.addEventListener('pointerdown', onPointer, { capture: true });
  map.on('blur', () => map.scrollWheelZoom.disable());
}
