import { classLabel } from '../../charts/classes.ts';
import type { MapContext } from './context.ts';
import type { Drawing } from './drawing.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';

/** On which units is counted, the colours of the classes, and what is said of the signs that are drawn. */
export function legendOf(context: MapContext, shown: Shown, drawing: Drawing): Node[] {
  const { say } = context;
  const signs = signsOf(drawing);
  return [
    el('p', {}, say(shown.state.basis === 'viet' ? 'onViet' : 'onNay')),
    ...(shown.shades.classes.length > 0 ? [classesLine(context, shown)] : []),
    ...(signs.length > 0 ? [el('p', {}, signs.map((sign) => say(sign)).join(' '))] : []),
  ];
}

function classesLine({ say, writer: { number } }: MapContext, { state, shades }: Shown): Node {
  const entry = (step: number, text: string) =>
    el('span', { class: 'map-class' }, el('span', { class: `map-swatch map-swatch-${step}` }), text);
  return el(
    'p',
    {},
    `${say('legend', { what: say(state.measure) })}: `,
    entry(0, say('zero')),
    ...shades.classes.map((each, step) => entry(step + 1, classLabel(each, number))),
  );
}

/** Keys of what is to be said of a drawing. @internal */
export function signsOf({ arcs, rings, works }: Drawing): string[] {
  const inexact = works.filter(({ shape }) => shape.precision !== 'surveyed');
  return [
    ...(arcs.length > 0 ? ['arcs'] : []),
    ...(rings.length > 0 ? ['rings'] : []),
    ...(inexact.length > 0 ? ['dashed'] : []),
    ...(inexact.some(({ shape }) => shape.areas) ? ['hatched'] : []),
  ];
}
