import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { timelineFigure } from './timeline-figure.ts';
import { timelineFilter } from './timeline-filter.ts';

const evidence = [{ article: 'can-tho', quote: 'Vĩnh Phúc và Cần Thơ ký quy chế phối hợp' }];
const context = createContext(
  testCorpus({
    buildDate: '2026-01-01',
    seeds: { 'can-tho.txt': 'Vĩnh Phúc và Cần Thơ ký quy chế phối hợp. Hội nghị diễn ra sau đó.' },
    records: {
      linkages: [
        {
          id: 'quy-che',
          title: 'Quy chế phối hợp',
          form: 'regulation',
          pattern: 'together',
          evidence,
          parties: [{ province: 'vinh-phuc' }, { province: 'can-tho' }],
          period: { from: '2022', to: '2024', continues: true },
          sectors: ['du-lich'],
        },
      ],
      events: [
        { id: 'hoi-nghi', title: 'Hội nghị', kind: 'conference', date: { notAfter: '2020-06' }, evidence },
        { id: 'hoi-cho', title: 'Hội chợ', kind: 'fair', evidence },
      ],
    },
  }),
  'vi',
);

describe('timelineFilter', () => {
  const view = timelineFigure(context);
  const { facets, years, rows, options } = timelineFilter(context, view);
  const rowOf = (label: string) => rows[view.data.marks.findIndex((mark) => mark.label === label)]!;
  const valuesOf = (label: string) => rowOf(label)[3].map((number) => options[number]);

  it('finds a linkage by its kind, its sector, and its provinces then and now', () => {
    expect(valuesOf('Quy chế phối hợp')).toEqual([
      'loai lien-ket',
      'linh-vuc du-lich',
      'tinh vinh-phuc',
      'tinh phu-tho-2025',
      'tinh can-tho',
      'tinh can-tho-2025',
    ]);
  });
  it('leaves open what goes on, what began nobody knows when, and what has no date', () => {
    expect(rowOf('Quy chế phối hợp').slice(0, 3)).toEqual([1, 2022, 0]);
    expect(rowOf('Hội nghị').slice(0, 3)).toEqual([1, 0, 2020]);
    expect(rowOf('Hội chợ').slice(0, 3)).toEqual([0, 0, 0]);
  });
  it('offers only what tells records apart, and every year from the first date to the last', () => {
    expect(facets.map(({ name }) => name)).toEqual(['loai', 'tinh']);
    expect(years.map(({ text }) => text)).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });
  it('knows the row of each date', () => {
    expect(view.keys).toHaveLength(rows.length);
  });
});
