import { describe, expect, it } from 'vitest';
import { createUnits, type Unit, type UnitTable } from './territory.ts';

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  code: null,
  name,
  fullName: `Tỉnh ${name}`,
  mapName: name,
  nameEn: id,
  kind: 'tinh',
  validFrom: null,
  validTo: '2025-06-30',
  legal: null,
  predecessors: [],
  successors: [],
  slug: id,
  ...more,
});
const since2025 = { validFrom: '2025-07-01', validTo: null };

const table: UnitTable = {
  since: '2004-01-01',
  lawAsOf: '2026-09-20',
  units: [
    unit('ha-tay-cu', 'Hà Tây', { validTo: '2008-07-31', successors: ['ha-noi'] }),
    unit('ha-noi', 'Hà Nội', { predecessors: ['ha-tay-cu'], successors: ['ha-noi-2025'] }),
    unit('phu-tho', 'Phú Thọ', { successors: ['phu-tho-2025'] }),
    unit('vinh-phuc', 'Vĩnh Phúc', { successors: ['phu-tho-2025'] }),
    unit('thua-thien-hue', 'Thừa Thiên Huế', {
      slug: 'hue',
      successors: ['hue-2025'],
      kindHistory: [
        {
          from: null,
          to: '2024-12-31',
          kind: 'tinh',
          name: 'Thừa Thiên Huế',
          fullName: 'Tỉnh Thừa Thiên Huế',
          mapName: 'Thừa Thiên Huế',
          legal: null,
        },
        {
          from: '2025-01-01',
          to: '2025-06-30',
          kind: 'thanh-pho',
          name: 'Huế',
          fullName: 'Thành phố Huế',
          mapName: 'Huế',
          legal: null,
        },
      ],
    }),
    unit('ha-noi-2025', 'Hà Nội', { ...since2025, slug: 'ha-noi', predecessors: ['ha-noi'] }),
    unit('phu-tho-2025', 'Phú Thọ', { ...since2025, predecessors: ['phu-tho', 'vinh-phuc'] }),
    unit('hue-2025', 'Huế', { ...since2025, slug: 'hue', predecessors: ['thua-thien-hue'] }),
  ],
  events: [
    { date: '2008-08-01', kind: 'merge', from: ['ha-noi', 'ha-tay-cu'], to: ['ha-noi'], legal: null },
    { date: '2025-07-01', kind: 'continue', from: ['ha-noi'], to: ['ha-noi-2025'], legal: null },
    { date: '2025-07-01', kind: 'merge', from: ['phu-tho', 'vinh-phuc'], to: ['phu-tho-2025'], legal: null },
  ],
};
const units = createUnits(table);

describe('inForce', () => {
  it.each([
    ['2008-07-31', ['ha-tay-cu', 'ha-noi', 'phu-tho', 'vinh-phuc', 'thua-thien-hue']],
    ['2008-08-01', ['ha-noi', 'phu-tho', 'vinh-phuc', 'thua-thien-hue']],
    ['2025-06-30', ['ha-noi', 'phu-tho', 'vinh-phuc', 'thua-thien-hue']],
    ['2025-07-01', ['ha-noi-2025', 'phu-tho-2025', 'hue-2025']],
  ])('on %s lists the units whose life includes that day', (day, ids) => {
    expect(units.inForce(day).map(({ id }) => id)).toEqual(ids);
  });
  it('refuses a day before the table begins instead of guessing', () => {
    expect(() => units.inForce('1996-12-31')).toThrow('invalid day: 1996-12-31, the unit table begins on 2004-01-01');
  });
});

describe('currentOf', () => {
  it.each([
    ['vinh-phuc', '2021-09-24', ['vinh-phuc']],
    ['vinh-phuc', '2025-07-01', ['phu-tho-2025']],
    ['ha-tay-cu', '2010-01-01', ['ha-noi']],
    ['ha-tay-cu', '2026-01-01', ['ha-noi-2025']],
    ['phu-tho-2025', '2025-06-30', ['phu-tho', 'vinh-phuc']],
    ['ha-noi-2025', '2005-01-01', ['ha-noi', 'ha-tay-cu']],
    ['ha-noi', '2005-01-01', ['ha-noi']],
    ['khong-co', '2026-01-01', []],
  ])('finds the territory of %s on %s', (id, day, ids) => {
    expect(units.currentOf(id, day)).toEqual(ids);
  });
});

describe('validAt', () => {
  it.each([
    ['ha-tay-cu', '2008-07-31', true],
    ['ha-tay-cu', '2008-08-01', false],
    ['phu-tho-2025', '2025-06-30', false],
    ['phu-tho', '1999-01-01', true],
    ['khong-co', '2025-01-01', false],
  ])('%s on %s is %s', (id, day, expected) => {
    expect(units.validAt(id, day)).toBe(expected);
  });
});

describe('nameAt', () => {
  it.each([
    ['2024-12-31', 'Tỉnh Thừa Thiên Huế'],
    ['2025-01-01', 'Thành phố Huế'],
    ['2030-01-01', 'Thành phố Huế'],
  ])('calls the unit on %s %s', (day, fullName) => {
    expect(units.nameAt('thua-thien-hue', day).fullName).toBe(fullName);
  });
});

describe('pages', () => {
  it('puts units in force first, in Vietnamese order, and dates the merged ones', () => {
    expect(units.pages('2026-01-01').map(({ slug, name }) => `${slug}: ${name}`)).toEqual([
      'ha-noi: Hà Nội',
      'hue: Huế',
      'phu-tho-2025: Phú Thọ',
      'ha-tay-cu: Hà Tây (đến 31/7/2008)',
      'phu-tho: Phú Thọ (đến 30/6/2025)',
      'vinh-phuc: Vĩnh Phúc (đến 30/6/2025)',
    ]);
  });
  it('on the eve of the reorganisation shows the old units as the current ones', () => {
    expect(units.pages('2025-06-30').map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'Hà Nội: current',
      'Huế: current',
      'Phú Thọ: current',
      'Vĩnh Phúc: current',
      'Hà Tây (đến 31/7/2008): former',
      'Phú Thọ (từ 1/7/2025): future',
    ]);
  });
  it('shows one page for both ids of a unit that did not merge, the newest id first', () => {
    expect(units.pages('2026-01-01')[1]!.ids).toEqual(['hue-2025', 'thua-thien-hue']);
    expect(units.pageSlug('thua-thien-hue')).toBe(units.pageSlug('hue-2025'));
  });
});

describe('eventsOf', () => {
  it('tells the history of everything that shares the page', () => {
    expect(units.eventsOf('ha-noi-2025').map(({ date }) => date)).toEqual(['2008-08-01', '2025-07-01']);
    expect(units.eventsOf('vinh-phuc').map(({ kind }) => kind)).toEqual(['merge']);
  });
});

describe('createUnits', () => {
  it('refuses a table whose units name successors that it does not hold', () => {
    const broken = { ...table, units: [unit('bac-kan', 'Bắc Kạn', { successors: ['thai-nguyen-2025'] })] };
    expect(() => createUnits(broken)).toThrow('unknown unit: thai-nguyen-2025');
  });
});
