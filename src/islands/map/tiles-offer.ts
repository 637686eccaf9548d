import type { Tiles } from '../../maps/tiles.ts';
import type { Say } from './context.ts';
import { el } from './elements.ts';

type TilesState = 'off' | 'asked' | 'on' | 'failed';

/** What may be done with the tiles of another host: they are asked for in two steps, and may be taken away again. */
export interface TilesOffer {
  element: HTMLElement;
  show(state: TilesState): void;
}

export function createTilesOffer({ url }: Tiles, say: Say, load: (shown: boolean) => void): TilesOffer {
  const { host } = new URL(url);
  const element = el('div', { class: 'map-tiles', role: 'group', 'aria-label': say('tiles') });
  const button = (key: string, onclick: () => void) => el('button', { type: 'button', onclick }, say(key, { host }));
  const loading = (shown: boolean) => () => {
    // First said, then done: the answer of the host comes later.
    show(shown ? 'on' : 'off');
    load(shown);
  };
  const told = (key: string): Node[] => [
    el('p', { role: 'status' }, say(key, { host })),
    el('p', {}, button('tilesOff', loading(false))),
  ];
  const parts: Record<TilesState, () => Node[]> = {
    off: () => [
      el(
        'p',
        {},
        button('tilesOffer', () => show('asked')),
      ),
    ],
    asked: () => [
      el('p', { id: 'map-tiles-ask' }, say('tilesAsk', { host })),
      el('p', {}, button('tilesYes', loading(true)), ' ', button('tilesNo', loading(false))),
    ],
    on: () => told('tilesOn'),
    failed: () => told('tilesFailed'),
  };
  function show(state: TilesState): void {
    const hadFocus = element.contains(document.activeElement);
    element.replaceChildren(...parts[state]());
    const [first] = element.querySelectorAll('button');
    if (state === 'asked') first?.setAttribute('aria-describedby', 'map-tiles-ask');
    if (hadFocus) first?.focus({ preventScroll: true });
  }
  show('off');
  return { element, show };
}
