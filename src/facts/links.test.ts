import { describe, expect, it } from 'vitest';
import { readFiles } from '../../test/support/corpus.ts';
import { innerLinks, pairs, partnersOf } from './links.ts';

const LINKAGES = `
- id: thi-phan-du-lich
  title: Du lịch
  form: activity
  pattern: hub
  hub: { province: vinh-phuc }
  parties: [{ province: phu-tho }, { organization: so-tai-chinh-hoa-binh }, { province: bac-giang }, { province: bac-ninh }, { region: dbsh }, { class: các tỉnh bạn }]
- id: kien-nghi-chung
  title: Kiến nghị
  form: joint-petition
  pattern: together
  parties: [{ province: vinh-phuc }, { province: bac-ninh }, { province: tuyen-quang }]
`;
const ORGANIZATIONS = `
- id: so-tai-chinh-hoa-binh
  name: Sở Tài chính Hòa Bình
  level: province
  province: hoa-binh
`;
const FILES = { 'content/linkages/a.yml': LINKAGES, 'content/organizations/a.yml': ORGANIZATIONS };

async function corpusOn(buildDate: string) {
  return (await readFiles(FILES, { buildDate })).corpus;
}

describe('pairs(corpus, basis)', () => {
  it('links a hub with each party, all of a group with each other, an organization as its province, no region or class', async () => {
    const written = pairs(await corpusOn('2026-01-01'), 'asWritten');
    expect(written.map(({ a, b, records }) => [a, b, records.length])).toEqual([
      ['bac-giang', 'vinh-phuc', 1],
      ['bac-ninh', 'tuyen-quang', 1],
      ['bac-ninh', 'vinh-phuc', 2],
      ['hoa-binh', 'vinh-phuc', 1],
      ['phu-tho', 'vinh-phuc', 1],
      ['tuyen-quang', 'vinh-phuc', 1],
    ]);
  });

  it('counts units of today once, and makes no pair of what became one unit', async () => {
    const current = pairs(await corpusOn('2026-01-01'), 'current');
    expect(current).toEqual([
      { a: 'bac-ninh-2025', b: 'phu-tho-2025', basis: 'current', records: ['kien-nghi-chung', 'thi-phan-du-lich'] },
      { a: 'bac-ninh-2025', b: 'tuyen-quang-2025', basis: 'current', records: ['kien-nghi-chung'] },
      { a: 'phu-tho-2025', b: 'tuyen-quang-2025', basis: 'current', records: ['kien-nghi-chung'] },
    ]);
  });

  it('is the same on both bases while the 63 are in force', async () => {
    const corpus = await corpusOn('2025-06-30');
    const bare = (basis: 'asWritten' | 'current') => pairs(corpus, basis).map(({ a, b }) => `${a} ${b}`);
    expect(bare('current')).toEqual(bare('asWritten'));
  });
});

describe('partnersOf(corpus, id)', () => {
  it('tells partners that are now in the same unit apart', async () => {
    expect(partnersOf(await corpusOn('2026-01-01'), 'vinh-phuc')).toEqual({
      asWritten: ['bac-giang', 'bac-ninh', 'hoa-binh', 'phu-tho', 'tuyen-quang'],
      current: ['bac-ninh-2025', 'tuyen-quang-2025'],
      internal: ['hoa-binh', 'phu-tho'],
    });
  });

  it('gives a unit in force the partners of all that its territory was', async () => {
    expect(partnersOf(await corpusOn('2026-01-01'), 'phu-tho-2025')).toEqual({
      asWritten: ['bac-giang', 'bac-ninh', 'hoa-binh', 'phu-tho', 'tuyen-quang', 'vinh-phuc'],
      current: ['bac-ninh-2025', 'tuyen-quang-2025'],
      internal: ['hoa-binh', 'phu-tho', 'vinh-phuc'],
    });
  });

  it('is empty for a unit that no record links', async () => {
    expect(partnersOf(await corpusOn('2026-01-01'), 'can-tho')).toEqual({
      asWritten: [],
      current: [],
      internal: [],
    });
  });
});

describe('innerLinks(corpus, id)', () => {
  it('gives pairs that are now within one unit once a pair of pages, whichever id a linkage has', async () => {
    const linkage = (id: string, party: string) => `
- id: ${id}
  title: Hai nơi
  form: activity
  pattern: together
  parties: [{ province: ha-tay-cu }, { province: ${party} }]
`;
    const content = linkage('khi-truoc', 'ha-noi') + linkage('hien-nay', 'ha-noi-2025');
    const { corpus } = await readFiles({ 'content/linkages/a.yml': content }, { buildDate: '2026-01-01' });
    expect(innerLinks(corpus, 'ha-noi-2025').map(({ records }) => records)).toEqual([['khi-truoc', 'hien-nay']]);
  });

  it('makes no pair of two ids of one page', async () => {
    const content = `
- id: mot-noi
  title: Một nơi
  form: activity
  pattern: together
  parties: [{ province: ha-noi }, { province: ha-noi-2025 }]
`;
    const { corpus } = await readFiles({ 'content/linkages/a.yml': content }, { buildDate: '2026-01-01' });
    expect(innerLinks(corpus, 'ha-noi-2025')).toEqual([]);
  });
});
