/**
 * Filter of the matrices of links by form and sector, and the basis, kept in the address. Cells and rows of the tables
 * are those of the page; their counts come from `data-links`. Without scripts everything is shown.
 */
import { writerOfPage } from './writer.ts';

interface LinkMatrixData {
  /** Form and sectors of each linkage. */
  links: [form: string, sectors: string[]][];
  /** Indices of the linkages of each row of the table, by the id of its figure. */
  rows: Record<string, number[][]>;
  /** How the list of linkages is asked for a form. */
  kinds: Record<string, string>;
  texts: { found: string; foundDrawn: string; none: string; unfiltered: string; unit: string };
}

const FIELDS = ['hinh-thuc', 'linh-vuc', 'co-so'] as const;
const FIRST_BASIS = 'hien-nay';
const { fill, number } = writerOfPage();

class LinkMatrix extends HTMLElement {
  #data!: LinkMatrixData;

  connectedCallback() {
    this.#data = JSON.parse(this.dataset['links'] ?? '') as LinkMatrixData;
    this.querySelector<HTMLElement>('.matrix-filter')!.hidden = false;
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
      history.pushState(null, '', `${location.pathname}${this.#query()}`);
      this.#apply();
    });
    addEventListener('popstate', this.#restore);
    addEventListener('resize', this.#say);
    // The reader of values, which opens at the same time, takes the counts of all links first.
    void customElements.whenDefined('chart-reader').then(this.#restore);
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#restore);
    removeEventListener('resize', this.#say);
  }

  #query(): string {
    const query = new URLSearchParams();
    for (const name of FIELDS) {
      const value = this.#value(name);
      if (value !== '' && value !== FIRST_BASIS) query.set(name, value);
    }
    const text = query.toString();
    return text && `?${text}`;
  }

  #value(name: string): string {
    const field = this.querySelector<HTMLSelectElement | HTMLInputElement>(
      `select[name=${name}], [name=${name}]:checked`,
    );
    return field?.value ?? '';
  }

  /** Takes what the address asks for; a choice that is not offered is passed over. */
  #restore = () => {
    const query = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select')) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    const basis = query.get('co-so') === 'khi-viet' ? 'khi-viet' : FIRST_BASIS;
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=co-so]')) radio.checked = radio.value === basis;
    this.#apply();
  };

  #apply() {
    const { rows, texts } = this.#data;
    const kept = this.#kept();
    for (const [id, indices] of Object.entries(rows)) {
      const figure = this.querySelector(`#${id}`);
      if (!figure) throw new Error(`no figure ${id}`);
      const counts = indices.map((own) => own.filter((index) => kept[index]).length);
      const lines = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
      const pairs = lines.map((line) => pairIn(line.cells[2]!.querySelector('data')!.dataset['of']!));
      for (const drawing of figure.querySelectorAll<SVGSVGElement>('svg'))
        count(drawing, counts, pairs, texts.unit, this.#condition);
      for (const [row, line] of lines.entries()) showRow(line, counts[row]!, indices[row]!, kept, this.#condition);
      const reading = figure.querySelector<HTMLElement>('.chart-reading');
      if (reading) reading.hidden = true;
      const finding = figure.querySelector('figcaption')!;
      finding.querySelector('[data-unfiltered]')?.remove();
      if (this.#asked()) finding.prepend(unfiltered(texts.unfiltered));
    }
    // The other order of the same links.
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-order]')) link.search = this.#query();
    this.#say();
  }

  /** How many linkages and pairs are kept, and how many pairs are in the drawing that this width shows. */
  #say = () => {
    const { rows, texts } = this.#data;
    const kept = this.#kept();
    const shown = this.#value('co-so') === 'khi-viet' ? 1 : 0;
    const [id, indices] = Object.entries(rows)[shown]!;
    const pairs = indices.filter((own) => own.some((index) => kept[index])).length;
    const drawing = [...this.querySelectorAll(`#${id} svg`)].find((each) => each.getClientRects().length > 0);
    const drawn = drawing?.querySelectorAll('[data-row]:not(.matrix-away)').length ?? pairs;
    const text = pairs === 0 ? texts.none : drawn < pairs ? texts.foundDrawn : texts.found;
    this.querySelector('.matrix-found')!.textContent = this.#asked()
      ? fill(text, { links: kept.filter(Boolean).length, pairs, drawn })
      : '';
  };

  /** The chosen form and sector as parts of the scope of a count, and as it is asked in the list. */
  get #condition(): Condition {
    const [form, sector] = [this.#value('hinh-thuc'), this.#value('linh-vuc')];
    return {
      scope: `${form && `&linkages?form=${form}`}${sector && `&sectors/${sector}`}`,
      list: `${this.dataset['list']!}?tinh=`,
      query: `${form && `&loai=${this.#data.kinds[form]!}`}${sector && `&linh-vuc=${sector}`}`,
    };
  }

  #asked(): boolean {
    return this.#value('hinh-thuc') !== '' || this.#value('linh-vuc') !== '';
  }

  #kept(): boolean[] {
    const [form, sector] = [this.#value('hinh-thuc'), this.#value('linh-vuc')];
    return this.#data.links.map(([own, sectors]) => (!form || own === form) && (!sector || sectors.includes(sector)));
  }
}

interface Condition {
  scope: string;
  /** The address of the list, to which the two places and the query are added. */
  list: string;
  query: string;
}

/** Writes the counts into the cells of a drawing, with the shades of its legend; cells of none are away. */
function count(
  drawing: SVGSVGElement,
  counts: readonly number[],
  pairs: readonly (string | undefined)[],
  unit: string,
  condition: Condition,
) {
  const lows = [...drawing.querySelectorAll<SVGElement>('[data-low]')].map(({ dataset }) => Number(dataset['low']));
  const cells = [...drawing.querySelectorAll<SVGElement>('[data-row]')];
  for (const cell of cells) {
    const sum = counts[Number(cell.dataset['row'])]!;
    cell.classList.toggle('matrix-away', sum === 0);
    const step = Math.max(
      0,
      lows.findLastIndex((low) => low <= sum),
    );
    for (const [i] of lows.entries()) cell.classList.toggle(`step-${i + 1}`, i === step);
    const ground = cell.querySelector('use');
    ground?.setAttribute('href', ground.getAttribute('href')!.replace(/\d+$/, String(step)));
    const text = cell.querySelector('text');
    if (text) text.textContent = number(sum);
    tell(cell, cell, sum, condition, pairs[Number(cell.dataset['row'])]);
    const label = cell.getAttribute('aria-label');
    if (label) cell.setAttribute('aria-label', label.replace(/: [^:]*$/, `: ${number(sum)} ${unit}`));
  }
  const shown = cells.filter((cell) => !cell.classList.contains('matrix-away'));
  for (const cell of cells) cell.setAttribute('tabindex', cell === shown[0] ? '0' : '-1');
}

/** Two places as a list is asked for them, of the scope of a count; `hai-phong_nam-dinh`. */
function pairIn(scope: string): string | undefined {
  const [, a, b] = /^units\/([^&]+)&units\/([^&]+)/.exec(scope) ?? [];
  return a && `${a}_${b}`;
}

/**
 * What a number counts now: linkages that join a pair, on a condition. Of several drawings one tells it. Its link leads to
 * the list of them; without a condition to the page of the pair. A long table lacks rows: their pairs are those of the page.
 */
function tell(
  { dataset }: HTMLElement | SVGElement,
  link: HTMLElement | SVGElement,
  sum: number,
  { scope, list, query }: Condition,
  pair?: string,
) {
  const page = (link.dataset['page'] ??= link.getAttribute('href') ?? '');
  const asked = pair ?? /[/#]([^/#]+--[^/#]+?)\/?$/.exec(page)?.[1]?.replace('--', '_');
  if (asked) link.setAttribute('href', query ? `${list}${asked}${query}` : page);
  if (dataset['of'] === undefined) return;
  dataset['value'] &&= String(sum);
  dataset['of'] = `${dataset['of'].replace(/^([^&]*&[^&]*).*/, '$1')}${scope}`;
}

function unfiltered(text: string): HTMLElement {
  const note = document.createElement('span');
  note.dataset['unfiltered'] = '';
  note.textContent = text;
  return note;
}

/** A row of the table with its count and the links that are kept; links stand in the order of their linkages. */
function showRow(row: HTMLTableRowElement, sum: number, indices: number[], kept: boolean[], condition: Condition) {
  row.hidden = sum === 0;
  const data = row.cells[2]!.querySelector('data')!;
  data.textContent = number(sum);
  data.value = String(sum);
  tell(data, data.parentElement!, sum, condition, pairIn(data.dataset['of']!));
  let first = true;
  for (const [i, link] of [...row.cells[3]!.querySelectorAll('a')].entries()) {
    const own = kept[indices[i]!]!;
    link.hidden = !own;
    const before = link.previousSibling;
    // Between two links stands a semicolon, or the space that was left of one.
    if (before instanceof Text && /^[;\s]*$/.test(before.data)) before.data = own && !first ? '; ' : ' ';
    if (own) first = false;
  }
}

customElements.define('link-matrix', LinkMatrix);
