import type { MatrixData } from '../../charts/matrix/layout.ts';
import type { ViewContext } from '../common/context.ts';
import { listOfNames } from '../common/phrases.ts';
import type { ChartView } from '../common/figure.ts';
import { unitRun } from '../common/shown.ts';

export interface LinkMatrix extends ChartView<MatrixData> {
  /** The pair with most links: indices of its names, and the ids of its units. Absent without links. */
  most?: { a: number; b: number; ids: [string, string] };
}

/** So many names have room on a phone. */
const MOST_UNITS = 15;

/** Who is linked with whom today: the units with most links, most first, and their pairs. */
export function linkMatrix(context: ViewContext): LinkMatrix {
  const { corpus, strings, format } = context;
  const words = strings.figures.matrix;
  const found = context.facts.pairs('current');
  const links = new Map<string, Set<string>>();
  for (const { a, b, records } of found)
    for (const unit of [a, b]) links.set(unit, (links.get(unit) ?? new Set()).union(new Set(records)));
  const nameOf = (id: string) => unitRun(context, id, corpus.buildDate).text;
  const ordered = [...links.keys()].sort(
    (a, b) => links.get(b)!.size - links.get(a)!.size || format.compare(nameOf(a), nameOf(b)),
  );
  const shown = ordered.slice(0, MOST_UNITS);
  const placed = found
    .map(({ a, b, records }) => ({ a: shown.indexOf(a), b: shown.indexOf(b), records }))
    .filter(({ a, b }) => a >= 0 && b >= 0)
    .map(({ a, b, records }) => ({ a: Math.min(a, b), b: Math.max(a, b), records }))
    .sort((x, y) => y.records.length - x.records.length || x.a - y.a || x.b - y.b);
  const names = shown.map(nameOf);
  const data: MatrixData = {
    columns: words.columns,
    names,
    pairs: placed.map(({ a, b, records }) => ({ a, b, count: records.length })),
    unit: words.unit,
  };
  const [most] = placed;
  return {
    data,
    title: words.title,
    finding: [
      closestPairs(data, words, strings.unit.summary.and),
      ordered.length > shown.length && words.more(shown.length, ordered.length),
    ]
      .filter(Boolean)
      .join(' '),
    ...(most ? { most: { a: most.a, b: most.b, ids: [shown[most.a]!, shown[most.b]!] } } : {}),
  };
}

type Words = ViewContext['strings']['figures']['matrix'];

/** Which pair has most, or which; only how many where they are many. Pairs with most first. */
export function closestPairs({ names, pairs: found }: MatrixData, words: Words, and: string): string {
  const [first] = found;
  if (!first) return words.none;
  const most = found.filter(({ count }) => count === first.count);
  if (most.length > 3) return words.many(most.length, first.count);
  return words.finding(
    listOfNames(
      most.map(({ a, b }) => `${names[a]} – ${names[b]}`),
      and,
    ),
    most.length,
    first.count,
  );
}
