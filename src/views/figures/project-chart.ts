import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import type { Entry } from '../../corpus/types.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Strings } from '../../strings/index.ts';
import { isInferred } from '../../facts/inferred.ts';
import { PROJECT_STAGES } from '../../facts/conditions.ts';
import type { Scope } from '../../facts/scope.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { markedOfMany, markedText } from '../common/inferred.ts';
import { recordPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';

type Project = Entry<'projects'>;
type Programme = Entry<'programmes'>;
type Source = NonNullable<Project['data']['funding']>[number]['source'];
type Words = Strings['figures']['projects'];
type Item = Run & { path: string };

/** Stages in which states are drawn; the last is that of projects whose state no source tells. */
const STAGES: readonly { stage: keyof Words['stages']; scope: Scope; fill: Fill }[] = [
  { stage: 'proposed', scope: PROJECT_STAGES.proposed, fill: 0 },
  { stage: 'prepared', scope: PROJECT_STAGES.prepared, fill: 1 },
  { stage: 'going', scope: PROJECT_STAGES.going, fill: 3 },
  { stage: 'done', scope: PROJECT_STAGES.done, fill: 'solid' },
  { stage: 'stopped', scope: PROJECT_STAGES.stopped, fill: 4 },
  { stage: 'absent', scope: PROJECT_STAGES.absent, fill: 'empty' },
];

const OWN: Scope = 'projects?funded=own';
const IN_CLASS: Scope = 'projects?funded=class';
const NO_FUNDING: Scope = 'projects?funded=';
const NO_STATE = PROJECT_STAGES.absent;
const UNSURE: Scope = 'projects?inferred=funding';
const UNSURE_STATE: Scope = 'projects?inferred=status';
const FUNDED_CLASSES: Scope = 'programmes?funding=*';

const SOURCES: readonly Source[] = ['central', 'local', 'oda', 'ppp', 'private', 'other'];

/**
 * Projects by their money and by their latest state. Money that is stated for a class of projects belongs to none of
 * its members: they stand apart from those with money of their own, where a project counts once with each kind.
 * Amounts are listed as the sources write them and never added up.
 */
export function projectChart(context: ViewContext): ChartView<StackData> {
  const { corpus, strings, facts } = context;
  const { projects: words } = strings.figures;
  const { projects } = corpus.entries;
  const classes = facts.records('programmes', FUNDED_CLASSES);
  const own = facts.records('projects', OWN);
  const stages = STAGES.filter(({ scope }) => facts.count('projects', scope).value > 0);
  const rows = [
    ...SOURCES.map((source) => ({
      label: markedOfMany(context, words.own(sourceLabel(strings, source)), inferredSources(projects, source)),
      scope: `projects?funding.source=${source}`,
    })),
    { label: words.inClass, scope: IN_CLASS },
    { label: words.noFunding, scope: NO_FUNDING },
  ]
    .map(({ label, scope }) => ({ label, scope, total: facts.count('projects', scope) }))
    .filter(({ total }) => total.value > 0);
  const amounts = [...projects, ...classes].flatMap((entry) => amountItems(context, entry));
  const lists = [
    { label: words.ofClass, items: classes.map((programme) => classItem(context, programme)) },
    { label: words.ofOne, items: own.map((project) => ownItem(context, project)) },
    { label: words.amounts, items: amounts },
  ].filter(({ items }) => items.length > 0);
  return {
    data: {
      columns: words.columns,
      series: stages.map(({ stage: name, scope, fill }) => ({
        label: markedOfMany(context, words.stages[name], inferredStates(context, scope)),
        fill,
      })),
      rows: rows.map(({ label, scope, total }) => {
        const tallies = stages.map((each) => facts.count('projects', `${scope}&${each.scope}`));
        return { label, values: tallies.map(({ value }) => value), tallies, total };
      }),
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    source: [
      words.source(countLink(context, 'projects')),
      ...(classes.length > 0
        ? [{ text: ', ' }, words.sourceClasses(countLink(context, 'programmes', FUNDED_CLASSES))]
        : []),
    ],
    notes: [
      [{ text: words.counted }],
      ...(classes.length > 0 ? [[{ text: words.classNote }]] : []),
      ...(facts.count('projects', UNSURE).value > 0 ? [words.inferred(countLink(context, 'projects', UNSURE))] : []),
      ...(facts.count('projects', UNSURE_STATE).value > 0
        ? [words.inferredState(countLink(context, 'projects', UNSURE_STATE))]
        : []),
      ...(projects.length > 0 && amounts.length === 0 ? [[{ text: words.noAmount }]] : []),
    ],
    ...(lists.length > 0
      ? {
          lists: lists.map(({ label, items }) => ({
            label,
            items: items.toSorted((a, b) => context.format.compare(a.text, b.text)),
          })),
        }
      : {}),
    finding: findingOf(context),
    ...(projects.length === 0 ? { empty: true } : {}),
  };
}

/** Of each project in a stage whether its state was inferred. */
function inferredStates({ facts }: ViewContext, scope: Scope): boolean[] {
  return facts.records('projects', scope).map((project) => {
    const state = facts.countingState(project);
    return state !== undefined && isInferred(project, `${state.path}.state`);
  });
}

/** Of all money of a kind that is stated for one project whether its kind was inferred. */
function inferredSources(projects: readonly Project[], kind: Source): boolean[] {
  return projects.flatMap((project) =>
    (project.data.funding ?? []).flatMap(({ source }, index) =>
      source === kind ? [isInferred(project, `funding.${index}.source`)] : [],
    ),
  );
}

function findingOf(context: ViewContext): Run[] {
  const words = context.strings.figures.projects;
  const count = (of?: Scope) => countLink(context, 'projects', of);
  const some = (of: Scope, say: (count: Run) => Run[]) => (count(of).counted!.value > 0 ? [say(count(of))] : []);
  if (count().counted!.value === 0) return [{ text: words.none }];
  const parts = [
    ...some(OWN, words.ownFunding),
    ...some(IN_CLASS, words.classFunding),
    ...some(NO_FUNDING, words.absentFunding),
  ];
  const [stateless = [{ text: words.everyState }]] = some(NO_STATE, words.noState);
  return inSentences([words.finding(count(), parts.flatMap(commaBefore)), stateless]);
}

function commaBefore(part: Run[], index: number): Run[] {
  return index === 0 ? part : [{ text: ', ' }, ...part];
}

function sourceLabel(strings: Strings, source: Source): string {
  return codeLabel(strings, 'projects', 'funding.0.source', source);
}

function fundingText(context: ViewContext, entry: Project | Programme): string {
  return (entry.data.funding ?? [])
    .map(({ source, lender }, index) => {
      const said = (field: string, text: string) => markedText(context, entry, `funding.${index}.${field}`, text);
      const label = said('source', sourceLabel(context.strings, source));
      return lender === undefined ? label : `${label} ${said('lender', `(${lender})`)}`;
    })
    .join('; ');
}

function ownItem(context: ViewContext, project: Project): Item {
  return { text: `${project.data.name}: ${fundingText(context, project)}`, path: recordPath(project) };
}

/** «nhóm dự án: ngân sách Trung ương; vốn ODA. 7 dự án, nguồn chưa kể hết». */
function classItem(context: ViewContext, programme: Programme): Item {
  const { title, includes = [], openList } = programme.data;
  const count = includes.filter((each) => each.startsWith('projects/')).length;
  return {
    text: `${title}: ${fundingText(context, programme)}. ${context.strings.figures.projects.members(count, openList === true)}`,
    path: recordPath(programme),
  };
}

/** Amounts in the words of the source; which money an amount is stands before it. */
function amountItems(context: ViewContext, entry: Project | Programme): Item[] {
  const { strings } = context;
  const said = (at: string, text: string) => markedText(context, entry, at, text);
  const title = entry.collection === 'projects' ? entry.data.name : entry.data.title;
  const budget = entry.collection === 'projects' ? entry.data.budget : undefined;
  const path = recordPath(entry);
  return [
    ...(budget
      ? [{ text: said('budget', `${title}: ${strings.figures.projects.budget}, «${budget.asWritten}»`), path }]
      : []),
    ...(entry.data.funding ?? []).flatMap(({ source, amount }, index) => {
      if (!amount) return [];
      const label = said(`funding.${index}.source`, sourceLabel(strings, source));
      return [{ text: said(`funding.${index}.amount`, `${title}: ${label}, «${amount.asWritten}»`), path }];
    }),
  ];
}
