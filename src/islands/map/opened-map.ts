/** The opened map: Leaflet on canvas, fed by our own data. Fetched only when a reader opens a map. */
import type * as LeafletTypes from 'leaflet';
import type { Box } from '../../maps/boundaries.ts';
import type { MapDataLabel } from '../../maps/map-data.ts';
import type { Say } from './context.ts';
import type { Drawing } from './drawing.ts';
import type { MapContent } from './fetch-map.ts';
import { drawNeighbours, tileLayer, type Neighbours } from './layers/ground.ts';
import { drawInsets, drawLabels } from './layers/labels.ts';
import { drawLinks } from './layers/links.ts';
import { drawNames } from './layers/names.ts';
import { drawPoints } from './layers/points.ts';
import type { Scene } from './layers/scene.ts';
import { drawShapes } from './layers/shapes.ts';
import { drawUnits } from './layers/units.ts';
import { L } from './leaflet.ts';
import { createMap, reach, type MapTexts } from './leaflet-map.ts';
import { paletteOf } from './palette.ts';
import { latLngBounds, unitExtent, unitFeatures } from './region-map-data.ts';

/** Around what is brought into view. */
const DEFAULTS = { padding: 0.1, maxZoom: 9 };

export type View = [latitude: number, longitude: number, zoom: number];

export interface MapEvents {
  select(key: string): void;
  /** The reader moved the map; undefined: it shows the whole country again. */
  moved(view: View | undefined): void;
  /** The first image of the tiles that does not arrive. */
  tilesFailed(): void;
}

/** What a drawing of the map is made of. */
export interface SeenMap {
  map: LeafletTypes.Map;
  layers: LeafletTypes.LayerGroup;
  labels: MapDataLabel[];
}

/** A map drawn into a box that stands on the page and has its size. */
export class OpenedMap {
  readonly #box: HTMLElement;
  readonly #content: MapContent;
  readonly #say: Say;
  readonly #events: MapEvents;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #map: LeafletTypes.Map;
  readonly #showAll: () => void;
  readonly #shapes: LeafletTypes.LayerGroup;
  readonly #points: LeafletTypes.LayerGroup;
  readonly #names: LeafletTypes.LayerGroup;
  readonly #neighbours: Neighbours;
  readonly #resized = new ResizeObserver(() =>
    this.#quietly(() => {
      this.#map.invalidateSize({ animate: false });
      if (this.#isHome) this.#goHome();
    }),
  );
  #drawing: Drawing | undefined;
  #tiles: LeafletTypes.TileLayer | undefined;
  /** It is not the reader who moves the map. */
  #quiet = false;
  /** It shows what it shows at first. */
  #isHome = false;

  constructor(
    { box, insets }: { box: HTMLElement; insets: HTMLElement },
    content: MapContent,
    texts: MapTexts,
    events: MapEvents,
  ) {
    const { data, addresses } = content;
    this.#box = box;
    this.#content = content;
    this.#say = texts.say;
    this.#events = events;
    const { map, showAll } = createMap(box, data, texts);
    this.#map = map;
    this.#showAll = showAll;
    this.#shapes = L.layerGroup().addTo(map);
    this.#points = L.layerGroup().addTo(map);
    this.#names = L.layerGroup().addTo(map);
    drawLabels(map, data);
    drawInsets(map, insets, data);
    this.#neighbours = drawNeighbours(map, addresses.neighbours, this.#dark);
    this.#dark.addEventListener('change', this.#recolour);
    map.on('zoomend', () => this.#redrawByZoom());
    map.on('moveend', () => this.#tellMoved());
    this.#resized.observe(box);
  }

  /** What is drawn, in the colours of paper, as layers that are not on the map. */
  seen(): SeenMap {
    const scene = { ...this.#scene()!, palette: paletteOf(false), overTiles: false };
    const layers = L.layerGroup();
    for (const draw of [drawUnits, drawLinks, drawShapes, drawPoints, drawNames]) draw(layers, scene);
    return { map: this.#map, layers, labels: this.#content.data.labels };
  }

  draw(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#redraw();
  }

  /** Brings units of any basis into view. */
  showUnits(ids: readonly string[]): void {
    const { data } = this.#content;
    const found = (['63', '34'] as const)
      .flatMap((basis) => unitFeatures(data, basis))
      .filter(({ id }) => ids.includes(String(id)));
    const [first, ...others] = found.map((unit) => L.latLngBounds(latLngBounds(unitExtent(unit, data.labels))));
    if (first) this.#fit(others.reduce((all, each) => all.extend(each), first));
  }

  /** Brings `[west, south, east, north]` into view. */
  showBox(box: Box): void {
    this.#fit(L.latLngBounds(latLngBounds(box)));
  }

  /** Without a view, and where nothing of the country would be seen, the units that have any of what is counted. */
  setView(view: View | undefined): void {
    this.#quietly(() => {
      if (view && reach(this.#content.data).contains([view[0], view[1]]))
        this.#map.setView([view[0], view[1]], view[2], { animate: false });
      else this.#goHome();
    });
  }

  /** Puts the tiles beneath all that is ours, or takes them away. */
  showTiles(shown: boolean): void {
    const { tiles } = this.#content.addresses;
    this.#tiles?.remove();
    this.#tiles = shown && tiles ? tileLayer(tiles, () => this.#events.tilesFailed()).addTo(this.#map) : undefined;
    const overTiles = this.#tiles !== undefined;
    // Our drawing of the countries around would hide theirs.
    this.#neighbours.hide(overTiles);
    this.#box.classList.toggle('map-over-tiles', overTiles);
    this.#redraw();
  }

  remove(): void {
    this.#dark.removeEventListener('change', this.#recolour);
    this.#resized.disconnect();
    this.#map.remove();
  }

  readonly #recolour = (): void => {
    this.#redraw();
    this.#neighbours.recolour();
  };

  #redraw(): void {
    const scene = this.#scene();
    if (!scene) return;
    this.#shapes.clearLayers();
    drawUnits(this.#shapes, scene);
    drawLinks(this.#shapes, scene);
    drawShapes(this.#shapes, scene);
    this.#redrawByZoom();
  }

  /** What lies together, and what has room, depends on the zoom. */
  #redrawByZoom(): void {
    const scene = this.#scene();
    if (!scene) return;
    this.#points.clearLayers();
    drawPoints(this.#points, scene);
    this.#names.clearLayers();
    drawNames(this.#names, scene);
  }

  #scene(): Scene | undefined {
    const { data, records } = this.#content;
    return (
      this.#drawing && {
        map: this.#map,
        data,
        records,
        drawing: this.#drawing,
        palette: paletteOf(this.#dark.matches),
        overTiles: this.#tiles !== undefined,
        say: this.#say,
        select: (key) => this.#events.select(key),
      }
    );
  }

  #tellMoved(): void {
    if (this.#quiet) return;
    this.#isHome = false;
    const [{ lat, lng }, zoom] = [this.#map.getCenter(), this.#map.getZoom()];
    this.#events.moved([lat, lng, zoom]);
  }

  #goHome(): void {
    const counted = [...(this.#drawing?.counts ?? [])].flatMap(([unit, count]) => (count > 0 ? [unit] : []));
    if (counted.length > 0) this.showUnits(counted);
    else this.#showAll();
    this.#isHome = true;
  }

  #quietly(act: () => void): void {
    this.#quiet = true;
    act();
    this.#quiet = false;
  }

  #fit(bounds: LeafletTypes.LatLngBounds): void {
    this.#isHome = false;
    this.#map.fitBounds(bounds.pad(DEFAULTS.padding), { maxZoom: DEFAULTS.maxZoom, animate: false });
  }
}
