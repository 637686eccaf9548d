import { BASES, CHOICES, LAYERS, MEASURES, type MapRecords, type MapState } from '../../maps/map-model.ts';
import { resetButton } from './buttons.ts';
import type { MapContext, Say } from './context.ts';
import { el, isWide } from './elements.ts';
import type { Shown } from './shown.ts';
import { createYearRange, isAtLimit } from './year-range.ts';

/** The form above the map; its fields are named as the parameters of the address. */
export interface Controls {
  element: HTMLElement;
  show(shown: Pick<Shown, 'state' | 'found'>): void;
}

export function createControls(context: MapContext): Controls {
  const { catalogue, say, actions } = context;
  const years = catalogue.records.years && createYearRange(catalogue.records.years, say);
  const undated = el('span');
  const form: HTMLFormElement = el(
    'form',
    { oninput: () => actions.choose(paramsOf(form)), onsubmit: (event) => event.preventDefault() },
    ...fieldsets(catalogue.records, say, years?.element, undated),
    el('p', {}, resetButton(context)),
  );
  return {
    element: el('details', { class: 'map-controls', open: isWide() }, el('summary', {}, say('controls')), form),
    show: ({ state, found }) => {
      showState(form, state);
      years?.show(state);
      undated.textContent = say('undatedToo', { n: found.undated });
    },
  };
}

function fieldsets({ choices }: MapRecords, say: Say, years: HTMLElement | undefined, undated: HTMLElement): Node[] {
  const group = (name: string, ...children: Node[]) => el('fieldset', {}, el('legend', {}, say(name)), ...children);
  const input = (type: 'radio' | 'checkbox', name: string, value: string, label = value) =>
    el('label', {}, el('input', { type, name, value }), ` ${say(label)}`);
  return [
    group('measure', ...MEASURES.map((measure) => input('radio', 'do', measure))),
    group('basis', ...BASES.map((basis) => input('radio', 'coso', basis))),
    group('layers', ...LAYERS.map((layer) => input('checkbox', 'lop', layer))),
    group(
      'years',
      ...(years ? [years] : []),
      el('label', {}, el('input', { type: 'checkbox', name: 'khong-ro-nam', value: 'co' }), ' ', undated),
    ),
    group(
      'filters',
      ...CHOICES.filter((name) => choices[name].length > 0).map((name) =>
        el('label', {}, `${say(name)} `, select(name, say('any'), choices[name])),
      ),
    ),
  ];
}

function select(name: string, any: string, options: readonly [value: string, label: string][]): HTMLSelectElement {
  return el(
    'select',
    { name },
    el('option', { value: '' }, any),
    ...options.map(([value, label]) => el('option', { value }, label)),
  );
}

/** What the form holds, as parameters of an address. Layers are named there when they are hidden. */
function paramsOf(form: HTMLFormElement): URLSearchParams {
  const values = new FormData(form);
  for (const input of form.querySelectorAll('input')) if (isAtLimit(input)) values.delete(input.name);
  const params = new URLSearchParams();
  for (const [name, value] of values) if (typeof value === 'string' && value !== '') params.set(name, value);
  if (!values.has('khong-ro-nam')) params.set('khong-ro-nam', 'khong');
  const shown = values.getAll('lop');
  params.set('an', LAYERS.filter((layer) => !shown.includes(layer)).join(','));
  return params;
}

function showState(form: HTMLFormElement, state: MapState): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
    const { name, value } = input;
    if (name === 'do') input.checked = value === state.measure;
    if (name === 'coso') input.checked = value === state.basis;
    if (name === 'lop') input.checked = !state.hidden.some((layer) => layer === value);
    if (name === 'khong-ro-nam') input.checked = state.undated;
  }
  for (const input of form.querySelectorAll<HTMLSelectElement>('select'))
    input.value = state.choices[input.name as keyof MapState['choices']] ?? '';
}
