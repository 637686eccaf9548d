import { compareVi } from './collate.ts';
import { formatPartialDate } from './dates.ts';
import { compareText } from './order.ts';

/**
 * Provincial units in time. All days are `YYYY-MM-DD`, both ends of a period included. The table begins on `since`: a
 * unit that was in force then and whose beginning is not recorded has `validFrom: null`.
 */
export interface UnitTable {
  since: string;
  /** Last day for which the table claims to know the law. */
  lawAsOf: string;
  units: Unit[];
  events: UnitEvent[];
}

export type UnitKind = 'tinh' | 'thanh-pho';

/** The three forms of a unit's name. Which one stands where is for a view to choose. */
interface NameForms {
  /** The usual form, of lists, tables and sentences: «Phú Thọ», «TP. Hồ Chí Minh». */
  name: string;
  /** The long form, of titles and briefs: «Tỉnh Phú Thọ», «Thành phố Hồ Chí Minh». */
  fullName: string;
  /** The form that is drawn on a map. */
  mapName: string;
}

/** What a unit was called and which kind it was for a while. */
export interface UnitName extends NameForms {
  from: string | null;
  to: string | null;
  kind: UnitKind;
  legal: string | null;
}

/** Names and `kind` hold on the last day of the table (or of the unit), unless `kindHistory` says otherwise. */
export interface Unit extends NameForms {
  id: string;
  /** Two-digit code of the statistics office; unique only among units in force together. Null: not in our tables. */
  code: string | null;
  nameEn: string;
  kind: UnitKind;
  /** Only for units whose kind or name changed; whole life of the unit, oldest first. */
  kindHistory?: UnitName[];
  validFrom: string | null;
  validTo: string | null;
  /** The act that made the unit, when the tables name one. */
  legal: string | null;
  predecessors: string[];
  successors: string[];
  /** Path segment of its page: `ha-noi` for `ha-noi` and `ha-noi-2025`, `phu-tho-2025` for the merged Phú Thọ. */
  slug: string;
}

/**
 * `merge`: the `from` units became one; `continue`: the same territory under a new id; `transfer`: land moved, no unit
 * ended; `rename` and `change-kind`: the unit kept its id.
 */
type UnitEventKind = 'merge' | 'continue' | 'transfer' | 'rename' | 'change-kind';

export interface UnitEvent {
  /** First day of the new state. */
  date: string;
  kind: UnitEventKind;
  from: string[];
  to: string[];
  legal: string | null;
  note?: string;
}

export interface UnitPage {
  slug: string;
  /** All units shown on the page, newest first. */
  ids: string[];
  /** «Phú Thọ», «Phú Thọ (đến 30/6/2025)», «Phú Thọ (từ 1/7/2025)». */
  name: string;
  /** The same in the long form, for titles: «Tỉnh Phú Thọ (đến 30/6/2025)». */
  fullName: string;
  status: 'current' | 'former' | 'future';
}

export interface Units {
  readonly table: UnitTable;
  /** The unit, or undefined for an unknown id. */
  get(id: string): Unit | undefined;
  /** Units in force on a day, in the order of the table. Throws for a day before the table begins. */
  inForce(day: string): Unit[];
  /** False for an unknown id. A unit of unrecorded beginning is taken to have existed before the table begins. */
  validAt(id: string, day: string): boolean;
  /**
   * Ids of the units in force on `day` that hold the territory of `id`: itself if in force; else what it became; and for
   * a day before it began, what it was made of (all of it, Hà Tây included for Hà Nội of 2025 seen in 2005). Empty for
   * an unknown id. Sorted by id.
   */
  currentOf(id: string, day: string): string[];
  /** Name, full name and kind that the unit bore on a day (the nearest day of its life, when the day is outside it). */
  nameAt(id: string, day: string): UnitName;
  /** Path segment of the unit's page. Throws for an unknown id. */
  pageSlug(id: string): string;
  /** One entry a page, as seen on `day`: units in force first, then former, then future ones; Vietnamese order. */
  pages(day: string): UnitPage[];
  /** Events that touch a unit, or an id sharing its page; oldest first. */
  eventsOf(id: string): UnitEvent[];
}

/** How a language tells a unit that is not in force from its namesake, and orders names. `day` is `YYYY-MM-DD`. */
export interface PageNames {
  until(name: string, day: string): string;
  from(name: string, day: string): string;
  compare(a: string, b: string): number;
}

const VIETNAMESE: PageNames = {
  until: (name, day) => `${name} (đến ${formatPartialDate(day)})`,
  from: (name, day) => `${name} (từ ${formatPartialDate(day)})`,
  compare: compareVi,
};

const STATUS_ORDER = ['current', 'former', 'future'] as const;

/**
 * Indexes a unit table; pages are named as editors know them unless told otherwise. Throws on a predecessor or successor
 * that the table does not hold.
 */
export function createUnits(table: UnitTable, names: PageNames = VIETNAMESE): Units {
  const byId = new Map(table.units.map((unit) => [unit.id, unit]));
  const bySlug = Map.groupBy(table.units, (unit) => unit.slug);
  const known = (id: string): Unit => {
    const unit = byId.get(id);
    if (!unit) throw new Error(`unknown unit: ${id}`);
    return unit;
  };
  for (const unit of table.units) [...unit.predecessors, ...unit.successors].forEach(known);

  const forward = (unit: Unit, day: string): Unit[] =>
    isOver(unit, day) ? unit.successors.flatMap((id) => forward(known(id), day)) : [unit];
  const backward = (unit: Unit, day: string): Unit[] => [
    ...(isInForce(unit, day) ? [unit] : []),
    ...unit.predecessors.flatMap((id) => backward(known(id), day)),
  ];
  const sharing = (id: string): string[] => bySlug.get(known(id).slug)!.map((unit) => unit.id);

  return {
    table,
    get: (id) => byId.get(id),
    inForce(day) {
      if (day < table.since) throw new RangeError(`invalid day: ${day}, the unit table begins on ${table.since}`);
      return table.units.filter((unit) => isInForce(unit, day));
    },
    validAt(id, day) {
      const unit = byId.get(id);
      return unit !== undefined && isInForce(unit, day);
    },
    currentOf(id, day) {
      const unit = byId.get(id);
      if (!unit) return [];
      const found = hasBegun(unit, day) ? forward(unit, day) : backward(unit, day);
      return [...new Set(found.map((each) => each.id))].sort();
    },
    nameAt: (id, day) => nameOn(known(id), day),
    pageSlug: (id) => known(id).slug,
    pages: (day) =>
      [...bySlug]
        .map(([slug, units]) => unitPage(slug, units, day, names))
        .sort(
          (a, b) =>
            STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
            names.compare(a.name, b.name) ||
            names.compare(a.slug, b.slug),
        ),
    eventsOf(id) {
      const ids = sharing(id);
      return table.events.filter(({ from, to }) => ids.some((each) => from.includes(each) || to.includes(each)));
    },
  };
}

function hasBegun(unit: Unit, day: string): boolean {
  return unit.validFrom === null || unit.validFrom <= day;
}

function isOver(unit: Unit, day: string): boolean {
  return unit.validTo !== null && unit.validTo < day;
}

function isInForce(unit: Unit, day: string): boolean {
  return hasBegun(unit, day) && !isOver(unit, day);
}

function nameOn(unit: Unit, day: string): UnitName {
  const history = unit.kindHistory;
  if (!history) {
    const { validFrom, validTo, kind, name, fullName, mapName, legal } = unit;
    return { from: validFrom, to: validTo, kind, name, fullName, mapName, legal };
  }
  return history.findLast(({ from }) => from === null || from <= day) ?? history[0]!;
}

function unitPage(slug: string, units: readonly Unit[], day: string, names: PageNames): UnitPage {
  const newestFirst = [...units].sort((a, b) => compareText(b.validFrom ?? '', a.validFrom ?? ''));
  const ids = newestFirst.map((unit) => unit.id);
  const current = newestFirst.find((unit) => isInForce(unit, day));
  const newest = current ?? newestFirst[0]!;
  const { name, fullName } = nameOn(newest, day);
  if (current) return { slug, ids, name, fullName, status: 'current' };
  const [told, status] = isOver(newest, day)
    ? [(form: string) => names.until(form, newest.validTo!), 'former' as const]
    : [(form: string) => names.from(form, newest.validFrom!), 'future' as const];
  return { slug, ids, name: told(name), fullName: told(fullName), status };
}
