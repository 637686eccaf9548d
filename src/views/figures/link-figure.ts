import { orderedPairs, type MatrixData } from '../../charts/matrix/layout.ts';
import type { Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { sectors } from '../../reference/index.ts';
import type { Party } from '../../schemas/party.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { ViewContext } from '../common/context.ts';
import { codeValues, kindsOf } from '../common/facets.ts';
import { countLink } from '../common/count-list.ts';
import { ofAllRecords, type ChartView } from '../common/figure.ts';
import { countedPair } from '../map/counted-pair.ts';
import { closestPairs, countOfPair, linkagesOf } from './link-matrix.ts';
import type { Basis } from '../../facts/links.ts';
import { isInferred } from '../../facts/inferred.ts';
import { unitOfParty } from '../../facts/links.ts';
import type { Scope } from '../../facts/scope.ts';
import { capitalized } from '../common/case.ts';
import { markedOfMany } from '../common/inferred.ts';
import { recordRun, unitRun } from '../common/shown.ts';

/** Linkages of which a party was inferred. */
const UNSURE: Scope = 'linkages?inferred=hub|parties';

/** Who stands beside whom: in bands of regions from north to south, or those with most linkages first. */
export const MATRIX_ORDERS = ['region', 'number'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Who is linked with whom in the whole country, on one basis. */
export function linkFigure(context: ViewContext, basis: Basis, order: MatrixOrder = 'region'): ChartView<MatrixData> {
  const { corpus, strings, format } = context;
  const { matrix, linkFigure: words } = strings.figures;
  const found = context.facts.pairs(basis);
  const nameOf = (id: string) => unitRun(context, id, context.facts.unitDay).text;
  const linked = [...new Set(found.flatMap(({ a, b }) => [a, b]))];
  const bands =
    order === 'number' ? mostFirst(context, basis, linked, nameOf) : bandsOf(context, basis, linked, nameOf);
  const ids = bands.flatMap((band) => band.ids);
  const at = new Map(ids.map((id, index) => [id, index]));
  const placed = found
    .map(({ a, b, records }) => {
      const [first, second] = [at.get(a)!, at.get(b)!].sort((x, y) => x - y) as [number, number];
      const runs = records.flatMap((id, index) => [
        ...(index > 0 ? [{ text: '; ' }] : []),
        linkageRun(context, id, a, b),
      ]);
      return { a: first, b: second, ...countedPair(context, { a, b, basis }), runs, records };
    })
    .sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b);
  const data: MatrixData = {
    columns: matrix.columns,
    evidence: words.evidence,
    names: ids.map(nameOf),
    pairs: placed,
    unit: matrix.unit,
    bands: bands.map((band) => ({ label: band.label, size: band.ids.length })),
    more: words.more,
    all: context.facts.count('provinces-linked', undefined, basis),
  };
  const [only, next] = placed;
  const closest = closestPairs(context, data);
  const current = basis === 'current';
  return {
    data,
    title: (current ? words.title : words.titleWritten) + (order === 'number' ? words.titleByNumber : ''),
    finding:
      only && !next
        ? words.only(`${data.names[only.a]} – ${data.names[only.b]}`, countOfPair(context, only))
        : only
          ? words.finding(
              countLink(context, 'articles'),
              countLink(context, 'links', undefined, basis),
              countLink(context, 'provinces-linked', undefined, basis),
              closest,
            )
          : closest,
    unit: strings.figures.unit(matrix.unit),
    ...ofAllRecords(context),
    basis: strings.figures.basis(current ? words.basis(format.date(corpus.buildDate)) : words.basisWritten),
    source: [words.source(countLink(context, 'linkages'))],
    notes: [
      [{ text: current ? `${words.counted} ${words.within}` : words.counted }],
      ...(context.facts.count('linkages', UNSURE).value > 0
        ? [words.inferred(countLink(context, 'linkages', UNSURE))]
        : []),
    ],
    ...(placed.length === 0 ? { empty: true } : {}),
  };
}

/** A linkage of a pair, marked where one of the two was inferred to be its party. */
function linkageRun(context: ViewContext, id: string, ...pair: string[]): Run {
  const entry = context.corpus.byKey.get(`linkages/${id}`) as Entry<'linkages'>;
  const { hub, parties } = entry.data;
  const isOf = (party: Party | undefined) => {
    const unit = party && unitOfParty(context.corpus, party);
    return (
      unit !== undefined &&
      [unit, ...context.units.currentOf(unit, context.facts.unitDay)].some((own) => pair.includes(own))
    );
  };
  const inferred =
    (isOf(hub) && isInferred(entry, 'hub')) ||
    parties.some((party, index) => isOf(party) && isInferred(entry, `parties.${index}`));
  const run = recordRun(context, `linkages/${id}`);
  return { ...run, text: markedOfMany(context, run.text, [inferred]) };
}

export interface LinkFilter {
  forms: { value: string; text: string }[];
  sectors: { value: string; text: string }[];
  /** For the island `link-matrix`, written as JSON. */
  links: string;
}

/** Forms and sectors that occur, with their linkages, and which linkages each row of both tables holds; ids of figures. */
export function linkFilter(context: ViewContext, ids: Record<Basis, string>, order: MatrixOrder): LinkFilter {
  const { corpus, strings, format, facts } = context;
  const { linkages } = corpus.entries;
  const option = (value: string, label: string, of: Scope) => ({
    value,
    text: `${capitalized(format, label)} (${format.number(facts.count('linkages', of).value)})`,
  });
  const forms = new Set(linkages.map(({ data }) => data.form));
  const at = new Map(linkages.map(({ id }, index) => [id, index]));
  const rowsOf = (basis: Basis) =>
    orderedPairs(linkFigure(context, basis, order).data).map(({ records = [] }) => records.map((id) => at.get(id)!));
  const { found, foundDrawn, noneFound, unfiltered } = strings.figures.linkFigure;
  return {
    forms: [...forms].map((form) =>
      option(form, codeLabel(strings, 'linkages', 'form', form)!, `linkages?form=${form}`),
    ),
    sectors: sectors
      .filter(({ id }) => facts.count('linkages', `sectors/${id}`).value > 0)
      .map(({ id, name }) => option(id, name, `sectors/${id}`)),
    links: JSON.stringify({
      kinds: Object.fromEntries(codeValues(kindsOf(context, 'linkages'))),
      links: linkages.map(({ data }) => [data.form, data.sectors ?? []]),
      rows: { [ids.current]: rowsOf('current'), [ids.asWritten]: rowsOf('asWritten') },
      texts: { found, foundDrawn, none: noneFound, unfiltered, unit: strings.figures.matrix.unit },
    }),
  };
}

/** Units in one band by the number of their linkages, those with as many by name. */
function mostFirst(context: ViewContext, basis: Basis, ids: string[], nameOf: (id: string) => string) {
  const { strings, format } = context;
  if (ids.length === 0) return [];
  const count = (id: string) => linkagesOf(context, id, basis);
  const sorted = ids.toSorted((a, b) => count(b) - count(a) || format.compare(nameOf(a), nameOf(b)));
  return [{ label: strings.figures.linkFigure.mostFirst, ids: sorted }];
}

/**
 * Units by socio-economic region, by name within each. A unit as written stands in the region that it belonged to among
 * the 63 units, one of today in that of the 34.
 */
function bandsOf(
  { regions, strings, format }: ViewContext,
  basis: Basis,
  ids: string[],
  nameOf: (id: string) => string,
) {
  const left = new Set(ids);
  const bands = regions
    .filter(({ group, basis: own }) => group === 'kinh-te-xa-hoi' && own === (basis === 'current' ? '34' : '63'))
    .map((region) => {
      const members = new Set(region.members.map(({ unit }) => unit));
      const own = ids.filter((id) => members.has(id));
      for (const id of own) left.delete(id);
      return { label: region.name, ids: own };
    });
  return [...bands, { label: strings.figures.linkFigure.noRegion, ids: [...left] }]
    .filter((band) => band.ids.length > 0)
    .map((band) => ({ ...band, ids: band.ids.sort((a, b) => format.compare(nameOf(a), nameOf(b))) }));
}
