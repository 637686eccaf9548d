import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createUnits } from '../domain/territory.ts';
import { adjacency, agencies, aliases, formerProvinces, regionMembers, regions, sectors, unitTable } from './index.ts';
import { mapPage } from '../strings/vi/map.ts';

const units = createUnits(unitTable);
const region = (id: string) => regions.find((each) => each.id === id)!;

describe('regions', () => {
  it('have members that were units in force during the membership', () => {
    for (const { id, basis, members, validFrom, validTo } of regions)
      for (const member of members) {
        const day = member.to ?? validTo ?? validFrom ?? (basis === '63' ? '2025-06-30' : '2025-07-01');
        expect(units.validAt(member.unit, day), `${member.unit} in ${id} on ${day}`).toBe(true);
      }
  });
  it.each([
    ['dbsh', '2021-01-01', 11],
    ['dbsh', '2008-07-31', 0],
    ['dbsh', '2025-07-01', 0],
    ['dbsh-2025', '2025-07-01', 6],
    ['kttd-bac-bo', '2008-07-31', 8],
    ['kttd-bac-bo', '2008-08-01', 7],
    ['kttd-phia-nam', '2008-12-31', 7],
    ['kttd-phia-nam', '2009-01-01', 8],
    ['vung-thu-do', '2024-01-01', 10],
  ])('%s has on %s %i members', (id, day, count) => {
    expect(regionMembers(region(id), day)).toHaveLength(count);
  });
  it.each(['2010-01-01', '2025-06-30', '2025-07-01', '2026-11-22'])(
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
  it('hold text in NFC only', () => {
    for (const name of readdirSync(import.meta.dirname)) {
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
