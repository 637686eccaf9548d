import { formatNumber } from '../domain/numbers.ts';
import type { Check } from './check.ts';
import { countryAt, kmFromVietnam } from './land-and-sea.ts';
import { drawnFeatures, faultOf, formatPoint, givenPoints, hasZero, isWhollyAbroad } from './placed-geometry.ts';

/** What a record draws has a point in Vietnam or in its sea; a line may lead on into another country. */
export const placeAbroad: Check = {
  id: 'place-abroad',
  severity: 'error',
  advice: 'Hình có ít nhất một điểm ở Việt Nam hoặc vùng biển Việt Nam; tuyến sang nước khác thì được.',
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
          geometry: { file: vi-du.geojson, feature: bien-ho-campuchia }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run(input, report) {
    for (const drawn of drawnFeatures(input)) {
      // A point that was never given is told as such.
      if (hasZero(drawn) || !isWhollyAbroad(drawn)) continue;
      const given = givenPoints(drawn);
      const first = given[0]!;
      const country = countryAt(first.point);
      const where = country ? `ở ${country.name}, ` : '';
      const message =
        `${given.length > 1 ? 'mọi điểm' : 'điểm'} nằm ngoài Việt Nam (${where}${formatPoint(first.point)}, ` +
        `cách Việt Nam ${formatNumber(kmFromVietnam(first.point), 0)} km). Xem lại tọa độ; tuyến sang nước khác cần một điểm ở Việt Nam.`;
      report(faultOf(drawn, first.path, message));
    }
  },
};
