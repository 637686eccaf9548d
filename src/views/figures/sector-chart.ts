import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Linkage } from '../../schemas/linkage.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from '../common/context.ts';
import { ofAllRecords, type ChartView } from '../common/figure.ts';
import { collectionPath, sectorPath } from '../common/paths.ts';

type Form = Linkage['form'];

const FILLS: Record<Form, Fill> = {
  activity: 'solid',
  agreement: 4,
  regulation: 2,
  'joint-project': 3,
  connection: 1,
  exchange: 0,
  'joint-petition': 'empty',
};

/** Linkages by sector and form, most first. A linkage has one form, and counts once in each of its sectors. */
export function sectorChart(
  context: ViewContext,
  sectors: readonly { id: string; name: string }[],
): ChartView<StackData> {
  const { strings, format } = context;
  const { linkages } = context.corpus.entries;
  const words = strings.figures.sectors;
  const sorted = linkages.filter(({ data }) => data.sectors?.length);
  const forms = (Object.keys(FILLS) as Form[])
    .map((form) => ({
      form,
      label: codeLabel(strings, 'linkages', 'form', form),
      count: sorted.filter(({ data }) => data.form === form).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || format.compare(a.label, b.label));
  const rows = sectors
    .map(({ id, name }) => {
      const own = sorted.filter(({ data }) => data.sectors?.includes(id));
      const values = forms.map(({ form }) => own.filter(({ data }) => data.form === form).length);
      return { label: name, path: sectorPath(id), values, total: own.length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || format.compare(a.label, b.label));
  return {
    data: {
      columns: words.columns,
      series: forms.map(({ form, label }) => ({ label, fill: FILLS[form] })),
      rows: rows.map(({ label, path, values }) => ({ label, path, values })),
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    source: [{ text: words.source(linkages.length), path: collectionPath('linkages') }],
    notes: [words.several],
    ...(rows.length === 0 ? { empty: true } : {}),
    finding: finding(rows, forms, linkages.length, linkages.length - sorted.length, words),
  };
}

function finding(
  rows: readonly { label: string; total: number }[],
  forms: readonly { label: string; count: number }[],
  total: number,
  unsorted: number,
  words: Strings['figures']['sectors'],
): string {
  const most = rows[0]?.total;
  if (most === undefined) return words.none;
  const first = rows.filter((row) => row.total === most).map(({ label }) => label);
  const [form, next] = forms;
  if (total === 1) return words.only(first.join(', '), form!.label);
  return [
    first.length === 1 ? words.finding(first[0]!, most, total) : words.tie(first.join(', '), most, total),
    ...(form && form.count !== next?.count ? [words.form(form.label, form.count)] : []),
    ...(unsorted > 0 ? [words.unsorted(unsorted)] : []),
  ].join(' ');
}
