import type { Fill } from '../../charts/fills.ts';
import type { StackData } from '../../charts/stack/layout.ts';
import type { Entry } from '../../corpus/types.ts';
import { dayRange } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from '../common/context.ts';
import { ofAllRecords, type ChartView } from '../common/figure.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';

type Project = Entry<'projects'>;
type Programme = Entry<'programmes'>;
type Status = NonNullable<Project['data']['status']>;
type State = Status[number]['state'];
type Source = NonNullable<Project['data']['funding']>[number]['source'];
type Words = Strings['figures']['projects'];
type Item = Run & { path: string };

/** Stages in which states are drawn; the last is that of projects whose state no source tells. */
const STAGES: readonly { stage: keyof Words['stages']; states: readonly (State | undefined)[]; fill: Fill }[] = [
  { stage: 'proposed', states: ['identification'], fill: 0 },
  { stage: 'prepared', states: ['preparation'], fill: 1 },
  { stage: 'going', states: ['implementation'], fill: 3 },
  { stage: 'done', states: ['completion', 'maintenance'], fill: 'solid' },
  { stage: 'stopped', states: ['decommissioning', 'decommissioned', 'cancelled'], fill: 4 },
  { stage: 'absent', states: [undefined], fill: 'empty' },
];

const SOURCES: readonly Source[] = ['central', 'local', 'oda', 'ppp', 'private', 'other'];

/**
 * Projects by their money and by their latest state. Money that is stated for a class of projects belongs to none of
 * its members: they stand apart from those with money of their own, where a project counts once with each kind.
 * Amounts are listed as the sources write them and never added up.
 */
export function projectChart(context: ViewContext): ChartView<StackData> {
  const { corpus, strings } = context;
  const { projects: words } = strings.figures;
  const { projects } = corpus.entries;
  const classes = corpus.entries.programmes.filter(({ data }) => data.funding !== undefined);
  const members = new Set(classes.flatMap(({ data }) => data.includes ?? []));
  const own = projects.filter(({ data }) => data.funding !== undefined);
  const rest = projects.filter(({ data }) => data.funding === undefined);
  const inClass = rest.filter((project) => members.has(keyOfProject(project)));
  const absent = rest.filter((project) => !members.has(keyOfProject(project)));
  const stageOf = new Map(projects.map((project) => [project, stage(project.data.status)]));
  const stages = STAGES.filter((each) => [...stageOf.values()].includes(each.stage));
  const rows = [
    ...SOURCES.map((source) => ({
      label: words.own(sourceLabel(strings, source)),
      projects: own.filter(({ data }) => data.funding!.some((each) => each.source === source)),
    })),
    { label: words.inClass, projects: inClass },
    { label: words.noFunding, projects: absent },
  ].filter((row) => row.projects.length > 0);
  const amounts = [...projects, ...classes].flatMap((entry) => amountItems(strings, entry));
  const lists = [
    { label: words.ofClass, items: classes.map((programme) => classItem(strings, programme)) },
    { label: words.ofOne, items: own.map((project) => ownItem(strings, project)) },
    { label: words.amounts, items: amounts },
  ].filter(({ items }) => items.length > 0);
  const unsure = own.filter(({ data }) => Object.keys(data.inferred ?? {}).some((path) => path.startsWith('funding')));
  return {
    data: {
      columns: words.columns,
      series: stages.map(({ stage: name, fill }) => ({ label: words.stages[name], fill })),
      rows: rows.map(({ label, projects: counted }) => ({
        label,
        values: stages.map(({ stage: name }) => counted.filter((each) => stageOf.get(each) === name).length),
      })),
      share: false,
    },
    title: words.title,
    unit: strings.figures.unit(words.unit),
    ...ofAllRecords(context),
    source: [
      { text: words.source(projects.length), path: collectionPath('projects') },
      ...(classes.length > 0
        ? [{ text: ', ' }, { text: words.sourceClasses(classes.length), path: collectionPath('programmes') }]
        : []),
    ],
    notes: [
      words.counted,
      ...(classes.length > 0 ? [words.classNote] : []),
      ...(unsure.length > 0 ? [words.inferred(unsure.length)] : []),
      ...(projects.length > 0 && amounts.length === 0 ? [words.noAmount] : []),
    ],
    ...(lists.length > 0
      ? {
          lists: lists.map(({ label, items }) => ({
            label,
            items: items.toSorted((a, b) => context.format.compare(a.text, b.text)),
          })),
        }
      : {}),
    finding:
      projects.length === 0
        ? words.none
        : words.finding(
            projects.length,
            { own: own.length, inClass: inClass.length, absent: absent.length },
            [...stageOf.values()].filter((each) => each === 'absent').length,
          ),
    ...(projects.length === 0 ? { empty: true } : {}),
  };
}

function stage(status: Status | undefined): keyof Words['stages'] {
  const state = latestState(status);
  return STAGES.find(({ states }) => states.includes(state))!.stage;
}

/** The latest of dated states; the last that is listed where one of them has no date. */
function latestState(status: Status | undefined): State | undefined {
  const dated = (status ?? []).map(({ state, date }) => {
    const range = date === undefined ? {} : dayRange(date);
    return { state, day: range.last ?? range.first };
  });
  if (dated.some(({ day }) => day === undefined)) return dated.at(-1)?.state;
  return dated.toSorted((a, b) => compareText(a.day!, b.day!)).at(-1)?.state;
}

function keyOfProject({ id }: Project): string {
  return `projects/${id}`;
}

function sourceLabel(strings: Strings, source: Source): string {
  return codeLabel(strings, 'projects', 'funding.0.source', source);
}

function fundingText(strings: Strings, funding: NonNullable<Project['data']['funding']>): string {
  return funding
    .map(({ source, lender }) => sourceLabel(strings, source) + (lender === undefined ? '' : ` (${lender})`))
    .join('; ');
}

function ownItem(strings: Strings, project: Project): Item {
  return { text: `${project.data.name}: ${fundingText(strings, project.data.funding!)}`, path: recordPath(project) };
}

/** «nhóm dự án: ngân sách Trung ương; vốn ODA. 7 dự án, nguồn chưa kể hết». */
function classItem(strings: Strings, programme: Programme): Item {
  const { title, funding, includes = [], openList } = programme.data;
  const count = includes.filter((each) => each.startsWith('projects/')).length;
  return {
    text: `${title}: ${fundingText(strings, funding!)}. ${strings.figures.projects.members(count, openList === true)}`,
    path: recordPath(programme),
  };
}

/** Amounts in the words of the source; which money an amount is stands before it. */
function amountItems(strings: Strings, entry: Project | Programme): Item[] {
  const title = entry.collection === 'projects' ? entry.data.name : entry.data.title;
  const budget = entry.collection === 'projects' ? entry.data.budget : undefined;
  const path = recordPath(entry);
  return [
    ...(budget ? [{ text: `${title}: ${strings.figures.projects.budget}, «${budget.asWritten}»`, path }] : []),
    ...(entry.data.funding ?? []).flatMap(({ source, amount }) =>
      amount ? [{ text: `${title}: ${sourceLabel(strings, source)}, «${amount.asWritten}»`, path }] : [],
    ),
  ];
}
