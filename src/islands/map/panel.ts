import { pairHref, recordHref, unitHref } from '../../maps/map-model.ts';
import { nameOf, selectedUnits } from './catalogue.ts';
import type { MapContext } from './context.ts';
import { el } from './elements.ts';
import { recordFacts } from './panel-record.ts';
import { pairFacts, unitFacts } from './panel-unit.ts';
import type { Shown } from './shown.ts';

/** What is known of the selected unit, pair of units or record, with the way to its page. */
export interface Panel {
  element: HTMLElement;
  show(shown: Shown): void;
  /** Brings the heading into view; with `focus` it is read out. */
  reveal(focus: boolean): void;
}

export function createPanel(context: MapContext): Panel {
  const element = el('aside', { class: 'map-panel', 'aria-labelledby': 'map-panel-name', hidden: true });
  return {
    element,
    show(shown) {
      element.hidden = !shown.state.selected;
      element.replaceChildren(...panelOf(context, shown));
    },
    reveal(focus) {
      const heading = element.querySelector<HTMLElement>('h2');
      if (focus) heading?.focus({ preventScroll: true });
      const { top = 0, bottom = 0 } = heading?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > innerHeight) element.scrollIntoView();
    },
  };
}

function panelOf(context: MapContext, shown: Shown): Node[] {
  const { catalogue } = context;
  const { records, links, works } = catalogue;
  const [unit, other] = selectedUnits(catalogue, shown.state);
  if (unit !== undefined && other !== undefined)
    return framed(
      context,
      `${nameOf(catalogue, unit)} – ${nameOf(catalogue, other)}`,
      pairHref(records, unit, other),
      pairFacts(context, shown, unit, other),
    );
  if (unit !== undefined)
    return framed(context, nameOf(catalogue, unit), unitHref(records, unit), unitFacts(context, shown, unit));
  const key = shown.state.selected ?? '';
  const record = links.get(key) ?? works.get(key);
  return record ? framed(context, record.title, recordHref(records, record), recordFacts(context, record)) : [];
}

function framed({ say, actions }: MapContext, name: string, href: string, facts: Node[]): Node[] {
  const close = el('button', { type: 'button', onclick: () => actions.deselect() }, say('close'));
  return [
    el('h2', { id: 'map-panel-name', tabindex: '-1' }, name),
    ...facts,
    el('p', { class: 'map-panel-foot' }, el('a', { href }, say('page')), ' ', close),
  ];
}
