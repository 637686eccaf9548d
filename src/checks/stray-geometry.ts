import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { farthest, formatExcess, formatPoint, placedGeometries } from './placed-geometry.ts';

/** Points and corners of lines lie in the provinces that the record names, as far as they are known exactly. */
export const strayGeometry: Check = {
  id: 'stray-geometry',
  severity: 'error',
  advice: 'Hình trên bản đồ nằm trong những tỉnh mà bản ghi nêu, hoặc cách không quá sai số accuracyKm.',
  examples: {
    ok: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          provinces: [dak-lak]
          geometry: { file: vi-du.geojson, feature: ho-lak }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          provinces: [khanh-hoa]
          geometry: { file: vi-du.geojson, feature: ho-lak }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run(input, report) {
    for (const geometry of placedGeometries(input)) {
      const stray = farthest(
        geometry.parts.flatMap(({ points }) => points),
        geometry,
      );
      if (!stray) continue;
      const { point, km } = stray;
      const message =
        `Hình có điểm ở ${geometry.placeOf(point)} (${formatPoint(point)}), ` +
        `cách ${geometry.places} quá sai số ${formatExcess(km)} km. Xem lại provinces, geometry hoặc tọa độ trong content/geo.`;
      report({ record: keyOf(geometry.entry), path: 'geometry', message });
    }
  },
};
