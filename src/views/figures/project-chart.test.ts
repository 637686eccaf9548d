import { describe, expect, it } from 'vitest';
import { stack } from '../../charts/stack/index.ts';
import { createContext } from '../common/context.ts';
import { projectChart } from './project-chart.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { barsOf, inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const evidence = [{ article: 'vinh-phuc', quote: 'dự án cầu Đầm Vạc, vay vốn OFID' }];
type Sample = Record<string, unknown>;
const chartOf = (projects: Sample[], programmes: Sample[] = []) =>
  inWords(
    projectChart(
      createContext(
        testCorpus({
          buildDate: '2025-06-01',
          seeds: { 'vinh-phuc.txt': `${evidence[0]!.quote}.` },
          records: {
            projects: projects.map((rest, i) => ({
              id: `du-an-${i}`,
              name: `Cầu số ${i}`,
              kind: 'bridge',
              evidence,
              ...rest,
            })),
            programmes: programmes.map((rest, i) => ({ id: `nhom-${i}`, title: 'Nhóm dự án', evidence, ...rest })),
          },
        }),
        'vi',
      ),
    ),
  );
const status = (...states: [state: string, date?: string][]) => ({
  status: states.map(([state, date]) => ({ state, asWritten: 'lời nguồn', ...(date ? { date } : {}) })),
});
const money = (...sources: string[]) => ({ funding: sources.map((source) => ({ source })) });
const OF_CLASS = { includes: ['projects/du-an-0', 'projects/du-an-1'], openList: true, ...money('central', 'local') };

describe('projectChart', () => {
  it('keeps money of a class apart from money of one project, and gives it to no member', () => {
    const { data, finding, lists } = chartOf([money('oda'), {}, {}], [OF_CLASS]);
    expect(barsOf(data)).toEqual([
      { label: 'riêng dự án: vốn ODA, vốn vay nước ngoài', values: [1] },
      { label: 'chỉ nêu chung cho cả nhóm dự án', values: [1] },
      { label: 'không nêu nguồn vốn', values: [1] },
    ]);
    expect(finding).toBe(
      '3 dự án: 1 được nêu nguồn vốn của riêng mình, 1 chỉ có nguồn vốn nêu chung cho cả nhóm dự án, ' +
        '1 không được nêu nguồn vốn. 3 không được nêu tình trạng.',
    );
    expect(lists?.[0]).toEqual({
      label: 'Nguồn vốn nêu chung cho cả nhóm dự án',
      items: [
        {
          text: 'Nhóm dự án: ngân sách Trung ương; ngân sách địa phương. Gồm 2 dự án, nguồn chưa kể hết.',
          path: '/chuong-trinh/nhom-0/',
        },
      ],
    });
  });
  it('counts a project once with each kind of its own money, and says so', () => {
    const { data, notes } = chartOf([money('central', 'central', 'oda')]);
    expect(data.rows.map(({ values }) => values)).toEqual([[1], [1]]);
    expect(notes?.join(' ')).toContain('được đếm ở mỗi nguồn');
  });
  it('takes the latest dated state, or the last that is listed, and shows a missing one as missing', () => {
    const { data } = chartOf([
      status(['completion', '2024'], ['implementation', '2021-05']),
      status(['completion'], ['cancelled', '2020']),
      {},
    ]);
    expect(data.series.map(({ label }) => label)).toEqual([
      'đã hoàn thành, khai thác',
      'đã dừng hoặc hủy',
      'không nêu tình trạng',
    ]);
    expect(barsOf(data)).toEqual([{ label: 'không nêu nguồn vốn', values: [1, 1, 1] }]);
  });
  it('lists amounts in the words of the source and adds none up', () => {
    const amount = (value: number, asWritten: string, currency = 'VND') => ({ value, currency, asWritten });
    const { lists, notes } = chartOf(
      [
        {
          budget: amount(5e11, '500 tỷ đồng'),
          funding: [{ source: 'oda', lender: 'OFID', amount: amount(2e7, '20 triệu USD', 'USD') }],
        },
      ],
      [
        {
          ...OF_CLASS,
          includes: ['projects/du-an-0'],
          funding: [{ source: 'local', amount: amount(1e12, '1.000 tỷ') }],
        },
      ],
    );
    expect(lists?.at(-1)?.items.map(({ text }) => text)).toEqual([
      'Cầu số 0: tổng mức đầu tư, «500 tỷ đồng»',
      'Cầu số 0: vốn ODA, vốn vay nước ngoài, «20 triệu USD»',
      'Nhóm dự án: ngân sách địa phương, «1.000 tỷ»',
    ]);
    expect(notes?.join(' ')).not.toContain('chưa nêu số tiền');
    expect(chartOf([{}]).notes?.join(' ')).toContain('Các nguồn chưa nêu số tiền của dự án nào');
  });
  it('says of how many the kind of money is inferred', () => {
    const inferred = { 'funding.0.source': 'nguồn chỉ viết «vay vốn OFID»' };
    const { notes, data, lists } = chartOf([{ ...money('oda'), inferred }]);
    expect(notes?.join(' ')).toContain('Loại nguồn vốn của 1 dự án do biên tập suy ra');
    expect(data.rows.map(({ label }) => label)).toEqual(['riêng dự án: vốn ODA, vốn vay nước ngoài (suy ra)']);
    expect(lists?.[0]?.items[0]?.text).toBe('Cầu số 0: vốn ODA, vốn vay nước ngoài (suy ra)');
    const some = chartOf([{ ...money('oda'), inferred }, money('oda')]).data;
    expect(some.rows[0]!.label).toBe('riêng dự án: vốn ODA, vốn vay nước ngoài (một phần suy ra)');
  });
  it('marks a state that was inferred, in drawing and table, and says of how many', () => {
    const inferred = { 'status.0.state': '«đồng ý triển khai» hiểu là chuẩn bị' };
    const { data, notes } = chartOf([
      { ...status(['preparation']), inferred },
      status(['completion']),
      { ...status(['completion']), inferred },
    ]);
    const labels = ['chuẩn bị đầu tư (suy ra)', 'đã hoàn thành, khai thác (một phần suy ra)'];
    expect(data.series.map(({ label }) => label)).toEqual(labels);
    expect(stack.table(data, FORMAT).columns.slice(1, 3)).toEqual(labels);
    expect(notes).toContain('Tình trạng của 2 dự án do biên tập suy ra từ lời của nguồn.');
  });
  it('is empty without projects', () => {
    expect(chartOf([])).toMatchObject({ empty: true, finding: 'Chưa có dự án nào.', data: { rows: [] } });
  });
  it('holds 1,000 projects of every kind', () => {
    const sources = ['central', 'local', 'oda', 'ppp', 'private', 'other'];
    const states = ['identification', 'preparation', 'implementation', 'completion', 'cancelled'];
    const { data } = chartOf(
      Array.from({ length: 1000 }, (_, i) => ({
        ...(i % 8 < 6 ? money(sources[i % 8]!) : {}),
        ...(i % 6 < 5 ? status([states[i % 6]!]) : {}),
      })),
      [OF_CLASS],
    );
    expect(data.rows.flatMap(({ values }) => values).reduce((a, b) => a + b)).toBe(1000);
    expect(new Set(data.series.map(({ fill }) => fill)).size).toBe(6);
    expect(stack.layout(data, { width: 320 }, FORMAT).rows).toHaveLength(7);
  });
});
