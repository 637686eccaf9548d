import type * as LeafletTypes from 'leaflet';
import type { MapData } from '../../maps/map-data.ts';
import { attributed, L } from './leaflet.ts';
import { latLngBounds } from './region-map-data.ts';
import type { RegionMapTexts } from './region-map-state.ts';

const DEFAULTS = { maxZoom: 10, zoomSnap: 0.25, padding: 0.2 };

/** An empty map of Leaflet that shows the whole country; `home` shows it again. */
export function createMap(box: HTMLElement, data: MapData, texts: RegionMapTexts) {
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
  sharePointers(map, box);
  // Over foreign land, where it hides nothing of the country.
  L.control.zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix('').addAttribution(attributed(data.attribution));
  const footer = map.attributionControl.getContainer()?.offsetHeight ?? 0;
  const home = () => map.fitBounds(extent, { paddingBottomRight: [0, footer], animate: false });
  home();
  map.setMinZoom(map.getZoom());
  return { map, home };
}

/** As far as the middle of the map may go. */
export function reach({ extent }: MapData): LeafletTypes.LatLngBounds {
  return L.latLngBounds(latLngBounds(extent)).pad(DEFAULTS.padding);
}

/**
 * One finger scrolls the page, two move the map, also where a mouse is the first pointer; the style sheet leaves the
 * finger to the page. The wheel belongs to the page until the map is pressed.
 */
function sharePointers(map: LeafletTypes.Map, box: HTMLElement): void {
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
