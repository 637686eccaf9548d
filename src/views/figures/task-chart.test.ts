import { describe, expect, it } from 'vitest';
import { stack } from '../../charts/stack/index.ts';
import { createContext } from '../common/context.ts';
import { taskChart } from './task-chart.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { barsOf, inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const evidence = [{ article: 'phu-yen', quote: 'UBND tỉnh Phú Yên giao các sở, ban ngành rà soát quy hoạch' }];
const chartOf = (...tasks: Record<string, unknown>[]) =>
  inWords(
    taskChart(
      createContext(
        testCorpus({
          buildDate: '2022-10-01',
          seeds: { 'phu-yen.txt': `${evidence[0]!.quote}.` },
          records: {
            directives: tasks.map((rest, i) => ({
              id: `viec-${i}`,
              what: 'Rà soát quy hoạch',
              strength: 'request',
              evidence,
              ...rest,
            })),
          },
        }),
        'vi',
      ),
    ),
  );
const klass = (name: string) => ({ class: name });

describe('taskChart', () => {
  it('counts tasks by lead and state, each once with each lead, and names states that occur only', () => {
    const { data } = chartOf(
      { lead: [{ province: 'phu-yen' }, klass('các sở, ban ngành')], due: '2022-09' },
      { lead: [klass('Các sở, ban ngành')] },
      { recurs: 'yearly' },
    );
    expect(data.series.map(({ label }) => label)).toEqual(['quá hạn', 'thường xuyên', 'không nêu hạn']);
    expect(barsOf(data)).toEqual([
      { label: '«các sở, ban ngành»', values: [1, 0, 1] },
      { label: 'Phú Yên', path: '/tinh/phu-yen/', values: [1, 0, 0] },
      { label: 'không nêu bên chủ trì', values: [0, 1, 0] },
    ]);
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
