import { describe, expect, it } from 'vitest';
import { createContext } from '../views/common/context.ts';
import { figurePaths } from '../views/common/figure.ts';
import { FIGURES } from '../views/figures/figures.ts';
import { taskContext } from '../../test/support/task-context.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { figureFiles, figureTables } from './figures.ts';

const HOME = 'https://vi-du.example/lien-ket-vung/';
const QUOTE = 'Cần Thơ và Hậu Giang ký quy chế phối hợp';
const context = createContext(
  testCorpus({
    buildDate: '2025-08-01',
    seeds: { 'bao-thu.txt': `${QUOTE}. Đắk Lắk tăng 8,6%.\n` },
    records: {
      linkages: [
        {
          id: 'quy-che',
          title: 'Quy chế <b>& "phối hợp"',
          form: 'regulation',
          pattern: 'together',
          parties: [{ province: 'can-tho' }, { province: 'hau-giang' }],
          evidence: [{ article: 'bao-thu', quote: QUOTE }],
        },
      ],
      indicators: [
        {
          id: 'tang-truong',
          title: '=Tăng trưởng',
          unit: '%',
          observations: ['2023', '2024'].map((period) => ({
            territory: { province: 'dak-lak' },
            period,
            asWritten: '8,6%',
            value: 8.6,
          })),
          evidence: [{ article: 'bao-thu', quote: 'Đắk Lắk tăng 8,6%' }],
        },
      ],
    },
  }),
  'vi',
);
const empty = createContext(testCorpus({ buildDate: '2025-08-01' }), 'vi');
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('files of charts', () => {
  it('makes none of a chart with nothing to show', () => {
    expect(figureFiles(empty, HOME, '')).toEqual([]);
    expect(figureTables(empty)).toEqual([]);
  });

  it('makes a drawing and a table of each that shows something, and only of those', () => {
    const drawings = figureFiles(context, HOME, '').map(({ id }) => id);
    expect(drawings).toContain('chi-so');
    expect(drawings).not.toContain('nhiem-vu');
    expect(figureTables(context).map(({ id }) => id)).toEqual(drawings);
  });

  it('makes a table alone of one that words show', () => {
    const one = taskContext('2025-08-01', [{ due: '2025-09' }, {}]);
    expect(figureTables(one).map(({ id }) => id)).toContain('thoi-han');
    expect(figureFiles(one, HOME, '').map(({ id }) => id)).not.toContain('thoi-han');
  });

  it('names in each drawing the page of the same figure and the licence, and the day where it depends on the day', () => {
    const dated = figureFiles(context, HOME, '').flatMap(({ id, svg }) => {
      const figure = FIGURES.find((each) => each.id === id)!;
      const page = `${HOME}${figurePaths(figure).page.slice(1)}`;
      expect(svg).toContain(page);
      const [, day] = /(, ngày 1\/8\/2025)?\. Dữ kiện: CC BY 4\.0\./.exec(textOf(svg))!;
      return day === undefined ? [] : [id];
    });
    // It names provinces, of which one is still to become a city.
    expect(dated).toEqual(['chi-so']);
  });

  it('says the path alone where the address of the site is not known', () => {
    const [drawing] = figureFiles(context, undefined, '');
    expect(drawing!.svg).toContain(' /bieu-do/');
    expect(drawing!.svg).not.toContain('https://');
  });

  it('takes the finding of the page into the drawing', () => {
    const figure = FIGURES.find(({ id }) => id === 'chi-so')!;
    const { title, unit } = figure.view(context, {});
    const { svg } = figureFiles(context, HOME, '', [figure])[0]!;
    expect(textOf(svg)).toContain(title);
    expect(textOf(svg)).toContain(unit);
  });

  it('writes numbers raw and keeps a spreadsheet from computing a text', () => {
    const { csv } = figureTables(context).find(({ id }) => id === 'chi-so')!;
    expect(csv).toContain("'=Tăng trưởng");
    expect(csv).toMatch(/,8\.6,/);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});
