import type { GeoFile } from '../corpus/read/geojson.ts';
import { keyOf } from '../corpus/types.ts';
import type { Check, Finding } from './check.ts';
import { didYouMean, HintBudget } from './hint.ts';

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
    const budget = new HintBudget();
    for (const entry of entries) {
      const { geometry } = entry.data as { geometry?: { file: string; feature: string } };
      if (!geometry) continue;
      const record = keyOf(entry);
      const found = geo.get(geometry.file);
      if (!found) {
        const message = `Không có tệp «${geometry.file}» trong content/geo.${didYouMean(geometry.file, [...geo.keys()])}`;
        report({ record, path: 'geometry.file', message });
      } else if (found.isRead && !found.features.has(geometry.feature) && !found.faulty.has(geometry.feature))
        report({ record, ...missing(geometry, found, budget) });
    }
  },
};

/** Programs such as QGIS write the id of a feature among its properties, where GeoJSON does not look for it. */
function missing(
  { file, feature }: { file: string; feature: string },
  { features, nameless }: GeoFile,
  budget: HintBudget,
): Omit<Finding, 'record'> {
  const meant = nameless.flatMap(({ index, properties }) =>
    Object.entries(properties ?? {})
      .filter(([, value]) => String(value) === feature)
      .map(([name]) => ({ index, name })),
  );
  const best = meant.find(({ name }) => name === 'id') ?? meant[0];
  if (best) {
    const message =
      `Đối tượng thứ ${best.index + 1} của ${file} không có thành phần id; «${feature}» đứng ở properties.${best.name}, ` +
      `nơi QGIS ghi khi xuất. Thêm "id": "${feature}" ngay trong đối tượng, bên cạnh "type": "Feature".`;
    return { path: 'geometry.feature', message, inGeo: { file, path: `features.${best.index}` } };
  }
  const others = nameless.length > 0 ? ` ${nameless.length} đối tượng của tệp không có thành phần id.` : '';
  const message = `Tệp ${file} không có đối tượng «${feature}».${didYouMean(feature, [...features.keys()], budget)}${others}`;
  return { path: 'geometry.feature', message };
}
