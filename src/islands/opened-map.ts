/** The opened map: Leaflet on canvas, fed by our own data. Fetched only when a reader opens a map. */
/// <reference types="astro/client" />
import type * as LeafletTypes from 'leaflet';
import * as leaflet from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?url&no-inline';
import { feature } from 'topojson-client';
import { escapeHtml } from '../domain/text.ts';
import type { Basis } from '../maps/boundaries.ts';
import { MAP_COLOURS, STEP_FILLS } from '../maps/colours.ts';
import type { MapData, MapDataUnit } from '../maps/map-data.ts';
import {
  archipelagoIslands,
  basisOfUnit,
  latLngBounds,
  parseMapData,
  parseNeighbourData,
  unitExtent,
  unitFeatures,
  type UnitFeature,
} from './region-map-data.ts';
import type { RegionMapTexts } from './region-map-state.ts';

/** Leaflet 1.9 is one CommonJS object: some bundlers hand it over as the default export, some as the namespace. */
const L = (leaflet as unknown as { default?: typeof LeafletTypes }).default ?? leaflet;

const DEFAULTS = { maxZoom: 10, unitZoom: 9, zoomSnap: 0.25, padding: 0.1 };

export interface OpenedMap {
  setBasis(basis: Basis): void;
  /** Shows a unit, on the basis that has it, the current one first. Throws on an id that neither has. */
  showUnit(id: string): { unit: MapDataUnit; basis: Basis };
  closePopup(): void;
  remove(): void;
}

export interface MapAddresses {
  data: string;
  /** Land of the countries around; drawn when it arrives, done without when it does not. */
  neighbours?: string | undefined;
}

export interface MapContent {
  data: MapData;
  addresses: MapAddresses;
}

/** Fetches all that must be there before a map can be drawn. */
export async function fetchMap(addresses: MapAddresses): Promise<MapContent> {
  const [data] = await Promise.all([fetchJson(addresses.data).then(parseMapData), loadStyles(leafletStyles)]);
  return { data, addresses };
}

/** Draws into a box that stands on the page and has its size. */
export function openMap(
  box: HTMLElement,
  { data, addresses }: MapContent,
  basis: Basis,
  texts: RegionMapTexts,
): OpenedMap {
  const map = createMap(box, data, texts);
  let shown = drawUnits(map, data, basis, texts);
  drawLabels(map, data);
  if (addresses.neighbours) drawNeighbours(map, addresses.neighbours).catch(reportError);
  const setBasis = (next: Basis): void => {
    if (next === basis) return;
    basis = next;
    map.closePopup();
    shown.layer.remove();
    shown = drawUnits(map, data, basis, texts);
  };
  return {
    setBasis,
    showUnit(id) {
      const found = basisOfUnit(data, id, basis);
      if (!found) throw new Error(`unknown unit on the map: ${id}`);
      setBasis(found);
      const unit = shown.features.find((each) => each.id === id)!;
      const bounds = L.latLngBounds(latLngBounds(unitExtent(unit, data.labels)));
      map.fitBounds(bounds.pad(DEFAULTS.padding), { maxZoom: DEFAULTS.unitZoom, animate: false });
      openPopup(map, bounds.getCenter(), unit.properties, texts);
      return { unit: unit.properties, basis };
    },
    closePopup: () => void map.closePopup(),
    remove: () => void map.remove(),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`cannot fetch ${address}: ${response.status}`);
  return response.json();
}

/** Adds the style sheet once and waits for it, so that Leaflet measures a box with its final style. */
function loadStyles(href: string): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`cannot load ${href}`));
    });
    document.head.append(link);
  });
}

function createMap(box: HTMLElement, data: MapData, texts: RegionMapTexts): LeafletTypes.Map {
  const animated = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const extent = L.latLngBounds(latLngBounds(data.extent));
  const map = L.map(box, {
    preferCanvas: true,
    zoomControl: false,
    zoomSnap: DEFAULTS.zoomSnap,
    maxZoom: DEFAULTS.maxZoom,
    maxBounds: extent.pad(DEFAULTS.padding * 2),
    scrollWheelZoom: false,
    // One finger scrolls the page, two move the map.
    dragging: !matchMedia('(pointer: coarse)').matches,
    zoomAnimation: animated,
    fadeAnimation: animated,
    markerZoomAnimation: animated,
    inertia: animated,
  });
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  // Over foreign land, where it hides nothing of the country.
  L.control.zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix('').addAttribution(escapeHtml(data.attribution));
  const footer = map.attributionControl.getContainer()?.offsetHeight ?? 0;
  map.fitBounds(extent, { paddingBottomRight: [0, footer], animate: false });
  map.setMinZoom(map.getZoom());
  return map;
}

interface ShownUnits {
  features: UnitFeature[];
  layer: LeafletTypes.Layer;
}

function drawUnits(map: LeafletTypes.Map, data: MapData, basis: Basis, texts: RegionMapTexts): ShownUnits {
  const features = unitFeatures(data, basis);
  const units = L.geoJSON<MapDataUnit>(features, {
    style: (unit) => ({ weight: 1, color: MAP_COLOURS.line, fillColor: fillOf(unit!.properties), fillOpacity: 1 }),
    onEachFeature(unit, layer) {
      layer.bindTooltip(() => textElement('span', unit.properties.name), { sticky: true });
      layer.on('click', ({ latlng }) => openPopup(map, latlng, unit.properties, texts));
    },
  });
  const dots = archipelagoIslands(features, data.labels).map(([lon, lat]) =>
    L.circleMarker([lat, lon], { radius: 1.5, weight: 1, color: MAP_COLOURS.line, fillOpacity: 1, interactive: false }),
  );
  return { features, layer: L.featureGroup([units, ...dots]).addTo(map) };
}

function fillOf({ step }: MapDataUnit): string {
  return (step === undefined ? undefined : STEP_FILLS[step]) ?? MAP_COLOURS.plain;
}

function drawLabels(map: LeafletTypes.Map, data: MapData): void {
  for (const { name, suffix, kind, at, bbox } of data.labels) {
    const html = textElement('span', name);
    if (suffix) html.append(document.createElement('br'), suffix);
    const position: LeafletTypes.LatLngTuple = [bbox ? bbox[3] : at[1], at[0]];
    const icon = L.divIcon({ html, className: `region-map-label region-map-label-${kind}`, iconSize: [0, 0] });
    L.marker(position, { icon, interactive: false, keyboard: false }).addTo(map);
  }
}

async function drawNeighbours(map: LeafletTypes.Map, address: string): Promise<void> {
  const { topology } = parseNeighbourData(await fetchJson(address));
  const pane = 'neighbours';
  // Under the units, which lie at 400, and above the water.
  map.createPane(pane).style.zIndex = '350';
  const style = { weight: 1, color: MAP_COLOURS.coast, fillColor: MAP_COLOURS.land, fillOpacity: 1 };
  const renderer = L.canvas({ pane });
  const layerOptions = { style: { ...style, renderer }, pane, interactive: false };
  L.geoJSON(feature(topology, topology.objects.neighbours!), layerOptions).addTo(map);
}

function openPopup(map: LeafletTypes.Map, at: LeafletTypes.LatLng, unit: MapDataUnit, texts: RegionMapTexts): void {
  const content = textElement('div', '');
  content.className = 'region-map-popup';
  const link = textElement('a', texts.details) as HTMLAnchorElement;
  link.href = unit.href;
  content.append(textElement('strong', unit.name), ...(unit.note ? [textElement('p', unit.note)] : []), link);
  const popup = L.popup({ content, autoPanPadding: [20, 20] })
    .setLatLng(at)
    .openOn(map);
  popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', texts.closePopup);
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
