import { describe, expect, it } from 'vitest';
import { series } from '../../charts/series/index.ts';
import { createContext } from '../common/context.ts';
import { indicatorChart } from './indicator-chart.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const QUOTE = 'tốc độ tăng trưởng kinh tế toàn tỉnh tăng 8,6%';
const SEEDS = { 'quang-ninh.txt': `${QUOTE}.`, 'quang-ninh-2023.txt': `${QUOTE}.` };
type Sample = Record<string, unknown>;
const observe = (period: unknown, value = 8.6, province = 'quang-ninh'): Sample => ({
  territory: { province },
  value,
  asWritten: `${value}`.replace('.', ','),
  ...(period === undefined ? {} : { period }),
});
const chartOf = (...indicators: Sample[]) => {
  const corpus = testCorpus({
    buildDate: '2025-01-15',
    seeds: SEEDS,
    records: {
      indicators: indicators.map((rest, i) => ({
        id: `chi-so-${i}`,
        title: `Chỉ số ${i}`,
        unit: '%',
        definition: 'so với cùng kỳ năm trước',
        evidence: [{ article: 'quang-ninh', quote: QUOTE }],
        ...rest,
      })),
    },
  });
  return inWords(indicatorChart(createContext(corpus, 'vi'), corpus.entries.indicators));
};
const linesOf = (indicator: Sample) => chartOf(indicator).data.panels.map(({ lines }) => lines);
/** Without a definition, each number with the articles that bear it. */
const undefinedIn = (...articles: string[]): Sample => ({
  definition: undefined,
  observations: articles.map((_, i) => observe(String(2020 + i))),
  evidence: articles.map((article, i) => ({ article, quote: QUOTE, supports: [`observations.${i}`] })),
});

describe('indicatorChart', () => {
  it('says one number in a sentence and a table, without a drawing', () => {
    const { data, finding, inWords } = chartOf({ observations: [observe({ from: '2021-01', to: '2021-09' })] });
    expect(data.panels).toMatchObject([
      {
        label: 'Chỉ số 0',
        place: { text: 'Quảng Ninh', path: '/tinh/quang-ninh/' },
        note: 'Quảng Ninh. Chỉ có một giá trị: 8,6\u00A0%, 1/2021–9/2021.',
        points: [{ first: '2021-01-01', last: '2021-09-30', value: 8.6, written: { text: '8,6' } }],
        lines: [],
      },
    ]);
    expect(data.panels[0]!.points[0]!.written.path).toMatch(/^\/bai-viet\/quang-ninh\/#trich-/);
    expect(finding).toBe('Quảng Ninh. Chỉ có một giá trị: 8,6\u00A0%, 1/2021–9/2021.');
    expect(inWords).toBe(true);
  });
  it('draws the places with two numbers or more, the others stand in the table in their order', () => {
    const mixed = chartOf(
      { observations: [observe('2021', 5, 'hai-phong'), observe('2021'), observe('2022')] },
      { observations: [observe('2023')] },
    );
    expect(mixed.inWords).toBeUndefined();
    expect(mixed.finding).toContain('Nơi chỉ có một giá trị thì không vẽ');
    const drawn = series.layout(mixed.data, { width: 760 }, FORMAT).panels;
    expect(drawn.map(({ points }) => points.map(({ row }) => row))).toEqual([[1, 2]]);
    expect(series.table(mixed.data, FORMAT).rows).toHaveLength(4);
    const single = chartOf({ observations: [observe('2021')] }, { observations: [observe('2023')] });
    expect(single).toMatchObject({ inWords: true, notes: [] });
  });
  it('marks a place and a period that were inferred, in drawing, table and words', () => {
    const inferred = { 'observations.0.period': 'câu trước', 'observations.0.territory': 'báo Quảng Ninh' };
    const { data } = chartOf({ observations: [observe('2021'), observe('2022')], inferred });
    expect(series.table(data, FORMAT).rows.map((row) => row.slice(1, 3))).toEqual([
      [[{ text: 'Quảng Ninh (một phần suy ra)', path: '/tinh/quang-ninh/' }], '2021 (suy ra)'],
      [[{ text: 'Quảng Ninh (một phần suy ra)', path: '/tinh/quang-ninh/' }], '2022'],
    ]);
    const words = { territory: { province: 'quang-ninh' }, period: '2021', text: 'tăng cao', asWritten: 'tăng cao' };
    expect(chartOf({ observations: [words], inferred }).lists?.[0]?.items[0]?.text).toBe(
      'Chỉ số 0, Quảng Ninh (suy ra) (2021 (suy ra)): «tăng cao»',
    );
  });
  it('joins numbers of periods that are cut alike, in order of time', () => {
    const observations = [observe('2023', 9), observe('2021', 7), observe('2022', 8)];
    const { data, finding } = chartOf({ observations });
    expect(data.panels[0]!.points.map(({ value }) => value)).toEqual([7, 8, 9]);
    expect(data.panels[0]!.lines).toEqual([[0, 1, 2]]);
    expect(finding).toBe('3 giá trị. 1 chuỗi có từ hai giá trị so sánh được với nhau.');
  });
  it('does not join nine months with a year, but nine months with the same months of another year', () => {
    const nine = (year: number) => observe({ from: `${year}-01`, to: `${year}-09` });
    expect(linesOf({ observations: [nine(2021), observe('2022')] })).toEqual([[]]);
    expect(linesOf({ observations: [nine(2021), observe('2022'), nine(2023)] })).toEqual([[[0, 2]]]);
    expect(linesOf({ observations: [nine(2021), observe({ from: '2022-02', to: '2022-10' })] })).toEqual([[]]);
  });
  it('joins months with months, also a short one, and quarters with quarters', () => {
    expect(linesOf({ observations: [observe('2024-01'), observe('2024-02'), observe('2024-03')] })).toEqual([
      [[0, 1, 2]],
    ]);
    const quarter = (from: string, to: string) => observe({ from, to });
    expect(linesOf({ observations: [quarter('2024-01', '2024-03'), quarter('2024-04', '2024-06')] })).toEqual([
      [[0, 1]],
    ]);
    expect(linesOf({ observations: [quarter('2024-01', '2024-03'), quarter('2024-05', '2024-07')] })).toEqual([[]]);
  });
  it('tells the unit of one indicator, and how joined numbers are to be read only where some are joined', () => {
    const two = chartOf({ observations: [observe('2021'), observe('2022-01')] });
    expect([two.unit, two.notes?.length]).toEqual(['Đơn vị: %.', 1]);
    expect(two.finding).toBe(
      '2 giá trị. Chưa có hai giá trị nào so sánh được với nhau, nên hình chỉ có điểm, không có đường nối.',
    );
    expect(chartOf({ observations: [observe('2021'), observe('2022')] }).notes?.[1]).toContain('Đường nối: ');
  });
  it('draws each place and each indicator apart', () => {
    const { data } = chartOf(
      { observations: [observe('2021'), observe('2022', 5, 'hai-phong')] },
      { observations: [observe('2023')] },
    );
    expect(data.panels.map(({ label, place, lines }) => [label, place.text, lines])).toEqual([
      ['Chỉ số 0', 'Quảng Ninh', []],
      ['Chỉ số 0', 'Hải Phòng', []],
      ['Chỉ số 1', 'Quảng Ninh', []],
    ]);
  });
  it('joins numbers without a definition only where one article gives both', () => {
    expect(linesOf(undefinedIn('quang-ninh', 'quang-ninh'))).toEqual([[[0, 1]]]);
    expect(linesOf(undefinedIn('quang-ninh', 'quang-ninh-2023'))).toEqual([[]]);
    expect(chartOf(undefinedIn('quang-ninh', 'quang-ninh-2023')).data.panels[0]!.note).toBe(
      'Quảng Ninh. 2 giá trị, chưa đủ căn cứ để so sánh với nhau, nên không nối.',
    );
  });
  it('joins neither of two numbers of one period', () => {
    const observations = [observe('2020'), observe('2021', 7), observe('2021', 8), observe('2022'), observe('2023')];
    expect(linesOf({ observations })).toEqual([[[3, 4]]]);
  });
  it('draws nothing that has no number, no period or no unit, and lists it in words', () => {
    const text = { territory: { province: 'quang-ninh' }, text: 'tỷ lệ cao', asWritten: 'tỷ lệ tiêm vắc xin cao' };
    const { data, empty, finding, lists } = chartOf(
      { observations: [text, observe(undefined), observe({ from: '2023', continues: true })] },
      { unit: undefined, observations: [observe('2021')] },
    );
    expect([data.panels, empty]).toEqual([[], true]);
    expect(finding).toBe('Chưa có số liệu nào vẽ được. 1 nhận định không có số nên không vẽ.');
    expect(lists?.map(({ items }) => items.length)).toEqual([1, 3]);
    expect(lists?.[0]?.items[0]).toEqual({
      text: 'Chỉ số 0, Quảng Ninh: «tỷ lệ tiêm vắc xin cao»',
      path: '/chi-so/chi-so-0/',
    });
  });
  it('says of how many numbers the place or the period is inferred', () => {
    const inferred = { 'observations.0.territory': '«tỉnh» là Quảng Ninh', 'observations.1.value': 'không tính' };
    const { notes } = chartOf({ observations: [observe('2021'), observe('2022')], inferred });
    expect(notes?.at(-1)).toBe('Nơi hoặc kỳ của 1 giá trị do biên tập suy ra từ lời của nguồn.');
  });
  it('is empty without indicators', () => {
    expect(chartOf()).toMatchObject({ empty: true, finding: 'Chưa có số liệu nào vẽ được.', data: { panels: [] } });
  });
  it('holds 300 numbers', () => {
    const { data } = chartOf({ observations: Array.from({ length: 300 }, (_, i) => observe(String(1700 + i), i)) });
    expect(data.panels[0]!.lines[0]).toHaveLength(300);
    expect(series.layout(data, { width: 320 }, FORMAT).panels[0]!.points).toHaveLength(300);
  });
});
