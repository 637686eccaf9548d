import { selectButton } from './buttons.ts';
import { isUnfiltered, slugOf, type CountBasis, type Measure } from '../../maps/map-model.ts';
import type { MapContext } from './context.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';

/** What the columns count, as the measures of the site call it. */
const MEASURE_IDS: Record<Measure, string> = {
  'lien-ket': 'linkages-joining',
  'du-an': 'projects',
  'nhiem-vu': 'directives',
  'van-ban': 'documents',
  'bai-viet': 'articles',
};
const BASIS: Record<CountBasis, string> = { viet: 'asWritten', nay: 'current' };

/** One row a unit of which the measure counts anything; with links also its partners and what lies within. */
export function unitTable(context: MapContext, shown: Shown): Node {
  const { say, writer, catalogue } = context;
  const { records } = catalogue;
  const { measure, basis } = shown.state;
  const byLinks = measure === 'lien-ket';
  const head = (key: string, isNumber = true) =>
    el('th', { scope: 'col', class: isNumber && 'align-right' }, writer.capitalized(say(key)));
  const isWhole = isUnfiltered(shown.state);
  const cell = (value: number, of: string, id: string, isOnBasis = true) => {
    const told = isWhole && {
      value: String(value),
      'data-measure': id,
      'data-of': of,
      ...(isOnBasis ? { 'data-basis': BASIS[basis] } : {}),
    };
    return el('td', { class: 'align-right' }, told ? el('data', told, writer.number(value)) : writer.number(value));
  };
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
            byLinks && internal > 0 && el('span', { class: 'details' }, ` ${say('internal', { n: internal })}`),
          ),
          cell(counts[measure], `units/${slugOf(records, unit)}`, MEASURE_IDS[measure], byLinks),
          byLinks && cell(partners, `units/${slugOf(records, unit)}`, 'partners'),
        ),
      ),
    ),
  );
}
