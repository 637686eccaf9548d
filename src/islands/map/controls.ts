import { BASES, CHOICES, LAYERS, MEASURES, type MapRecords, type MapState } from '../../maps/map-model.ts';
import { resetButton } from './buttons.ts';
import type { MapContext, Say } from './context.ts';
import { el, isWide } from './elements.ts';

/** The form above the map; its fields are named as the parameters of the address. */
export interface Controls {
  element: HTMLElement;
  show(state: MapState): void;
}

export function createControls(context: MapContext): Controls {
  const { catalogue, say, actions } = context;
  const form: HTMLFormElement = el(
    'form',
    { oninput: () => actions.choose(paramsOf(form)), onsubmit: (event) => event.preventDefault() },
    ...fieldsets(catalogue.records, say),
    el('p', {}, resetButton(context)),
  );
  return {
    element: el('details', { class: 'map-controls', open: isWide() }, el('summary', {}, say('controls')), form),
    show: (state) => showState(form, state),
  };
}

function fieldsets({ choices, years }: MapRecords, say: Say): Node[] {
  const group = (name: string, ...children: Node[]) => el('fieldset', {}, el('legend', {}, say(name)), ...children);
  const input = (type: 'radio' | 'checkbox', name: string, value: string, label = value) =>
    el('label', {}, el('input', { type, name, value }), ` ${say(label)}`);
  const year = (name: string, label: string, hint: number | undefined) =>
    el('label', {}, `${say(label)} `, yearInput(name, hint));
  return [
    group('measure', ...MEASURES.map((measure) => input('radio', 'do', measure))),
    group('basis', ...BASES.map((basis) => input('radio', 'coso', basis))),
    group('layers', ...LAYERS.map((layer) => input('checkbox', 'lop', layer))),
    group(
      'years',
      ...[year('tu', 'from', years?.[0]), year('den', 'to', years?.[1])],
      input('checkbox', 'khong-ro-nam', 'co', 'undatedToo'),
    ),
    group(
      'filters',
      ...CHOICES.filter((name) => choices[name].length > 0).map((name) =>
        el('label', {}, `${say(name)} `, select(name, say('any'), choices[name])),
      ),
    ),
  ];
}

function yearInput(name: string, hint: number | undefined): HTMLInputElement {
  return el('input', {
    type: 'number',
    name,
    inputmode: 'numeric',
    placeholder: String(hint ?? ''),
    min: '1900',
    max: '2100',
    step: '1',
  });
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
    // A year that is being typed stays as it is.
    if ((name === 'tu' || name === 'den') && input !== document.activeElement)
      input.value = String((name === 'tu' ? state.from : state.to) ?? '');
  }
  for (const input of form.querySelectorAll<HTMLSelectElement>('select'))
    input.value = state.choices[input.name as keyof MapState['choices']] ?? '';
}
