import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { gapPages, gapRegister, gapsOf } from './gaps.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

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
const context = createContext(corpus, 'vi');

describe('gapsOf', () => {
  it('names each missing field by its place, and only those that the schema calls a gap', () => {
    expect(gapsOf(context).map(({ page, path, label }) => [page, path, label])).toEqual([
      ['/chuong-trinh/cang-bien/', 'funding.0.amount', 'Số tiền của nguồn vốn 1'],
      ['/chuong-trinh/cang-bien/', 'funding.1.lender', 'Bên cho vay của nguồn vốn 2'],
      ['/chuong-trinh/cang-bien/', 'funding.1.amount', 'Số tiền của nguồn vốn 2'],
    ]);
  });
});

describe('gapRegister', () => {
  const register = gapRegister(context);
  it('counts gaps and the records that have them', () => {
    expect([register.total, register.records]).toEqual([3, 1]);
  });
  it('counts a field whatever its place in a list, the most frequent first', () => {
    expect(register.fields.map(({ label, count }) => [label, count])).toEqual([
      ['Chương trình: Số tiền của nguồn vốn', 2],
      ['Chương trình: Bên cho vay của nguồn vốn', 1],
    ]);
  });
  it('counts the gaps of records that name a unit, for the unit in force too', () => {
    expect(register.units.map(({ label, count, page }) => [label, count, page])).toEqual([
      ['An Giang', 3, '/khoang-trong/tinh/an-giang-2025/'],
      ['Kiên Giang (đến 30/6/2025)', 3, '/khoang-trong/tinh/kien-giang/'],
    ]);
  });
  it('counts by collection', () => {
    expect(register.collections.map(({ label, count, page }) => [label, count, page])).toEqual([
      ['Chương trình', 3, '/khoang-trong/chuong-trinh/'],
    ]);
  });
});

describe('gapPages', () => {
  const line = {
    title: 'Chương trình cảng biển',
    page: '/chuong-trinh/cang-bien/',
    missing: 'Số tiền của nguồn vốn 1; Bên cho vay của nguồn vốn 2; Số tiền của nguồn vốn 2',
  };
  it('list each record with what it lacks, once by collection and once by unit', () => {
    expect(
      gapPages(context).map(({ view: { path, title, lead, records } }) => ({
        path,
        title,
        lead: plain(lead),
        records,
      })),
    ).toEqual([
      {
        path: '/khoang-trong/chuong-trinh/',
        title: 'Khoảng trống: Chương trình',
        lead: '3 thông tin không nêu, ở 1 bản ghi.',
        records: [line],
      },
      {
        path: '/khoang-trong/tinh/an-giang-2025/',
        title: 'Khoảng trống: An Giang',
        lead: '3 thông tin không nêu, ở 1 bản ghi.',
        records: [line],
      },
      {
        path: '/khoang-trong/tinh/kien-giang/',
        title: 'Khoảng trống: Kiên Giang (đến 30/6/2025)',
        lead: '3 thông tin không nêu, ở 1 bản ghi.',
        records: [line],
      },
    ]);
  });
  it('lead to the file of the record where there is a repository', () => {
    const site = { ...corpus.site, repository: 'https://github.com/vi-du/lien-ket' };
    const [page] = gapPages(createContext({ ...corpus, site }, 'vi'));
    expect(page!.view.records[0]!.edit).toBe(
      'https://github.com/vi-du/lien-ket/edit/main/content/programmes/cang-bien.yml',
    );
  });
  it('go on to a next page when there are many records', () => {
    const programmes = Array.from({ length: 801 }, (_, i) => ({
      id: `chuong-trinh-${i}`,
      title: `Chương trình ${i}`,
      citations: [{ title: 'Báo Kiên Giang', publisher: 'Báo Kiên Giang' }],
    }));
    const pages = gapPages(createContext(testCorpus({ buildDate: '2025-08-01', records: { programmes } }), 'vi'));
    expect(pages.map(({ page, view }) => [page, view.path, view.records.length])).toEqual([
      ['chuong-trinh', '/khoang-trong/chuong-trinh/', 400],
      ['chuong-trinh/2', '/khoang-trong/chuong-trinh/2/', 400],
      ['chuong-trinh/3', '/khoang-trong/chuong-trinh/3/', 1],
    ]);
    expect(pages[1]!.view).toMatchObject({
      title: 'Khoảng trống: Chương trình, trang 2 trên 3',
      neighbours: [
        { path: '/khoang-trong/chuong-trinh/' },
        { label: 'trang 3 trên 3', path: '/khoang-trong/chuong-trinh/3/' },
      ],
    });
    expect([pages[0]!.view.neighbours.length, pages[2]!.view.neighbours.length]).toEqual([1, 1]);
  });
});
