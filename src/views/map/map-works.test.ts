import { describe, expect, it } from 'vitest';
import type { MapRecords, MapWork } from '../../maps/map-model.ts';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { mapWorks } from './map-works.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const context = createContext(testCorpus({ buildDate: '2026-11-26' }), 'vi');
const work = (key: string, more: Partial<MapWork> = {}): MapWork => ({
  key,
  title: key,
  sectors: [],
  units: [],
  who: 'Đắk Lắk',
  kind: 'đường bộ',
  states: [],
  funding: [],
  ...more,
});
const shownOf = (works: MapWork[]) => mapWorks(context, { works } as unknown as MapRecords);

describe('works on the drawn map', () => {
  const road = work('cong-trinh/duong', {
    shape: { precision: 'schematic', accuracyKm: 8, lines: [[[108, 12.7], [108.4, 13.9]]] }, // prettier-ignore
  });

  it('are drawn with their precision, and told in a table, drawn ones first', () => {
    const { features, rows } = shownOf([
      work('du-an/cau'),
      work('du-an/tuyen', { parts: ['cong-trinh/duong'] }),
      road,
      work('cong-trinh/san-bay', { shape: { precision: 'surveyed', points: [[108.1, 12.6]] } }),
    ]);
    expect(features.map(({ precision }) => precision)).toEqual(['schematic', 'surveyed']);
    expect(rows.map(({ page, position }) => [page, position])).toEqual([
      ['/cong-trinh/duong/', 'vẽ sơ lược, có thể lệch tới 8 km'],
      ['/cong-trinh/san-bay/', 'theo đo đạc'],
      ['/du-an/cau/', 'không có'],
      ['/du-an/tuyen/', 'chỉ vẽ các phần'],
    ]);
  });

  it('say in the caption of how many they are drawn, that a length on the map is none, and how far they may be off', () => {
    expect(shownOf([road]).caption.map((text) => (typeof text === 'string' ? text : plain(text)))).toEqual([
      'Nét và ô vuông trên nền: những dự án, công trình đã có hình, trong số 0 dự án và 0 công trình, địa danh.',
      'Nét đứt ngắn: vẽ sơ lược, nối những nơi được nêu tên; chiều dài trên hình không phải chiều dài thật.',
      'Có thể lệch tới 8 km.',
    ]);
    expect(shownOf([work('du-an/cau')]).caption).toEqual([]);
  });

  it('beyond a hundred are counted and left to their lists', () => {
    const { rows, more, lists } = shownOf(Array.from({ length: 130 }, (_, i) => work(`du-an/cau-${i}`)));
    expect([rows.length, more]).toEqual([100, 30]);
    expect(lists.map(({ path }) => path)).toEqual(['/du-an/', undefined, '/cong-trinh/']);
  });
});
