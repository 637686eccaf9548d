/**
 * `<site-search>`: the search page. Without JavaScript it is a form and an index of names. Nothing is loaded until the form
 * is used, or the address asks something.
 *
 * Inside the element: `form` (controls named as in the address), `[data-scripted]` (`hidden` without scripts),
 * `[data-status]`, `button[data-clear]`, `[data-answers]` with `ol[data-results]` and `button[data-more]`, `[data-static]`.
 * Attributes: `data-base`, `data-texts` (JSON).
 */
import { createFinder, type Finder, type Found } from '../../search/finder.ts';
import { SEARCH_FACETS, type Filter } from '../../search/narrow.ts';
import type { SearchTexts } from '../../search/shapes.ts';
import { writerOfPage } from '../writer.ts';
import { answer } from './answer.ts';
import { pieceLoader } from './load-piece.ts';

const FIRST = 10;
const MORE = 20;
const TYPING_PAUSE = 120;
const { fill, number } = writerOfPage();

class SiteSearch extends HTMLElement {
  #form!: HTMLFormElement;
  #texts!: SearchTexts;
  #finder!: Finder;
  #found: Found | undefined;
  #shown = 0;
  #turn = 0;
  #timer = 0;

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#texts = JSON.parse(this.dataset.texts!) as SearchTexts;
    this.#finder = createFinder(pieceLoader(this.dataset.base!));
    for (const part of this.querySelectorAll<HTMLDetailsElement>('[data-scripted]')) {
      part.hidden = false;
      part.open = matchMedia('(min-width: 48rem)').matches;
    }
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('focusin', this.#onFocus, { once: true });
    this.addEventListener('click', this.#onClick);
    window.addEventListener('popstate', this.#onAddress);
    this.#onAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#onAddress);
  }

  /** Who comes to the form will use it; a failure is told when it is used. */
  readonly #onFocus = (): void => void this.#finder.size().catch(() => undefined);

  readonly #onAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const name of ['q', ...SEARCH_FACETS]) this.#control(name).value = query.get(name) ?? '';
    void this.#ask(false);
  };

  readonly #onInput = (event: Event): void => {
    const isTyping = (event.target as HTMLInputElement).name === 'q';
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#change(isTyping), isTyping ? TYPING_PAUSE : 0);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#change(false);
  };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-more]')) void this.#more().catch(this.#onFailure);
    if (!button?.matches('[data-clear]')) return;
    for (const name of SEARCH_FACETS) this.#control(name).value = '';
    this.#change(false);
    this.#control('q').focus();
  };

  readonly #onFailure = (error: unknown): void => {
    this.#showIndex(this.#texts.failed);
    reportError(error);
  };

  /** While keys follow one another the address changes in its place. */
  #change(isTyping: boolean): void {
    const query = this.#query();
    const address = location.pathname + (query.size > 0 ? `?${query}` : '');
    if (address !== location.pathname + location.search)
      history[isTyping && location.search !== '' ? 'replaceState' : 'pushState'](null, '', address);
    void this.#ask(isTyping);
  }

  #query(): URLSearchParams {
    const query = new URLSearchParams();
    for (const name of ['q', ...SEARCH_FACETS]) {
      const value = this.#control(name).value.trim();
      if (value !== '') query.set(name, value);
    }
    return query;
  }

  async #ask(isTyping: boolean): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query();
    this.dataset.asked = String(query);
    if (query.size === 0) return this.#showIndex('');
    const waiting = window.setTimeout(() => this.#say(this.#texts.loading), 400);
    try {
      const filter: Filter = {};
      for (const facet of SEARCH_FACETS) if (query.get(facet)) filter[facet] = query.get(facet)!;
      const found = await this.#finder.find(query.get('q') ?? '', filter, isTyping);
      const rows = await this.#rows(found, 0, FIRST);
      clearTimeout(waiting);
      if (turn === this.#turn) await this.#show(found, rows, turn);
    } catch (error) {
      if (turn === this.#turn) this.#onFailure(error);
      else reportError(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  async #rows(found: Found, from: number, to: number): Promise<HTMLLIElement[]> {
    const results = await this.#finder.show(found, from, to);
    return results.map((result) => answer(result, found, this.dataset.base!));
  }

  async #show(found: Found, rows: HTMLLIElement[], turn: number): Promise<void> {
    this.#found = found;
    this.#shown = rows.length;
    this.#part('static').hidden = true;
    this.#part('answers').hidden = false;
    this.#part('results').replaceChildren(...rows);
    this.#part('clear').hidden = SEARCH_FACETS.every((facet) => !found.filter[facet]);
    this.#showMore();
    const { asked, taken = '', documents, unknown, isPartial } = found;
    const { found: all, foundOf, none, nearest } = this.#texts;
    const unsaid = unknown.length > 0 && fill(this.#texts.unknown, { words: unknown.join('», «') });
    if (documents.length > 0) {
      const count = fill(asked === '' ? foundOf : all, { count: documents.length, asked: taken || asked });
      const partial = isPartial && fill(this.#texts.partial, { asked: taken || asked });
      this.#say([taken && fill(this.#texts.taken, { asked, taken }), unsaid, partial, count].filter(Boolean).join(' '));
    } else {
      this.#say(fill(none, { asked, count: await this.#finder.size() }));
      const status = this.#part('status');
      if (unsaid) status.append(' ', unsaid);
      const near = await this.#finder.suggest(found);
      if (turn !== this.#turn) return;
      if (near.length > 0)
        status.append(' ', nearest, ...near.flatMap((text, at) => [at > 0 ? ', ' : '', this.#leadTo(text)]));
    }
    // Numbers beside the filters come when they come: without them the answers stand all the same.
    this.#finder.count(found).then((counts) => this.#count(counts, turn), reportError);
  }

  #leadTo(query: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ q: query })}`;
    link.textContent = query;
    return link;
  }

  async #more(): Promise<void> {
    const found = this.#found!;
    const rows = await this.#rows(found, this.#shown, this.#shown + MORE);
    this.#shown += rows.length;
    this.#part('results').append(...rows);
    this.#showMore();
    rows[0]?.querySelector('a')?.focus();
  }

  #showMore(): void {
    const left = this.#found!.documents.length - this.#shown;
    const more = this.#part('more');
    more.hidden = left === 0;
    more.textContent = fill(this.#texts.more, { count: Math.min(left, MORE) });
  }

  /** Behind each value, how many it would leave; those that leave none are not offered. */
  #count(counts: ReadonlyMap<string, number>, turn: number): void {
    if (turn !== this.#turn) return;
    for (const facet of SEARCH_FACETS)
      for (const option of (this.#control(facet) as HTMLSelectElement).options) {
        if (option.value === '') continue;
        const count = counts.get(`${facet} ${option.value}`) ?? 0;
        const label = (option.dataset.label ??= option.text);
        option.text = `${label} (${number(count)})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
  }

  #showIndex(message: string): void {
    this.#part('static').hidden = false;
    this.#part('answers').hidden = true;
    this.#part('clear').hidden = true;
    this.#say(message);
  }

  #say(message: string): void {
    this.#part('status').textContent = message;
  }

  #control(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

customElements.define('site-search', SiteSearch);
