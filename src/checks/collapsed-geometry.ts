import type { Check } from './check.ts';
import { drawnFeatures, faultOf, formatPoint, isZero } from './placed-geometry.ts';

/** The points of a line or ring are not all one. */
export const collapsedGeometry: Check = {
  id: 'collapsed-geometry',
  severity: 'error',
  advice: 'Các điểm của một tuyến hay một vòng không được trùng nhau hết; một nơi thì vẽ là Point.',
  examples: {
    ok: `
      assets:
        - id: quoc-lo-1
          name: Quốc lộ 1
          kind: road
          geometry: { file: vi-du.geojson, feature: tuy-hoa-phan-rang }
          citations: [{ title: Báo Khánh Hòa, publisher: Báo Khánh Hòa }]`,
    notOk: `
      assets:
        - id: quoc-lo-1
          name: Quốc lộ 1
          kind: road
          geometry: { file: vi-du.geojson, feature: mot-cho }
          citations: [{ title: Báo Khánh Hòa, publisher: Báo Khánh Hòa }]`,
  },
  run(input, report) {
    for (const drawn of drawnFeatures(input))
      for (const { points, pathOf } of drawn.parts) {
        const [first] = points;
        if (points.length < 2 || !first || isZero(first)) continue;
        if (points.some(([lon, lat]) => lon !== first[0] || lat !== first[1])) continue;
        const message = `cả ${points.length} điểm đều ở một chỗ (${formatPoint(first)}). Ghi các điểm của tuyến, hoặc vẽ là Point.`;
        report(faultOf(drawn, pathOf(0), message));
      }
  },
};
