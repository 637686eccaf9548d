import type { UnitPage } from '../../domain/territory.ts';
import type { Run } from '../../domain/run.ts';
import { adjacency } from '../../reference/index.ts';
import { UNIT_ANCHORS } from '../common/anchors.ts';
import type { ViewContext } from '../common/context.ts';
import type { Link } from '../common/sections.ts';
import { inARow, unitRun } from '../common/shown.ts';
import { shownUnit } from './unit.ts';
import type { UnitView } from './unit-view.ts';

/** Where else to look from the page of a place that no record concerns, and how to change that. */
export interface Nearby {
  id: string;
  heading: string;
  /** Neighbours on land, what the place was or became, its regions. */
  rows: { label: string; runs: Run[] }[];
  contribute: Link;
}

/** Whether a fact of a unit leads to another page. */
export function leadsOn({ runs }: UnitView['facts'][number]): boolean {
  return runs.some(({ path }) => path !== undefined);
}

/** `facts`: as the margin of the page has them; of these, those that lead to another page. */
export function nearbyPart(context: ViewContext, page: UnitPage, facts: UnitView['facts']): Nearby {
  const { format, strings, facts: known } = context;
  const { nearby: words } = strings.unit;
  const id = shownUnit(context, page);
  const day = page.status === 'former' ? context.units.get(id)!.validTo! : known.unitDay;
  const ids = (page.status === 'former' ? adjacency[63] : adjacency[34])[id] ?? [];
  const neighbours = ids.map((each) => unitRun(context, each, day)).toSorted((a, b) => format.compare(a.text, b.text));
  const elsewhere = facts.filter(leadsOn);
  return {
    id: UNIT_ANCHORS.nearby,
    heading: words.heading,
    rows: [{ label: words.neighbours, runs: neighbours }, ...elsewhere]
      .filter(({ runs }) => runs.length > 0)
      .map(({ label, runs }) => ({ label, runs: inARow(runs) })),
    contribute: { label: words.contribute, path: '/khoang-trong/#bo-sung' },
  };
}
