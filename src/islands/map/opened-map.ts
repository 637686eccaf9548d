/** The opened map: Leaflet on canvas, fed by our own data. Fetched only when a reader opens a map. */
/// <reference types="astro/client" />
import type { Position } from 'geojson';
import type * as LeafletTypes from 'leaflet';
import * as leaflet from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?url&no-inline';
import { feature } from 'topojson-client';
import { escapeHtml } from '../../domain/text.ts';
import { formatNumber } from '../../domain/numbers.ts';
import type { Basis, Box, Point } from '../../maps/boundaries.ts';
import { MAP_COLOURS, STEP_FILLS } from '../../maps/colours.ts';
import { fittingNames } from '../../maps/fitting-names.ts';
import { namesBeside } from '../../maps/names-beside.ts';
import type { MapData } from '../../maps/map-data.ts';
import type { Tiles } from '../../maps/tiles.ts';
import { clusters, curve, type MapRecords, type MapShape } from '../../maps/map-model.ts';
import {
  archipelagoIslands,
  latLngBounds,
  parseMapData,
  parseMapRecords,
  parseNeighbourData,
  unitExtent,
  unitFeatures,
  type UnitFeature,
} from './region-map-data.ts';
import type { RegionMapTexts } from './region-map-state.ts';

/** Leaflet 1.9 is one CommonJS object: some bundlers hand it over as the default export, some as the namespace. */
const L = (leaflet as unknown as { default?: typeof LeafletTypes }).default ?? leaflet;

const DEFAULTS = {
  maxZoom: 10,
  unitZoom: 9,
  zoomSnap: 0.25,
  padding: 0.1,
  clusterFrom: 300,
  cell: 44,
  overTiles: 0.55,
  nameSize: 12,
  /** Longest line from a unit to its name beside the country, as a share of the map's width. */
  nameReach: 0.17,
  mostBeside: 16,
};

/** What is shown at a time; a key is that of the record or `tinh/` and the id of the unit. */
export interface Drawing {
  basis: Basis;
  /** Class of each unit, 0 the lowest. */
  steps: ReadonlyMap<string, number>;
  /** One line on a unit, shown beneath the pointer. */
  note(unit: string): string;
  arcs: { from: Point; to: Point; count: number; title: string; key: string }[];
  rings: { at: Point; count: number; title: string; key: string }[];
  works: { key: string; title: string; shape: MapShape }[];
  /** Keys that stand out. */
  selected: ReadonlySet<string>;
}

export type View = [latitude: number, longitude: number, zoom: number];

export interface OpenedMap {
  draw(drawing: Drawing): void;
  /** Brings units of the drawn basis, or a box `[west, south, east, north]`, into view. */
  showUnits(ids: readonly string[]): void;
  showBox(box: Box): void;
  setView(view: View | undefined): void;
  /** Puts the tiles beneath all that is ours, or takes them away. */
  showTiles(shown: boolean): void;
  remove(): void;
}

export interface MapAddresses {
  data: string;
  records: string;
  /** Land of the countries around; drawn when it arrives, done without when it does not. */
  neighbours?: string | undefined;
  /** Loaded only when the reader has agreed. */
  tiles?: Tiles | undefined;
}

export interface MapContent {
  data: MapData;
  records: MapRecords;
  addresses: MapAddresses;
}

export interface MapEvents {
  select(key: string): void;
  /** The reader moved the map; undefined: it shows the whole country again. */
  moved(view: View | undefined): void;
  /** The first image of the tiles that does not arrive. */
  tilesFailed(): void;
}

/** Fetches all that must be there before a map can be drawn. */
export async function fetchMap(addresses: MapAddresses): Promise<MapContent> {
  const [data, records] = await Promise.all([
    fetchJson(addresses.data).then(parseMapData),
    fetchJson(addresses.records).then(parseMapRecords),
    loadStyles(leafletStyles),
  ]);
  return { data, records, addresses };
}

/** Draws into a box that stands on the page and has its size. */
export function openMap(
  box: HTMLElement,
  { data, records, addresses }: MapContent,
  texts: RegionMapTexts,
  events: MapEvents,
): OpenedMap {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const { map, home } = createMap(box, data, texts);
  const layers = L.layerGroup().addTo(map);
  const points = L.layerGroup().addTo(map);
  let drawing: Drawing | undefined;
  let tiles: LeafletTypes.TileLayer | undefined;
  let quiet = true;
  const redraw = () => {
    if (!drawing) return;
    const palette = paletteOf(dark.matches);
    layers.clearLayers();
    drawUnits(layers, data, drawing, palette, events, tiles ? DEFAULTS.overTiles : 1);
    drawLinks(layers, map, drawing, palette, events);
    drawShapes(layers, drawing, palette, events);
    redrawPoints();
    redrawNames();
  };
  const redrawNames = () => {
    names.clearLayers();
    if (drawing) drawNames(names, map, data, records, drawing, paletteOf(dark.matches).ink);
  };
  const redrawPoints = () => {
    points.clearLayers();
    if (drawing) drawPoints(points, map, drawing, paletteOf(dark.matches), records.words, events);
  };
  const names = L.layerGroup().addTo(map);
  drawLabels(map, data);
  drawInsets(map, data);
  map.createPane(NEIGHBOURS).style.zIndex = '350';
  const neighbours = addresses.neighbours ? drawNeighbours(map, addresses.neighbours, dark) : undefined;
  neighbours?.catch(reportError);
  const recolour = () => {
    redraw();
    neighbours?.then((paint) => paint()).catch(reportError);
  };
  dark.addEventListener('change', recolour);
  map.on('zoomend', () => {
    redrawPoints();
    redrawNames();
  });
  map.on('moveend', () => {
    if (quiet) return;
    const { lat, lng } = map.getCenter();
    events.moved(map.getZoom() === map.getMinZoom() ? undefined : [lat, lng, map.getZoom()]);
  });
  const resized = new ResizeObserver(() => quietly(() => map.invalidateSize({ animate: false })));
  resized.observe(box);
  const quietly = (act: () => void) => {
    quiet = true;
    act();
    quiet = false;
  };
  quiet = false;
  const fit = (bounds: LeafletTypes.LatLngBounds) =>
    map.fitBounds(bounds.pad(DEFAULTS.padding), { maxZoom: DEFAULTS.unitZoom, animate: false });
  return {
    draw(next) {
      drawing = next;
      redraw();
    },
    showUnits(ids) {
      const found = (['63', '34'] as const)
        .flatMap((basis) => unitFeatures(data, basis))
        .filter(({ id }) => ids.includes(String(id)));
      const boxes = found.map((unit) => L.latLngBounds(latLngBounds(unitExtent(unit, data.labels))));
      if (boxes[0])
        fit(
          boxes.reduce(
            (all, each) => all.extend(each),
            L.latLngBounds(boxes[0].getSouthWest(), boxes[0].getNorthEast()),
          ),
        );
    },
    showBox: (area) => fit(L.latLngBounds(latLngBounds(area))),
    setView(view) {
      quietly(() => {
        // An address may name a place from which nothing of the country is seen.
        if (view && reach(data).contains([view[0], view[1]]))
          map.setView([view[0], view[1]], view[2], { animate: false });
        else home();
      });
    },
    showTiles(shown) {
      tiles?.remove();
      tiles = shown && addresses.tiles ? tileLayer(addresses.tiles, events).addTo(map) : undefined;
      // Our drawing of the countries around would hide theirs.
      const pane = map.getPane(NEIGHBOURS);
      if (pane) pane.hidden = tiles !== undefined;
      box.classList.toggle('map-over-tiles', tiles !== undefined);
      redraw();
    },
    remove() {
      dark.removeEventListener('change', recolour);
      resized.disconnect();
      map.remove();
    },
  };
}

interface Palette {
  steps: readonly string[];
  plain: string;
  line: string;
  land: string;
  coast: string;
  link: string;
  ink: string;
  paper: string;
}

/** The dark colours are those of the drawn maps on a screen. */
function paletteOf(dark: boolean): Palette {
  const { plain, line, land, coast, text } = MAP_COLOURS;
  if (!dark) return { steps: STEP_FILLS, plain, line, land, coast, link: '#26367f', ink: text, paper: '#fcfcfa' };
  return {
    steps: ['#2f3a6f', '#3a488c', '#5062b4', '#8fa0e6', '#c6d1fb'],
    ...{ plain: '#262c45', line: '#6d7696', land: '#191d31', coast: '#3b425f' },
    ...{ link: '#c6d1fb', ink: '#ecebe4', paper: '#12162b' },
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

/** As far as the middle of the map may go. */
function reach({ extent }: MapData): LeafletTypes.LatLngBounds {
  return L.latLngBounds(latLngBounds(extent)).pad(DEFAULTS.padding * 2);
}

function createMap(box: HTMLElement, data: MapData, texts: RegionMapTexts) {
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
  // One finger scrolls the page, two move the map, also where a mouse is the first pointer; the style sheet leaves the
  // finger to the page. The wheel belongs to the page until the map is pressed.
  const onPointer = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'touch') map.dragging.disable();
    else {
      map.dragging.enable();
      map.scrollWheelZoom.enable();
    }
  };
  box.addEventListener('pointerdown', onPointer, { capture: true });
  map.on('blur', () => map.scrollWheelZoom.disable());
  // Over foreign land, where it hides nothing of the country.
  L.control.zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix('').addAttribution(attributed(data.attribution));
  const footer = map.attributionControl.getContainer()?.offsetHeight ?? 0;
  const home = () => map.fitBounds(extent, { paddingBottomRight: [0, footer], animate: false });
  home();
  map.setMinZoom(map.getZoom());
  return { map, home };
}

function drawUnits(
  group: LeafletTypes.LayerGroup,
  data: MapData,
  { basis, steps, note, selected }: Drawing,
  palette: Palette,
  events: MapEvents,
  opacity: number,
): void {
  const features = unitFeatures(data, basis);
  const isSelected = (id: unknown) => selected.has(`tinh/${id}`);
  const units = L.geoJSON(features, {
    style: (unit) => ({
      weight: isSelected(unit?.id) ? 3 : 1,
      color: isSelected(unit?.id) ? palette.ink : palette.line,
      fillColor: palette.steps[steps.get(String(unit?.id)) ?? -1] ?? palette.plain,
      fillOpacity: opacity,
    }),
    onEachFeature(unit, layer) {
      layer.bindTooltip(() => textElement('span', note(String(unit.id))), { sticky: true });
      layer.on('click', () => events.select(`tinh/${unit.id}`));
    },
  });
  units.addTo(group);
  units.eachLayer((layer) => {
    if (isSelected((layer as { feature?: UnitFeature }).feature?.id)) (layer as LeafletTypes.Path).bringToFront();
  });
  for (const [lon, lat] of archipelagoIslands(features, data.labels))
    L.circleMarker([lat, lon], {
      ...{ radius: 1.5, weight: 1, color: palette.line, fillOpacity: 1, interactive: false },
    }).addTo(group);
}

/** Arcs are bent on the plane of the map, thin ones above thick ones; each lies on a paler one that parts it from the ground. */
function drawLinks(
  group: LeafletTypes.LayerGroup,
  map: LeafletTypes.Map,
  { arcs, rings, selected }: Drawing,
  palette: Palette,
  events: MapEvents,
): void {
  const zoom = 10;
  const project = ([lon, lat]: Point): Point => {
    const { x, y } = map.project([lat, lon], zoom);
    return [x, y];
  };
  for (const { from, to, count, title, key } of arcs.toSorted((a, b) => b.count - a.count)) {
    const path = curve(project(from), project(to)).map((point) => map.unproject(point as [number, number], zoom));
    const stands = selected.has(key);
    const weight = 0.5 + Math.sqrt(count) + (stands ? 2 : 0);
    const base = { interactive: false };
    L.polyline(path, { ...base, weight: weight + 2, color: palette.paper, opacity: 0.75 }).addTo(group);
    L.polyline(path, { ...base, interactive: true, weight, color: stands ? palette.ink : palette.link })
      .bindTooltip(() => textElement('span', title), { sticky: true })
      .on('click', () => events.select(key))
      .addTo(group);
  }
  for (const { at, count, title, key } of rings)
    L.circleMarker([at[1], at[0]], {
      ...{ radius: 5 + Math.sqrt(count) * 2, weight: 0.5 + Math.sqrt(count) },
      ...{ color: palette.link, fill: false },
    })
      .bindTooltip(() => textElement('span', title))
      .on('click', () => events.select(key))
      .addTo(group);
}

/** Diagonal lines, or a lattice, as a canvas fills an area with them. */
function hatch(colour: string, lattice: boolean): CanvasPattern {
  const side = 10;
  const tile = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = tile.getContext('2d')!;
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  // Three lines: the corners that the middle one cuts off belong to its neighbours.
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - 1, side + 1);
    context.lineTo(shift + side + 1, -1);
    if (!lattice) continue;
    context.moveTo(shift - 1, -1);
    context.lineTo(shift + side + 1, side + 1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat')!;
}

/** Lines and areas; what is not surveyed is dashed, and its areas are hatched. */
function drawShapes(
  group: LeafletTypes.LayerGroup,
  { works, selected }: Drawing,
  palette: Palette,
  events: MapEvents,
): void {
  const place = ([lon, lat]: Point): LeafletTypes.LatLngTuple => [lat, lon];
  const fillOf = (precision: MapShape['precision']): LeafletTypes.PathOptions =>
    precision === 'surveyed'
      ? { fillOpacity: 0.12 }
      : // A canvas takes a pattern where Leaflet's types speak of a colour.
        { fillOpacity: 1, fillColor: hatch(palette.ink, precision === 'schematic') as unknown as string };
  for (const { key, title, shape } of works) {
    const { precision, lines = [], areas = [] } = shape;
    const base = { color: palette.ink, weight: selected.has(key) ? 4 : 1.75 };
    const style = { ...base, dashArray: DASHES[precision] };
    const under = { ...base, color: palette.paper, weight: base.weight + 2, opacity: 0.75, interactive: false };
    const drawn = [
      ...(lines.length > 0
        ? [
            L.polyline(
              lines.map((line) => line.map(place)),
              { ...style, fill: false },
            ),
          ]
        : []),
      ...(areas.length > 0
        ? [
            L.polygon(
              areas.map((ring) => ring.map(place)),
              { ...style, ...fillOf(precision) },
            ),
          ]
        : []),
    ];
    for (const line of lines) L.polyline(line.map(place), under).addTo(group);
    // Paler ground: a hatch is lost on the dark classes.
    if (areas.length > 0)
      L.polygon(
        areas.map((ring) => ring.map(place)),
        { ...under, fillColor: palette.paper, fillOpacity: 0.6 },
      ).addTo(group);
    for (const layer of drawn)
      layer
        .bindTooltip(() => textElement('span', title), { sticky: true })
        .on('click', () => events.select(key))
        .addTo(group);
  }
}

const DASHES: Record<MapShape['precision'], string | undefined> = {
  surveyed: undefined,
  approximate: '8 4',
  schematic: '4 4',
};

/** Points of works; many are gathered by what lies together on the screen. */
function drawPoints(
  group: LeafletTypes.LayerGroup,
  map: LeafletTypes.Map,
  { works, selected }: Drawing,
  palette: Palette,
  words: Record<string, string>,
  events: MapEvents,
): void {
  const all = works.flatMap(({ key, title, shape }) =>
    (shape.points ?? []).map(([lon, lat]) => {
      const { x, y } = map.project([lat, lon]);
      return { key, title, precision: shape.precision, x, y };
    }),
  );
  const shown =
    all.length > DEFAULTS.clusterFrom && map.getZoom() < DEFAULTS.maxZoom
      ? clusters(all, DEFAULTS.cell)
      : all.map((point) => ({ x: point.x, y: point.y, items: [point] }));
  for (const { x, y, items } of shown) {
    const at = map.unproject([x, y]);
    const [{ key, title, precision }] = items as [(typeof items)[0]];
    const single = items.length === 1;
    const stands = items.some((item) => selected.has(item.key));
    L.circleMarker(at, {
      ...{ color: palette.ink, fillColor: palette.paper, fillOpacity: 1 },
      radius: single ? 4 : 4 + 2 * Math.log2(items.length),
      weight: stands ? 4 : 1.75,
      ...(single && precision !== 'surveyed' ? { dashArray: '3 2' } : {}),
    })
      .bindTooltip(() =>
        textElement('span', single ? title : words.cluster!.replace('{n}', formatNumber(items.length))),
      )
      .on('click', () => {
        if (single) events.select(key);
        else map.setView(at, Math.min(map.getZoom() + 2, DEFAULTS.maxZoom));
      })
      .addTo(group);
  }
}

/**
 * Names of the units that have room for theirs, the selected and the darkest first; those with a value that have none
 * are named beside the country, with a line.
 */
function drawNames(
  group: LeafletTypes.LayerGroup,
  map: LeafletTypes.Map,
  data: MapData,
  { names, places }: MapRecords,
  { basis, steps, selected }: Drawing,
  ink: string,
): void {
  const widths = document.createElement('canvas').getContext('2d')!;
  widths.font = `${DEFAULTS.nameSize}px ${getComputedStyle(map.getContainer()).fontFamily}`;
  const rank = (id: string) => (selected.has(`tinh/${id}`) ? STEP_FILLS.length : (steps.get(id) ?? -1));
  const units = unitFeatures(data, basis);
  const candidates = units
    .toSorted((a, b) => rank(String(b.id)) - rank(String(a.id)))
    .flatMap((unit) => {
      const place = places[String(unit.id)];
      if (!place) return [];
      const at: LeafletTypes.LatLngTuple = [place[1], place[0]];
      const [west, , east] = unitExtent(unit, data.labels);
      const { x, y } = map.project(at);
      const room = map.project([place[1], east]).x - map.project([place[1], west]).x;
      // The map says which day's units these are.
      const name = names[String(unit.id)]!.replace(/ \(.*/, '');
      return [{ at, name, width: widths.measureText(name).width, x, y, room, step: rank(String(unit.id)) }];
    });
  const write = (at: LeafletTypes.LatLngExpression, name: string, anchor = 'middle') => {
    const className = `region-map-name region-map-name-${anchor}`;
    const icon = L.divIcon({ html: textElement('span', name), className, iconSize: [0, 0] });
    L.marker(at, { icon, interactive: false, keyboard: false }).addTo(group);
  };
  const fitting = fittingNames(candidates, DEFAULTS.nameSize);
  for (const { at, name } of fitting) write(at, name);
  const pixels = ([longitude, latitude]: Position): Point => {
    const { x, y } = map.project([latitude!, longitude!]);
    return [x, y];
  };
  const [[left, bottom], [right, top]] = [pixels(data.extent.slice(0, 2)), pixels(data.extent.slice(2))];
  // As `region-map.css` sets them, at most two lines above their place.
  const labels = data.labels.map(({ at, bbox }): Box => {
    const [x, y] = pixels([at[0], bbox ? bbox[3] : at[1]]);
    return [x - 60, y - 36, x + 60, y];
  });
  const beside = namesBeside(
    candidates
      .filter((each) => each.step >= 0 && !fitting.includes(each))
      .slice(0, DEFAULTS.mostBeside)
      .map(({ name, width, x, y }) => ({ text: name, width, at: [x, y] })),
    {
      land: units.flatMap(({ geometry }) =>
        (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([ring]) =>
          ring!.map(pixels),
        ),
      ),
      taken: [...fitting.map(({ x, y, width }): Box => [x - width / 2, y - 8, x + width / 2, y + 8]), ...labels],
      ...{ frame: [left, top, right, bottom], fontSize: DEFAULTS.nameSize },
      reach: DEFAULTS.nameReach * map.getSize().x,
    },
  );
  for (const { text, x, y, anchor, line } of beside) {
    L.polyline(
      line.map((at) => map.unproject(at as [number, number])),
      { color: ink, weight: 0.7, interactive: false },
    ).addTo(group);
    write(map.unproject([x, y - DEFAULTS.nameSize * 0.35]), text, anchor);
  }
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

/** The archipelagos, small and named, while they are not seen whole. */
function drawInsets(map: LeafletTypes.Map, data: MapData): void {
  const { labels } = data;
  const control = new L.Control({ position: 'topleft' });
  const units = unitFeatures(data, '34');
  const sea = labels.find(({ kind }) => kind === 'sea');
  const insets = labels.flatMap((label) => {
    const { name, suffix = '', bbox } = label;
    if (!bbox) return [];
    const [west, south, east, north] = bbox;
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('viewBox', `${west} ${-north} ${east - west} ${north - south}`);
    drawing.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const own = archipelagoIslands(units, [label]);
    path.setAttribute('d', own.map(([lon, lat]) => `M${lon} ${-lat}h0`).join(''));
    drawing.append(path);
    const element = textElement('div', name);
    element.append(document.createElement('br'), suffix, drawing, sea?.name ?? '');
    return [{ element, bounds: L.latLngBounds(latLngBounds(bbox)) }];
  });
  control.onAdd = () => {
    const container = Object.assign(document.createElement('div'), { className: 'region-map-insets' });
    container.append(...insets.map(({ element }) => element));
    return container;
  };
  const show = () => {
    const seen = map.getBounds();
    for (const { element, bounds } of insets) element.hidden = seen.contains(bounds);
  };
  map.addControl(control).on('moveend resize', show);
  show();
}

/** The pane of the land around: under the units, which lie at 400, above the water and tiles, which lie at 200. */
const NEIGHBOURS = 'neighbours';

function tileLayer({ url, attribution }: Tiles, events: MapEvents): LeafletTypes.TileLayer {
  const layer = L.tileLayer(url, { attribution: attributed(attribution), referrerPolicy: 'strict-origin' });
  layer.once('tileerror', () => events.tilesFailed());
  return layer;
}

/** Leaflet joins attributions with commas. */
function attributed(text: string): string {
  return escapeHtml(text.replace(/[.\s]+$/, ''));
}

/** Resolves to what paints them anew when the colour scheme has changed. */
async function drawNeighbours(map: LeafletTypes.Map, address: string, dark: MediaQueryList): Promise<() => void> {
  const { topology } = parseNeighbourData(await fetchJson(address));
  const pane = NEIGHBOURS;
  const style = () => {
    const { coast, land } = paletteOf(dark.matches);
    return { weight: 1, color: coast, fillColor: land, fillOpacity: 1 };
  };
  const renderer = L.canvas({ pane });
  const layerOptions = { style: { ...style(), renderer }, pane, interactive: false };
  const layer = L.geoJSON(feature(topology, topology.objects.neighbours!), layerOptions).addTo(map);
  return () => void layer.setStyle(style());
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
