import { describe, expect, it } from 'vitest';
import { cellNumber, cellText } from '../../charts/chart.ts';
import { calendar } from '../../charts/calendar/index.ts';
import { SHAPES } from '../../charts/shapes.ts';
import { ICONS } from '../../components/common/icons.ts';
import { deadlineChart, STATE_SHAPES } from './deadline-chart.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { taskContext } from '../../../test/support/task-context.ts';
import { inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const chartOf = (...tasks: Record<string, unknown>[]) => inWords(deadlineChart(taskContext('2026-11-26', tasks)));
const many = (count: number) => Array.from({ length: count }, () => ({}));

describe('deadlineChart', () => {
  it('says how many tasks have a deadline and how they stand, and what the others are', () => {
    const { finding, data } = chartOf({ due: '2022-09' }, { recurs: 'yearly' }, { recurs: 'continuous' }, ...many(37));
    expect(finding).toBe(
      '1 trên tổng số 40 nhiệm vụ có thời hạn: 1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành. Còn lại: 2 thường xuyên; 37 không nêu hạn.',
    );
    expect(calendar.table(data, FORMAT).rows.map((row) => row.slice(0, 3).map(cellText))).toEqual([
      ['9/2022', 'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành', 1],
      ['Việc lặp lại', 'thường xuyên', 2],
      ['Không có thời hạn', 'không nêu hạn', 37],
    ]);
  });
  it('marks what a month and a row apart count', () => {
    const { data } = chartOf({ due: '2022-09-30' }, { due: '2022-09' }, { due: '2022' }, { recurs: 'yearly' });
    expect(calendar.table(data, FORMAT).rows.map((row) => row[2])).toEqual([
      1,
      { measure: 'directives', of: 'directives?state=overdue&directives?due=2022-09', value: 2 },
      { measure: 'directives', of: 'directives?state=recurring', value: 1 },
    ]);
  });
  it('keeps deadlines as precise as they are written, by the states of the day', () => {
    const { data, notes } = chartOf(
      { due: '2026-11-26' },
      { due: '2026' },
      { due: { notAfter: '2027-06-30' } },
      { due: { from: '2024-01', continues: true } },
      { due: { notBefore: '2022-07', notAfter: '2022-09' } },
    );
    const label = (index: number) => data.states[index]!.label;
    expect(data.items.map(({ first, last, time, state }) => [first, last, time, label(state)])).toEqual([
      [
        '2022-07-01',
        '2022-09-30',
        'trong khoảng 7/2022–9/2022',
        'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
      ],
      ['2026-11-26', '2026-11-26', '26/11/2026', 'đến hạn'],
      ['2026-01-01', '2026-12-31', '2026', 'đến hạn'],
      [undefined, '2027-06-30', 'không sau 30/6/2027', 'đến hạn'],
      ['2024-01-01', undefined, 'từ 1/2024 và tiếp theo', 'đến hạn'],
    ]);
    expect(notes?.join(' ')).toMatch(/Thanh là thời hạn.* Nét chấm: /);
  });
  it('marks a deadline that was inferred', () => {
    const { data } = chartOf({ due: '2022-09', inferred: { due: 'theo câu trước' } }, { due: '2022-10' });
    expect(data.items.map(({ time }) => time)).toEqual(['9/2022 (suy ra)', '10/2022']);
  });
  it('explains bars and dots only where there are some', () => {
    expect(chartOf({ due: '2022-09' }, { due: '2022-09' }).notes).toHaveLength(1);
    expect(chartOf({ due: '2022' }, { due: '2023' }).notes).toHaveLength(2);
    expect(chartOf({}).notes).toEqual([]);
  });
  it('leaves one deadline to the sentence and the table', () => {
    expect(chartOf({ due: '2022-09' }, ...many(5))).toMatchObject({ inWords: true, notes: [] });
    expect(chartOf(...many(5)).inWords).toBe(true);
    expect(chartOf({ due: '2022-09' }, { due: '2022-10' }).inWords).toBeUndefined();
  });
  it('leads to the tasks', () => {
    const { data } = chartOf({ due: '2022-09' }, ...many(8));
    const [first, second] = calendar.table(data, FORMAT).rows;
    expect(first![3]).toEqual([{ text: 'Rà soát quy hoạch', path: '/nhiem-vu/viec-0/' }]);
    expect((second![3] as object[]).at(-1)).toEqual({ text: 'và 3 nhiệm vụ khác', path: '/nhiem-vu/' });
  });
  it('has the shapes that stand before the states elsewhere', () => {
    for (const state of TASK_STATES) expect(SHAPES[STATE_SHAPES[state]]).toBe(ICONS[state]);
  });
  it('says that all or none have a deadline', () => {
    expect(chartOf({ due: '2022-09' }, { due: '2028' }).finding).toBe(
      'Cả 2 nhiệm vụ đều có thời hạn: 1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành; 1 chưa đến hạn.',
    );
    expect(chartOf({}, { recurs: 'yearly' }).finding).toBe(
      '2 nhiệm vụ, không nhiệm vụ nào có thời hạn. Trong đó: 1 thường xuyên; 1 không nêu hạn.',
    );
  });
  it('speaks of one task as one', () => {
    expect(chartOf({ due: '2022-09' }).finding).toBe(
      'Nhiệm vụ duy nhất có thời hạn. Tình trạng: đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành.',
    );
    expect(chartOf({}).finding).toBe('Nhiệm vụ duy nhất không có thời hạn. Tình trạng: không nêu hạn.');
  });
  it('is empty without tasks', () => {
    expect(chartOf()).toMatchObject({ empty: true, finding: 'Chưa có nhiệm vụ nào.', data: { items: [] } });
  });
  it('holds 2,000 tasks', () => {
    const { data } = chartOf(
      ...Array.from({ length: 2000 }, (_, i) => (i % 3 ? { due: `${2015 + (i % 20)}-0${1 + (i % 9)}` } : {})),
    );
    const rows = calendar.table(data, FORMAT).rows;
    expect(rows.reduce((sum, row) => sum + cellNumber(row[2])!, 0)).toBe(2000);
    expect(calendar.layout(data, { width: 320 }, FORMAT).marks).toHaveLength(rows.length);
  });
});
