import type { MapLink, MapWork } from '../../maps/map-model.ts';
import { resetButton, selectButton } from './buttons.ts';
import type { MapContext } from './context.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';
import { unitTable } from './unit-table.ts';

/** Rows of a list that are shown at once. */
const LISTED = 60;

/** The table of units and the lists of links and works beside the map. */
export interface Lists {
  element: HTMLElement;
  /** Gives what got the focus back, where the focus was within. */
  show(shown: Shown): HTMLElement | undefined;
  buttonOf(key: string | undefined): HTMLElement | undefined;
  focus(): void;
}

export function createLists(context: MapContext): Lists {
  const element = el('div', { class: 'map-lists' });
  const find = (selector: string, key: string | undefined) =>
    [...element.querySelectorAll<HTMLElement>(selector)].find(({ dataset }) => dataset.key === key);
  return {
    element,
    show(shown) {
      const active = document.activeElement as HTMLElement | null;
      const key = element.contains(active) ? active?.dataset.key : undefined;
      element.replaceChildren(...(shown.isEmpty ? nothing(context) : listsOf(context, shown)));
      if (key === undefined) return undefined;
      const again = find('[data-key]', key);
      again?.focus({ preventScroll: true });
      return again;
    },
    buttonOf: (key) => find('button', key),
    focus: () => element.querySelector<HTMLElement>('button')?.focus(),
  };
}

function nothing(context: MapContext): Node[] {
  return [el('p', { class: 'map-nothing' }, context.say('nothing')), el('p', {}, resetButton(context))];
}

function listsOf(context: MapContext, shown: Shown): Node[] {
  const { links, works } = shown.found;
  const joined = (...details: (string | undefined)[]) => details.filter(Boolean).join('; ');
  return [
    unitTable(context, shown),
    ...listOf(context, shown, 'linkList', links, ({ who, when }) => joined(who, when)),
    ...listOf(context, shown, 'workList', works, ({ kind, who }) => joined(kind, who)),
  ];
}

/** Headings of the lists that the reader has opened; they stay so while lists are made anew. */
const opened = new Set<string>();

function listOf<T extends MapLink | MapWork>(
  context: MapContext,
  shown: Shown,
  heading: string,
  items: readonly T[],
  details: (item: T) => string,
): Node[] {
  if (items.length === 0) return [];
  const { say, writer } = context;
  const more = items.length - LISTED;
  const row = (item: T) =>
    el(
      'li',
      {},
      el('span', {}, item.title),
      el('span', { class: 'details' }, ` ${details(item)} `),
      selectButton(context, shown, item.key, say('see'), `${say('see')}: ${item.title}`),
    );
  return [
    el(
      'details',
      { class: 'map-list', open: opened.has(heading), ontoggle: ({ target }) => keepOpen(heading, target) },
      el('summary', { 'data-key': heading }, `${say(heading)} (${writer.number(items.length)})`),
      el('ul', {}, ...items.slice(0, LISTED).map(row)),
      more > 0 && el('p', { class: 'details' }, say('more', { n: more })),
    ),
  ];
}

function keepOpen(heading: string, list: EventTarget | null): void {
  if ((list as HTMLDetailsElement).open) opened.add(heading);
  else opened.delete(heading);
}
