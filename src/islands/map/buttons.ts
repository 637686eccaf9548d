import type { MapContext } from './context.ts';
import { el, isWide } from './elements.ts';
import type { Shown } from './shown.ts';

/** Selects a record or unit; pressed while that stands out. */
export function selectButton(
  { actions }: MapContext,
  { selected }: Shown,
  key: string,
  text: string,
  label?: string,
): HTMLButtonElement {
  const button: HTMLButtonElement = el(
    'button',
    {
      type: 'button',
      'data-key': key,
      'aria-label': label,
      'aria-pressed': String(selected.has(key)),
      // `detail` is 0 for a press of a key.
      onclick: (event) => actions.select(key, (event as MouseEvent).detail === 0 || !isWide(), button),
    },
    text,
  );
  return button;
}

export function resetButton({ say, actions }: MapContext): HTMLButtonElement {
  return el('button', { type: 'button', onclick: () => actions.clearFilters() }, say('reset'));
}
