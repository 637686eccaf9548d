import { describe, expect, it } from 'vitest';
import { stringsFor } from '../strings/index.ts';
import { sectorChart } from './sector-chart.ts';
import { testCorpus } from './test-corpus.ts';

const SECTORS = [
  { id: 'du-lich', name: 'Du lịch' },
  { id: 'logistics', name: 'Logistics' },
  { id: 'an-toan-thuc-pham', name: 'An toàn thực phẩm' },
];
const chartOf = (...sectors: (string[] | undefined)[]) =>
  sectorChart(
    testCorpus({
      buildDate: '2025-01-01',
      seeds: { 'ca-mau.txt': 'Cà Mau và Bạc Liêu hợp tác.' },
      records: {
        linkages: sectors.map((ids, i) => ({
          id: `lien-ket-${i}`,
          title: `Liên kết ${i}`,
          form: 'activity',
          pattern: 'together',
          parties: [{ province: 'ca-mau' }, { province: 'bac-lieu' }],
          ...(ids ? { sectors: ids } : {}),
          evidence: [{ article: 'ca-mau', quote: 'Cà Mau và Bạc Liêu hợp tác' }],
        })),
      },
    }),
    SECTORS,
    stringsFor('vi'),
  );

describe('sectorChart', () => {
  it('counts a linkage once in each of its sectors and leaves empty sectors out', () => {
    expect(chartOf(['du-lich'], ['du-lich', 'logistics'], undefined).data.bars).toEqual([
      { label: 'Du lịch', value: 2 },
      { label: 'Logistics', value: 1 },
    ]);
  });
  it('says which sector has most, and how many linkages have none', () => {
    expect(chartOf(['du-lich'], ['du-lich', 'logistics'], undefined).finding).toBe(
      'Du lịch là lĩnh vực có nhiều liên kết nhất: 2 trên tổng số 3 liên kết. Một liên kết có thể thuộc nhiều lĩnh vực. ' +
        '1 liên kết không thuộc lĩnh vực nào mà nguồn nêu.',
    );
  });
  it('names all sectors that share the first place', () => {
    expect(chartOf(['du-lich'], ['an-toan-thuc-pham']).finding).toContain('An toàn thực phẩm, Du lịch: mỗi lĩnh vực 1');
  });
  it('says so when nothing can be drawn', () => {
    expect(chartOf().finding).toBe('Chưa có liên kết nào được xếp vào lĩnh vực.');
  });
});
