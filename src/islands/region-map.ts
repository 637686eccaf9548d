/**
 * `<region-map>`: opens a map that stands on the page as SVG. Without JavaScript and on paper the SVG stays. Leaflet, its
 * style sheet and the data are fetched only when a reader opens the map; no tiles, nothing from another host.
 *
 * Inside the element: `[data-static]` (the SVG), `button[data-open]` and `button[data-close]` (both `hidden`),
 * `[data-status]` (role `status`), and any number of `button[data-unit="id"]` (`hidden`), which show a unit.
 * Attributes: `data-src`, `data-neighbours` (optional), `data-basis` (63 or 34, may change), `data-texts` (JSON).
 */
import type { OpenedMap } from './opened-map.ts';
import {
  nextState,
  parseBasis,
  parseTexts,
  type MapAction,
  type MapState,
  type RegionMapTexts,
} from './region-map-state.ts';

class RegionMap extends HTMLElement {
  static readonly observedAttributes = ['data-basis'];
  #state: MapState = 'closed';
  #texts!: RegionMapTexts;
  #opening: Promise<OpenedMap | null> | null = null;
  #map: OpenedMap | null = null;
  #box: HTMLElement | null = null;
  #origin: HTMLElement | null = null;

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
    this.#map?.setBasis(parseBasis(this.dataset.basis));
  }

  /** Opens the map if need be and shows a unit, changing the basis if only the other one has it. */
  async showUnit(id: string): Promise<void> {
    const map = await this.#openMap();
    if (!map) return;
    const { unit, basis } = map.showUnit(id);
    this.dataset.basis = basis;
    this.#say(unit.note ? `${unit.name}: ${unit.note}` : unit.name);
    this.querySelector<HTMLElement>('.region-map-popup a')?.focus();
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    if (button.matches('[data-open]')) void this.#openMap().then(() => this.#box?.focus());
    if (button.matches('[data-close]')) this.#close();
    if (!button.dataset.unit) return;
    this.#origin = button;
    this.showUnit(button.dataset.unit).catch(reportError);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target as Element).closest('.leaflet-popup')) return;
    this.#map?.closePopup();
    (this.#origin ?? this.#box)?.focus();
  };

  /** Opens once; a failure is told to the reader, and the next call tries again. */
  #openMap(): Promise<OpenedMap | null> {
    this.#opening ??= this.#load().catch((error: unknown) => {
      this.#tearDown();
      this.#go('fail', this.#texts.failed);
      reportError(error);
      return null;
    });
    return this.#opening;
  }

  async #load(): Promise<OpenedMap | null> {
    this.#go('open', this.#texts.loading);
    const { src, neighbours } = this.dataset;
    if (!src) throw new Error('missing data-src of region-map');
    const { fetchMap, openMap } = await import('./opened-map.ts');
    const content = await fetchMap({ data: src, neighbours });
    if (this.#state !== 'loading') return null;
    this.#box = createBox(this.#texts.region);
    this.querySelector('[data-static]')!.after(this.#box);
    this.#map = openMap(this.#box, content, parseBasis(this.dataset.basis), this.#texts);
    this.#go('loaded', this.#texts.opened);
    return this.#map;
  }

  #close(): void {
    this.#tearDown();
    this.#go('close', this.#texts.closed);
    this.querySelector<HTMLElement>('[data-open]')?.focus();
  }

  #tearDown(): void {
    this.#map?.remove();
    this.#box?.remove();
    this.#map = this.#opening = this.#box = this.#origin = null;
  }

  #go(action: MapAction, message: string): void {
    this.#state = nextState(this.#state, action);
    this.#show();
    this.#say(message);
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

  #say(message: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = message;
  }
}

function createBox(label: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'region-map-box';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label);
  return box;
}

customElements.define('region-map', RegionMap);
