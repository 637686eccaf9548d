import type { Entry } from '../../../corpus/types.ts';
import type { DataOf } from '../../../schemas/index.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { ViewContext } from '../../common/context.ts';
import { recordPath } from '../../common/paths.ts';
import { recordDay } from '../../../facts/dates.ts';
import { unitRun } from '../../common/shown.ts';
import { column, listing, onlyInSheet, stacked, type Column, type Listing, type Scene } from './column.ts';
import {
  DATE,
  datedOf,
  NUMBER,
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

export interface ProjectRow extends Numbered {
  entry: Entry<'projects'>;
  name: string;
  kind: string;
  places: string | undefined;
  funding: string | undefined;
  budget: DataOf<'projects'>['budget'];
  period: Dated | undefined;
  status: Status | undefined;
}

export function projectList(scene: Scene, projects: readonly Entry<'projects'>[]): Listing {
  const rows = projects.map((entry, index) => projectRow(scene.context, entry, index + 1));
  return listing(scene, rows, COLUMNS, NARROW);
}

export function projectRow(context: ViewContext, entry: Entry<'projects'>, number = 1): ProjectRow {
  const { name, kind, provinces = [], funding, budget, period } = entry.data;
  const day = recordDay(context.corpus, entry);
  return {
    number,
    entry,
    path: recordPath(entry),
    name,
    budget,
    kind: codeLabel(context.strings, 'projects', 'kind', kind),
    places: provinces.map((id) => unitRun(context, id, day).text).join(', ') || undefined,
    funding: fundingOf(context, funding),
    period: datedOf(entry, 'period', period),
    status: statusOf(context, entry),
  };
}

function fundingOf({ strings }: ViewContext, sources: DataOf<'projects'>['funding']): string | undefined {
  const each = (sources ?? []).map(({ source, lender, amount }) =>
    [codeLabel(strings, 'projects', 'funding.0.source', source), lender && `(${lender})`, amount?.asWritten]
      .filter(Boolean)
      .join(' '),
  );
  return each.length > 0 ? [...new Set(each)].join('; ') : undefined;
}

/** In a sheet kind and places have columns of their own. */
const PROJECT: Column<ProjectRow> = {
  paper: {
    label: 'project',
    kind: 'title',
    cell: ({ name, kind, places }) => ({ text: name, more: [kind, places].filter(Boolean).join(' · ') }),
  },
  sheet: { label: 'name', width: 52, cell: ({ name }) => name },
};
const FUNDING = column(
  { paper: { label: 'funding', kind: 'form' }, sheet: { label: 'funding', width: 34 } },
  TEXT,
  ({ funding }: ProjectRow) => funding,
);
const BUDGET = column(
  { paper: { label: 'budget', kind: 'time' }, sheet: { label: 'budget', width: 24 } },
  TEXT,
  ({ budget }: ProjectRow) => budget?.asWritten,
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
  PAGE,
];
const NARROW: Column<ProjectRow>[] = [
  NUMBER,
  PROJECT,
  stacked('fundingBudget', 'form', FUNDING, BUDGET),
  stacked('periodState', 'state', PERIOD, STATE),
  SOURCES,
];
