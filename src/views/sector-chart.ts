import type { BarData } from '../charts/bar/layout.ts';
import type { Corpus } from '../corpus/types.ts';
import { compareVi } from '../domain/collate.ts';
import type { Strings } from '../strings/index.ts';
import type { ChartView } from './figure.ts';
import { collectionPath } from './paths.ts';

/** Linkages by sector, most first; a linkage counts once in each of its sectors. */
export function sectorChart(
  { entries: { linkages } }: Corpus,
  sectors: readonly { id: string; name: string }[],
  { charts: { sectors: words } }: Strings,
): ChartView<BarData> {
  const bars = sectors
    .map(({ id, name }) => ({
      label: name,
      value: linkages.filter(({ data }) => data.sectors?.includes(id)).length,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || compareVi(a.label, b.label));
  return {
    data: { columns: words.columns, bars },
    title: words.title,
    unit: words.unit,
    source: [{ text: words.source(linkages.length), path: collectionPath('linkages') }],
    ...(bars.length === 0 ? { empty: true } : {}),
    finding: finding(bars, linkages.length, linkages.filter(({ data }) => !data.sectors?.length).length, words),
  };
}

function finding(bars: BarData['bars'], total: number, unsorted: number, words: Strings['charts']['sectors']): string {
  const most = bars[0]?.value;
  if (most === undefined) return words.none;
  const first = bars.filter(({ value }) => value === most).map(({ label }) => label);
  return [
    first.length === 1 ? words.finding(first[0]!, most, total) : words.tie(first.join(', '), most, total),
    words.several,
    ...(unsorted > 0 ? [words.unsorted(unsorted)] : []),
  ].join(' ');
}
