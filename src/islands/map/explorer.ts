/**
 * The opened map with its controls, panel, table and lists. What it shows is the state in the address; every change goes
 * through the state. Fetched together with Leaflet when a reader opens the map.
 */
import { DEFAULT_STATE, readState, writeState, type MapState } from '../../maps/map-model.ts';
import { writerOfPage } from '../writer.ts';
import { catalogueOf, selectedPlace } from './catalogue.ts';
import { sayFrom, type Actions, type MapContext } from './context.ts';
import { nodesOf } from './counted.ts';
import { el } from './elements.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { fetchMap, type MapAddresses, type MapContent } from './fetch-map.ts';
import { legendOf } from './legend.ts';
import { OpenedMap, type SeenMap } from './opened-map.ts';
import { createParts, removeParts, type Parts, type Places } from './parts.ts';
import type { RegionMapTexts } from './region-map-state.ts';
import { shownIn } from './shown.ts';
import { withChoices, withoutFilters, withoutSelected, withSelected, withView } from './state-changes.ts';
import { foundSentence } from './status.ts';

/** Fetches what the map needs and builds it into the places, as large as the drawing it takes the place of. `isWanted` is
 * asked once, before anything changes on the page. */
export async function openExplorer(
  places: Places,
  addresses: MapAddresses,
  texts: RegionMapTexts,
  isWanted: () => boolean,
): Promise<Explorer | undefined> {
  const content = await fetchMap(addresses);
  const water = places.drawing.querySelector('.map-water');
  const [width, height] = ['width', 'height'].map((side) => Number(water?.getAttribute(side)) || 1);
  return isWanted() ? new Explorer(places, content, texts, `${width} / ${height}`) : undefined;
}

export class Explorer implements Actions {
  readonly #places: Places;
  readonly #context: MapContext;
  readonly #parts: Parts;
  readonly #map: OpenedMap;
  #state: MapState;
  #drawing: Drawing | undefined;
  /** Where the focus goes when the panel is closed. */
  #origin: HTMLElement | undefined;

  constructor(places: Places, content: MapContent, texts: RegionMapTexts, aspectRatio: string) {
    const { records, addresses } = content;
    const writer = writerOfPage();
    this.#places = places;
    this.#context = { catalogue: catalogueOf(records), say: sayFrom(records, writer.fill), writer, actions: this };
    this.#state = this.#stateOfAddress();
    const { tiles } = addresses;
    const settings = { label: texts.region, aspectRatio, tiles };
    this.#parts = createParts(places, this.#context, settings, (shown) => this.#map.showTiles(shown));
    this.#map = new OpenedMap(
      this.#parts,
      content,
      { texts, say: this.#context.say },
      {
        select: (key) => this.select(key, false),
        moved: (view) => {
          this.#state = withView(this.#state, view);
          this.#remember('replaceState');
        },
        tilesFailed: () => this.#parts.tiles?.show('failed'),
      },
    );
    addEventListener('popstate', this.#onPop);
    places.drawing.addEventListener('seen', this.#onSeen);
    for (const place of Object.values(places)) place.addEventListener('keydown', this.#onKey);
    this.#render();
    this.#showState();
  }

  focus(): void {
    this.#parts.box.focus({ preventScroll: true });
    this.bringIntoView();
  }

  bringIntoView(): void {
    const { frame } = this.#parts;
    const { top, bottom } = frame.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) frame.scrollIntoView({ block: 'center' });
  }

  select(key: string, focus = true, from?: HTMLElement): void {
    this.#state = withSelected(this.#state, key);
    this.#origin = from;
    this.#remember('pushState');
    this.#render();
    this.#showSelected();
    this.#parts.panel.reveal(focus);
  }

  deselect(): void {
    const { selected } = this.#state;
    this.#state = withoutSelected(this.#state);
    this.#remember('pushState');
    this.#render();
    const again = this.#origin?.isConnected ? this.#origin : this.#parts.lists.buttonOf(selected);
    (again ?? this.#parts.box).focus({ preventScroll: !again });
    this.#origin = undefined;
  }

  choose(params: URLSearchParams): void {
    this.#adjust(withChoices(this.#state, params, this.#context.catalogue.records));
  }

  clearFilters(): void {
    this.#adjust(withoutFilters(this.#state, this.#context.catalogue.records));
    // The button may be gone.
    if (document.activeElement === document.body) this.#parts.lists.focus();
  }

  /** Leaves the page as it was, with a plain address. */
  remove(): void {
    removeEventListener('popstate', this.#onPop);
    this.#places.drawing.removeEventListener('seen', this.#onSeen);
    for (const place of Object.values(this.#places)) place.removeEventListener('keydown', this.#onKey);
    this.#map.remove();
    removeParts(this.#parts);
    this.#state = DEFAULT_STATE;
    this.#remember('replaceState');
  }

  /** Who makes a file of the map asks what is seen. */
  readonly #onSeen = (event: Event): void => {
    (event as CustomEvent<{ map?: SeenMap }>).detail.map = this.#map.seen();
  };

  readonly #onPop = (): void => {
    this.#state = this.#stateOfAddress();
    this.#render();
    this.#showState();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#state.selected && !event.defaultPrevented) this.deselect();
  };

  #stateOfAddress(): MapState {
    return readState(new URLSearchParams(location.search), this.#context.catalogue.records);
  }

  #remember(how: 'replaceState' | 'pushState'): void {
    const query = writeState(this.#state, new URLSearchParams(location.search));
    if (query !== location.search.slice(1))
      history[how](history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  #adjust(state: MapState): void {
    this.#state = state;
    this.#remember('replaceState');
    this.#render();
  }

  #render(): void {
    const { catalogue, say, writer } = this.#context;
    const { controls, status, legend, panel, lists } = this.#parts;
    const shown = shownIn(catalogue, this.#state, writer.compare);
    const drawing = (this.#drawing = drawingOf(catalogue, shown, say));
    controls.show(shown);
    this.#map.draw(drawing);
    legend.replaceChildren(...legendOf(this.#context, shown, drawing));
    const found = el('p', {}, ...nodesOf(this.#context, shown, foundSentence(shown, say)));
    // Said again only when it changes.
    if (status.textContent !== found.textContent) status.replaceChildren(...found.childNodes);
    const focused = lists.show(shown);
    if (this.#origin && !this.#origin.isConnected) this.#origin = focused;
    panel.show(shown);
  }

  #showState(): void {
    if (this.#state.selected && !this.#state.view) this.#showSelected();
    else this.#map.setView(this.#state.view);
  }

  /** A work by its shapes; a unit or a link with all it has to do with. */
  #showSelected(): void {
    const place = selectedPlace(this.#context.catalogue, this.#state);
    if ('box' in place) this.#map.showBox(place.box);
    else this.#map.showUnits([...place.units, ...this.#drawing!.focus]);
  }
}
