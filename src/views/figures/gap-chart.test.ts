import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { gapChart } from './gap-chart.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { barsOf } from '../../../test/support/chart-words.ts';

const evidence = [{ article: 'phu-yen', quote: 'UBND tỉnh Phú Yên giao Sở Tài chính rà soát quy hoạch' }];
const task = (id: string, rest: Record<string, unknown> = {}) => ({
  id,
  what: 'Rà soát quy hoạch',
  strength: 'commitment',
  evidence,
  ...rest,
});
const corpusOf = (...directives: ReturnType<typeof task>[]) =>
  testCorpus({
    buildDate: '2025-01-01',
    seeds: { 'phu-yen.txt': `${evidence[0]!.quote}.` },
    records: { directives },
  });
const chartOf = (...directives: ReturnType<typeof task>[]) => gapChart(createContext(corpusOf(...directives), 'vi'));

describe('gapChart', () => {
  it('counts what is stated, inferred and absent of the fields whose absence is a gap', () => {
    const { data } = chartOf(
      task('ra-soat', {
        lead: [{ province: 'phu-yen' }],
        due: '2022-09',
        inferred: { 'lead.0.province': 'nguồn viết «tỉnh»' },
      }),
    );
    // lead inferred, due stated; basis and outcomes absent; a commitment has no issuer.
    expect(barsOf(data)).toEqual([{ label: 'Nhiệm vụ', path: '/khoang-trong/nhiem-vu/', values: [1, 1, 2] }]);
  });
  it('counts as many absent fields as the register has gaps', () => {
    const tasks = [task('mot'), task('hai', { due: '2022-09' }), task('ba', { recurs: 'yearly' })];
    const [row] = chartOf(...tasks).data.rows;
    expect(row!.values[2]).toBe(gapsOf(createContext(corpusOf(...tasks), 'vi')).length);
  });
  it('says the shares of all, and of the type that lacks most', () => {
    const { finding } = chartOf(task('ra-soat', { lead: [{ province: 'phu-yen' }], due: '2022-09' }));
    expect(plain(finding).replaceAll('\u00A0', ' ')).toBe(
      'Trong những thông tin cần có của các bản ghi, nguồn nêu 50 %, 0 % là suy ra, 50 % không nêu. ' +
        'Thiếu nhiều nhất là loại «Nhiệm vụ»: 50 % không nêu.',
    );
  });
  it('draws nothing for a raw text alone', () => {
    expect(chartOf()).toMatchObject({ empty: true, data: { rows: [] } });
  });
});
