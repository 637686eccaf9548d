import { expect, it } from 'vitest';
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
  chartFigure(context, {
    chart: 'stack',
    id: 'linh-vuc',
    view: { data: DATA, title: 'Lĩnh vực', finding: [{ text: 'Một.' }], ...view },
    ...rest,
  });

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

it('only a chart with a file of its drawing can be saved as a picture', () => {
  const svg = { label: 'SVG', path: '/bieu-do/linh-vuc.svg' };
  expect(shownWith({}, { downloads: [{ label: 'CSV', path: '/bieu-do/linh-vuc.csv' }, svg] }).picture).toBe(svg.path);
  expect(shownWith().picture).toBeUndefined();
});
