import { formatNumber } from '../domain/numbers.ts';
import type { Check } from './check.ts';
import { drawnFeatures, faultOf, MOST_ACCURACY_KM } from './placed-geometry.ts';

/** An accuracy still tells where something is: not even its province is known to a hundred kilometres. */
export const vagueAccuracy: Check = {
  id: 'vague-accuracy',
  severity: 'error',
  advice: `Sai số accuracyKm không quá ${MOST_ACCURACY_KM} km: quá nữa thì hình không còn nói gì về nơi chốn.`,
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
          geometry: { file: vi-du.geojson, feature: khong-ro-o-dau }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run(input, report) {
    for (const drawn of drawnFeatures(input)) {
      const { index, properties } = drawn.feature;
      const km = properties?.accuracyKm ?? 0;
      if (km <= MOST_ACCURACY_KM) continue;
      const message =
        `accuracyKm ${formatNumber(km, 1)} km, nhiều nhất là ${MOST_ACCURACY_KM} km. Ghi sai số thật của tọa độ; ` +
        'không rõ nơi nào thì bỏ hình.';
      report(faultOf(drawn, `features.${index}.properties.accuracyKm`, message));
    }
  },
};
