/// <reference types="astro/client" />
import leafletStyles from 'leaflet/dist/leaflet.css?url&no-inline';
import type { MapData } from '../../maps/map-data.ts';
import type { MapRecords } from '../../maps/map-model.ts';
import type { Tiles } from '../../maps/tiles.ts';
import { parseMapData, parseMapRecords } from './region-map-data.ts';

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

/** Fetches all that must be there before a map can be drawn. */
export async function fetchMap(addresses: MapAddresses): Promise<MapContent> {
  const [data, records] = await Promise.all([
    fetchJson(addresses.data).then(parseMapData),
    fetchJson(addresses.records).then(parseMapRecords),
    loadStyles(leafletStyles),
  ]);
  return { data, records, addresses };
}

export async function fetchJson(address: string): Promise<unknown> {
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
