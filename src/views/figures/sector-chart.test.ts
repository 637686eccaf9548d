import { describe, expect, it } from 'vitest';
import { stack } from '../../charts/stack/index.ts';
import { createContext } from '../common/context.ts';
import { sectorChart } from './sector-chart.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { barsOf, inWords } from '../../../test/support/chart-words.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const SECTORS = [
  { id: 'du-lich', name: 'Du lịch' },
  { id: 'logistics', name: 'Logistics' },
  { id: 'an-toan-thuc-pham', name: 'An toàn thực phẩm' },
];
type Sample = { sectors?: string[]; form?: string };
const chartOf = (...linkages: Sample[]) =>
  inWords(
    sectorChart(
      createContext(
        testCorpus({
          buildDate: '2025-01-01',
          seeds: { 'ca-mau.txt': 'Cà Mau và Bạc Liêu hợp tác.' },
          records: {
            linkages: linkages.map((rest, i) => ({
              id: `lien-ket-${i}`,
              title: `Liên kết ${i}`,
              form: 'activity',
              pattern: 'together',
              parties: [{ province: 'ca-mau' }, { province: 'bac-lieu' }],
              ...rest,
              evidence: [{ article: 'ca-mau', quote: 'Cà Mau và Bạc Liêu hợp tác' }],
            })),
          },
        }),
        'vi',
      ),
      SECTORS,
    ),
  );

describe('sectorChart', () => {
  it('counts a linkage once in each of its sectors, by its form, and leaves empty sectors and forms out', () => {
    const { data, notes } = chartOf(
      { sectors: ['du-lich'], form: 'agreement' },
      { sectors: ['du-lich', 'logistics'] },
      { sectors: ['du-lich'] },
      { form: 'exchange' },
    );
    expect(data.series.map(({ label }) => label)).toEqual(['hoạt động phối hợp', 'thỏa thuận, chương trình phối hợp']);
    expect(barsOf(data)).toEqual([
      { label: 'Du lịch', path: '/linh-vuc/du-lich/', values: [2, 1] },
      { label: 'Logistics', path: '/linh-vuc/logistics/', values: [1, 0] },
    ]);
    expect(notes).toEqual([
      'Liên kết thuộc nhiều lĩnh vực được đếm ở mỗi lĩnh vực, nên không cộng các thanh với nhau.',
    ]);
  });
  it('says which sector and which form have most, and how many linkages have no sector', () => {
    expect(chartOf({ sectors: ['du-lich'] }, { sectors: ['du-lich', 'logistics'] }, {}).finding).toBe(
      'Du lịch là lĩnh vực có nhiều liên kết nhất: 2 trên tổng số 3 liên kết. Hình thức thường gặp nhất là ' +
        'hoạt động phối hợp (3). 1 liên kết chưa được xếp vào lĩnh vực nào.',
    );
  });
  it('names all sectors that share the first place, and no form where several do', () => {
    const { finding } = chartOf({ sectors: ['du-lich'] }, { sectors: ['an-toan-thuc-pham'], form: 'exchange' });
    expect(finding).toContain('An toàn thực phẩm, Du lịch: mỗi lĩnh vực 1');
    expect(finding).not.toContain('Hình thức');
  });
  it('does not compare a linkage that is the only one', () => {
    expect(chartOf({ sectors: ['du-lich'] }).finding).toBe(
      'Liên kết duy nhất thuộc lĩnh vực Du lịch; hình thức: hoạt động phối hợp.',
    );
  });
  it('gives each form a fill of its own', () => {
    const all = ['agreement', 'regulation', 'joint-project', 'connection', 'exchange', 'joint-petition', 'activity'];
    const { data } = chartOf(...all.map((form) => ({ form, sectors: ['logistics'] })));
    expect(new Set(data.series.map(({ fill }) => fill)).size).toBe(all.length);
    expect(stack.layout(data, { width: 320 }, FORMAT).rows[0]!.total.text).toBe('7');
  });
  it('says so when nothing can be drawn', () => {
    expect(chartOf({})).toMatchObject({ finding: 'Chưa có liên kết nào được xếp vào lĩnh vực.', empty: true });
  });
});
