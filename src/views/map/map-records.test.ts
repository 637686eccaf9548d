import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { mapRecords, mapTables } from './map-records.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = [{ article: 'can-tho', quote: 'Cần Thơ hợp tác với các tỉnh', mark: 'hợp tác' }];
const corpus = testCorpus({
  buildDate: '2025-07-01',
  seeds: { 'can-tho.txt': 'Cần Thơ hợp tác với các tỉnh.\nCập nhật: 12/3/2021' },
  records: {
    linkages: [
      {
        id: 'du-lich',
        title: 'Hợp tác du lịch',
        form: 'agreement',
        pattern: 'together',
        sectors: ['du-lich'],
        parties: [{ province: 'can-tho' }, { province: 'vinh-long' }, { class: 'các tỉnh bạn' }],
        period: { from: '2021', to: '2025' },
        inferred: { 'parties.1': 'bài của báo Vĩnh Long', period: 'câu trước' },
        evidence,
      },
      {
        id: 'noi-bo',
        title: 'Hợp tác nội bộ',
        form: 'activity',
        pattern: 'together',
        parties: [{ province: 'can-tho' }, { province: 'hau-giang' }],
        evidence,
      },
    ],
    projects: [
      {
        id: 'cau',
        name: 'Cầu Cần Thơ',
        kind: 'bridge',
        provinces: ['can-tho', 'vinh-long'],
        evidence,
        components: [{ name: 'Cầu chính', asset: 'cau-chinh' }],
        // Written newest first: one state counts.
        status: [
          { state: 'completion', asWritten: 'hoàn thành', date: '2021-09' },
          { state: 'implementation', asWritten: 'hoàn thành', date: '2019' },
        ],
        funding: [{ source: 'oda' }],
        inferred: { 'provinces.0': 'tên cầu có tên tỉnh', 'funding.0.source': 'nguồn chỉ viết «vay vốn»' },
      },
    ],
    assets: [{ id: 'cau-chinh', name: 'Cầu chính', kind: 'bridge', evidence }],
    directives: [
      {
        id: 'nop-bao-cao',
        what: 'Nộp báo cáo',
        strength: 'request',
        due: '2022-09',
        evidence,
        lead: [{ province: 'can-tho' }],
      },
    ],
  },
});
const context = createContext(corpus, 'vi');
const records = mapRecords(context, '/lien-ket-vung/');

describe('mapRecords', () => {
  it('tells of a link who, when, in which words, and its pairs as written', () => {
    expect(records.links[0]).toMatchObject({
      key: 'lien-ket/du-lich',
      title: 'Hợp tác du lịch',
      form: 'agreement',
      sectors: ['du-lich'],
      who: 'Cần Thơ, Vĩnh Long (suy ra), các tỉnh bạn',
      when: '2021–2025 (suy ra)',
      units: ['can-tho', 'vinh-long'],
      pairs: [['can-tho', 'vinh-long']],
      years: [2021, 2025],
    });
    expect(records.links[0]!.clause).toEqual({
      at: expect.stringMatching(/^can-tho#trich-[a-z0-9]+$/),
      words: 'hợp tác',
    });
  });
  it('leaves a record without a date without years', () => {
    expect([records.links[1]!.years, records.links[1]!.when]).toEqual([undefined, undefined]);
  });
  it('tells of a project its state, money and parts, and that it is not drawn', () => {
    expect(records.works[0]).toMatchObject({
      key: 'du-an/cau',
      kind: 'cầu',
      states: ['completion'],
      state: 'đã hoàn thành',
      funding: ['oda'],
      parts: ['cong-trinh/cau-chinh'],
      // Cần Thơ stands in a quote, which does not say that the bridge lies there.
      who: 'suy ra: Cần Thơ, Vĩnh Long',
      unsure: ['oda'],
      units: ['can-tho', 'vinh-long'],
      unnamed: { 'vinh-long': 'suy-ra' },
    });
    expect(records.works[0]!.shape).toBeUndefined();
  });
  it('offers the choices that occur', () => {
    const { 'linh-vuc': sectors, 'hinh-thuc': forms, 'tinh-trang': states, von } = records.choices;
    expect([sectors, forms.map(([id]) => id), states, von]).toEqual([
      [['du-lich', expect.any(String)]],
      ['agreement', 'activity'],
      [['completion', 'đã hoàn thành']],
      [['oda', 'vốn ODA, vốn vay nước ngoài']],
    ]);
  });
  it('knows tasks and articles by the units they name', () => {
    expect(records.naming).toContainEqual({
      kind: 'nhiem-vu',
      units: ['can-tho'],
      sectors: [],
      years: [2022, 2022],
    });
    const articles = records.naming.filter(({ kind }) => kind === 'bai-viet');
    expect(articles.map(({ units }) => units)).toEqual([['can-tho']]);
  });
  it('tells a unit of the past from one in force', () => {
    expect([records.names['can-tho'], records.names['can-tho-2025']]).toEqual([
      expect.stringContaining('đến 30/6/2025'),
      'Cần Thơ',
    ]);
    expect(records.current['hau-giang']).toEqual(['can-tho-2025']);
    expect([records.years, records.base]).toEqual([[2021, 2025], '/lien-ket-vung']);
  });
  it('counts for a region of the 63 no unit that is more than a member', () => {
    const region = records.regions.find(({ units }) => units.includes('hau-giang') && !units.includes('can-tho-2025'));
    expect(region).toBeDefined();
  });
});

describe('mapTables', () => {
  const tables = mapTables(context, records, ['vinh-long-2025']);
  it('has the units of both bases, the extent first', () => {
    expect(tables.now.map(({ name }) => name)).toEqual(['Vĩnh Long', 'Cần Thơ']);
    expect(tables.written.map(({ unit }) => unit)).toEqual(['can-tho', 'hau-giang', 'vinh-long']);
  });
  it('names the other units in force', () => {
    expect(tables.now.length + tables.others.length).toBe(34);
    expect(tables.others.map(({ name }) => name)).not.toContain('Cần Thơ');
  });
});
