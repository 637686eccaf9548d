import type { CalendarData, CalendarItem } from '../charts/calendar/groups.ts';
import { sampleCircle, sampleGraph } from '../charts/graph/sample.ts';
import type { ChartName } from '../charts/index.ts';
import type { MatrixData } from '../charts/matrix/layout.ts';
import type { SeriesData } from '../charts/series/layout.ts';
import type { StackData } from '../charts/stack/layout.ts';
import type { TimelineData, TimelineMark } from '../charts/timeline/layout.ts';
import type { Formats } from '../strings/formats.ts';
import type { Language, Strings } from '../strings/index.ts';
import { taskStates } from '../views/figures/deadline-chart.ts';
import type { ChartView } from '../views/common/figure.ts';
import { shorten } from '../views/common/shorten.ts';

/** A chart in one of its states, set up for the gallery; it says nothing about the world. */
export interface ChartSpecimen {
  id: string;
  chart: ChartName;
  view: ChartView<unknown>;
}

type Words = Strings['gallery'];

const NAMES = ['Đắk Lắk', 'Gia Lai', 'Lâm Đồng', 'Quảng Ngãi', 'Khánh Hòa', 'Đà Nẵng', 'Huế', 'Thành phố Hồ Chí Minh'];

/** Every kind of chart with nothing, one, enough and much. */
export function chartSpecimens({ strings, format }: Language): ChartSpecimen[] {
  const words = strings.gallery;
  const many = [...NAMES, ...NAMES, ...NAMES, ...NAMES];
  return [
    specimen('matrix', 'full', matrix(NAMES, 7), words),
    specimen('matrix', 'one', matrix(NAMES.slice(0, 2), 1), words),
    specimen('matrix', 'bands', banded(matrix(many, 90), strings), words),
    specimen('stack', 'full', stacks([40, 12, 7, 1], words, true), words),
    specimen('stack', 'one', stacks([1], words, false), words),
    specimen('stack', 'many', stacks(falling(14, 400), words, false), words),
    specimen('stack', 'none', stacks([], words, false), words),
    specimen('calendar', 'full', deadlines(SAMPLE_DEADLINES, strings, format), words),
    specimen('calendar', 'one', deadlines(SAMPLE_DEADLINES.slice(0, 1), strings, format), words),
    specimen('calendar', 'many', deadlines(manyDeadlines(2000), strings, format), words),
    specimen('calendar', 'none', deadlines([], strings, format), words),
    specimen('series', 'full', series([4, 1, 2], words, format), words),
    specimen('series', 'one', series([1], words, format), words),
    specimen('series', 'many', series([30, 12, 1, 6], words, format), words),
    specimen('series', 'none', series([], words, format), words),
    specimen('graph', 'full', sampleGraph(10), words),
    specimen('graph', 'circle', sampleCircle(), words),
    specimen('graph', 'one', sampleGraph(1), words),
    specimen('graph', 'many', sampleGraph(30), words),
    specimen('graph', 'none', sampleGraph(0), words),
    specimen('timeline', 'full', times(SAMPLE_TIMES, strings, format), words),
    specimen('timeline', 'one', times(SAMPLE_TIMES.slice(0, 1), strings, format), words),
    specimen('timeline', 'many', times(manyTimes(500), strings, format), words),
    specimen('timeline', 'none', times([], strings, format), words),
  ];
}

function specimen(chart: ChartName, state: keyof Words['chartStates'], data: unknown, words: Words): ChartSpecimen {
  const title = `${words.chartKinds[chart]}: ${words.chartStates[state]}`;
  const view = {
    data,
    title,
    finding: [{ text: shorten(words.sample, 60) }],
    ...(state === 'none' ? { empty: true } : {}),
  };
  return { id: `${chart}-${state}`, chart, view };
}

/** Pairs `a`, `b` with counts that differ, in an order without meaning. */
function matrix(names: string[], count: number): MatrixData {
  const all = names.flatMap((_, b) => names.slice(0, b).map((_, a) => ({ a, b })));
  const pairs = all.slice(0, count).map((pair, index) => ({ ...pair, count: 1 + ((index * 5) % 12) }));
  return { columns: ['Nơi', 'Với', 'Số liên kết'], names, pairs, unit: 'liên kết' };
}

/** The same in bands of eight, of which a phone shows those with most. */
function banded(data: MatrixData, { figures, gallery: { longName, shortName } }: Strings): MatrixData {
  const bands = Array.from({ length: data.names.length / 8 }, (_, i) => ({ label: i ? shortName : longName, size: 8 }));
  return { ...data, bands, more: figures.linkFigure.more };
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
function series(counts: number[], { longName, shortName, sample }: Words, { measure }: Formats): SeriesData {
  return {
    columns: ['Chỉ số', 'Nơi', 'Kỳ', 'Giá trị', 'Đơn vị', 'Nguồn viết'],
    panels: counts.map((count, i) => ({
      label: i === 1 ? longName : shortName,
      place: { text: NAMES[i]! },
      unit: '%',
      note: shorten(sample, 60),
      points: Array.from({ length: count }, (_, j) => {
        const value = ((j * 37 + i * 11) % 90) / 10 - (i === 2 ? 3 : 0);
        const year = String(2026 - count + j);
        const text = measure(value, '%');
        return { first: `${year}-01-01`, last: `${year}-12-31`, value, text, time: year, written: { text } };
      }),
      lines: count > 3 ? [Array.from({ length: Math.ceil(count / 2) }, (_, j) => j)] : [],
    })),
  };
}

function falling(length: number, from: number): number[] {
  return Array.from({ length }, (_, i) => Math.round(from * (1 - i / length)));
}

type Times = Omit<TimelineMark, 'kind' | 'label' | 'what' | 'time'>;

/** A date of each look. */
const SAMPLE_TIMES: Times[] = [
  { lane: 0, first: '2021-09-24', last: '2021-09-24' },
  { lane: 0, first: '2022-04-01', last: '2022-04-30', inferred: true },
  { lane: 1, first: '2021-01-01', last: '2024-12-31', lasting: true },
  { lane: 1, first: '2023-01-01', last: '2025-12-31', lasting: true, continues: true },
  { lane: 2, first: '2023-03-08', last: '2023-03-08', inferred: true },
  { lane: 2, first: '2022-01-01', last: '2022-12-31' },
  { lane: 3, first: '2020-01-01', last: '2021-12-31', lasting: true, inferred: true },
  { lane: 4, first: '2021-01-01', last: '2025-12-31', lasting: true, yearly: true },
  { lane: 4, last: '2022-09-30' },
  { lane: 4 },
  { lane: 4, yearly: true },
];

/** Days, months and years spread over twenty years, in an order without meaning. */
function manyTimes(count: number): Times[] {
  return Array.from({ length: count }, (_, i): Times => {
    const [year, month] = [2006 + ((i * 7) % 20), String(1 + ((i * 5) % 12)).padStart(2, '0')];
    const lane = (i * 3 + Math.floor(i / 7)) % 5;
    if (i % 9 === 0) return { lane };
    if (i % 4 === 0) return { lane, first: `${year}-01-01`, last: `${year + (i % 3)}-12-31`, lasting: true };
    const last = i % 3 === 0 ? `${year}-${month}-28` : `${year}-${month}-01`;
    return { lane, first: `${year}-${month}-01`, last, ...(i % 5 === 0 ? { inferred: true } : {}) };
  });
}

function times(
  marks: readonly Times[],
  { figures, collections, gallery: { shortName } }: Strings,
  { date }: Formats,
): TimelineData {
  const words = figures.timeline;
  const lanes = (['documents', 'linkages', 'events', 'projects', 'directives'] as const).map(
    (name) => collections[name].label,
  );
  const time = ({ first, last }: Times) => {
    const days = [...new Set([first, last])].filter((day) => day !== undefined);
    return days.length > 0 ? days.map(date).join('–') : words.undatedOf;
  };
  return {
    columns: words.columns,
    lanes,
    marks: marks.map((mark, i) => ({
      ...mark,
      kind: lanes[mark.lane]!,
      label: `${shortName} ${i + 1}`,
      what: '',
      time: time(mark),
    })),
    changes: [{ date: '2025-07-01', label: words.change(34) }],
    undated: words.undated,
    unit: words.unit,
    inferred: words.inferred,
    legend: words.legend,
  };
}

type Deadline = Omit<CalendarItem, 'label' | 'time'>;

/** A deadline of each look; states by their place in `TASK_STATES`. */
const SAMPLE_DEADLINES: Deadline[] = [
  { state: 0, first: '2022-09-01', last: '2022-09-30' },
  { state: 5, first: '2022-09-15', last: '2022-09-15' },
  { state: 0, first: '2022-07-01', last: '2022-12-31' },
  { state: 1, first: '2026-01-01', last: '2026-12-31' },
  { state: 1, first: '2026-10-01' },
  { state: 0, last: '2022-03-31' },
  { state: 0, first: '2022-06-20', last: '2022-07-10' },
  { state: 2, first: '2026-12-01', last: '2026-12-31' },
  { state: 3, apart: 0 },
  { state: 4, apart: 1 },
  { state: 4, apart: 1 },
];

/** Many in few months, and half a year. */
function manyDeadlines(count: number): Deadline[] {
  return Array.from({ length: count }, (_, i): Deadline => {
    if (i % 3 === 0) return { state: 4, apart: 1 };
    const state = [0, 5][(i >> 3) % 2]!;
    if (i % 20 === 1) return { state: state || 1, first: '2026-07-01', last: '2026-12-31' };
    const month = `2026-0${1 + (i % 4) * 2}`;
    return { state, first: `${month}-01`, last: `${month}-28` };
  });
}

function deadlines(items: readonly Deadline[], strings: Strings, { date }: Formats): CalendarData {
  const { deadlines: words } = strings.figures;
  const time = ({ first, last }: Deadline) =>
    [first, last].map((day) => (day === undefined ? '…' : date(day))).join('–');
  return {
    columns: words.columns,
    states: taskStates(strings),
    apart: [words.recurring, words.undated],
    items: items.map((item) => ({ ...item, label: strings.gallery.shortName, time: time(item) })),
    day: { date: '2026-11-26', label: words.day(date('2026-11-26')) },
    unit: words.unit,
    months: words.months,
    folded: words.folded,
    more: { text: words.more },
  };
}
