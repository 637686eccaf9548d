import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Linkage } from '../../schemas/linkage.ts';
import type { Run } from '../../domain/run.ts';
import type { Measured } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { sectorPath } from '../common/paths.ts';

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
  const { strings, format, facts } = context;
  const words = strings.figures.sectors;
  const found = sectors
    .map(({ id, name }) => ({ id, label: name, total: facts.count('linkages', `sectors/${id}`) }))
    .filter(({ total }) => total.value > 0)
    .sort((a, b) => b.total.value - a.total.value || format.compare(a.label, b.label));
  const forms = (Object.keys(FILLS) as Form[])
    .map((form) => ({
      form,
      label: codeLabel(strings, 'linkages', 'form', form),
      count: facts.count('linkages', `linkages?form=${form}`),
    }))
    .filter(({ form }) => found.some(({ id }) => facts.count('linkages', formIn(id, form)).value > 0))
    .sort((a, b) => b.count.value - a.count.value || format.compare(a.label, b.label));
  const rows = found.map(({ id, label, total }): StackData['rows'][number] => {
    const tallies = forms.map(({ form }) => facts.count('linkages', formIn(id, form)));
    return { label, path: sectorPath(id), values: tallies.map(({ value }) => value), tallies, total };
  });
  return {
    data: {
      columns: words.columns,
      series: forms.map(({ form, label }) => ({ label, fill: FILLS[form] })),
      rows,
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    source: [words.source(countLink(context, 'linkages'))],
    notes: [[{ text: words.several }]],
    ...(rows.length === 0 ? { empty: true } : {}),
    finding: finding(context, found, forms),
  };
}

/** The scope of linkages of one form in a sector. */
function formIn(sector: string, form: Form): Scope {
  return `sectors/${sector}&linkages?form=${form}`;
}

function finding(
  context: ViewContext,
  rows: readonly { id: string; label: string; total: Measured }[],
  forms: readonly { form: Form; label: string; count: Measured }[],
): Run[] {
  const { facts, strings } = context;
  const words = strings.figures.sectors;
  const [top] = rows;
  if (!top) return [{ text: words.none }];
  const first = rows.filter(({ total }) => total.value === top.total.value).map(({ label }) => label);
  const [form, next] = forms;
  const all = facts.count('linkages');
  if (all.value === 1) return [{ text: words.only(first.join(', '), form!.label) }];
  const most = countLink(context, 'linkages', top.total.of);
  const total = countLink(context, 'linkages');
  const unsorted = facts.count('linkages', UNSORTED);
  return inSentences([
    first.length === 1 ? words.finding(first[0]!, most, total) : words.tie(first.join(', '), most, total),
    ...(form && form.count.value !== next?.count.value
      ? [words.form(form.label, countLink(context, 'linkages', form.count.of))]
      : []),
    ...(unsorted.value > 0 ? [words.unsorted(countLink(context, 'linkages', UNSORTED))] : []),
  ]);
}

const UNSORTED: Scope = 'linkages?sectors=';
