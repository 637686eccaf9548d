/**
 * `<record-filter>`: filters and sorts the list that stands inside it. Without JavaScript, and as long as nothing is asked,
 * the list stays as it is. The index is fetched when a reader first uses the form, or opens an address that asks something.
 *
 * Inside the element: `form` (`hidden`; controls named as in the address, `q`, the facets, `xep`), `details` in it,
 * `[data-active]`, `[data-status]` and `[data-told]` (what is asked), `button[data-clear]`, `[data-static]` (the list), `[data-results]`
 * with `ul`, `[data-none]` and `button[data-more]`, `[data-printed]` (for paper, the address); for tasks a `template[data-state]` for the sign of each state.
 * Attributes: `data-src`, `data-texts` (JSON), of the form `data-short` where it stands there only while something is asked.
 */
import { FACETS, type FilterTexts, type IndexRecord, type Sort } from '../domain/record-index.ts';
import {
  formatQuery,
  isAsked,
  orderOf,
  parseFilterTexts,
  parseQuery,
  type FilterState,
} from './record-filter-query.ts';
import matchingSrc from './list-matching.ts?worker&url';
import type { Matching } from './list-matching.ts';
import type { ReadIndex } from './record-filter-state.ts';
import { writerOfPage } from './writer.ts';

/** Matches shown at once. */
const ROWS = 100;
const TYPING_PAUSE = 150;
const { capitalized, fill, number } = writerOfPage();

class RecordFilter extends HTMLElement {
  #texts!: FilterTexts;
  #form!: HTMLFormElement;
  #usual!: Sort;
  #index: Promise<ReadIndex> | undefined;
  /** What finds records in the index, which comes with it. */
  #matching!: Matching;
  #found: IndexRecord[] = [];
  /** Keys follow one another in the text box: one step back in the history takes all of them. */
  #typing = false;
  #timer = 0;
  /** The order that the reader chose; without it that of the words, or of the list. */
  #sort: Sort | undefined;
  /** What the page shows. */
  #shown: string | undefined;

  connectedCallback() {
    this.#texts = parseFilterTexts(this.dataset.texts);
    this.#form = this.querySelector('form')!;
    const sorts = this.#control('xep') as HTMLSelectElement | null;
    this.#usual = (sorts?.dataset.usual ?? 'ten') as Sort;
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('change', this.#onChange);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('focusin', this.#onFocus);
    this.addEventListener('click', this.#onClick);
    window.addEventListener('popstate', this.#onAddress);
    const wide = matchMedia('(min-width: 48rem)').matches;
    for (const details of this.querySelectorAll('details')) details.open = wide;
    this.dataset.ready = '';
    this.#onAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#onAddress);
  }

  readonly #onAddress = (): void => {
    const state = parseQuery(location.search);
    this.#typing = false;
    this.#write(state);
    this.#show(state);
  };

  /** A reader who comes to the form will use it: the index is there by then. A failure is told when it is used. */
  readonly #onFocus = (): void => void this.#load().catch(() => undefined);

  readonly #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.name !== 'q') return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#ask(this.#typing);
      this.#typing = document.activeElement === input;
    }, TYPING_PAUSE);
  };

  /** A text that was left asks nothing new: what is asked while it is typed must not move under the pointer. */
  readonly #onChange = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement;
    if (name === 'q') return;
    if (name === 'xep')
      this.#sort = value === orderOf({ q: this.#read().q }, this.#usual) ? undefined : (value as Sort);
    clearTimeout(this.#timer);
    this.#ask(false);
    this.#typing = false;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#ask(this.#typing);
    this.#typing = false;
  };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-more]')) this.#more();
    if (!button?.matches('[data-clear]')) return;
    this.#write({ q: '', chosen: {} });
    this.#ask(false);
    (this.#control('q') as HTMLElement).focus();
  };

  /** What the form asks goes into the address and onto the page. */
  #ask(replace: boolean): void {
    const state = this.#read();
    const query = formatQuery(state);
    if (query !== formatQuery(parseQuery(location.search)))
      history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + query);
    this.#show(state);
  }

  #control(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
  }

  #read(): FilterState {
    const query = new URLSearchParams();
    for (const name of ['q', ...FACETS]) query.set(name, this.#control(name)?.value ?? '');
    if (this.#sort) query.set('xep', this.#sort);
    return parseQuery(query.toString());
  }

  #write({ q, chosen, sort }: FilterState): void {
    this.#sort = sort;
    const values: Record<string, string> = { ...chosen, q };
    for (const name of ['q', ...FACETS]) {
      const control = this.#control(name);
      if (control) this.#choose(control, values[name] ?? '');
    }
  }

  /** A value that the form does not offer stands in it while the address asks it. */
  #choose(control: HTMLInputElement | HTMLSelectElement, value: string): void {
    if (value !== '' && control instanceof HTMLSelectElement) {
      control.closest('label')!.hidden = false;
      if (![...control.options].some((option) => option.value === value)) control.add(new Option('…', value));
    }
    control.value = value;
  }

  /** What is asked in words, in the form and behind the number of matches. */
  #tell(index: ReadIndex, { chosen }: FilterState): void {
    const told = FACETS.flatMap((facet) => {
      const control = this.#control(facet);
      const asked = chosen[facet];
      if (!control || asked === undefined) return [];
      const value = this.#matching.labelsOf(index, facet, asked, this.#texts);
      const option = (control as HTMLSelectElement).selectedOptions[0];
      if (option?.text === '…') option.text = capitalized(value);
      return fill(this.#texts.asked, { facet: control.closest('label')!.firstElementChild!.textContent, value });
    });
    this.#part('told').textContent = told.join('; ');
  }

  /** The order stands in its box; that of the words only where there are words. */
  #showSort(state: FilterState): void {
    const sorts = this.#control('xep') as HTMLSelectElement | null;
    if (!sorts) return;
    for (const option of sorts.options) if (option.value === 'sat') option.hidden = option.disabled = state.q === '';
    sorts.value = orderOf(state, this.#usual);
  }

  #show(state: FilterState): void {
    this.#showSort(state);
    this.#form.hidden = 'short' in this.#form.dataset && !isAsked(state);
    const query = formatQuery(state);
    if (query === this.#shown) return;
    this.#shown = query;
    this.dataset.asked = query;
    const count = Object.keys(state.chosen).length;
    for (const active of this.querySelectorAll('[data-active]'))
      active.textContent = count > 0 ? fill(this.#texts.active, { count }) : '';
    if (!isAsked(state)) {
      this.#showList('');
      if (this.#index)
        void this.#index.then(
          (index) => this.#count(index, state),
          () => undefined,
        );
      return;
    }
    const waiting = window.setTimeout(() => this.#say(this.#texts.loading), 400);
    this.#load()
      .then((index) => {
        if (query !== formatQuery(parseQuery(location.search))) return;
        this.#count(index, state);
        this.#showResults(index, state);
      })
      .catch((error: unknown) => {
        this.#shown = undefined;
        if (isAsked(parseQuery(location.search))) this.#showList(this.#texts.failed);
        this.dataset.asked = '';
        reportError(error);
      })
      .finally(() => clearTimeout(waiting));
  }

  /** Fetched once; after a failure the next use tries again. */
  #load(): Promise<ReadIndex> {
    this.#index ??= this.#fetch().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #fetch(): Promise<ReadIndex> {
    const [matching, index] = await Promise.all([(loading ??= loadMatching()), fetchIndex(this.dataset.src!)]);
    this.#matching = matching;
    return matching.readIndex(index);
  }

  #showList(message: string): void {
    this.#part('static').hidden = false;
    this.#part('results').hidden = true;
    this.#part('told').textContent = '';
    this.#part('clear').hidden = message === '';
    this.#say(message);
  }

  #showResults(index: ReadIndex, state: FilterState): void {
    this.#found = this.#matching.select(index, state, this.#usual);
    this.#part('static').hidden = true;
    this.#part('results').hidden = false;
    this.#part('none').hidden = this.#found.length > 0;
    this.#part('clear').hidden = false;
    this.#list().replaceChildren();
    this.#append(index);
    const numbers = { found: this.#found.length, all: index.records.length };
    this.#say(fill(this.#texts.found, numbers));
    this.#tell(index, state);
    this.#part('printed').textContent = fill(this.#texts.printed, { address: decodeURI(location.href) });
  }

  #more(): void {
    void this.#load().then((index) => {
      const shown = this.#list().children.length;
      this.#append(index);
      this.#list().children[shown]?.querySelector('a')?.focus();
    });
  }

  #append(index: ReadIndex): void {
    const list = this.#list();
    const shown = list.children.length;
    list.append(...this.#found.slice(shown, shown + ROWS).map((record) => this.#row(index, record)));
    const left = this.#found.length - list.children.length;
    const more = this.#part('more');
    more.hidden = left === 0;
    more.textContent = fill(this.#texts.more, { count: Math.min(left, ROWS) });
  }

  /** As `RecordRow.astro` writes it. */
  #row(index: ReadIndex, record: IndexRecord): HTMLElement {
    const [id, title, date, , about, , places, , raw] = record;
    const { mostPlaces, mostSectors, morePlaces, moreSectors } = this.#texts;
    const link = element('a', '', title);
    link.href = `${index.path}${id}/`;
    const name = element('div', 'entry-title', link);
    if (raw) name.append(' ', element('span', 'flag', this.#texts.raw));
    const kind = element('p', 'entry-about', about);
    for (const [value] of this.#matching.valuesOf(index, record, 'tinh-trang')) {
      const sign = this.querySelector<HTMLTemplateElement>(`template[data-state="${value}"]`);
      if (sign) kind.append(about && ' ·\u00A0', sign.content.cloneNode(true));
    }
    const named = this.#matching.firstNames(
      places.map((place) => index.places[place]!),
      mostPlaces,
      (count) => fill(morePlaces, { count }),
    );
    const fields = this.#matching.valuesOf(index, record, 'linh-vuc').map(([, label]) => label);
    const sectors = this.#matching.firstNames(fields, mostSectors, (count) => fill(moreSectors, { count }), '; ');
    const facts = element('div', 'entry-facts', element('p', 'entry-date', date), kind);
    const margin = element(
      'div',
      'entry-margin',
      element('p', 'entry-places', named),
      element('p', 'entry-sectors', sectors),
    );
    return element('li', 'entry', name, facts, margin);
  }

  /** Behind each value, how many records it would leave. */
  #count(index: ReadIndex, state: FilterState): void {
    const counts = this.#matching.countOptions(index, state);
    index.options.forEach(([facet, value], at) => {
      const select = this.#control(facet);
      const option = select?.querySelector<HTMLOptionElement>(`option[value="${value}"]`);
      if (option) option.text = option.text.replace(/\([^()]*\)$/, `(${number(counts[at]!)})`);
    });
  }

  #say(message: string): void {
    this.#part('status').textContent = message;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  #list(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-results] ul')!;
  }
}

let loading: Promise<Matching> | undefined;

/** An `import()` would bring a helper of its own to every list. After a failure the next use tries again. */
function loadMatching(): Promise<Matching> {
  return new Promise((resolve, reject) => {
    addEventListener('list-matching', (event) => resolve((event as CustomEvent<Matching>).detail), {
      once: true,
    });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = matchingSrc;
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${matchingSrc} did not load`));
    };
    document.head.append(script);
  });
}

async function fetchIndex(src: string): Promise<unknown> {
  const response = await fetch(src);
  if (!response.ok) throw new Error(`${src}: ${response.status}`);
  return response.json();
}

/** An element with those of its children that are not empty. */
function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children.filter((child) => (typeof child === 'string' ? child : child.hasChildNodes())));
  return made;
}

customElements.define('record-filter', RecordFilter);
