import type { Check } from './check.ts';
import { drawnFeatures, faultOf, formatPoint, isZero } from './placed-geometry.ts';

/** Points of one drawing that are told. */
const MOST_POINTS = 10;

/** No point stands at 0,0, where programs put what has no coordinates, nor has one coordinate that is 0. */
export const zeroCoordinate: Check = {
  id: 'zero-coordinate',
  severity: 'error',
  advice: 'Không điểm nào của hình ở 0,0 hoặc có kinh độ hay vĩ độ bằng 0: đó là tọa độ bị bỏ trống.',
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
          geometry: { file: vi-du.geojson, feature: bo-trong }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run(input, report) {
    for (const drawn of drawnFeatures(input)) {
      const found = drawn.parts.flatMap(({ points, isRing, pathOf }) =>
        points.flatMap((point, index) =>
          isZero(point) && !(isRing && index === points.length - 1) ? [{ point, path: pathOf(index) }] : [],
        ),
      );
      for (const { point, path } of found.slice(0, MOST_POINTS))
        report(
          faultOf(
            drawn,
            path,
            `điểm ${formatPoint(point)} là tọa độ bị bỏ trống, không phải một nơi. Ghi tọa độ thật hoặc bỏ điểm này.`,
          ),
        );
    }
  },
};
