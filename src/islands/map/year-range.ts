import type { MapState, Years } from '../../maps/map-model.ts';
import type { Say } from './context.ts';
import { el } from './elements.ts';

/** Two ends on one track, each a native input: keys and fingers move them. */
export interface YearRange {
  element: HTMLElement;
  show(state: Pick<MapState, 'from' | 'to'>): void;
}

/** Named as in the address. An end at its limit asks for nothing (see `isAtLimit`). */
export function createYearRange([first, last]: Years, say: Say): YearRange {
  const end = (name: string, label: string): HTMLInputElement =>
    el('input', {
      type: 'range',
      name,
      min: `${first}`,
      max: `${last}`,
      'aria-label': say(label),
      oninput: () => keepApart(name),
    });
  const [from, to] = [end('tu', 'from'), end('den', 'to')];
  const output = el('output');
  const track = el('span', { class: 'map-years' }, from, to);
  const holder = el('div', { class: 'map-range' }, output, track);
  /** The end that is moved stops at the other. */
  const keepApart = (moved: string) => {
    if (from.valueAsNumber <= to.valueAsNumber) return paint();
    if (moved === 'tu') from.value = to.value;
    else to.value = from.value;
    paint();
  };
  const paint = () => {
    const share = ({ valueAsNumber }: HTMLInputElement) => (valueAsNumber - first) / Math.max(1, last - first);
    track.style.setProperty('--from', `${share(from)}`);
    track.style.setProperty('--to', `${share(to)}`);
    // Where both are at one place, the one that can still move lies above.
    from.style.zIndex = share(from) > 0.5 ? '1' : '';
    holder.toggleAttribute('data-whole', isAtLimit(from) && isAtLimit(to));
    output.textContent = from.value === to.value ? from.value : `${from.value}–${to.value}`;
  };
  return {
    element: holder,
    show: ({ from: begin = first, to: stop = last }) => {
      const [low, high] = begin < stop ? [begin, stop] : [stop, begin];
      from.value = `${low}`;
      to.value = `${high}`;
      paint();
    },
  };
}

/** An end that cuts nothing off. */
export function isAtLimit({ type, name, value, min, max }: HTMLInputElement): boolean {
  return type === 'range' && value === (name === 'tu' ? min : max);
}
