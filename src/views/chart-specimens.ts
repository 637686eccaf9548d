import type { BarData } from '../charts/bar/layout.ts';
import type { ChartName } from '../charts/index.ts';
import type { MatrixData } from '../charts/matrix/layout.ts';
import type { SeriesData } from '../charts/series/layout.ts';
import type { StackData } from '../charts/stack/layout.ts';
import { formatMeasure } from '../domain/numbers.ts';
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
export function chartSpecimens({ gallery: words }: Strings): ChartSpecimen[] {
  const many = [...NAMES, ...NAMES, ...NAMES, ...NAMES];
  return [
    specimen('matrix', 'full', matrix(NAMES, 7), words),
    specimen('matrix', 'one', matrix(NAMES.slice(0, 2), 1), words),
    specimen('matrix', 'many', matrix(many, 90), words),
    specimen('bar', 'full', bars([13, 4, 4, 1, 0], words), words),
    specimen('bar', 'one', bars([1], words), words),
    specimen('stack', 'full', stacks([40, 12, 7, 1], words, true), words),
    specimen('stack', 'one', stacks([1], words, false), words),
    specimen('stack', 'many', stacks(falling(14, 400), words, false), words),
    specimen('stack', 'none', stacks([], words, false), words),
    specimen('series', 'full', series([4, 1, 2], words), words),
    specimen('series', 'one', series([1], words), words),
    specimen('series', 'many', series([30, 12, 1, 6, 24, 2], words), words),
    specimen('series', 'none', series([], words), words),
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

/** Panels with so many yearly numbers, of which those of the first half are joined. */
function series(counts: number[], { longName, shortName, sample }: Words): SeriesData {
  return {
    columns: ['Chỉ số', 'Nơi', 'Kỳ', 'Giá trị', 'Đơn vị', 'Nguồn viết'],
    panels: counts.map((count, i) => ({
      ...{ label: i === 1 ? longName : shortName, place: { text: NAMES[i]! }, unit: '%', note: shorten(sample, 60) },
      points: Array.from({ length: count }, (_, j) => {
        const value = ((j * 37 + i * 11) % 90) / 10 - (i === 2 ? 3 : 0);
        const year = String(2026 - count + j);
        const text = formatMeasure(value, '%');
        return { first: `${year}-01-01`, last: `${year}-12-31`, value, text, time: year, written: { text } };
      }),
      lines: count > 3 ? [Array.from({ length: Math.ceil(count / 2) }, (_, j) => j)] : [],
    })),
  };
}

function falling(length: number, from: number): number[] {
  return Array.from({ length }, (_, i) => Math.round(from * (1 - i / length)));
}
