/**
 * `<region-map>`: opens a map that stands on the page as SVG. Without JavaScript and on paper the SVG and its tables
 * stay. Leaflet, its style sheet and the data are fetched only when a reader opens the map, or follows a link to a state
 * of it. Nothing comes from another host, unless the site names tiles and the reader agrees to them on the opened map.
 *
 * Inside the element: `[data-static]` (the SVG and what the opened map replaces), `button[data-open]` and
 * `button[data-close]` (both `hidden`), `[data-status]` (role `status`), `[data-controls]`, `[data-drawing]`,
 * `[data-side]` (where the opened map goes), `[data-address]` (for paper, the address; optional), and any number of `button[data-unit="id"]` (`hidden`), which show a unit.
 * Attributes: `data-src`, `data-records`, `data-neighbours` (optional), `data-keys` (parameters of the address that
 * open the map), `data-texts` (JSON), `data-tiles` (optional, JSON).
 */
import type { Explorer } from './explorer.ts';
import {
  asksForMap,
  nextState,
  parseTexts,
  type MapAction,
  type MapState,
  type RegionMapTexts,
} from './region-map-state.ts';
import { parseTiles } from '../../maps/tiles.ts';

class RegionMap extends HTMLElement {
  #state: MapState = 'closed';
  #texts!: RegionMapTexts;
  #opening: Promise<Explorer | undefined> | undefined;
  #explorer: Explorer | undefined;

  connectedCallback() {
    this.#texts = parseTexts(this.dataset.texts);
    this.addEventListener('click', this.#onClick);
    addEventListener('beforeprint', this.#onPrint);
    this.#show();
    if (asksForMap(location, this.dataset.keys ?? '')) void this.#open();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#onClick);
    removeEventListener('beforeprint', this.#onPrint);
    this.#tearDown();
    this.#state = 'closed';
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (button?.matches('[data-open]')) void this.#open().then((explorer) => explorer?.focus());
    if (button?.matches('[data-close]')) this.#close();
    const unit = button?.dataset.unit;
    if (unit) void this.#open().then((explorer) => explorer?.select(`tinh/${unit}`));
  };

  /** Paper has another drawing than the screen, and says where that one is. */
  readonly #onPrint = (): void => {
    const address = this.querySelector('[data-address]');
    if (address) address.textContent = decodeURI(location.href);
  };

  /** Opens once; a failure is told to the reader, and the next call tries again. */
  #open(): Promise<Explorer | undefined> {
    this.#opening ??= this.#load().catch((error: unknown) => {
      this.#tearDown();
      this.#go('fail', this.#texts.failed);
      reportError(error);
      return undefined;
    });
    return this.#opening;
  }

  async #load(): Promise<Explorer | undefined> {
    this.#go('open', this.#texts.loading);
    const { src, records, neighbours, tiles } = this.dataset;
    if (!src || !records) throw new Error('missing data-src or data-records of region-map');
    const [controls, drawing, side] = ['controls', 'drawing', 'side'].map((name) =>
      this.querySelector<HTMLElement>(`[data-${name}]`)!,
    ) as [HTMLElement, HTMLElement, HTMLElement];
    const { openExplorer } = await import('./explorer.ts');
    const isWanted = () => {
      // The box is measured where the drawing stood, so the drawing leaves first.
      if (this.#state === 'loading') this.dataset.state = 'open';
      return this.#state === 'loading';
    };
    this.#explorer = await openExplorer(
      { controls, drawing, side },
      { data: src, records, neighbours, tiles: parseTiles(tiles) },
      this.#texts,
      isWanted,
    );
    if (this.#explorer) this.#go('loaded', this.#texts.opened);
    // Who opens the page by an address of the map comes to the map; who has moved on by then stays there.
    if (scrollY === 0) this.#explorer?.bringIntoView();
    return this.#explorer;
  }

  #close(): void {
    this.#tearDown();
    this.#go('close', this.#texts.closed);
    this.querySelector<HTMLElement>('[data-open]')?.focus();
  }

  #tearDown(): void {
    this.#explorer?.remove();
    this.#explorer = this.#opening = undefined;
  }

  #go(action: MapAction, message: string): void {
    this.#state = nextState(this.#state, action);
    this.#show();
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = message;
  }

  #show(): void {
    const state = this.#state;
    this.dataset.state = state;
    for (const button of this.#buttons('data-unit')) button.hidden = false;
    for (const button of this.#buttons('data-close')) button.hidden = state !== 'open';
    for (const button of this.#buttons('data-open')) {
      button.hidden = state === 'open';
      button.disabled = state === 'loading';
    }
  }

  #buttons(attribute: string): NodeListOf<HTMLButtonElement> {
    return this.querySelectorAll<HTMLButtonElement>(`button[${attribute}]`);
  }
}

customElements.define('region-map', RegionMap);
