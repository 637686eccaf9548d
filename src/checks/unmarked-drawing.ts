import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** How editors say that they read something off a drawing. */
const OFF_A_DRAWING = /(?:hình|điểm)[^;]* trên bản đồ/;

/** What was read off a drawing is marked as such: the words of the reason alone decide nothing. */
export const unmarkedDrawing: Check = {
  id: 'unmarked-drawing',
  severity: 'warning',
  advice: 'Tỉnh chỉ đọc ra từ hình vẽ thì geometry có gives: [provinces]; lý do ở inferred là cho người đọc.',
  examples: {
    ok: `
      assets:
        - id: cao-toc
          name: Cao tốc
          kind: expressway
          provinces: [phu-yen, khanh-hoa, ninh-thuan]
          geometry: { file: vi-du.geojson, feature: tuy-hoa-phan-rang, gives: [provinces] }
          inferred: { provinces: theo hình tuyến trên bản đồ }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      assets:
        - id: cao-toc
          name: Cao tốc
          kind: expressway
          provinces: [phu-yen, khanh-hoa, ninh-thuan]
          geometry: { file: vi-du.geojson, feature: tuy-hoa-phan-rang }
          inferred: { provinces: theo hình tuyến trên bản đồ }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'assets' && entry.collection !== 'projects') continue;
      const { geometry, inferred = {} } = entry.data;
      if (geometry === undefined) continue;
      for (const [path, why] of Object.entries(inferred)) {
        const given = /^provinces(?:\.\d+)?$/.test(path) && OFF_A_DRAWING.test(why);
        if (!given || geometry.gives?.some((each) => each === path || path.startsWith(`${each}.`))) continue;
        const message = `Lý do nói tới hình trên bản đồ, nhưng geometry không có gives: [${path}]; trang sẽ ghi là do biên tập suy ra, không ghi là đi qua theo hình.`;
        report({ record: keyOf(entry), path: `inferred.${path}`, message });
      }
    }
  },
};
