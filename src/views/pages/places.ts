import { byRegion, unitList, type RegionRows, type UnitRow } from '../place/unit.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { inARow } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { stamped } from '../common/stamp.ts';

/** The list of all units. */
export interface PlacesPage extends PageHead {
  lead: string;
  groups: {
    id: string;
    /** «Đơn vị hiện nay (34)» */
    heading: string;
    regions: PlaceRows[];
  }[];
}

export interface PlaceRows {
  /** The region, where rows are told apart by it. */
  region?: Run;
  places: { name: string; path: string; counts: { run: Run; none: boolean }[]; became: Run[] }[];
}

export const placesPage = stamped((context: ViewContext): PlacesPage => {
  const { strings, format } = context;
  const { unit } = strings;
  return {
    title: unit.list,
    description: unit.listAdvice,
    path: '/tinh/',
    breadcrumbs: [],
    isLong: isLongTitle(unit.list),
    lead: unit.listAdvice,
    groups: unitList(context).map(({ heading, status, units }) => ({
      id: `don-vi-${status}`,
      heading: `${heading} (${format.number(units.length)})`,
      regions: rowsOf(context, status === 'current' ? byRegion(context, units) : [{ units }]),
    })),
  };
});

function rowsOf(context: ViewContext, groups: readonly RegionRows[]): PlaceRows[] {
  const isNamed = groups.some(({ region }) => region !== undefined);
  return groups.map(({ region = { text: context.strings.unit.noRegion }, units }) => ({
    ...(isNamed ? { region } : {}),
    places: units.map((row) => placeRow(context, row)),
  }));
}

function placeRow({ strings }: ViewContext, { name, path, became, ...row }: UnitRow): PlaceRows['places'][number] {
  const counts = [row.partners, row.links, row.records];
  return {
    name,
    path,
    became: became.length > 0 ? [{ text: `${strings.unit.became} ` }, ...inARow(became)] : [],
    counts: counts.map((run) => ({ run, none: run.counted!.value === 0 })),
  };
}
