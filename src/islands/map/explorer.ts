/**
 * The opened map with its controls, panel, table and lists. What it shows is the state in the address; every change goes
 * through the state. Fetched together with Leaflet when a reader opens the map.
 */
import { formatNumber } from '../../domain/numbers.ts';
import { STEP_FILLS } from '../../maps/colours.ts';
import {
  BASES,
  CHOICES,
  clauseHref,
  DEFAULT_STATE,
  filterRecords,
  LAYERS,
  MEASURES,
  pairsOn,
  readState,
  recordHref,
  shadesOf,
  unitHref,
  unitOn,
  unitRows,
  unitsOn,
  writeState,
  type MapLink,
  type MapPair,
  type MapState,
  type MapWork,
  type UnitRow,
} from '../../maps/map-model.ts';
import type { Drawing } from './drawing.ts';
import { el, type Child } from './elements.ts';
import { fetchMap, type MapAddresses } from './fetch-map.ts';
import { OpenedMap } from './opened-map.ts';
import type { RegionMapTexts } from './region-map-state.ts';

/** Rows of a list that are shown at once. */
const LISTED = 60;

export interface Places {
  controls: HTMLElement;
  drawing: HTMLElement;
  side: HTMLElement;
}

export interface Explorer {
  select(key: string): void;
  focus(): void;
  remove(): void;
}

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
  if (!isWanted()) return undefined;
  const { records } = content;
  const { words } = records;
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formatNumber(value) : value;
    });
  const links = new Map(records.links.map((link) => [link.key, link]));
  const works = new Map(records.works.map((work) => [work.key, work]));
  const nameOf = (unit: string) => records.names[unit] ?? unit;

  let state = readState(new URLSearchParams(location.search), records);
  let origin: HTMLElement | undefined;

  const box = el('div', { class: 'region-map-box', role: 'region', 'aria-label': texts.region });
  box.style.aspectRatio = `${width} / ${height}`;
  const legend = el('div', { class: 'map-key' });
  const status = el('p', { class: 'map-found', role: 'status' });
  const panel = el('aside', { class: 'map-panel', 'aria-labelledby': 'map-panel-name', hidden: true });
  const lists = el('div', { class: 'map-lists' });
  const form = buildControls();
  const wide = matchMedia('(min-width: 60rem)');
  const controls = el(
    'details',
    { class: 'map-controls', open: wide.matches },
    el('summary', {}, say('controls')),
    form,
  );
  places.controls.append(controls, status);
  const { tiles } = addresses;
  const tilesPart = tiles && el('div', { class: 'map-tiles', role: 'group', 'aria-label': say('tiles') });
  places.drawing.append(box, legend, ...(tilesPart ? [tilesPart] : []));
  places.side.append(panel, lists);

  const map: OpenedMap = new OpenedMap(box, content, texts, {
    select: (key) => select(key),
    moved(view) {
      const { view: _, ...rest } = state;
      state = view ? { ...rest, view } : rest;
      remember('replaceState');
    },
    tilesFailed: () => showTiles('failed'),
  });
  showTiles('off');
  const onPop = () => {
    state = readState(new URLSearchParams(location.search), records);
    render();
    if (state.selected && !state.view) showSelected();
    else map.setView(state.view);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.selected && !event.defaultPrevented) deselect();
  };
  addEventListener('popstate', onPop);
  for (const place of Object.values(places)) place.addEventListener('keydown', onKey);
  render();
  if (state.view) map.setView(state.view);
  else if (state.selected) showSelected();

  return {
    select: (key) => select(key, true),
    focus: () => box.focus({ preventScroll: true }),
    remove() {
      removeEventListener('popstate', onPop);
      for (const place of Object.values(places)) {
        place.removeEventListener('keydown', onKey);
      }
      map.remove();
      for (const part of [controls, status, box, legend, panel, lists, tilesPart]) part?.remove();
      const query = writeState(DEFAULT_STATE, new URLSearchParams(location.search));
      history.replaceState(history.state, '', addressOf(query));
    },
  };

  /** What may be done with the tiles of another host: they are asked for in two steps, and may be taken away again. */
  function showTiles(now: 'off' | 'asked' | 'on' | 'failed'): void {
    if (!tiles || !tilesPart) return;
    const host = new URL(tiles.url).host;
    const hadFocus = tilesPart.contains(document.activeElement);
    const button = (key: string, act: () => void) => el('button', { type: 'button', onclick: act }, say(key, { host }));
    const load = (shown: boolean) => () => {
      // First said, then done: the answer of the host comes later.
      showTiles(shown ? 'on' : 'off');
      map.showTiles(shown);
    };
    tilesPart.replaceChildren(
      ...(now === 'off'
        ? [
            el(
              'p',
              {},
              button('tilesOffer', () => showTiles('asked')),
            ),
          ]
        : []),
      ...(now === 'asked'
        ? [
            el('p', { id: 'map-tiles-ask' }, say('tilesAsk', { host })),
            el('p', {}, button('tilesYes', load(true)), ' ', button('tilesNo', load(false))),
          ]
        : []),
      ...(now === 'on' || now === 'failed'
        ? [
            el('p', { role: 'status' }, say(now === 'on' ? 'tilesOn' : 'tilesFailed', { host })),
            el('p', {}, button('tilesOff', load(false))),
          ]
        : []),
    );
    const [first] = tilesPart.querySelectorAll('button');
    if (now === 'asked') first?.setAttribute('aria-describedby', 'map-tiles-ask');
    if (hadFocus) first?.focus({ preventScroll: true });
  }

  function addressOf(query: string): string {
    return `${location.pathname}${query && `?${query}`}${location.hash}`;
  }

  function remember(how: 'replaceState' | 'pushState'): void {
    const address = addressOf(writeState(state, new URLSearchParams(location.search)));
    if (address !== addressOf(location.search.slice(1))) history[how](history.state, '', address);
  }

  function adjust(change: Partial<MapState>): void {
    state = { ...state, ...change };
    remember('replaceState');
    render();
  }

  /** With `focus`, and after a press of a key, the heading of the panel is read out; it is always brought into view. */
  function select(key: string, focus = false, from?: HTMLElement): void {
    const { view: _, ...rest } = state;
    state = { ...rest, selected: key };
    origin = from;
    remember('pushState');
    render();
    showSelected();
    const heading = panel.querySelector<HTMLElement>('h2');
    if (focus) heading?.focus({ preventScroll: true });
    const { top = 0, bottom = 0 } = heading?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight) panel.scrollIntoView();
  }

  function deselect(): void {
    const { selected, ...rest } = state;
    state = rest;
    remember('pushState');
    render();
    const again = origin?.isConnected
      ? origin
      : [...lists.querySelectorAll<HTMLElement>('button')].find(({ dataset }) => dataset['key'] === selected);
    (again ?? box).focus({ preventScroll: !again });
    origin = undefined;
  }

  function showSelected(): void {
    const key = state.selected ?? '';
    const unit = selectedUnit();
    const work = works.get(key);
    const shapes = work ? partsOf(work).flatMap(({ shape }) => shape ?? []) : [];
    const points = shapes.flatMap(({ points: own = [], lines = [], areas = [] }) => [
      ...own,
      ...lines.flat(),
      ...areas.flat(),
    ]);
    if (points.length > 0) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      map.showBox([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    } else if (unit !== undefined) map.showUnits([unit]);
    else map.showUnits(unitsOn(records, (links.get(key) ?? work)?.units ?? [], state.basis));
  }

  /** The selected unit as it is on the basis that is shown. */
  function selectedUnit(): string | undefined {
    const key = state.selected;
    return key?.startsWith('tinh/') ? unitOn(records, key.slice('tinh/'.length), state.basis) : undefined;
  }

  function partsOf(work: MapWork): MapWork[] {
    return [work, ...(work.parts ?? []).flatMap((key) => works.get(key) ?? [])];
  }

  function buildControls(): HTMLFormElement {
    const choice = (type: 'radio' | 'checkbox', name: string, value: string, label = value) =>
      el('label', {}, el('input', { type, name, value }), ` ${say(label)}`);
    const year = (name: string, label: string) =>
      el(
        'label',
        {},
        `${say(label)} `,
        el('input', {
          ...{
            type: 'number',
            name,
            inputmode: 'numeric',
            placeholder: String(records.years?.[name === 'tu' ? 0 : 1] ?? ''),
          },
          ...{ min: '1900', max: '2100', step: '1' },
        }),
      );
    const group = (name: string, ...children: Node[]) => el('fieldset', {}, el('legend', {}, say(name)), ...children);
    const filters = CHOICES.filter((name) => records.choices[name].length > 0).map((name) =>
      el(
        'label',
        {},
        `${say(name)} `,
        el(
          'select',
          { name },
          el('option', { value: '' }, say('any')),
          ...records.choices[name].map(([value, label]) => el('option', { value }, label)),
        ),
      ),
    );
    return el(
      'form',
      { oninput: readControls, onsubmit: (event) => event.preventDefault() },
      group('measure', ...MEASURES.map((measure) => choice('radio', 'do', measure))),
      group('basis', ...BASES.map((basis) => choice('radio', 'coso', basis))),
      group('layers', ...LAYERS.map((layer) => choice('checkbox', 'lop', layer))),
      group('years', year('tu', 'from'), year('den', 'to'), choice('checkbox', 'khong-ro-nam', 'co', 'undatedToo')),
      group('filters', ...filters),
      el('p', {}, resetButton()),
    );
  }

  function resetButton(): HTMLButtonElement {
    return el(
      'button',
      {
        type: 'button',
        onclick: () => {
          const { from: _, to: __, ...rest } = state;
          state = rest;
          adjust({ choices: {}, undated: true });
          // The button may be gone.
          if (document.activeElement === document.body) lists.querySelector<HTMLElement>('button')?.focus();
        },
      },
      say('reset'),
    );
  }

  function readControls(): void {
    const values = new FormData(form);
    const params = new URLSearchParams();
    for (const [name, value] of values) if (typeof value === 'string' && value !== '') params.set(name, value);
    if (!values.has('khong-ro-nam')) params.set('khong-ro-nam', 'khong');
    const shown = values.getAll('lop');
    params.set('an', LAYERS.filter((layer) => !shown.includes(layer)).join(','));
    const { selected, view } = state;
    state = { ...readState(params, records), ...(selected ? { selected } : {}), ...(view ? { view } : {}) };
    adjust({});
  }

  function showControls(): void {
    for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
      const { name, value } = input;
      if (name === 'do') input.checked = value === state.measure;
      if (name === 'coso') input.checked = value === state.basis;
      if (name === 'lop') input.checked = !state.hidden.some((layer) => layer === value);
      if (name === 'khong-ro-nam') input.checked = state.undated;
      // A year that is being typed stays as it is.
      if ((name === 'tu' || name === 'den') && input !== document.activeElement)
        input.value = String((name === 'tu' ? state.from : state.to) ?? '');
    }
    for (const choice of CHOICES) {
      const select = form.querySelector<HTMLSelectElement>(`select[name="${choice}"]`);
      if (select) select.value = state.choices[choice] ?? '';
    }
  }

  function render(): void {
    const { basis, measure, hidden } = state;
    const found = filterRecords(records, state);
    const rows = unitRows(records, found, basis, measure);
    const { pairs, internal } = pairsOn(records, found.links, basis);
    const { classes, steps } = shadesOf(rows, measure, STEP_FILLS.length);
    const counts = new Map(rows.map(({ unit, counts: own }) => [unit, own[measure]]));
    const at = (unit: string) => records.places[unit];
    const keyOfPair = (list: MapLink[], unit: string) => (list.length === 1 ? list[0]!.key : `tinh/${unit}`);
    const drawing: Drawing = {
      basis: basis === 'viet' ? '63' : records.currentBasis,
      steps,
      note: (unit) => say('note', { name: nameOf(unit), n: counts.get(unit) ?? 0, what: say(measure) }),
      arcs: hidden.includes('duong-noi')
        ? []
        : pairs.flatMap(({ a, b, links: own }) => {
            const [from, to] = [at(a), at(b)];
            const title = say('pair', { a: nameOf(a), b: nameOf(b), n: own.length });
            return from && to ? [{ from, to, title, count: own.length, key: keyOfPair(own, a) }] : [];
          }),
      rings: hidden.includes('duong-noi')
        ? []
        : rows.flatMap(({ unit, name, internal: count }) => {
            const place = at(unit);
            const title = `${name}: ${say('internal', { n: count })}`;
            return count > 0 && place ? [{ at: place, count, title, key: `tinh/${unit}` }] : [];
          }),
      works: hidden.includes('cong-trinh')
        ? []
        : found.works.flatMap(({ key, title, shape }) => (shape ? [{ key, title, shape }] : [])),
      selected: selectedKeys(),
    };
    showControls();
    map.draw(drawing);
    const drawn = {
      rings: drawing.rings.length > 0,
      arcs: drawing.arcs.length > 0,
      dashed: drawing.works.some(({ shape }) => shape.precision !== 'surveyed'),
      hatched: drawing.works.some(({ shape }) => shape.precision !== 'surveyed' && shape.areas),
    };
    legend.replaceChildren(...legendOf(classes, drawn).filter((part) => part !== false && part !== undefined));
    const empty = found.links.length + found.works.length === 0 && rows.every(({ counts: own }) => own[measure] === 0);
    const unnamed = found.links.filter((link) => link.pairs.length === 0).length;
    const sentence = empty
      ? `${say('nothing')} ${say('nothingHint')}`
      : [
          say('found', { links: found.links.length, works: found.works.length }),
          unnamed > 0 && say('unnamed', { n: unnamed }),
          found.undated > 0 && say('undated', { n: found.undated }),
          state.choices['hinh-thuc'] && say('linksOnly'),
          (state.choices['tinh-trang'] || state.choices.von) && say('worksOnly'),
        ]
          .filter(Boolean)
          .join(' ');
    // Said again only when it changes.
    if (status.textContent !== sentence) status.textContent = sentence;
    keepingFocus(() => {
      lists.replaceChildren(
        ...(empty
          ? [el('p', { class: 'map-nothing' }, say('nothing')), el('p', {}, resetButton())]
          : [
              unitTable(rows),
              listOf('linkList', found.links, ({ who, when }) => [who, when].filter(Boolean).join('; ')),
              listOf('workList', found.works, ({ kind, who }) => [kind, who].filter(Boolean).join('; ')),
            ]),
      );
    });
    showPanel(rows, pairs, internal, found.works);
  }

  function selectedKeys(): Set<string> {
    const key = state.selected;
    if (!key) return new Set();
    const unit = selectedUnit();
    if (unit !== undefined) return new Set([`tinh/${unit}`]);
    const work = works.get(key);
    if (work) return new Set(partsOf(work).map((part) => part.key));
    const link = links.get(key);
    return new Set([key, ...(link ? unitsOn(records, link.units, state.basis).map((unit) => `tinh/${unit}`) : [])]);
  }

  function legendOf(
    classes: readonly { low: number; high: number }[],
    drawn: { arcs: boolean; rings: boolean; dashed: boolean; hatched: boolean },
  ): Child[] {
    const range = (low: number, high: number) =>
      low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
    const said = [
      drawn.arcs && 'arcs',
      drawn.rings && 'rings',
      drawn.dashed && 'dashed',
      drawn.hatched && 'hatched',
    ].filter((key) => key !== false);
    return [
      classes.length > 0 &&
        el(
          'p',
          {},
          `${say('legend', { what: say(state.measure) })}: `,
          el('span', { class: 'map-class' }, el('span', { class: 'map-swatch map-swatch-0' }), say('zero')),
          ...classes.map(({ low, high }, step) =>
            el(
              'span',
              { class: 'map-class' },
              el('span', { class: `map-swatch map-swatch-${step + 1}` }),
              range(low, high),
            ),
          ),
        ),
      ...(said.length > 0 ? [el('p', {}, said.map((key) => say(key)).join(' '))] : []),
    ];
  }

  function selectButton(key: string, text: string, label?: string): HTMLButtonElement {
    const button: HTMLButtonElement = el(
      'button',
      {
        ...{ type: 'button', 'data-key': key, 'aria-label': label },
        'aria-pressed': String(selectedKeys().has(key)),
        // `detail` is 0 for a press of a key.
        onclick: (event) => select(key, (event as MouseEvent).detail === 0 || !wide.matches, button),
      },
      text,
    );
    return button;
  }

  function unitTable(rows: readonly UnitRow[]): Node {
    const { measure } = state;
    const shown = rows.filter(
      ({ counts, internal }) => counts[measure] > 0 || (measure === 'lien-ket' && internal > 0),
    );
    const byLinks = measure === 'lien-ket';
    const head = (key: string, number = true) =>
      el('th', { scope: 'col', class: number ? 'align-right' : undefined }, capital(say(key)));
    return el(
      'table',
      { class: 'map-units' },
      el('caption', {}, `${say('legend', { what: say(measure) })}, ${say('basis').toLowerCase()} ${say(state.basis)}`),
      el('thead', {}, el('tr', {}, head('unit', false), head(measure), byLinks && head('partners'))),
      el(
        'tbody',
        {},
        ...shown.map(({ unit, name, counts, partners, internal }) =>
          el(
            'tr',
            {},
            el(
              'th',
              { scope: 'row' },
              selectButton(`tinh/${unit}`, name),
              byLinks && internal > 0 && el('span', { class: 'details' }, ` ${say('internal', { n: internal })}`),
            ),
            el('td', { class: 'align-right' }, formatNumber(counts[measure])),
            byLinks && el('td', { class: 'align-right' }, formatNumber(partners)),
          ),
        ),
      ),
    );
  }

  function listOf<T extends MapLink | MapWork>(
    heading: string,
    items: readonly T[],
    details: (item: T) => string,
  ): Node {
    if (items.length === 0) return document.createTextNode('');
    const open = opened.has(heading);
    const more = items.length - LISTED;
    return el(
      'details',
      {
        ...{ class: 'map-list', open },
        ontoggle: ({ target }) => {
          if ((target as HTMLDetailsElement).open) opened.add(heading);
          else opened.delete(heading);
        },
      },
      el('summary', { 'data-key': heading }, `${say(heading)} (${formatNumber(items.length)})`),
      el(
        'ul',
        {},
        ...items
          .slice(0, LISTED)
          .map((item) =>
            el(
              'li',
              {},
              el('span', {}, item.title),
              el('span', { class: 'details' }, ` ${details(item)} `),
              selectButton(item.key, say('see'), `${say('see')}: ${item.title}`),
            ),
          ),
      ),
      more > 0 && el('p', { class: 'details' }, say('more', { n: more })),
    );
  }

  function showPanel(
    rows: readonly UnitRow[],
    pairs: readonly MapPair[],
    internal: readonly (MapPair & { unit: string })[],
    found: readonly MapWork[],
  ): void {
    const key = state.selected;
    panel.hidden = !key;
    if (!key) return panel.replaceChildren();
    const unit = selectedUnit();
    const item = links.get(key) ?? works.get(key);
    const name = unit === undefined ? item!.title : nameOf(unit);
    const href = unit === undefined ? recordHref(records, item!) : unitHref(records, unit);
    const parts = unit === undefined ? panelOfRecord(item!) : panelOfUnit(unit, rows, pairs, internal, found);
    return panel.replaceChildren(
      el('h2', { id: 'map-panel-name', tabindex: '-1' }, name),
      ...parts,
      el('p', { class: 'map-panel-foot' }, el('a', { href }, say('page')), ' ', closeButton()),
    );
  }

  function closeButton(): HTMLButtonElement {
    return el('button', { type: 'button', onclick: deselect }, say('close'));
  }

  function panelOfUnit(
    unit: string,
    rows: readonly UnitRow[],
    pairs: readonly MapPair[],
    internal: readonly (MapPair & { unit: string })[],
    found: readonly MapWork[],
  ): Node[] {
    const own = pairs.filter(({ a, b }) => a === unit || b === unit);
    const within = internal.filter((pair) => pair.unit === unit);
    const here = found.filter(({ units }) => unitsOn(records, units, state.basis).includes(unit));
    const single = ({ key, title }: MapLink | MapWork) => selectButton(key, title);
    const entry = (name: string, [first, ...others]: readonly (MapLink | MapWork)[]): Node =>
      others.length === 0
        ? el('li', {}, `${name}: `, single(first!))
        : el(
            'li',
            {},
            el(
              'details',
              {},
              el('summary', {}, say('note', { name, n: others.length + 1, what: say('lien-ket') })),
              el('ul', {}, ...[first!, ...others].map((link) => el('li', {}, single(link)))),
            ),
          );
    const row = rows.find((each) => each.unit === unit);
    const sum = MEASURES.filter((each) => row?.counts[each])
      .map((each) => `${formatNumber(row!.counts[each])} ${say(each)}`)
      .join(', ');
    const section = (heading: string, items: Node[]) =>
      items.length > 0 ? [el('h3', {}, say(heading)), el('ul', {}, ...items)] : [];
    return [
      ...(sum ? [el('p', {}, sum)] : []),
      ...(own.length === 0 ? [el('p', {}, say('noOther'))] : []),
      ...section(
        'partnersOf',
        own.map(({ a, b, links: list }) => entry(nameOf(a === unit ? b : a), list)),
      ),
      ...section(
        'internalOf',
        within.map(({ a, b, links: list }) => entry(`${nameOf(a)} – ${nameOf(b)}`, list)),
      ),
      ...section(
        'worksIn',
        here.map((work) => el('li', {}, single(work))),
      ),
    ];
  }

  function panelOfRecord(item: MapLink | MapWork): Node[] {
    const isWork = 'states' in item;
    const rows: [string, Child][] = [
      [say(isWork ? 'where' : 'who'), item.who || say('unknown')],
      [say('when'), item.when ?? say('unknown')],
    ];
    if (isWork) {
      const named = (choice: 'tinh-trang' | 'von', ids: readonly string[]) =>
        records.choices[choice].flatMap(([id, name]) => (ids.includes(id) ? [name] : [])).join(', ') || say('unknown');
      if (item.key.startsWith('du-an/'))
        rows.push([say('tinh-trang'), named('tinh-trang', item.states)], [say('von'), named('von', item.funding)]);
    }
    const { clause } = item;
    const quote =
      clause &&
      el('span', { class: 'map-quote' }, '«', el('a', { href: clauseHref(records, clause) }, clause.words), '»');
    rows.push([say('evidence'), quote ?? say('unknown')]);
    return [
      el('dl', {}, ...rows.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
      ...(isWork ? [el('p', { class: 'details' }, exactness(item))] : []),
    ];
  }

  function exactness(work: MapWork): string {
    const shapes = partsOf(work).flatMap(({ shape }) => shape ?? []);
    if (shapes.length === 0) return say('unplaced');
    const worst = (['schematic', 'approximate', 'surveyed'] as const).find((precision) =>
      shapes.some((shape) => shape.precision === precision),
    )!;
    const accuracy = Math.max(0, ...shapes.map(({ accuracyKm }) => accuracyKm ?? 0));
    const isLong = shapes.some(({ lines, areas }) => lines ?? areas);
    return [
      say(worst === 'schematic' && !isLong ? 'schematicPoint' : worst),
      accuracy > 0 && say('accuracy', { n: accuracy }),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Puts the focus back on the button of the same record when the lists are made anew. */
  function keepingFocus(act: () => void): void {
    const active = document.activeElement as HTMLElement | null;
    const key = lists.contains(active) ? active?.dataset['key'] : undefined;
    act();
    if (key === undefined) return;
    const again = [...lists.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === key);
    again?.focus({ preventScroll: true });
    if (origin && !origin.isConnected) origin = again;
  }
}

const opened = new Set<string>();

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
