/**
 * `<region-map>`: opens a map that stands on the page as SVG. Without JavaScript and on paper the SVG stays. Leaflet, its
 * style sheet and the data are fetched only when a reader opens the map; no tiles, nothing from another host.
 *
 * Inside the element: `[data-static]` (the SVG), `button[data-open]` and `button[data-close]` (both `hidden`),
 * `[data-status]` (role `status`), and any number of `button[data-unit="id"]` (`hidden`), which show a unit.
 * Attributes: `data-src`, `data-neighbours` (optional), `data-basis` (63 or 34, may change), `data-texts` (JSON).
 */
/// <reference types="astro/client" />
import type * as Leaflet from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?url&no-inline';
import { feature } from 'topojson-client';
import { escapeHtml } from '../domain/text.ts';
import type { MapData, MapDataUnit } from '../maps/map-data.ts';
import { MAP_COLOURS, STEP_FILLS } from '../maps/colours.ts';
import {
  archipelagoIslands,
  basisOfUnit,
  latLngBounds,
  nextState,
  parseBasis,
  parseMapData,
  parseNeighbourData,
  parseTexts,
  unitExtent,
  unitFeatures,
  type MapAction,
  type MapState,
  type RegionMapTexts,
  type UnitFeature,
} from './region-map-data.ts';

const DEFAULTS = { maxZoom: 10, unitZoom: 9, zoomSnap: 0.25, padding: 0.1 };

interface OpenMap {
  L: typeof Leaflet;
  map: Leaflet.Map;
  data: MapData;
  units: Leaflet.GeoJSON | null;
  features: UnitFeature[];
}

class RegionMap extends HTMLElement {
  static readonly observedAttributes = ['data-basis'];
  #state: MapState = 'closed';
  #texts!: RegionMapTexts;
  #open: OpenMap | null = null;
  #opening: Promise<void> | null = null;
  #box: HTMLElement | null = null;
  #return: HTMLElement | null = null;

  connectedCallback() {
    this.#texts = parseTexts(this.dataset.texts);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    this.#show();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('keydown', this.#onKey);
    this.#tearDown();
    this.#state = 'closed';
  }

  attributeChangedCallback() {
    if (this.#open) drawUnits(this.#open, parseBasis(this.dataset.basis), this.#texts);
  }

  /** Opens the map if need be and shows a unit; on the basis that has it. */
  async showUnit(id: string): Promise<void> {
    await this.#openMap();
    const open = this.#open;
    if (!open) return;
    const basis = basisOfUnit(open.data, id, parseBasis(this.dataset.basis));
    if (!basis) throw new Error(`unknown unit on the map: ${id}`);
    this.dataset.basis = basis;
    const unit = open.features.find((each) => each.id === id)!;
    const bounds = open.L.latLngBounds(latLngBounds(unitExtent(unit, open.data.labels)));
    open.map.fitBounds(bounds.pad(DEFAULTS.padding), { maxZoom: DEFAULTS.unitZoom, animate: false });
    openPopup(open, bounds.getCenter(), unit.properties, this.#texts);
    this.#say(unit.properties.note ? `${unit.properties.name}: ${unit.properties.note}` : unit.properties.name);
    this.querySelector<HTMLElement>('.region-map-popup a')?.focus();
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    if (button.matches('[data-open]')) void this.#openMap().then(() => this.#box?.focus());
    if (button.matches('[data-close]')) this.#close();
    if (button.dataset.unit) {
      this.#return = button;
      this.showUnit(button.dataset.unit).catch(reportError);
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target as Element).closest('.leaflet-popup')) return;
    this.#open?.map.closePopup();
    (this.#return ?? this.#box)?.focus();
  };

  /** Opens once; a failure is told to the reader and the next call tries again. */
  #openMap(): Promise<void> {
    this.#opening ??= this.#load().catch((error: unknown) => {
      this.#tearDown();
      this.#go('fail', this.#texts.failed);
      reportError(error);
    });
    return this.#opening;
  }

  async #load(): Promise<void> {
    this.#go('open', this.#texts.loading);
    const [{ default: L }, data] = await Promise.all([
      import('leaflet') as unknown as Promise<{ default: typeof Leaflet }>,
      fetchJson(this.dataset.src).then(parseMapData),
      loadStyles(leafletStyles),
    ]);
    if (!this.isConnected) return;
    this.#box = createBox(this.#texts.region);
    this.querySelector('[data-static]')!.after(this.#box);
    this.#go('loaded', this.#texts.opened);
    this.#open = { L, map: createMap(L, this.#box, data, this.#texts), data, units: null, features: [] };
    drawUnits(this.#open, parseBasis(this.dataset.basis), this.#texts);
    drawLabels(this.#open);
    if (this.dataset.neighbours) drawNeighbours(this.#open, this.dataset.neighbours).catch(reportError);
  }

  #close(): void {
    this.#tearDown();
    this.#go('close', this.#texts.closed);
    this.querySelector<HTMLElement>('[data-open]')?.focus();
  }

  #tearDown(): void {
    this.#open?.map.remove();
    this.#box?.remove();
    this.#open = this.#opening = this.#box = this.#return = null;
  }

  #go(action: MapAction, message: string): void {
    this.#state = nextState(this.#state, action);
    this.#show();
    this.#say(message);
  }

  #show(): void {
    const state = this.#state;
    this.dataset.state = state;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-unit]')) button.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-open]')) {
      button.hidden = state === 'open';
      button.disabled = state === 'loading';
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-close]'))
      button.hidden = state !== 'open';
  }

  #say(message: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = message;
  }
}

async function fetchJson(address: string | undefined): Promise<unknown> {
  if (!address) throw new Error('missing data-src of region-map');
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

function createBox(label: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'region-map-box';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label);
  return box;
}

function createMap(L: typeof Leaflet, box: HTMLElement, data: MapData, texts: RegionMapTexts): Leaflet.Map {
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
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix('').addAttribution(escapeHtml(data.attribution));
  map.fitBounds(extent, { animate: false });
  map.setMinZoom(map.getZoom());
  return map;
}

function drawUnits(open: OpenMap, basis: Parameters<typeof unitFeatures>[1], texts: RegionMapTexts): void {
  const { L, map, data } = open;
  open.units?.remove();
  map.closePopup();
  open.features = unitFeatures(data, basis);
  const units = L.geoJSON<MapDataUnit>(open.features, {
    style: (unit) => ({ weight: 1, color: MAP_COLOURS.line, fillColor: fillOf(unit!.properties), fillOpacity: 1 }),
    onEachFeature(unit, layer) {
      layer.bindTooltip(() => textElement('span', unit.properties.name), { sticky: true });
      layer.on('click', ({ latlng }) => openPopup(open, latlng, unit.properties, texts));
    },
  });
  const dots = archipelagoIslands(open.features, data.labels).map(([lon, lat]) =>
    L.circleMarker([lat, lon], { radius: 1.5, weight: 1, color: MAP_COLOURS.line, fillOpacity: 1, interactive: false }),
  );
  for (const dot of dots) units.addLayer(dot);
  open.units = units.addTo(map);
}

function fillOf({ step }: MapDataUnit): string {
  return (step === undefined ? undefined : STEP_FILLS[step]) ?? MAP_COLOURS.plain;
}

function drawLabels({ L, map, data }: OpenMap): void {
  for (const { name, suffix, kind, at, bbox } of data.labels) {
    const html = textElement('span', suffix ? `${name} ${suffix}` : name);
    const position: Leaflet.LatLngTuple = [bbox ? bbox[3] : at[1], at[0]];
    const icon = L.divIcon({ html, className: `region-map-label region-map-label-${kind}`, iconSize: [0, 0] });
    L.marker(position, { icon, interactive: false, keyboard: false }).addTo(map);
  }
}

async function drawNeighbours({ L, map }: OpenMap, address: string): Promise<void> {
  const { topology } = parseNeighbourData(await fetchJson(address));
  const pane = 'neighbours';
  map.createPane(pane).classList.add('region-map-neighbours');
  const style = { weight: 1, color: MAP_COLOURS.coast, fillColor: MAP_COLOURS.land, fillOpacity: 1 };
  const renderer = L.canvas({ pane });
  const layerOptions = { style: { ...style, renderer }, pane, interactive: false };
  L.geoJSON(feature(topology, topology.objects.neighbours!), layerOptions).addTo(map);
}

function openPopup({ L, map }: OpenMap, at: Leaflet.LatLng, unit: MapDataUnit, texts: RegionMapTexts): void {
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

customElements.define('region-map', RegionMap);
