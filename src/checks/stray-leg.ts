import { keyOf } from '../corpus/types.ts';
import { pointsAlong } from '../domain/geometry.ts';
import type { Check } from './check.ts';
import { farthest, formatExcess, placedGeometries } from './placed-geometry.ts';

/** Distance between the points at which a straight piece of a line is looked at. */
const STEP_KM = 2;

/** A line whose corners lie in its provinces but that cuts across another between them. */
export const strayLeg: Check = {
  id: 'stray-leg',
  severity: 'warning',
  advice: 'Đoạn thẳng giữa hai điểm của một tuyến không nên cắt qua tỉnh mà bản ghi không nêu.',
  examples: {
    ok: `
      assets:
        - id: quoc-lo-1
          name: Quốc lộ 1
          kind: road
          provinces: [phu-yen, khanh-hoa, ninh-thuan]
          geometry: { file: vi-du.geojson, feature: tuy-hoa-phan-rang }
          citations: [{ title: Báo Khánh Hòa, publisher: Báo Khánh Hòa }]`,
    notOk: `
      assets:
        - id: quoc-lo-1
          name: Quốc lộ 1
          kind: road
          provinces: [phu-yen, ninh-thuan]
          geometry: { file: vi-du.geojson, feature: tuy-hoa-phan-rang }
          citations: [{ title: Báo Khánh Hòa, publisher: Báo Khánh Hòa }]`,
  },
  run(input, report) {
    for (const geometry of placedGeometries(input)) {
      if (
        farthest(
          geometry.parts.flatMap(({ points }) => points),
          geometry,
        )
      )
        continue;
      const stray = farthest(
        geometry.parts.flatMap(({ points }) => pointsAlong(points, STEP_KM)),
        geometry,
      );
      if (!stray) continue;
      const message =
        `Đoạn thẳng của tuyến cắt qua ${geometry.placeOf(stray.point)}, cách ${geometry.places} quá sai số ` +
        `${formatExcess(stray.km)} km. Thêm tỉnh nếu nguồn nêu, hoặc thêm điểm cho tuyến trong content/geo.`;
      report({ record: keyOf(geometry.entry), path: 'geometry', message });
    }
  },
};
