/**
 * `<timeline-filter>`: narrows the timeline that stands inside it, drawings and lists, and shows a period at full width.
 * What is asked stands in the address. Without scripts all of it is there.
 *
 * Inside: `[role=search]` (`hidden`; selects named as in the address), `[data-status]` (role `status`),
 * `button[data-clear]`, drawings of `src/charts/timeline`, and list items with `data-mark`. `data-rows`: JSON of
 * `TimelineRow[]`; `data-texts`: JSON of the texts.
 */
import type { TimelineRow } from '../domain/timeline-row.ts';
import {
  formatTimelineQuery,
  matches,
  NAMES,
  parseTimelineQuery,
  placeOn,
  ticksFor,
  zoomOf,
  type Axis,
  type TimelineState,
} from './timeline-filter-state.ts';
import { writerOfPage } from './writer.ts';

interface Texts {
  all: string;
  found: string;
  dated: string;
  listed: string;
  none: string;
  part: string;
  unfiltered: string;
}

const TICK_GAP = 44;
/** A number at the beginning, its thousands parted as in any language. */
const NUMBER = /^\d+(\D\d{3})*/;
const SVG = 'http://www.w3.org/2000/svg';
type Zoom = (x: number) => number;
const { fill, number } = writerOfPage();

class TimelineFilter extends HTMLElement {
  #rows: TimelineRow[] = [];
  #texts!: Texts;
  #search!: HTMLElement;
  /** How a thing was drawn at first. */
  readonly #first = new WeakMap<Element, Record<string, string>>();

  connectedCallback() {
    this.#rows = JSON.parse(this.dataset['rows']!) as TimelineRow[];
    this.#texts = JSON.parse(this.dataset['texts']!) as Texts;
    this.#search = this.querySelector<HTMLElement>('[role="search"]')!;
    this.#search.addEventListener('change', this.#ask);
    this.addEventListener('click', this.#onClick);
    window.addEventListener('popstate', this.#onAddress);
    this.#search.hidden = false;
    this.#onAddress();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#onAddress);
  }

  readonly #onAddress = (): void => {
    const state = parseTimelineQuery(location.search);
    this.#write(state);
    this.#show(state);
  };

  readonly #ask = (): void => {
    const query = new URLSearchParams(NAMES.map((name) => [name, this.#control(name)?.value ?? '']));
    const state = parseTimelineQuery(query.toString());
    this.#write(state);
    const asked = formatTimelineQuery(state);
    if (asked !== location.search) history.pushState(null, '', location.pathname + asked);
    this.#show(state);
  };

  readonly #onClick = (event: Event): void => {
    if (!(event.target as Element).closest('[data-clear]')) return;
    this.#write({});
    this.#ask();
    this.#search.querySelector('select')?.focus();
  };

  #control(name: string): HTMLSelectElement | null {
    return this.#search.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }

  #write(state: TimelineState): void {
    for (const name of NAMES) {
      const control = this.#control(name);
      if (control) control.value = state[name] ?? '';
    }
  }

  #show(state: TimelineState): void {
    const options = JSON.parse(this.dataset['options']!) as string[];
    const found = matches(this.#rows, options, state);
    const asked = formatTimelineQuery(state) !== '';
    for (const svg of this.querySelectorAll<SVGSVGElement>('.chart-timeline')) {
      this.#narrow(svg, found);
      this.#zoom(svg, state);
      moveStop(svg);
    }
    for (const finding of this.querySelectorAll('.chart-figure > figcaption')) {
      const whole = (finding.textContent ?? '').replace(this.#texts.unfiltered, '');
      const wanted = asked ? this.#texts.unfiltered + whole : whole;
      // Numbers with their measures stay as long as the words do.
      if (finding.textContent !== wanted) finding.textContent = wanted;
    }
    const listed = this.#list(found);
    for (const button of this.#search.querySelectorAll<HTMLElement>('[data-clear]')) button.hidden = !asked;
    this.#say(found, listed, asked);
  }

  #say(found: readonly boolean[], listed: number, asked: boolean): void {
    const dated = found.filter((is, i) => is && this.#rows[i]![0] === 1).length;
    const undated = found.filter(Boolean).length - dated;
    const { all, found: both, dated: only, none, listed: shorter } = this.#texts;
    const some = undated === 0 ? only : both;
    // In a frame there is no list.
    const isShorter = listed < dated && this.querySelector('[data-mark]') !== null;
    const text = !asked ? all : dated + undated === 0 ? none : isShorter ? `${some} ${shorter}` : some;
    this.querySelector('[data-status]')!.textContent = fill(text, { dated, undated, listed });
  }

  /** Items of the lists, and the parts that are left empty. Gives the number of dates that are shown. */
  #list(found: readonly boolean[]): number {
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-mark]')) {
      const number = Number(item.dataset['mark']);
      item.hidden = !found[number];
      if (found[number] && this.#rows[number]![0] === 1) shown++;
    }
    for (const holder of this.querySelectorAll<HTMLElement>('.part details:not(.chart-figure *), .part')) {
      const items = [...holder.querySelectorAll<HTMLElement>('[data-mark]')];
      if (items.length === 0) continue;
      holder.hidden = items.every((item) => item.hidden);
      const holding = holder.querySelector(':scope > summary [data-count]');
      const count = holding?.querySelector('data') ?? holding;
      if (!count) continue;
      const left = items.filter((item) => !item.hidden).length;
      count.textContent = count.textContent.replace(NUMBER, number(left));
    }
    found.forEach((is, i) => {
      for (const row of this.querySelectorAll<HTMLElement>(`.chart-table tbody tr:nth-child(${i + 1})`))
        row.hidden = !is;
    });
    return shown;
  }

  /** Marks that match; a column of several is as high as its matches. */
  #narrow(svg: SVGSVGElement, found: readonly boolean[]): void {
    for (const mark of svg.querySelectorAll<SVGElement>('[data-row]')) {
      const rows = (mark.dataset['rows'] ?? mark.dataset['row']!).split(' ').map(Number);
      const count = rows.filter((row) => found[row]).length;
      show(mark, count > 0);
      if (rows.length === 1) continue;
      const label =
        this.#saved(mark, ['aria-label'])['aria-label'] || mark.querySelector(':scope > title')?.textContent;
      const part = fill(this.#texts.part, { count, all: rows.length });
      mark.setAttribute('aria-label', count < rows.length ? `${label}. ${part}` : (label ?? ''));
      const rect = mark.querySelector('rect');
      if (!rect || rect.classList.contains('chart-empty')) continue;
      const { y, height } = this.#saved(rect, ['y', 'height']);
      const high = Math.max(2, (Number(height) * count) / rows.length);
      rect.setAttribute('height', String(high));
      rect.setAttribute('y', String(Number(y) + Number(height) - high));
    }
  }

  /** Everything that stands at a day goes to its place on the axis of the period; words and signs keep their size. */
  #zoom(svg: SVGSVGElement, state: TimelineState): void {
    const { first, last, from, to, left, right } = svg.dataset;
    if (!first || !last) return;
    const axis: Axis = { first, last, from: Number(from), to: Number(to) };
    const zoom = zoomOf(axis, state);
    const [low, high] = [Number(left), Number(right)];
    const inside = (x: number) => x >= low - 0.1 && x <= high + 0.1;
    this.#years(svg, axis, state, zoom);
    const place: Zoom = zoom ?? ((x) => x);
    const cut = (x: number) => Math.min(high, Math.max(low, place(x)));
    for (const part of svg.querySelectorAll<SVGElement>('.chart-change, [data-row] *')) {
      const at = zoom && part.dataset['at'];
      if (part.closest('[data-row]')?.querySelector('.chart-empty')) continue;
      if (part.localName === 'line') {
        const { x1, x2 } = this.#saved(part, ['x1', 'x2']);
        part.setAttribute('x1', String(cut(Number(x1))));
        part.setAttribute('x2', String(cut(Number(at ?? x2))));
      } else if (part.localName === 'rect') {
        const { x, width } = this.#saved(part, ['x', 'width']);
        const begin = cut(Number(x));
        part.setAttribute('x', String(begin));
        part.setAttribute('width', String(Math.max(2, cut(at ? Number(at) : Number(x) + Number(width)) - begin)));
      } else if (part.localName === 'circle') {
        const x = place(Number(this.#saved(part, ['cx'])['cx']));
        part.setAttribute('cx', String(x));
        show(part, inside(x));
      } else if (part.hasAttribute('transform')) {
        const drawn = /[\d.]+/.exec(this.#saved(part, ['transform'])['transform']!)![0];
        const x = place(Number(at ?? drawn));
        part.setAttribute('transform', `translate(${x})`);
        show(part, inside(x));
        this.#keepInside(svg, part, x, zoom !== undefined, low);
      }
    }
  }

  /** A name that would leave the drawing or run into the names of the lanes is left out; that of a rule moves. */
  #keepInside(svg: SVGSVGElement, part: Element, x: number, zoomed: boolean, low: number): void {
    const text = part.querySelector('text');
    if (!text) return;
    const { x: own } = this.#saved(text, ['x']);
    text.setAttribute('x', own!);
    show(text, true);
    if (!zoomed) return;
    const width = text.getComputedTextLength();
    const whole = svg.viewBox.baseVal.width;
    if (part.classList.contains('chart-change')) {
      text.setAttribute('x', String(Math.min(Math.max(x, width / 2), whole - width / 2) - x));
      return;
    }
    const begin = x + Number(own) - (text.getAttribute('text-anchor') === 'end' ? width : 0);
    show(text, begin >= low && begin + width <= whole);
  }

  /** Names of years, or of quarters, for the period; the first ones come back without one. */
  #years(svg: SVGSVGElement, axis: Axis, { tu, den }: TimelineState, zoom: Zoom | undefined): void {
    const group = svg.querySelector('.chart-years')!;
    for (const made of group.querySelectorAll('[data-made]')) made.remove();
    const [model, ...rest] = [...group.children];
    for (const tick of [model, ...rest]) if (tick) show(tick, zoom === undefined);
    if (!zoom || !model) return;
    const place = placeOn(axis);
    const [begin, end] = [Number(tu ?? axis.first.slice(0, 4)), Number(den ?? axis.last.slice(0, 4))];
    for (const { day, label } of ticksFor(begin, end, axis.to - axis.from, TICK_GAP)) {
      const tick = document.createElementNS(SVG, 'g');
      tick.append(...[...model.children].map((child) => child.cloneNode(true)));
      tick.querySelector('text')!.textContent = label;
      tick.setAttribute('transform', `translate(${zoom(place(day))})`);
      tick.dataset['made'] = '';
      group.append(tick);
    }
  }

  #saved(part: Element, names: readonly string[]): Record<string, string> {
    const known = this.#first.get(part) ?? {};
    for (const name of names) known[name] ??= part.getAttribute(name) ?? '';
    this.#first.set(part, known);
    return known;
  }
}

/** The stop of the keyboard is a mark that is shown. */
function moveStop(svg: SVGSVGElement): void {
  const marks = [...svg.querySelectorAll<SVGElement>('[data-row]')];
  const stop = marks.find((mark) => mark.getAttribute('tabindex') === '0');
  if (!stop || stop.getAttribute('display') !== 'none') return;
  const next = marks.find((mark) => mark.getAttribute('display') !== 'none');
  stop.setAttribute('tabindex', '-1');
  (next ?? stop).setAttribute('tabindex', '0');
}

function show(part: Element, is: boolean): void {
  if (is) part.removeAttribute('display');
  else part.setAttribute('display', 'none');
}

customElements.define('timeline-filter', TimelineFilter);
