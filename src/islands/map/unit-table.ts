import { selectButton } from './buttons.ts';
import type { MapContext } from './context.ts';
import { countedOf, nodesOf, partsIn, type Counted, type Part } from './counted.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';

/** One row a unit of which the measure counts anything; with links also its partners and what lies within. */
export function unitTable(context: MapContext, shown: Shown): Node {
  const { say, writer } = context;
  const { measure, basis } = shown.state;
  const byLinks = measure === 'lien-ket';
  const head = (key: string, isNumber = true) =>
    el('th', { scope: 'col', class: isNumber && 'align-right' }, writer.capitalized(say(key)));
  const cell = (counted: Counted) => el('td', { class: 'align-right' }, ...nodesOf(context, shown, [counted]));
  const rows = shown.rows.filter(({ counts, internal }) => counts[measure] > 0 || (byLinks && internal > 0));
  const caption = `${say('legend', { what: say(measure) })}, ${writer.lowerCase(say('basis'))} ${say(basis)}`;
  return el(
    'table',
    { class: 'map-units' },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, head('unit', false), head(measure), byLinks && head('partners'))),
    el(
      'tbody',
      {},
      ...rows.map(({ unit, name, counts, partners, internal }) =>
        el(
          'tr',
          {},
          el(
            'th',
            { scope: 'row' },
            selectButton(context, shown, `tinh/${unit}`, name),
            byLinks &&
              internal > 0 &&
              el(
                'span',
                { class: 'details' },
                ' ',
                ...nodesOf(context, shown, internalOf(context, shown, unit, internal)),
              ),
          ),
          cell(countedOf(context, shown, unit, measure, counts[measure])),
          byLinks && cell(countedOf(context, shown, unit, 'partners', partners)),
        ),
      ),
    ),
  );
}

function internalOf(context: MapContext, shown: Shown, unit: string, internal: number): Part[] {
  return partsIn(context.say, 'internal', { n: countedOf(context, shown, unit, 'linkages-internal', internal) });
}
