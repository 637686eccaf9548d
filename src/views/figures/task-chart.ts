import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import type { Entry } from '../../corpus/types.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartView } from '../common/figure.ts';
import { collectionPath } from '../common/paths.ts';
import { recordDay } from '../../facts/dates.ts';
import { partyRun } from '../common/shown.ts';
import { TASK_STATES, taskState, type TaskState } from '../../facts/tasks.ts';

/** So many leads have a bar of their own; where there are more, the others share one. */
const MOST_LEADS = 12;

const FILLS: Record<TaskState, Fill> = {
  overdue: 'act',
  due: 3,
  'not-yet-due': 1,
  recurring: 2,
  'no-deadline': 0,
  done: 'empty',
};

interface Lead {
  label: string;
  path?: string;
  tasks: Set<Entry<'directives'>>;
}

/** Tasks by who leads them and how they stand on the build date, most first. A task counts once with each lead. */
export function taskChart(context: ViewContext): ChartView<StackData> {
  const { corpus, strings, format } = context;
  const { tasks: words } = strings.figures;
  const { directives } = corpus.entries;
  const leads = leadsOf(context).sort((a, b) => b.tasks.size - a.tasks.size || format.compare(a.label, b.label));
  const shown = leads.length > MOST_LEADS + 1 ? leads.slice(0, MOST_LEADS) : leads;
  const others = leads.slice(shown.length);
  const none = directives.filter(({ data }) => data.lead === undefined);
  const rows: Lead[] = [...shown];
  if (others.length > 0)
    rows.push({ label: words.others(others.length), tasks: new Set(others.flatMap(({ tasks }) => [...tasks])) });
  if (none.length > 0) rows.push({ label: words.noLead, tasks: new Set(none) });
  const stateOf = new Map(directives.map((entry) => [entry, taskState(entry.data, corpus.buildDate)]));
  const states = TASK_STATES.filter((state) => [...stateOf.values()].includes(state));
  return {
    data: {
      columns: words.columns,
      series: states.map((state) => ({ label: strings.tasks.short[state], fill: FILLS[state] })),
      rows: rows.map(({ label, path, tasks }) => ({
        label,
        ...(path === undefined ? {} : { path }),
        values: states.map((state) => [...tasks].filter((task) => stateOf.get(task) === state).length),
      })),
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    period: strings.figures.period(words.period(format.date(corpus.buildDate))),
    basis: strings.figures.basis(words.basis),
    source: [{ text: words.source(directives.length), path: collectionPath('directives') }],
    notes: [words.several, ...(others.length > 0 ? [words.folded(others.length)] : [])],
    finding: findingOf(leads, directives.length, words),
    ...(directives.length === 0 ? { empty: true } : {}),
  };
}

/** Everybody who leads a task; a class by the words of the source, whatever the case of its letters. */
function leadsOf(context: ViewContext): Lead[] {
  const leads = new Map<string, Lead>();
  for (const task of context.corpus.entries.directives)
    for (const party of task.data.lead ?? []) {
      const key = keyOfParty(context, party);
      const { text, path } = partyRun(context, party, recordDay(context.corpus, task));
      const label = party.class === undefined ? text : `«${text}»`;
      const lead = leads.get(key) ?? { label, ...(path === undefined ? {} : { path }), tasks: new Set() };
      lead.tasks.add(task);
      leads.set(key, lead);
    }
  return [...leads.values()];
}

function keyOfParty({ format }: ViewContext, { province, region, organization, class: words }: Party): string {
  return JSON.stringify([province, region, organization, words && format.lowerCase(words)]);
}

type Words = ViewContext['strings']['figures']['tasks'];

function findingOf(leads: readonly Lead[], total: number, words: Words): string {
  if (total === 0) return words.none;
  const [first] = leads;
  if (!first) return words.nobody(total);
  if (total === 1) return words.only(leads.map(({ label }) => label).join(', '));
  const most = leads.filter(({ tasks }) => tasks.size === first.tasks.size);
  return most.length === 1
    ? words.finding(first.label, first.tasks.size, total)
    : words.tie(most.length, first.tasks.size, total);
}
