import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createUnits } from '../domain/territory.ts';
import { adjacency, agencies, aliases, formerProvinces, regionMembers, regions, sectors, unitTable } from './index.ts';
import { mapPage } from '../strings/vi/map.ts';

const units = createUnits(unitTable);
const region = (id: string) => regions.find((each) => each.id === id)!;

describe('regions', () => {
  it('have members only while both the region and the unit exist, by the log of events', () => {
    const log = unitTable.events.filter(({ kind }) => kind !== 'transfer');
    const begins = (id: string) => log.find(({ to, from }) => to.includes(id) && !from.includes(id))?.date;
    const ended = (id: string) => log.find(({ from, to }) => from.includes(id) && !to.includes(id))?.date;
    for (const { id, members, validFrom, validTo } of regions)
      for (const { unit, from, to } of members) {
        const what = `${unit} in ${id}`;
        expect((from ?? '9999') >= (validFrom ?? ''), what).toBe(true);
        expect((to ?? '9999') <= (validTo ?? '9999'), what).toBe(true);
        if (begins(unit)) expect(from !== null && from >= begins(unit)!, what).toBe(true);
        if (ended(unit)) expect(to !== null && to < ended(unit)!, what).toBe(true);
        if (from !== null) expect(regionMembers(region(id), from), what).toContain(unit);
      }
  });
  it.each([
    ['ha-tay-cu', 'kttd-bac-bo', '2004-08-13', '2008-07-31'],
    ['tien-giang', 'kttd-phia-nam', '2009', '2025-06-30'],
    ['vinh-phuc', 'dbsh', '2006-09-07', '2025-06-30'],
  ])('has %s in %s from %s to %s', (unit, id, from, to) => {
    expect(region(id).members.find((each) => each.unit === unit)).toMatchObject({ from, to });
  });
  it('explain what became of them in 2025 each by its own reason', () => {
    const aboutKeyRegions = regions.filter(({ after2025 }) => after2025?.status.includes('KTTĐ'));
    expect(aboutKeyRegions.map(({ group }) => group)).toEqual(Array(4).fill('kinh-te-trong-diem'));
  });
  it.each([
    ['dbsh', '2021-01-01', 11],
    ['dbsh', '2006-09-06', 0],
    ['dbsh', '2006-09-07', 12],
    ['dbsh', '2008-07-31', 12],
    ['dbsh', '2008-08-01', 11],
    ['dbsh', '2025-07-01', 0],
    ['dbsh-2025', '2025-07-01', 6],
    ['kttd-bac-bo', '2004-08-12', 0],
    ['kttd-bac-bo', '2004-08-13', 8],
    ['kttd-bac-bo', '2008-07-31', 8],
    ['kttd-bac-bo', '2008-08-01', 7],
    ['kttd-phia-nam', '2004-08-13', 7],
    ['kttd-phia-nam', '2008-12-31', 7],
    ['kttd-phia-nam', '2009-01-01', 8],
    ['vung-thu-do', '2024-01-01', 10],
    ['tam-giac-bac-bo', '2025-06-30', 3],
    ['tam-giac-bac-bo', '2026-11-22', 0],
  ])('%s has on %s %i members', (id, day, count) => {
    expect(regionMembers(region(id), day)).toHaveLength(count);
  });
  it.each(['2006-09-07', '2008-07-31', '2008-08-01', '2010-01-01', '2025-06-30', '2025-07-01', '2026-11-22'])(
    'the six socio-economic regions hold every unit once on %s',
    (day) => {
      const members = regions
        .filter(({ group }) => group === 'kinh-te-xa-hoi')
        .flatMap((each) => regionMembers(each, day));
      expect(members.sort()).toEqual(
        units
          .inForce(day)
          .map(({ id }) => id)
          .sort(),
      );
    },
  );
  it('say what is doubtful wherever they are not certain', () => {
    expect(regions.filter(({ certain, doubt }) => certain !== (doubt === null))).toEqual([]);
  });
});

describe('other tables', () => {
  it('name only units that exist', () => {
    const named = [
      ...Object.keys(adjacency[63]),
      ...Object.values(adjacency[63]).flat(),
      ...Object.values(adjacency[34]).flat(),
      ...formerProvinces.flatMap(({ became }) => became),
      ...aliases.outlets.map(({ province }) => province),
      ...aliases.changedMeaning.flatMap(({ before, after }) => [before, after]),
    ];
    expect(named.filter((id) => !units.get(id))).toEqual([]);
  });
  it('give agencies successors and sectors that exist', () => {
    const ids = agencies.map(({ id }) => id);
    const sectorIds = sectors.map(({ id }) => id);
    for (const { successor, predecessors = [], sectors: held = [] } of agencies) {
      for (const id of [successor, ...predecessors]) if (id) expect(ids).toContain(id);
      for (const id of held) expect(sectorIds).toContain(id);
    }
  });
  it('write days as the site does: 1/7/2025, never 01/7/2025', () => {
    for (const name of readdirSync(import.meta.dirname).filter((each) => /(?<!topo)\.json$/.test(each))) {
      const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
      expect(text.match(/(?<!\d)(0\d\/\d+|\d+\/0\d)\/(19|20)\d\d/g) ?? [], name).toEqual([]);
    }
  });
  it('say of a member of a region once when it belonged: beside the member, not in the note of the region', () => {
    const told = regions.flatMap(({ id, note, members }) =>
      members.filter(({ unit, to, note: own }) => (to ?? own) && note?.startsWith(units.get(unit)!.name)).map(() => id),
    );
    expect(told).toEqual([]);
  });
  it('hold text in NFC only', () => {
    for (const name of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
      if (!name.includes('.')) continue;
      const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
      expect(text === text.normalize('NFC'), name).toBe(true);
    }
  });
  it('are all described in the README', () => {
    const readme = readFileSync(`${import.meta.dirname}/README.md`, 'utf8');
    const tables = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
    expect(tables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(readme).toContain(mapPage.attribution);
  });
});
