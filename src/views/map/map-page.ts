import type { AreaArc } from '../../maps/area-map.ts';
import type { Point } from '../../maps/boundaries.ts';
import { legendEntries, type CountryMapOptions, type MapLegend } from '../../maps/country-map.ts';
import { provinces34, provinces63 } from '../../reference/index.ts';
import type { ViewContext } from '../common/context.ts';
import type { Measured } from '../../facts/measures.ts';
import { pairPlace } from '../common/count-list.ts';
import { citiesOf } from './area-map.ts';
import { countedPair } from './counted-pair.ts';
import { unitPath } from '../common/paths.ts';

interface MapRow {
  /** Id of a unit in force on the build date. */
  unit: string;
  name: string;
  page: string;
  /** Linkage records that join the unit with another one; partners, each once. */
  links: number;
  partners: number;
}

export interface LinkMap {
  basis: '63' | '34';
  /** Units with at least one, those of the site's extent first, then most links first. */
  rows: MapRow[];
  /** Units in force without a link, those of the site's extent first, then in Vietnamese order. */
  others: { name: string; page: string }[];
  /** Pairs of units of today with the number of links that join them. */
  pairs: { a: string; b: string; count: number; tally: Measured }[];
  /** The `extent` of `site.yml` as units of today, in its order: named on the map, which shows the country whole. */
  extent: string[];
}

/** How many units the map of the country names beside it, those with most links. */
const MOST_BESIDE = 20;

/** First day on which the boundaries of the 34 hold; and of the 63, before which no map is kept. */
const SINCE_34 = '2025-07-01';
const SINCE_63 = '2008-08-01';

/** How many links each unit has with others, seen on the build date. */
export function linkMap(context: ViewContext): LinkMap {
  const { corpus, units, format, facts } = context;
  const day = facts.unitDay < SINCE_63 ? SINCE_63 : facts.unitDay;
  const known = new Set(units.inForce(day).map(({ id }) => id));
  const joined = facts.pairs('current').filter(({ a, b }) => known.has(a) && known.has(b));
  const linked = new Set(joined.flatMap(({ a, b }) => [a, b]));
  const all = units
    .inForce(day)
    .map(({ id }) => ({ unit: id, name: units.nameAt(id, day).name, page: unitPath(units, id) }));
  const extent = [...new Set((corpus.site.extent ?? []).flatMap((id) => units.currentOf(id, day)))].filter((id) =>
    known.has(id),
  );
  const outside = (unit: string) => (extent.includes(unit) ? 0 : 1);
  const rows = all
    .filter(({ unit }) => linked.has(unit))
    .map((row) => ({
      ...row,
      links: countOf(context, 'linkages-joining', row.unit).value,
      partners: countOf(context, 'partners', row.unit).value,
    }))
    .sort(
      (x, y) =>
        outside(x.unit) - outside(y.unit) ||
        y.links - x.links ||
        y.partners - x.partners ||
        format.compare(x.name, y.name),
    );
  return {
    basis: day < SINCE_34 ? '63' : '34',
    rows,
    others: all
      .filter(({ unit }) => !linked.has(unit))
      .sort((x, y) => outside(x.unit) - outside(y.unit) || format.compare(x.name, y.name))
      .map(({ name, page }) => ({ name, page })),
    pairs: joined.map((pair) => ({ a: pair.a, b: pair.b, ...countedPair(context, pair) })),
    extent,
  };
}

function countOf({ facts, units }: ViewContext, measure: 'linkages-joining' | 'partners', unit: string): Measured {
  return facts.count(measure, `units/${units.pageSlug(unit)}`, 'current');
}

/** The pairs as arcs from one unit's place to the other's. */
export function linkMapArcs(
  { facts, units, strings: { mapPage: words } }: ViewContext,
  { basis, pairs: joined }: LinkMap,
): AreaArc[] {
  const table = new Map(unitsOf(basis).map((unit) => [unit.id, unit]));
  return joined.flatMap(({ a, b, count, tally }) => {
    const [from, to] = [table.get(a), table.get(b)];
    if (!from || !to) return [];
    const [start, end] = [from, to].map(({ label }) => label as unknown as Point) as [Point, Point];
    const [one, other] = [a, b].map((id) => units.nameAt(id, facts.unitDay).name) as [string, string];
    return [{ from: start, to: end, count, title: words.arc(one, other, count), tally }];
  });
}

/** The pages of the pairs, as `linkMapArcs` has them. */
export function linkMapArcPaths(context: ViewContext, { basis, pairs: joined }: LinkMap): string[] {
  const { units } = context;
  const drawn = new Set(unitsOf(basis).map(({ id }) => id));
  return joined
    .filter(({ a, b }) => drawn.has(a) && drawn.has(b))
    .map(({ a, b }) => pairPlace(context, units.pageSlug(a), units.pageSlug(b)) ?? '');
}

/** The drawing of the map: colours by number of links, every unit leads to its page. */
export function linkMapOptions(
  context: ViewContext,
  { basis, rows, extent }: LinkMap,
  toUrl: (path: string) => string,
): Omit<CountryMapOptions, 'idPrefix' | 'size'> & { legend: MapLegend } {
  const { units, format, strings } = context;
  const { mapPage: words } = strings;
  const values = Object.fromEntries(rows.map(({ unit, links }) => [unit, links]));
  const tally = (unit: string) => countOf(context, 'linkages-joining', unit);
  const main = citiesOf(basis);
  return {
    basis,
    title: words.description,
    attribution: words.attribution,
    values,
    tallies: Object.fromEntries(rows.map(({ unit }) => [unit, tally(unit)])),
    notes: Object.fromEntries(rows.map(({ unit, links, partners }) => [unit, words.note(links, partners)])),
    hrefs: Object.fromEntries(unitsOf(basis).map(({ id }) => [id, toUrl(unitPath(units, id))])),
    legend: { title: words.legend, entries: legendEntries(values, { none: words.none, format: format.number }) },
    labelled: extent,
    main,
    beside: rows
      .filter(({ unit }) => !extent.includes(unit))
      .filter(({ unit }, at) => at < MOST_BESIDE || main.includes(unit))
      .map(({ unit, name, links }) => ({ unit, text: `${name} ${format.number(links)}`, tally: tally(unit) })),
    tabbable: false,
  };
}

function unitsOf(basis: '63' | '34') {
  return basis === '63' ? provinces63 : provinces34;
}
