import type { StackData } from '../../charts/stack/layout.ts';
import { percent } from '../../charts/stack/layout.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { collectionGapsPath } from '../gaps/gaps.ts';
import { collectionPath } from '../common/paths.ts';

type Counts = [stated: number, inferred: number, absent: number];

/**
 * What share of each record type's fields the sources state, what was inferred, what is absent; the most absent first.
 * Counted are the fields whose absence would be a gap, at every depth; a raw text has none.
 */
export function gapChart(context: ViewContext): ChartView<StackData> {
  const { strings, format, facts } = context;
  const words = strings.figures.gaps;
  const types = COLLECTION_NAMES.map((name) => {
    const { label } = strings.collections[name];
    const tallies = (['fields-stated', 'fields-inferred', 'gaps'] as const).map((measure) =>
      facts.count(measure, name),
    );
    const values = tallies.map(({ value }) => value) as Counts;
    return { label, path: values[2] > 0 ? collectionGapsPath(name) : collectionPath(name), values, tallies };
  });
  const rows = types
    .filter(({ values }) => sum(values) > 0)
    .sort((a, b) => absentShare(b.values) - absentShare(a.values) || format.compare(a.label, b.label));
  const all = rows.map(({ values }) => values).reduce(add, [0, 0, 0]);
  const [most] = rows;
  const share = (counts: Counts, index: 0 | 1 | 2) => percent(counts[index], sum(counts), format);
  return {
    data: {
      columns: words.columns,
      series: [
        { label: words.stated, fill: 'solid' },
        { label: words.inferred, fill: 1 },
        { label: words.absent, fill: 'empty' },
      ],
      rows,
      share: true,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    source: [words.source(countLink(context, 'gaps'))],
    notes: [[{ text: words.counted }], [{ text: words.partly }]],
    ...(most
      ? {
          finding: inSentences([
            words.finding(share(all, 0), share(all, 1), share(all, 2)),
            ...(most.values[2] > 0 ? [words.most(most.label, share(most.values, 2))] : []),
          ]),
        }
      : { finding: [{ text: words.none }], empty: true }),
  };
}

function add(a: Counts, b: Counts): Counts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function sum([stated, inferred, absent]: Counts): number {
  return stated + inferred + absent;
}

function absentShare(counts: Counts): number {
  return counts[2] / sum(counts);
}
