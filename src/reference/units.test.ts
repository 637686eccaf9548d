import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVi } from '../domain/collate.ts';
import { ID_PATTERN } from '../domain/slug.ts';
import { createUnits } from '../domain/territory.ts';
import { provinces34, provinces63, unitTable } from './index.ts';
import { formatUnits, makeUnits } from './make-units.ts';

const units = createUnits(unitTable);
const DAYS = [
  '2004-01-01',
  '2008-07-31',
  '2008-08-01',
  '2015-05-05',
  '2024-12-31',
  '2025-06-30',
  '2025-07-01',
  '2026-11-22',
];

describe('units.json', () => {
  it('is what make-units.ts makes of the tables', () => {
    expect(readFileSync(new URL('units.json', import.meta.url), 'utf8')).toBe(formatUnits(makeUnits()));
  });

  it.each([
    ['2004-01-01', 64],
    ['2008-07-31', 64],
    ['2008-08-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-11-22', 34],
  ])('holds on %s exactly %i units', (day, count) => {
    expect(units.inForce(day)).toHaveLength(count);
  });

  it('partitions the country: on each day every one of the 63 territories lies in exactly one unit', () => {
    for (const day of DAYS) {
      const holders = new Map(units.inForce(day).map(({ id }) => [id, [] as string[]]));
      for (const { id } of provinces63) {
        const found = units.currentOf(id, day);
        expect(found, `${id} on ${day}`).toHaveLength(1);
        holders.get(found[0]!)!.push(id);
      }
      const empty = [...holders].filter(([, held]) => held.length === 0).map(([id]) => id);
      expect(empty, day).toEqual(day < '2008-08-01' ? ['ha-tay-cu'] : []);
    }
  });

  it('gives the same units in force as replaying its events over those of 2004', () => {
    const standing = new Set(units.inForce(unitTable.since).map(({ id }) => id));
    for (const [date, events] of Map.groupBy(unitTable.events, (event) => event.date)) {
      for (const { kind, from, to } of events) {
        if (kind === 'transfer') continue;
        for (const id of from) expect(standing.delete(id), `${id} ends on ${date}`).toBe(true);
        for (const id of to) standing.add(id);
      }
      expect([...standing].sort(), date).toEqual(
        units
          .inForce(date)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('has every successor name its predecessor and the other way round, with lives that meet', () => {
    for (const unit of unitTable.units) {
      for (const id of unit.successors) {
        const next = units.get(id)!;
        expect(next.predecessors).toContain(unit.id);
        expect(unit.validTo! >= next.validFrom!, `${unit.id} outlives the beginning of ${id}`).toBe(false);
      }
      for (const id of unit.predecessors) expect(units.get(id)!.successors).toContain(unit.id);
      expect(unit.validTo === null, unit.id).toBe(unit.successors.length === 0);
    }
  });

  it('keeps kind histories without gap, from the beginning of the unit to its end', () => {
    for (const { id, kindHistory, validFrom, validTo, kind } of unitTable.units) {
      if (!kindHistory) continue;
      expect(kindHistory[0]!.from, id).toBe(validFrom);
      expect(kindHistory.at(-1)!.to, id).toBe(validTo);
      if (validTo === null) expect(kindHistory.at(-1)!.kind, id).toBe(kind);
      kindHistory.slice(1).forEach((period, i) => {
        const before = new Date(Date.parse(period.from!) - 86_400_000).toISOString().slice(0, 10);
        expect(kindHistory[i]!.to, id).toBe(before);
      });
    }
  });

  it('uses each id and, among units of one time, each code and page once', () => {
    expect(new Set(unitTable.units.map(({ id }) => id)).size).toBe(unitTable.units.length);
    for (const day of DAYS) {
      const standing = units.inForce(day);
      for (const key of ['slug', 'code', 'name'] as const)
        expect(new Set(standing.map((unit) => unit[key])).size, `${key} on ${day}`).toBe(standing.length);
    }
    for (const { slug } of unitTable.units) expect(slug).toMatch(ID_PATTERN);
  });

  it('gives every unit a long, a usual and a map form of its name, and the city of Hồ Chí Minh never its name alone', () => {
    for (const { id, kindHistory = [], ...unit } of unitTable.units)
      for (const { kind, name, fullName, mapName } of [unit, ...kindHistory]) {
        expect(fullName, id).toBe(`${kind === 'tinh' ? 'Tỉnh' : 'Thành phố'} ${name.replace(/^TP\. /, '')}`);
        expect(mapName, id).not.toBe('');
        expect([name, mapName], id).not.toContain('Hồ Chí Minh');
      }
    expect(units.get('ho-chi-minh')).toMatchObject({
      name: 'TP. Hồ Chí Minh',
      fullName: 'Thành phố Hồ Chí Minh',
      mapName: 'TP. Hồ Chí Minh',
    });
  });

  it('keeps all units of both tables', () => {
    expect(unitTable.units.map(({ id }) => id)).toEqual([
      'ha-tay-cu',
      ...[...provinces63, ...provinces34].map(({ id }) => id),
    ]);
  });

  it('says of resolutions known through data sets only that the text was not read', () => {
    const noted = unitTable.events.filter(({ note }) => note?.includes('chưa đối chiếu nguyên văn'));
    expect(noted.map(({ to }) => to[0])).toEqual(['quang-ninh-2025', 'bac-ninh-2025']);
  });
});

describe('pages of the units', () => {
  const pages = units.pages('2026-11-22');
  it('are 87: 34 current ones first, then Hà Tây and the 52 that were merged', () => {
    expect(pages.map(({ status }) => status)).toEqual([...Array(34).fill('current'), ...Array(53).fill('former')]);
    const names = pages.slice(0, 34).map(({ name }) => name);
    expect(names).toEqual([...names].sort(compareVi));
  });
  it('cover every id exactly once', () => {
    expect(pages.flatMap(({ ids }) => ids).sort()).toEqual(unitTable.units.map(({ id }) => id).sort());
  });
  it.each([
    ['ha-noi', ['ha-noi-2025', 'ha-noi'], 'Hà Nội'],
    ['hue', ['hue-2025', 'thua-thien-hue'], 'Huế'],
    ['phu-tho-2025', ['phu-tho-2025'], 'Phú Thọ'],
    ['phu-tho', ['phu-tho'], 'Phú Thọ (đến 30/6/2025)'],
  ])('/tinh/%s/ shows %j as «%s»', (slug, ids, name) => {
    expect(pages.find((page) => page.slug === slug)).toMatchObject({ ids, name });
  });
});
