/**
 * Reading of values from a chart or map that is on the page: its marks become one stop of the keyboard, arrows go to the
 * nearest mark in their direction, Home and End to the first and last; what a mark says stands in a line under the
 * drawing, also for a mouse or a finger, with the links of its rows in the table; Enter follows that of the mark. In a
 * drawing whose marks lead nowhere, as the page has many, they lead where their row does, else to the page of the chart.
 * Without scripts the titles and the table say the same. The line is no live region: a screen reader says the mark itself
 * when it gets the focus.
 *
 * `data-hint` says which keys there are: at the end of the drawing's description, and in the line at first. `data-more`:
 * «và {left} nữa».
 */
const MARKS = '[data-row], .country-map a';
/** Links in the line; where there are more, the last leads to all. */
const MOST_LINKS = 6;

class ChartReader extends HTMLElement {
  #hint = '';

  connectedCallback() {
    this.#hint = this.dataset['hint'] ?? '';
    for (const drawing of this.querySelectorAll<SVGSVGElement>('svg')) this.#open(drawing);
  }

  #open(drawing: SVGSVGElement) {
    const marks = [...drawing.querySelectorAll<SVGElement>(MARKS)];
    const [first] = marks;
    if (!first) return;
    drawing.setAttribute('role', 'group');
    drawing.querySelector(':scope > desc')?.append(` ${this.#hint}`);
    const isBare = !drawing.querySelector('a');
    for (const mark of marks) {
      const leads = mark.localName === 'a' || (isBare && this.#way(mark));
      mark.setAttribute('role', leads ? 'link' : 'img');
      mark.setAttribute('aria-label', textOf(mark));
      mark.setAttribute('tabindex', mark === first ? '0' : '-1');
      mark.querySelector('title')?.remove();
    }
    let wasRead = false;
    drawing.addEventListener('focusin', ({ target }) => this.#read(markOf(target), marks));
    drawing.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.#read(markOf(target));
    });
    // A first tap reads, as nothing has pointed there before; the next one follows. A press already moves
    // the focus; a key has none.
    drawing.addEventListener('pointerdown', ({ target }) => {
      wasRead = isRead(markOf(target));
    });
    drawing.addEventListener('click', (event) => {
      const mark = markOf(event.target);
      if (!(event.detail ? wasRead : isRead(mark))) event.preventDefault();
      else if (isBare && mark) this.#way(mark)?.click();
      mark?.focus({ preventScroll: true });
    });
    drawing.addEventListener('keydown', (event) => {
      const from = markOf(event.target);
      if (event.key === 'Enter' && isBare && from) this.#way(from)?.click();
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
    const links = this.#links(mark);
    const hint = mark.matches(':focus-visible') ? this.#hint : '';
    if (hint) this.#hint = '';
    line.replaceChildren(textOf(mark), ...links.flatMap((link) => [' · ', link]), hint && ` (${hint})`);
    line.hidden = false;
  }

  /** Links of the mark's rows, and of those beyond the first how many there are; its count the mark says itself. */
  #links(mark: SVGElement): Node[] {
    const { row, rows = row } = mark.dataset;
    const left = rows?.split(' ').flatMap((own) => [...this.#row(own, 'a:not(:has(data))')]) ?? [];
    const links = left.splice(0, MOST_LINKS).map((link) => link.cloneNode(true));
    const href = mark.getAttribute('href') ?? this.#way(mark)?.href;
    if (!left[0] || !href) return links;
    const more = document.createElement('a');
    more.href = href;
    more.append(this.dataset['more']!.replace('{left}', `${left.length}`));
    return [...links, more];
  }

  /** Where a mark leads that is no link: what it counts, what it shows, or the chart as a whole. */
  #way({ dataset: { row = '' } }: SVGElement): HTMLAnchorElement | undefined {
    const whole = this.closest('figure')!.querySelector<HTMLAnchorElement>('.chart-files a:not([download])');
    return this.#row(row, 'a:has(data)')[0] ?? this.#row(row, 'a')[0] ?? whole ?? undefined;
  }

  /** Links of a row in the table of the figure, or in the list that stands for it. */
  #row(row: string, links: string): NodeListOf<HTMLAnchorElement> | [] {
    const figure = this.closest('figure');
    const found = figure?.querySelector(`[data-mark="${row}"]`) ?? figure?.querySelectorAll('tbody tr')[Number(row)];
    return found?.querySelectorAll<HTMLAnchorElement>(links) ?? [];
  }
}

function markOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>(MARKS) : null;
}

function isRead(mark: SVGElement | null): boolean {
  return mark?.matches('.chart-read') ?? false;
}

function textOf(mark: SVGElement): string {
  return mark.querySelector('title')?.textContent ?? mark.getAttribute('aria-label') ?? '';
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
