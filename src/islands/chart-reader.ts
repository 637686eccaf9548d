/**
 * Reading of values from a drawing that is on the page: its marks become one stop of the keyboard, arrows go to the
 * nearest mark in their direction, Home and End to the first and last; what a mark says stands in a line under the
 * drawing, also for a mouse or a finger, with the links of its row in the table; Enter follows that of the mark.
 * Without scripts the titles and the table say the same. The line is no live region: a screen reader says the mark itself
 * when it gets the focus.
 *
 * `data-hint` says which keys there are: at the end of the drawing's description, and in the line at first.
 */
class ChartReader extends HTMLElement {
  #hint = '';

  connectedCallback() {
    this.#hint = this.dataset['hint'] ?? '';
    for (const drawing of this.querySelectorAll<SVGSVGElement>('svg')) this.#open(drawing);
  }

  #open(drawing: SVGSVGElement) {
    const marks = [...drawing.querySelectorAll<SVGElement>('[data-row]')];
    const [first] = marks;
    if (!first) return;
    drawing.setAttribute('role', 'group');
    drawing.querySelector(':scope > desc')?.append(` ${this.#hint}`);
    for (const mark of marks) {
      mark.setAttribute('role', mark.localName === 'a' ? 'link' : 'img');
      mark.setAttribute('aria-label', textOf(mark));
      mark.setAttribute('tabindex', mark === first ? '0' : '-1');
      mark.querySelector(':scope > title')?.remove();
    }
    drawing.addEventListener('focusin', ({ target }) => this.#read(markOf(target), marks));
    drawing.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.#read(markOf(target));
    });
    drawing.addEventListener('click', (event) => {
      const mark = markOf(event.target);
      // A first tap reads, as nothing has pointed there before; the next one follows.
      if (!mark?.matches('.chart-read')) event.preventDefault();
      mark?.focus({ preventScroll: true });
    });
    drawing.addEventListener('keydown', (event) => {
      const from = markOf(event.target);
      const to = from && neighbour(event.key, from, marks.filter(isShown));
      if (!to) return;
      event.preventDefault();
      to.focus();
    });
  }

  /** Writes what a mark says; one that has the focus becomes the stop of its drawing. */
  #read(mark: SVGElement | null, marks: readonly SVGElement[] = []) {
    if (!mark) return;
    for (const each of marks) each.setAttribute('tabindex', each === mark ? '0' : '-1');
    for (const each of this.querySelectorAll('.chart-read')) each.classList.remove('chart-read');
    mark.classList.add('chart-read');
    const line = this.querySelector<HTMLElement>('.chart-reading')!;
    const links = this.#links(mark).map((link) => link.cloneNode(true));
    const hint = mark.matches(':focus-visible') ? this.#hint : '';
    if (hint) this.#hint = '';
    line.replaceChildren(textOf(mark), ...links.flatMap((link) => [' · ', link]), hint && ` (${hint})`);
    line.hidden = false;
  }

  /** Links of the mark's row in the table of the figure, or in the list that stands for it; its count the mark says itself. */
  #links(mark: SVGElement): HTMLAnchorElement[] {
    const figure = this.closest('figure');
    const { row } = mark.dataset;
    const found = figure?.querySelector(`[data-mark="${row}"]`) ?? figure?.querySelectorAll('tbody tr')[Number(row)];
    return [...(found?.querySelectorAll<HTMLAnchorElement>('a:not(:has(data))') ?? [])].slice(0, 6);
  }
}

function markOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-row]') : null;
}

function textOf(mark: SVGElement): string {
  return mark.querySelector(':scope > title')?.textContent ?? mark.getAttribute('aria-label') ?? '';
}

function isShown(mark: SVGElement): boolean {
  return mark.getClientRects().length > 0;
}

/** The mark to go to; undefined for other keys, and where there is none in that direction. */
function neighbour(key: string, from: SVGElement, marks: readonly SVGElement[]): SVGElement | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!way) return undefined;
  const [dx, dy] = way as [number, number];
  const start = centreOf(from);
  return marks
    .map((mark) => {
      const [x, y] = centreOf(mark);
      const along = (x - start[0]) * dx + (y - start[1]) * dy;
      const aside = Math.abs((x - start[0]) * dy) + Math.abs((y - start[1]) * dx);
      return { mark, along, cost: along + 3 * aside };
    })
    .filter(({ mark, along }) => mark !== from && along > 0.5)
    .sort((a, b) => a.cost - b.cost)[0]?.mark;
}

function centreOf(mark: SVGElement): [number, number] {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

customElements.define('chart-reader', ChartReader);
