import { keyOfUnits, slugOf, type MapRecords } from '../../maps/map-model.ts';
import type { Catalogue } from './catalogue.ts';
import type { MapContext } from './context.ts';
import { el } from './elements.ts';
import type { Answer } from './map-search.ts';

const MOST_SHOWN = 6;
const TYPING_PAUSE = 120;

/** A field that finds a place, a work or a link on the map, as the search of the site does. Enter takes the first. */
export function createFindField({ catalogue, say, actions }: MapContext): HTMLElement {
  let asking: Promise<(asked: string) => Promise<Answer[]>> | undefined;
  let [turn, timer] = [0, 0];
  const status = el('p', { role: 'status' });
  const list = el('ul');
  const field: HTMLInputElement = el('input', {
    type: 'search',
    autocomplete: 'off',
    oninput: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), TYPING_PAUSE);
    },
  });
  const close = () => {
    turn++;
    list.replaceChildren();
    status.textContent = '';
  };
  const take = (key: string) => {
    close();
    field.value = '';
    actions.select(key, true, field);
  };
  async function ask(): Promise<void> {
    const own = ++turn;
    const asked = field.value.trim();
    if (asked === '') return close();
    asking ??= import('./map-search.ts').then(({ createMapSearch }) => createMapSearch(`${catalogue.records.base}/`));
    const answers = await asking
      .then((search) => search(asked))
      .catch((error: unknown) => {
        asking = undefined;
        reportError(error);
        return undefined;
      });
    if (own !== turn) return;
    const found = (answers ?? []).flatMap((answer) => {
      const key = keyOfPage(catalogue, answer.page);
      return key === undefined ? [] : [{ ...answer, key }];
    });
    const shown = found.slice(0, MOST_SHOWN);
    list.replaceChildren(
      ...shown.map(({ key, title, label }) =>
        el('li', {}, el('button', { type: 'button', onclick: () => take(key) }, title), ` ${label}`),
      ),
    );
    status.textContent = answers
      ? say(shown.length > 0 ? 'findFound' : 'findNothing', { n: found.length })
      : say('findFailed');
  }
  return el(
    'form',
    {
      class: 'map-find',
      role: 'search',
      'aria-label': say('find'),
      onsubmit: (event) => {
        event.preventDefault();
        list.querySelector('button')?.click();
      },
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key !== 'Escape' || list.childElementCount === 0) return;
        event.preventDefault();
        close();
        field.focus();
      },
    },
    el('label', {}, `${say('find')} `, field),
    list,
    status,
  );
}

/** The key of what has a page, if the map has it. @internal */
export function keyOfPage({ records, links, works }: Catalogue, page: string): string | undefined {
  if (links.has(page) || works.has(page)) return page;
  const [kind, slug] = page.split('/');
  const unit = kind === 'tinh' ? unitOfSlug(records, slug!) : undefined;
  return unit && keyOfUnits(unit);
}

function unitOfSlug(records: MapRecords, slug: string): string | undefined {
  return Object.keys(records.names).find((id) => slugOf(records, id) === slug);
}
