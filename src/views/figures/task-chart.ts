import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import type { Entry } from '../../corpus/types.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import type { ChartView } from '../common/figure.ts';
import { recordDay } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { markedOfMany } from '../common/inferred.ts';
import { partyRun } from '../common/shown.ts';
import { scopeOfLead, type Scope } from '../../facts/scope.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import type { Run } from '../../domain/run.ts';

/** So many leads have a bar of their own; where there are more, the others share one. */
const MOST_LEADS = 12;

const FILLS: Record<TaskState, Fill> = {
  overdue: 3,
  due: 'act',
  'not-yet-due': 1,
  recurring: 2,
  'no-deadline': 0,
  done: 'empty',
};

interface Lead {
  label: string;
  path?: string;
  /** Those that it leads; none where several share a bar. */
  scope?: Scope;
  tasks: Set<Entry<'directives'>>;
  /** Of each task whether its lead was inferred. */
  inferred: boolean[];
}

/** Tasks by who leads them and how they stand on the build date, most first. A task counts once with each lead. */
export function taskChart(context: ViewContext): ChartView<StackData> {
  const { corpus, strings, format, facts } = context;
  const { tasks: words } = strings.figures;
  const { directives } = corpus.entries;
  const leads = leadsOf(context).sort((a, b) => b.tasks.size - a.tasks.size || format.compare(a.label, b.label));
  const shown = leads.length > MOST_LEADS + 1 ? leads.slice(0, MOST_LEADS) : leads;
  const others = leads.slice(shown.length);
  const none = facts.records('directives', NO_LEAD);
  const rows: Lead[] = [...shown];
  if (others.length > 0)
    rows.push({
      label: words.others(others.length),
      tasks: new Set(others.flatMap(({ tasks }) => [...tasks])),
      inferred: others.flatMap((lead) => lead.inferred),
    });
  if (none.length > 0) rows.push({ label: words.noLead, scope: NO_LEAD, tasks: new Set(none), inferred: [] });
  const states = TASK_STATES.filter((state) => facts.count('directives', inState(state)).value > 0);
  return {
    data: {
      columns: words.columns,
      series: states.map((state) => ({ label: strings.tasks.states[state], fill: FILLS[state] })),
      rows: rows.map((lead) => rowOf(context, lead, states)),
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    period: strings.figures.period(words.period(format.date(corpus.buildDate))),
    basis: strings.figures.basis(words.basis),
    source: [words.source(countLink(context, 'directives'))],
    notes: [
      ...[words.several, ...(others.length > 0 ? [words.folded(others.length)] : [])].map((text) => [{ text }]),
      ...(facts.count('directives', UNSURE).value > 0
        ? [words.inferred(countLink(context, 'directives', UNSURE))]
        : []),
    ],
    finding: findingOf(context, leads),
    ...(directives.length === 0 ? { empty: true } : {}),
  };
}

const NO_LEAD: Scope = 'directives?lead=';
const UNSURE: Scope = 'directives?inferred=lead';

function inState(state: TaskState): Scope {
  return `directives?state=${state}`;
}

function rowOf(context: ViewContext, { label, path, scope, tasks, inferred }: Lead, states: readonly TaskState[]) {
  const { facts } = context;
  const named = { label: markedOfMany(context, label, inferred), ...(path === undefined ? {} : { path }) };
  if (scope === undefined)
    return { ...named, values: states.map((state) => [...tasks].filter((task) => facts.state(task) === state).length) };
  const tallies = states.map((state) => facts.count('directives', `${inState(state)}&${scope}`));
  return {
    ...named,
    values: tallies.map(({ value }) => value),
    tallies,
    total: facts.count('directives', scope),
  };
}

/** Everybody who leads a task; a class by the words of the source, as the first of them is written. */
function leadsOf(context: ViewContext): Lead[] {
  const leads = new Map<string, Lead>();
  for (const task of context.corpus.entries.directives)
    for (const [index, party] of (task.data.lead ?? []).entries()) {
      const scope = scopeOfLead(party);
      const { text, path } = partyRun(context, party, recordDay(context.corpus, task));
      const label = party.class === undefined ? text : `«${text}»`;
      const lead = leads.get(scope) ?? {
        label,
        ...(path === undefined ? {} : { path }),
        scope,
        tasks: new Set(),
        inferred: [],
      };
      lead.tasks.add(task);
      lead.inferred.push(isInferred(task, `lead.${index}`));
      leads.set(scope, lead);
    }
  return [...leads.values()];
}

function findingOf(context: ViewContext, leads: readonly Lead[]): Run[] {
  const words = context.strings.figures.tasks;
  const total = countLink(context, 'directives');
  const [first] = leads;
  if (total.counted!.value === 0) return [{ text: words.none }];
  if (!first) return words.nobody(total);
  if (total.counted!.value === 1)
    return [
      { text: words.only(leads.map(({ label, inferred }) => markedOfMany(context, label, inferred)).join(', ')) },
    ];
  const most = leads.filter(({ tasks }) => tasks.size === first.tasks.size);
  const count = countLink(context, 'directives', first.scope);
  return most.length === 1
    ? words.finding(markedOfMany(context, first.label, first.inferred), count, total)
    : words.tie(most.length, count, total);
}
