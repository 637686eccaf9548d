import type * as LeafletTypes from 'leaflet';
import { feature } from 'topojson-client';
import type { Tiles } from '../../../maps/tiles.ts';
import { fetchJson } from '../fetch-map.ts';
import { attributed, L } from '../leaflet.ts';
import { paletteOf } from '../palette.ts';
import { parseNeighbourData } from '../region-map-data.ts';

/** The pane of the land around: under the units, which lie at 400, above the water and tiles, which lie at 200. */
const NEIGHBOURS = 'neighbours';

/** Land of the countries around. */
export interface Neighbours {
  /** Paints it anew when the colour scheme has changed. */
  recolour(): void;
  hide(hidden: boolean): void;
}

/** Draws the land when it arrives; without an address, and where it does not arrive, there is none. */
export function drawNeighbours(map: LeafletTypes.Map, address: string | undefined, dark: MediaQueryList): Neighbours {
  const pane = map.createPane(NEIGHBOURS);
  pane.style.zIndex = '350';
  const painted = address ? paintNeighbours(map, address, dark) : undefined;
  painted?.catch(reportError);
  return {
    recolour: () => void painted?.then((paint) => paint()).catch(reportError),
    hide: (hidden) => void (pane.hidden = hidden),
  };
}

/** Resolves to what paints the land anew. */
async function paintNeighbours(map: LeafletTypes.Map, address: string, dark: MediaQueryList): Promise<() => void> {
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

/** Images of another host, which is told nothing of the page. `failed` is called for the first that does not arrive. */
export function tileLayer({ url, attribution }: Tiles, failed: () => void): LeafletTypes.TileLayer {
  const layer = L.tileLayer(url, { attribution: attributed(attribution), referrerPolicy: 'strict-origin' });
  layer.once('tileerror', failed);
  return layer;
}
