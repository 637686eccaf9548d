import { describe, expect, it } from 'vitest';
import { createUnits } from '../domain/territory.ts';
import { unitTable } from '../reference/index.ts';
import { gapRegister, gapsOf } from './gaps.ts';
import { testCorpus } from './test-corpus.ts';

const evidence = [{ article: 'kien-giang', quote: 'Kiên Giang vay vốn để làm cảng' }];
const corpus = testCorpus({
  buildDate: '2025-08-01',
  seeds: { 'kien-giang.txt': 'Kiên Giang vay vốn để làm cảng.' },
  records: {
    organizations: [
      {
        id: 'so-xay-dung-kien-giang',
        name: 'Sở Xây dựng Kiên Giang',
        level: 'province',
        province: 'kien-giang',
        evidence,
      },
    ],
    programmes: [
      {
        id: 'cang-bien',
        title: 'Chương trình cảng biển',
        owner: { organization: 'so-xay-dung-kien-giang' },
        recurs: 'yearly',
        funding: [{ source: 'local' }, { source: 'oda' }],
        evidence,
      },
    ],
  },
});
const units = createUnits(unitTable);

describe('gapsOf', () => {
  it('names each missing field by its place, and only those that the schema calls a gap', () => {
    expect(gapsOf(corpus).map(({ page, path, label }) => [page, path, label])).toEqual([
      ['/chuong-trinh/cang-bien/', 'funding.0.amount', 'Nguồn vốn 1 › Số tiền'],
      ['/chuong-trinh/cang-bien/', 'funding.1.lender', 'Nguồn vốn 2 › Bên cho vay'],
      ['/chuong-trinh/cang-bien/', 'funding.1.amount', 'Nguồn vốn 2 › Số tiền'],
    ]);
  });
});

describe('gapRegister', () => {
  const register = gapRegister(corpus, units);
  it('counts gaps and the records that have them', () => {
    expect([register.total, register.records]).toEqual([3, 1]);
  });
  it('counts a field whatever its place in a list, the most frequent first', () => {
    expect(register.fields.map(({ label, count }) => [label, count])).toEqual([
      ['Chương trình: Nguồn vốn › Số tiền', 2],
      ['Chương trình: Nguồn vốn › Bên cho vay', 1],
    ]);
  });
  it('counts the gaps of records that name a unit through its organization', () => {
    expect(register.units).toEqual([{ label: 'Kiên Giang (đến 30/6/2025)', count: 3, page: '/tinh/kien-giang/' }]);
  });
  it('lists records by collection with what they lack', () => {
    expect(register.collections).toEqual([
      {
        label: 'Chương trình',
        page: '/chuong-trinh/',
        count: 3,
        records: [
          {
            title: 'Chương trình cảng biển',
            page: '/chuong-trinh/cang-bien/',
            missing: ['Nguồn vốn 1 › Số tiền', 'Nguồn vốn 2 › Bên cho vay', 'Nguồn vốn 2 › Số tiền'],
          },
        ],
      },
    ]);
  });
});
