/**
 * Makes `units.json`, the event log of provincial units since 2004, from the tables of provinces and former provinces:
 * `node src/reference/make-units.ts`. What the tables hold only as prose stands here as typed constants.
 */
import { writeFileSync } from 'node:fs';
import { compareText } from '../domain/order.ts';
import type { Unit, UnitEvent, UnitKind, UnitName, UnitTable } from '../domain/territory.ts';
import history from './admin-history.json' with { type: 'json' };
import after from './provinces34.json' with { type: 'json' };
import before from './provinces63.json' with { type: 'json' };

const SINCE = '2004-01-01';
const LAW_AS_OF = '2026-09-20';
const REORGANISED = '2025-07-01';
const REORGANISATION = 'Nghị quyết 202/2025/QH15 ngày 12/6/2025';
const NOT_READ = 'chưa đối chiếu nguyên văn';

/** Resolutions known through public data sets only. */
const UNREAD_RESOLUTIONS = ['Nghị quyết 36/2026/QH16', 'Nghị quyết 39/2026/QH16'];

/** Land that moved between units without ending one; the table of former provinces tells it in a note on Hà Tây. */
const TRANSFERS: UnitEvent[] = [
  {
    date: '2008-08-01',
    kind: 'transfer',
    from: ['vinh-phuc'],
    to: ['ha-noi'],
    legal: 'Nghị quyết 15/2008/QH12',
    note: 'huyện Mê Linh nhập về Hà Nội',
  },
  {
    date: '2008-08-01',
    kind: 'transfer',
    from: ['hoa-binh'],
    to: ['ha-noi'],
    legal: 'Nghị quyết 15/2008/QH12',
    note: 'bốn xã Đông Xuân, Tiến Xuân, Yên Bình, Yên Trung của huyện Lương Sơn nhập về Hà Nội',
  },
];

interface TableRow {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  kind: string;
  fullName: string;
  usualName?: string;
  mapName?: string;
  kindHistory?: { from?: string; to?: string; kind: string; name?: string; fullName: string; legal?: string }[];
}
interface FormerProvince {
  id: string;
  name: string;
  ascii: string;
  validFrom: string;
  validTo: string;
  became: string[];
  legal: string;
  note?: string;
  uncertainDates?: boolean;
}

const FORMER: FormerProvince[] = history.units;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The whole table, from the reference tables alone. */
export function makeUnits(): UnitTable {
  const units = [...absorbedUnits(), ...unitsOf63(), ...unitsOf34()];
  const events = [...absorptions(), ...TRANSFERS, ...reorganisation(), ...units.flatMap(nameEvents)];
  return { since: SINCE, lawAsOf: LAW_AS_OF, units, events: events.sort(compareEvents) };
}

/** One unit or event a line, so that a change reads well in a comparison. */
export function formatUnits({ since, lawAsOf, units, events }: UnitTable): string {
  const lines = (rows: readonly object[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "since": "${since}",\n  "lawAsOf": "${lawAsOf}",\n  "units": [\n${lines(units)}\n  ],\n  "events": [\n${lines(events)}\n  ]\n}\n`;
}

function former(): FormerProvince[] {
  return FORMER.filter((unit) => unit.validTo >= SINCE);
}

/** Units that were in force in 2004 and are not among the 63. */
function absorbedUnits(): Unit[] {
  return former().map((unit) => ({
    id: unit.id,
    code: null,
    name: unit.name,
    fullName: `Tỉnh ${unit.name}`,
    mapName: unit.name,
    nameEn: unit.ascii,
    kind: 'tinh',
    validFrom: DAY.test(unit.validFrom) ? unit.validFrom : null,
    validTo: unit.validTo,
    legal: null,
    predecessors: [],
    successors: unit.became,
    slug: unit.id,
  }));
}

function unitsOf63(): Unit[] {
  return before.provinces.map((row) => {
    const origin = splitThatMade(row.id);
    const successor = after.provinces.find(({ id }) => id === row.successor)!;
    return {
      ...commonFields(row, row.validTo),
      validFrom: origin ? dayAfter(origin.validTo) : null,
      validTo: row.validTo,
      legal: origin?.legal ?? null,
      predecessors: former()
        .filter(({ became }) => became.includes(row.id))
        .map(({ id }) => id),
      successors: [row.successor],
      slug: successor.merged ? row.id : withoutSuffix(row.successor),
    };
  });
}

function unitsOf34(): Unit[] {
  return after.provinces.map((row) => ({
    ...commonFields(row),
    validFrom: row.validFrom,
    validTo: null,
    legal: REORGANISATION,
    predecessors: row.predecessors,
    successors: [],
    slug: row.merged ? row.id : withoutSuffix(row.id),
  }));
}

function commonFields(row: TableRow, validTo: string | null = null) {
  const usual = row.usualName ?? row.name;
  const kindHistory: UnitName[] | undefined = row.kindHistory?.map((period) => ({
    from: period.from ?? null,
    to: period.to ?? validTo,
    kind: period.kind as UnitKind,
    name: period.name ?? usual,
    fullName: period.fullName,
    mapName: period.name ?? row.mapName ?? usual,
    legal: period.legal ?? null,
  }));
  const { id, code, fullName, nameEn, mapName = usual } = row;
  return {
    id,
    code,
    name: usual,
    fullName,
    mapName,
    nameEn,
    kind: row.kind as UnitKind,
    ...(kindHistory ? { kindHistory } : {}),
  };
}

/** The division that made a unit, if its day is certain; an absorption (Hà Tây into Hà Nội) makes none. */
function splitThatMade(id: string): FormerProvince | undefined {
  return FORMER.find(
    (unit) => unit.became.includes(id) && unit.became.length > 1 && DAY.test(unit.validTo) && !unit.uncertainDates,
  );
}

function absorptions(): UnitEvent[] {
  return former().map((unit) => ({
    date: dayAfter(unit.validTo),
    kind: 'merge',
    from: [...unit.became, unit.id],
    to: unit.became,
    legal: unit.legal,
  }));
}

function reorganisation(): UnitEvent[] {
  return after.provinces.map((row) => ({
    date: REORGANISED,
    kind: row.merged ? 'merge' : 'continue',
    from: row.predecessors,
    to: [row.id],
    legal: REORGANISATION,
  }));
}

function nameEvents({ id, kindHistory = [] }: Unit): UnitEvent[] {
  return kindHistory.slice(1).flatMap((now, i): UnitEvent[] => {
    const last = kindHistory[i]!;
    const unread = now.legal !== null && UNREAD_RESOLUTIONS.includes(now.legal);
    const event = (kind: UnitEvent['kind'], change: string): UnitEvent => {
      const note = unread ? `${change}; ${NOT_READ}` : change;
      return { date: now.from!, kind, from: [id], to: [id], legal: now.legal, note };
    };
    return [
      ...(now.kind === last.kind ? [] : [event('change-kind', `${last.fullName} → ${now.fullName}`)]),
      ...(now.name === last.name ? [] : [event('rename', `${last.name} → ${now.name}`)]),
    ];
  });
}

function compareEvents(a: UnitEvent, b: UnitEvent): number {
  return compareText(a.date, b.date);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function withoutSuffix(id: string): string {
  return id.replace(/-\d{4}$/, '');
}

if (import.meta.main) writeFileSync(new URL('units.json', import.meta.url), formatUnits(makeUnits()));
