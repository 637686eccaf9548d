import type { Entry } from '../../../corpus/types.ts';
import type { DataOf } from '../../../schemas/index.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { ViewContext } from '../../common/context.ts';
import { recordPath } from '../../common/paths.ts';
import { recordDay } from '../../../facts/dates.ts';
import { notedTitle, titleNote, unitRun } from '../../common/shown.ts';
import { column, listing, onlyInSheet, stacked, type Column, type Listing, type Scene } from './column.ts';
import {
  DATE,
  datedOf,
  inferable,
  inOrder,
  marked,
  NUMBER,
  relationColumns,
  relationOf,
  PAGE,
  SOURCES,
  STATE,
  STATE_DAY,
  statusOf,
  TEXT,
  type Dated,
  type Numbered,
  type Status,
} from './shows.ts';

interface ProjectRow extends Numbered {
  entry: Entry<'projects'>;
  name: string;
  kind: string;
  places: string | undefined;
  funding: string | undefined;
  budget: DataOf<'projects'>['budget'];
  /** In the words of the source, marked where it was inferred. */
  budgetText: string | undefined;
  period: Dated | undefined;
  status: Status | undefined;
}

export function projectList(scene: Scene, projects: readonly Entry<'projects'>[]): Listing {
  const rows = inOrder(scene, projects).map((entry, index) => projectRow(scene.context, entry, index + 1));
  return listing(scene, rows, [...COLUMNS, ...relationColumns(scene), PAGE], NARROW);
}

function projectRow(context: ViewContext, entry: Entry<'projects'>, number: number): ProjectRow {
  const { name, kind, budget, period } = entry.data;
  return {
    number,
    entry,
    path: recordPath(entry),
    name,
    budget,
    budgetText: budget && marked(context, entry, 'budget', budget.asWritten),
    kind: marked(context, entry, 'kind', codeLabel(context.strings, 'projects', 'kind', kind)),
    places: placesOf(context, entry),
    funding: fundingOf(context, entry),
    period: datedOf(entry, 'period', period),
    status: statusOf(context, entry),
  };
}

/** Each place is marked by itself, where not all of them were inferred. */
function placesOf(context: ViewContext, entry: Entry<'projects'>): string | undefined {
  const { provinces = [] } = entry.data;
  const day = recordDay(context.corpus, entry);
  const isWhole = entry.data.inferred?.['provinces'] !== undefined;
  const names = provinces.map((id, index) => {
    const { text } = unitRun(context, id, day);
    return isWhole ? text : marked(context, entry, `provinces.${index}`, text);
  });
  return inferable(context, names.join(', '), isWhole) || undefined;
}

function fundingOf(context: ViewContext, entry: Entry<'projects'>): string | undefined {
  const each = (entry.data.funding ?? []).map(({ source, lender, amount }, index) => {
    const label = codeLabel(context.strings, 'projects', 'funding.0.source', source);
    const said = (field: string, text: string) => marked(context, entry, `funding.${index}.${field}`, text);
    return [said('source', label), lender && said('lender', `(${lender})`), amount && said('amount', amount.asWritten)]
      .filter(Boolean)
      .join(' ');
  });
  return each.length > 0 ? [...new Set(each)].join('; ') : undefined;
}

/** In a sheet kind and places have columns of their own. */
const PROJECT: Column<ProjectRow> = {
  paper: {
    label: 'project',
    kind: 'title',
    cell: ({ name, kind, places, entry }, scene) => ({
      text: name,
      more: [kind, titleNote(scene.context, entry), places, relationOf(scene, entry)].filter(Boolean).join(' · '),
    }),
  },
  sheet: { label: 'name', width: 52, cell: ({ entry }, { context }) => notedTitle(context, entry) },
};
const FUNDING = column(
  { paper: { label: 'funding', kind: 'form' }, sheet: { label: 'funding', width: 34 } },
  TEXT,
  ({ funding }: ProjectRow) => funding,
);
const BUDGET = column(
  { paper: { label: 'budget', kind: 'time' }, sheet: { label: 'budget', width: 24 } },
  TEXT,
  ({ budgetText }: ProjectRow) => budgetText,
);
const PERIOD = column(
  { paper: { label: 'period', kind: 'time' }, sheet: { label: 'time', width: 20 } },
  DATE,
  ({ period }: ProjectRow) => period,
);

const COLUMNS: Column<ProjectRow>[] = [
  NUMBER,
  PROJECT,
  onlyInSheet('kind', 22, ({ kind }) => kind),
  onlyInSheet('places', 28, ({ places }, { context }) => TEXT.sheet(places, context)),
  FUNDING,
  BUDGET,
  onlyInSheet('amount', 20, ({ budget }) => budget?.value),
  onlyInSheet('currency', 9, ({ budget }) => budget?.currency),
  PERIOD,
  STATE,
  STATE_DAY,
  SOURCES,
];
const NARROW: Column<ProjectRow>[] = [
  NUMBER,
  PROJECT,
  stacked('fundingBudget', 'form', FUNDING, BUDGET),
  stacked('periodState', 'state', PERIOD, STATE),
  SOURCES,
];
