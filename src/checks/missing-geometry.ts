import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { didYouMean } from './hint.ts';

/** `geometry` names a file of `content/geo/` and a feature in it. */
export const missingGeometry: Check = {
  id: 'missing-geometry',
  severity: 'error',
  advice: 'geometry chỉ tới một tệp trong content/geo và id của một đối tượng trong tệp đó.',
  examples: {
    ok: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          geometry: { file: vi-du.geojson, feature: ho-lak }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          geometry: { file: vi-du.geojson, feature: ho-lack }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries, corpus: { geo } }, report) {
    for (const entry of entries) {
      const { geometry } = entry.data as { geometry?: { file: string; feature: string } };
      if (!geometry) continue;
      const { file, feature } = geometry;
      const features = geo.get(file);
      if (!features)
        report({
          record: keyOf(entry),
          path: 'geometry.file',
          message: `Không có tệp «${file}» đọc được trong content/geo.${didYouMean(file, geo.keys())}`,
        });
      else if (!features.has(feature))
        report({
          record: keyOf(entry),
          path: 'geometry.feature',
          message: `Tệp ${file} không có đối tượng «${feature}».${didYouMean(feature, features.keys())}`,
        });
    }
  },
};
