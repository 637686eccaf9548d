import type { Tiles } from '../../maps/tiles.ts';
import type { MapContext } from './context.ts';
import { createControls, type Controls } from './controls.ts';
import { el } from './elements.ts';
import { createFindField } from './find-field.ts';
import { createLists, type Lists } from './lists.ts';
import { createPanel, type Panel } from './panel.ts';
import { createTilesOffer, type TilesOffer } from './tiles-offer.ts';

/** Where on the page the parts go. */
export interface Places {
  controls: HTMLElement;
  drawing: HTMLElement;
  side: HTMLElement;
}

/** All that stands on the page while the map is opened. */
export interface Parts {
  find: HTMLElement;
  controls: Controls;
  status: HTMLElement;
  /** What must be seen whole: the map and the archipelagos beneath it. */
  frame: HTMLElement;
  /** Of the map itself. */
  box: HTMLElement;
  insets: HTMLElement;
  legend: HTMLElement;
  /** Where the site names tiles. */
  tiles: TilesOffer | undefined;
  panel: Panel;
  lists: Lists;
}

/** Makes the parts and puts them into their places, the box as large as the drawing it takes the place of. */
export function createParts(
  places: Places,
  context: MapContext,
  { label, aspectRatio, tiles }: { label: string; aspectRatio: string; tiles: Tiles | undefined },
  showTiles: (shown: boolean) => void,
): Parts {
  const box = el('div', { class: 'region-map-box', role: 'region', 'aria-label': label });
  const insets = el('div', { class: 'region-map-insets' });
  const parts: Parts = {
    find: createFindField(context),
    controls: createControls(context),
    status: el('p', { class: 'map-found', role: 'status' }),
    frame: el('div', { class: 'region-map-frame' }, box, insets),
    box,
    insets,
    legend: el('div', { class: 'map-key' }),
    tiles: tiles && createTilesOffer(tiles, context.say, showTiles),
    panel: createPanel(context),
    lists: createLists(context),
  };
  box.style.aspectRatio = aspectRatio;
  places.controls.append(parts.find, parts.controls.element, parts.status);
  places.drawing.append(parts.frame, parts.legend, ...(parts.tiles ? [parts.tiles.element] : []));
  places.side.append(parts.panel.element, parts.lists.element);
  return parts;
}

export function removeParts({ find, controls, status, frame, legend, tiles, panel, lists }: Parts): void {
  for (const part of [find, controls.element, status, frame, legend, tiles?.element, panel.element, lists.element])
    part?.remove();
}
