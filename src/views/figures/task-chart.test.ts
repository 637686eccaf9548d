import { describe, expect, it } from 'vitest';
import { stack } from '../../charts/stack/index.ts';
import { taskChart } from './task-chart.ts';
import { taskContext } from '../../../test/support/task-context.ts';
import { barsOf, inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const chartOf = (...tasks: Record<string, unknown>[]) => inWords(taskChart(taskContext('2022-10-01', tasks)));
const klass = (name: string) => ({ class: name });

describe('taskChart', () => {
  it('counts tasks by lead and state, each once with each lead, and names states that occur only', () => {
    const { data } = chartOf(
      { lead: [{ province: 'phu-yen' }, klass('các sở, ban ngành')], due: '2022-09' },
      { lead: [klass('Các sở, ban ngành')] },
      { recurs: 'yearly' },
    );
    expect(data.series.map(({ label }) => label)).toEqual([
      'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
      'thường xuyên',
      'không nêu hạn',
    ]);
    expect(barsOf(data)).toEqual([
      { label: '«các sở, ban ngành»', values: [1, 0, 1] },
      { label: 'Phú Yên', path: '/tinh/phu-yen/', values: [1, 0, 0] },
      { label: 'không nêu bên chủ trì', values: [0, 1, 0] },
    ]);
  });
  it('takes a class by its words, whatever their case and the signs between them', () => {
    const { data } = chartOf({ lead: [klass('các sở, ban, ngành')] }, { lead: [klass('Các sở, ban ngành')] }, {});
    expect(data.rows.map(({ label }) => label)).toEqual(['«các sở, ban, ngành»', 'không nêu bên chủ trì']);
  });
  it('marks a lead that was inferred of all its tasks, or of some, and says of how many', () => {
    const inferred = { 'lead.0': 'bài của báo Phú Yên' };
    const { data, finding, notes } = chartOf(
      { lead: [{ province: 'phu-yen' }], inferred },
      { lead: [klass('các sở'), klass('các huyện')], inferred },
      { lead: [klass('các sở')] },
      { lead: [klass('các sở')] },
    );
    expect(data.rows.map(({ label }) => label)).toEqual([
      '«các sở» (một phần suy ra)',
      '«các huyện»',
      'Phú Yên (suy ra)',
    ]);
    expect(finding).toContain('«các sở» (một phần suy ra) chủ trì nhiều nhiệm vụ nhất');
    expect(notes).toContain(
      'Bên chủ trì của 2 nhiệm vụ do biên tập suy ra từ lời của nguồn; lý do ở trang của nhiệm vụ.',
    );
    expect(stack.table(data, FORMAT).rows[2]![0]).toEqual([{ text: 'Phú Yên (suy ra)', path: '/tinh/phu-yen/' }]);
  });
  it('folds leads beyond the first twelve into one bar, in which a task counts once', () => {
    const { data, notes } = chartOf(
      ...Array.from({ length: 12 }, (_, i) => [
        { lead: [klass(`Sở ${i}`)], due: '2023' },
        { lead: [klass(`Sở ${i}`)], due: '2022-10' },
      ]).flat(),
      { lead: [klass('Ban A'), klass('Ban B')] },
    );
    expect(data.rows).toHaveLength(13);
    expect(data.rows[12]).toEqual({ label: '2 bên khác', values: [0, 0, 1] });
    expect(notes?.join(' ')).toContain('2 bên khác được gộp vào một thanh');
  });
  it('does not fold one lead alone', () => {
    const { data } = chartOf(...Array.from({ length: 13 }, (_, i) => ({ lead: [klass(`Sở ${i}`)] })));
    expect(data.rows.map(({ label }) => label)).toContain('«Sở 9»');
    expect(data.rows).toHaveLength(13);
  });
  it('says who leads most, or that several do', () => {
    expect(chartOf({ lead: [klass('các sở')] }, { lead: [klass('các sở')] }, {}).finding).toBe(
      '«các sở» chủ trì nhiều nhiệm vụ nhất: 2 trên tổng số 3 nhiệm vụ.',
    );
    const both = { lead: [klass('các sở'), klass('các huyện')] };
    expect(chartOf(both, {}).finding).toBe(
      '2 bên cùng chủ trì nhiều nhiệm vụ nhất: mỗi bên 1 trên tổng số 2 nhiệm vụ.',
    );
    expect(chartOf(both).finding).toBe('Bên chủ trì nhiệm vụ duy nhất: «các huyện», «các sở».');
    expect(chartOf({}).finding).toBe('1 nhiệm vụ, không nhiệm vụ nào được nêu bên chủ trì.');
  });
  it('is empty without tasks', () => {
    expect(chartOf()).toMatchObject({ empty: true, finding: 'Chưa có nhiệm vụ nào.', data: { rows: [] } });
  });
  it('holds 2,000 tasks', () => {
    const { data } = chartOf(
      ...Array.from({ length: 2000 }, (_, i) => ({
        lead: [klass(`Sở ${i % 90}`)],
        ...(i % 3 ? { due: '2022-09' } : {}),
      })),
    );
    expect(data.rows.flatMap(({ values }) => values).reduce((a, b) => a + b)).toBe(2000);
    expect(stack.layout(data, { width: 320 }, FORMAT).rows).toHaveLength(13);
  });
});
