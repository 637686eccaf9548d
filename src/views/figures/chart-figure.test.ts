import { describe, expect, it } from 'vitest';
import type { StackData } from '../../charts/stack/layout.ts';
import type { ChartShown, ChartView } from '../common/figure.ts';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { chartFigure } from './chart-figure.ts';

const context = createContext(testCorpus({ buildDate: '2026-01-15' }), 'vi');
const DATA: StackData = {
  columns: { row: 'Lĩnh vực', total: 'Số liên kết' },
  series: [{ label: 'liên kết', fill: 'solid' }],
  rows: [{ label: 'Du lịch', values: [1234] }],
  share: false,
};
const shownWith = (view: Partial<ChartView<unknown>> = {}, rest: Partial<ChartShown> = {}) =>
  chartFigure(
    context,
    {
      chart: 'stack',
      id: 'linh-vuc',
      view: { data: DATA, title: 'Lĩnh vực', finding: [{ text: 'Một.' }], ...view },
      ...rest,
    },
    (path) => `/goc${path}`,
  );

it('a chart is drawn for narrow and wide pages, or for tablets and A4 too', () => {
  expect(shownWith().drawings.map(({ size }) => size)).toEqual(['narrow', 'wide']);
  expect(shownWith({}, { sizes: 'four' }).drawings.map(({ size }) => size)).toEqual([
    'narrow',
    'medium',
    'wide',
    'paper',
  ]);
});

it('a chart of nothing, or of too much for a page, has no drawing', () => {
  expect(shownWith({ empty: true, unit: 'Đơn vị: liên kết.' })).toMatchObject({ drawings: [], lines: [] });
  expect(shownWith({ large: 'Sơ đồ có 64 văn bản.' })).toMatchObject({ drawings: [], large: 'Sơ đồ có 64 văn bản.' });
});

it('numbers of the table are written as the language writes them, and stand right', () => {
  const { label, columns, rows } = shownWith().table!;
  expect(label).toBe('Bảng số liệu: Lĩnh vực');
  expect(columns[0]).toEqual({ text: 'Lĩnh vực', isNumber: false });
  expect(rows[0]!.head).toEqual([{ text: 'Du lịch' }]);
  expect(rows[0]!.cells[0]).toEqual({ runs: [{ text: '1.234' }], isNumber: true });
});

it('a list of more than forty is closed at first', () => {
  const items = Array.from({ length: 41 }, (_, index) => ({ text: `Văn bản ${index}`, path: '/van-ban/' }));
  const { lists } = shownWith({
    lists: [
      { label: 'Dài', items },
      { label: 'Ngắn', items: items.slice(0, 40) },
    ],
  });
  expect(lists.map(({ label, isOpen }) => [label, isOpen])).toEqual([
    ['Dài', false],
    ['Ngắn', true],
  ]);
});

it('is taken as the files of the build where there are some, else as it is seen; a picture is always made', () => {
  const ways = (view = {}, rest = {}) => shownWith(view, rest).take?.ways.map(({ as, path }) => [as, path]);
  const files = { svg: '/bieu-do/linh-vuc.svg', csv: '/bieu-do/linh-vuc.csv' };
  expect(ways({}, { files })).toEqual([
    ['svg', files.svg],
    ['png', undefined],
    ['csv', files.csv],
  ]);
  expect(ways()).toEqual([
    ['svg', undefined],
    ['png', undefined],
    ['csv', undefined],
  ]);
  expect(ways({ inWords: true })).toEqual([['csv', undefined]]);
  expect(ways({ empty: true })).toBeUndefined();
});

describe('a chart of very much', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ label: `Lĩnh vực số ${index}`, values: [300 - index] }));
  const view = { data: { ...DATA, rows } };
  const csv = '/bieu-do/linh-vuc.csv';

  it('shows the first rows of its table, and leads to the others', () => {
    const elsewhere = shownWith(view, { whole: '/bieu-do/linh-vuc/' }).table!;
    expect([elsewhere.rows.length, elsewhere.others]).toEqual([
      25,
      [{ text: 'Còn 275 dòng nữa, ở trang riêng của biểu đồ', path: '/bieu-do/linh-vuc/' }],
    ]);
    const among = shownWith(view, { whole: '/bieu-do/linh-vuc/', among: 'many' }).table!;
    expect(among.rows).toHaveLength(6);
    const whole = shownWith(view, { files: { csv } }).table!;
    expect([whole.rows.length, whole.others]).toEqual([250, [{ text: 'Còn 50 dòng nữa, trong tệp CSV', path: csv }]]);
  });

  it('has all rows where there is no other place for them', () => {
    expect(shownWith(view).table!.rows).toHaveLength(300);
  });

  it('is drawn twice, for phones and for wider pages', () => {
    const sizesOf = (rest: Partial<ChartShown>) => shownWith(view, { sizes: 'four', ...rest }).drawings.length;
    expect([sizesOf({ among: 'few' }), shownWith(view, { sizes: 'four', among: 'few' }).sizes]).toEqual([2, 'two']);
  });
});

it('one drawing of a chart tells the measures of its marks', () => {
  const tally = { measure: 'linkages', of: 'sectors/du-lich', value: 1234 } as const;
  const rows = [{ label: 'Du lịch', values: [tally.value], tallies: [tally] }];
  const [first, ...others] = shownWith({ data: { ...DATA, rows } }).drawings;
  expect(first!.svg).toContain('data-measure="linkages"');
  const among = shownWith({ data: { ...DATA, rows } }, { among: 'many' }).drawings;
  for (const { svg } of [...others, ...among]) expect(svg).not.toMatch(/data-(measure|of|basis|value)=/);
});

it('a count of the table leads to the list of what it counts, and the cell of a matrix to the same', () => {
  const tally = { measure: 'linkages', of: 'sectors/du-lich', value: 3 };
  const data = {
    columns: ['Nơi', 'Với', 'Số'],
    names: ['A', 'B'],
    pairs: [{ a: 0, b: 1, count: 3, tally }],
    unit: 'liên kết',
  };
  const { drawings, table } = shownWith({ data }, { chart: 'matrix' });
  expect(/ href="([^"]*)" tabindex="-1"/.exec(drawings[0]!.svg)?.[1]).toBe('/goc/linh-vuc/du-lich/#nhac-toi-lien-ket');
  expect(table!.rows[0]!.cells.at(-1)!.runs[0]!.path).toBe('/linh-vuc/du-lich/#nhac-toi-lien-ket');
});
