import type { MatrixData } from '../../charts/matrix/layout.ts';
import type { Run } from '../../domain/run.ts';
import type { Basis } from '../../facts/links.ts';
import type { Measured } from '../../facts/measures.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { listOfNames } from '../common/phrases.ts';
import { inSentences, type ChartView } from '../common/figure.ts';
import { unitRun } from '../common/shown.ts';
import { countedPair } from '../map/counted-pair.ts';

export interface LinkMatrix extends ChartView<MatrixData> {
  /** The pair with most links: indices of its names, and the ids of its units. Absent without links. */
  most?: { a: number; b: number; ids: [string, string] };
}

/** So many names have room on a phone. */
const MOST_UNITS = 15;

/** Who is linked with whom today: the units with most links, most first, and their pairs. */
export function linkMatrix(context: ViewContext): LinkMatrix {
  const { strings, format } = context;
  const words = strings.figures.matrix;
  const found = context.facts.pairs('current');
  const nameOf = (id: string) => unitRun(context, id, context.facts.unitDay).text;
  const count = (id: string) => linkagesOf(context, id, 'current');
  const linked = [...new Set(found.flatMap(({ a, b }) => [a, b]))];
  const ordered = linked.sort((a, b) => count(b) - count(a) || format.compare(nameOf(a), nameOf(b)));
  const shown = ordered.slice(0, MOST_UNITS);
  const placed = found
    .filter(({ a, b }) => shown.includes(a) && shown.includes(b))
    .map((pair) => {
      const [a, b] = [shown.indexOf(pair.a), shown.indexOf(pair.b)].sort((x, y) => x - y) as [number, number];
      return { a, b, records: pair.records, ...countedPair(context, pair) };
    })
    .sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b);
  const names = shown.map(nameOf);
  const data: MatrixData = {
    columns: words.columns,
    names,
    pairs: placed.map(({ records: _, ...pair }) => pair),
    unit: words.unit,
  };
  const [most] = placed;
  return {
    data,
    title: words.title,
    finding: inSentences([
      closestPairs(context, data),
      ...(ordered.length > shown.length
        ? [words.more(shown.length, countLink(context, 'provinces-linked', undefined, 'current'))]
        : []),
    ]),
    ...(most ? { most: { a: most.a, b: most.b, ids: [shown[most.a]!, shown[most.b]!] } } : {}),
  };
}

/** Linkages that join a unit with another. */
export function linkagesOf({ facts, units }: ViewContext, id: string, basis: Basis): number {
  return facts.count('linkages-joining', `units/${units.pageSlug(id)}`, basis).value;
}

/** Which pair has most, or which; only how many where they are many. Pairs with most first. */
export function closestPairs(context: ViewContext, { names, pairs: found }: MatrixData): Run[] {
  const { strings } = context;
  const words = strings.figures.matrix;
  const [first] = found;
  if (!first) return [{ text: words.none }];
  const most = found.filter(({ count }) => count === first.count);
  const count = countOfPair(context, first);
  if (most.length > 3) return words.many(most.length, count);
  return words.finding(
    listOfNames(
      most.map(({ a, b }) => `${names[a]} – ${names[b]}`),
      strings.unit.summary.and,
    ),
    most.length,
    count,
  );
}

/** The number of a pair, leading to its linkages. */
export function countOfPair(context: ViewContext, { tally, count }: MatrixData['pairs'][number]): Run {
  const { measure, of, basis } = tally as Measured;
  return tally ? countLink(context, measure, of, basis) : { text: context.format.number(count) };
}
