import type { UnitTable } from '../domain/territory.ts';
import regionsJson from './regions.json' with { type: 'json' };
import unitsJson from './units.json' with { type: 'json' };

/**
 * A unit's time in a region, while both exist; days `YYYY-MM-DD` or a year, both ends included; null: neither the region
 * nor the unit has a recorded beginning or end there.
 */
export interface Membership {
  unit: string;
  from: string | null;
  to: string | null;
  note?: string;
}

export interface Region {
  id: string;
  name: string;
  nameEn: string;
  group: 'kinh-te-xa-hoi' | 'kinh-te-trong-diem' | 'vung-thu-do' | 'khac';
  /** Whose ids the members are: the 63 until 2025-06-30 or the 34 after. */
  basis: '63' | '34';
  validFrom: string | null;
  validTo: string | null;
  legal: string;
  members: Membership[];
  aliases: string[];
  /** Of its first and last day the reason why editors inferred it: no law that was read says so. */
  inferredDates: RegionReasons;
  /** False: `doubt` says what was not settled or not read in the original. */
  certain: boolean;
  doubt: string | null;
  note: string | null;
  /** What became of a special region in 2025: our inference from the mergers, not law. */
  after2025: { touches: string[]; whole: string[]; status: string } | null;
}

type RegionReasons = Partial<Record<'validFrom' | 'validTo', string>>;

interface RegionRow {
  id: string;
  name: string;
  nameEn: string;
  group: string;
  set: string;
  members: string[];
  /** Members that did not belong for the region's whole life. */
  partialMembers?: Membership[];
  legal: string;
  validFrom: string | null;
  validTo: string | null;
  certainty: string;
  inferredDates?: RegionReasons;
  uncertain?: string;
  aliases?: string[];
  note?: string;
  after2025?: { touches: string[]; whole: string[]; status: string };
}

const unitLives = new Map(
  (unitsJson as UnitTable).units.map(({ id, validFrom, validTo }) => [id, { validFrom, validTo }]),
);

export const regions: Region[] = (regionsJson.regions as RegionRow[]).map((row) => ({
  id: row.id,
  name: row.name,
  nameEn: row.nameEn,
  group: row.group as Region['group'],
  basis: row.set as Region['basis'],
  validFrom: row.validFrom,
  validTo: row.validTo,
  legal: row.legal,
  members: memberships(row),
  aliases: row.aliases ?? [],
  inferredDates: row.inferredDates ?? {},
  certain: row.certainty === 'confirmed',
  doubt: row.uncertain ?? null,
  note: row.note ?? null,
  after2025: row.after2025 ?? null,
}));

/** Ids of the members on a day. A bound given as a year counts from its first to its last day. */
export function regionMembers({ members }: Region, day: string): string[] {
  return members.filter(({ from, to }) => within(from, to, day)).map(({ unit }) => unit);
}

/** The last day up to `day` on which a region had members; `day` itself for one that never had any. */
export function lastDayOfRegion({ members }: Region, day: string): string {
  const ends = members.map(({ to }) => (to !== null && to < day ? lastDayOf(to) : day));
  return ends.sort().at(-1) ?? day;
}

function memberships(row: RegionRow): Membership[] {
  const { members, partialMembers: partial = [] } = row;
  const whole = members.filter((unit) => !partial.some((each) => each.unit === unit));
  return [...whole.map((unit) => ({ unit, from: null, to: null })), ...partial].map((each) => bounded(row, each));
}

/** A membership within the lives of its region and its unit. */
function bounded({ id, validFrom, validTo }: RegionRow, { unit, from, to, ...rest }: Membership): Membership {
  const life = unitLives.get(unit);
  if (!life) throw new Error(`unknown unit in region ${id}: ${unit}`);
  return {
    unit,
    from: latest([from, validFrom, life.validFrom]),
    to: earliest([to, validTo, life.validTo]),
    ...rest,
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function lastDayOf(day: string): string {
  return day.length === 4 ? `${day}-12-31` : day;
}

function within(from: string | null, to: string | null, day: string): boolean {
  return (from === null || from <= day) && (to === null || day.slice(0, to.length) <= to);
}
