import type * as LeafletTypes from 'leaflet';
import type { Point } from '../../../maps/boundaries.ts';
import type { MapData } from '../../../maps/map-data.ts';
import type { MapRecords } from '../../../maps/map-model.ts';
import type { Say } from '../context.ts';
import type { Drawing } from '../drawing.ts';
import { el } from '../elements.ts';
import type { Palette } from '../palette.ts';

/** What a layer is drawn from; each layer draws into a group that is empty. */
export interface Scene {
  map: LeafletTypes.Map;
  data: MapData;
  records: MapRecords;
  drawing: Drawing;
  palette: Palette;
  /** Tiles shine through. */
  overTiles: boolean;
  say: Say;
  select(key: string): void;
}

/** How much is seen of what has nothing to do with the selected. */
export const DIMMED = 0.25;

/** `[longitude, latitude]` in the order of Leaflet. */
export function latLng([longitude, latitude]: Point): LeafletTypes.LatLngTuple {
  return [latitude, longitude];
}

/** Says its title beneath the pointer and selects its key when it is pressed. */
export function pressable<T extends LeafletTypes.Layer>(
  layer: T,
  title: string,
  press: () => void,
  options: LeafletTypes.TooltipOptions = {},
): T {
  return layer.bindTooltip(() => el('span', {}, title), options).on('click', press);
}
