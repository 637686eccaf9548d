import type { BarData } from '../charts/bar/layout.ts';
import type { ChartName } from '../charts/index.ts';
import type { MatrixData } from '../charts/matrix/layout.ts';
import type { StackData } from '../charts/stack/layout.ts';
import type { Strings } from '../strings/index.ts';
import type { ChartView } from './figure.ts';
import { sampleCircle, sampleGraph } from './graph-specimens.ts';
import { shorten } from './shorten.ts';

/** A chart in one of its states, set up for the gallery; it says nothing about the world. */
export interface ChartSpecimen {
  id: string;
  chart: ChartName;
  view: ChartView<unknown>;
}

type Words = Strings['gallery'];

const NAMES = ['Đắk Lắk', 'Gia Lai', 'Lâm Đồng', 'Quảng Ngãi', 'Khánh Hòa', 'Đà Nẵng', 'Huế', 'Thành phố Hồ Chí Minh'];

/** Every kind of chart with nothing, one, enough and much. */
export function chartSpecimens(strings: Strings): ChartSpecimen[] {
  const { gallery: words } = strings;
  const many = [...NAMES, ...NAMES, ...NAMES, ...NAMES];
  return [
    specimen('matrix', 'full', matrix(NAMES, 7), words),
    specimen('matrix', 'one', matrix(NAMES.slice(0, 2), 1), words),
    specimen('matrix', 'many', matrix(many, 90), words),
    specimen('matrix', 'bands', banded(matrix(many, 90), strings), words),
    specimen('bar', 'full', bars([13, 4, 4, 1, 0], words), words),
    specimen('bar', 'one', bars([1], words), words),
    specimen('stack', 'full', stacks([40, 12, 7, 1], words, true), words),
    specimen('stack', 'one', stacks([1], words, false), words),
    specimen('stack', 'many', stacks(falling(14, 400), words, false), words),
    specimen('stack', 'none', stacks([], words, false), words),
    specimen('graph', 'full', sampleGraph(10), words),
    specimen('graph', 'circle', sampleCircle(), words),
    specimen('graph', 'one', sampleGraph(1), words),
    specimen('graph', 'many', sampleGraph(30), words),
    specimen('graph', 'none', sampleGraph(0), words),
  ];
}

function specimen(chart: ChartName, state: keyof Words['chartStates'], data: unknown, words: Words): ChartSpecimen {
  const title = `${words.chartKinds[chart]}: ${words.chartStates[state]}`;
  const view = { data, title, finding: shorten(words.sample, 60), ...(state === 'none' ? { empty: true } : {}) };
  return { id: `${chart}-${state}`, chart, view };
}

/** Pairs `a`, `b` with counts that differ, in an order without meaning. */
function matrix(names: string[], count: number): MatrixData {
  const all = names.flatMap((_, b) => names.slice(0, b).map((_, a) => ({ a, b })));
  const pairs = all.slice(0, count).map((pair, index) => ({ ...pair, count: 1 + ((index * 5) % 12) }));
  return { columns: ['Nơi', 'Với', 'Số liên kết'], names, pairs, unit: 'liên kết' };
}

/** The same in bands of eight, of which a phone shows those with most. */
function banded(data: MatrixData, { charts, gallery: { longName, shortName } }: Strings): MatrixData {
  const bands = Array.from({ length: data.names.length / 8 }, (_, i) => ({ label: i ? shortName : longName, size: 8 }));
  return { ...data, bands, more: charts.linkFigure.more };
}

function bars(values: number[], { longName, shortName }: Words): BarData {
  const labels = [shortName, longName, 'Du lịch, dịch vụ', 'Y tế', 'Năng lượng'];
  return { columns: ['Lĩnh vực', 'Số liên kết'], bars: values.map((value, i) => ({ label: labels[i]!, value })) };
}

function stacks(sizes: number[], { longName, shortName }: Words, share: boolean): StackData {
  return {
    columns: { row: 'Loại bản ghi', total: 'Tất cả' },
    series: [
      { label: 'nguồn nêu', fill: 'solid' },
      { label: 'suy ra', fill: 1 },
      { label: 'không nêu', fill: 'empty' },
    ],
    rows: sizes.map((size, i) => ({
      label: i === 1 ? longName : `${shortName} ${i + 1}`,
      values: [size, Math.ceil(size / 3), i === 0 ? 0 : size % 9],
    })),
    share,
  };
}

function falling(length: number, from: number): number[] {
  return Array.from({ length }, (_, i) => Math.round(from * (1 - i / length)));
}
