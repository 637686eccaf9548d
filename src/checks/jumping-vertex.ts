import { bisectLeft } from 'd3-array';
import { distanceKm, type LonLat } from '../domain/geometry.ts';
import { formatNumber } from '../domain/numbers.ts';
import type { Check } from './check.ts';
import { drawnFeatures, faultOf, formatPoint, isZero } from './placed-geometry.ts';

/** Kilometres of a leg below which nothing is said. */
const SHORT_KM = 30;
/** Times the straight way between its neighbours that the way over a point takes, there and back. */
const DETOUR = 5;
/** A detour of so many kilometres is one also where the legs around are long: Vietnam is 1,650 km long. */
const [LONG_DETOUR, LONG_KM] = [3, 600];
/** Times the other legs that the legs to a point of a line, of a ring, or to the end of a line are longer. */
const [LINE_LEG, RING_LEG, END_LEG, END_KM] = [2, 4, 20, 200];

/** A point does not lie far off the line of its neighbours: one wrong digit makes it jump. */
export const jumpingVertex: Check = {
  id: 'jumping-vertex',
  severity: 'warning',
  advice: 'Một điểm của tuyến không nên nhảy xa khỏi hai điểm bên cạnh: thường là gõ sai một chữ số.',
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
          geometry: { file: vi-du.geojson, feature: go-sai-mot-so }
          citations: [{ title: Báo Khánh Hòa, publisher: Báo Khánh Hòa }]`,
  },
  run(input, report) {
    for (const drawn of drawnFeatures(input))
      for (const { points, isRing, pathOf } of drawn.parts) {
        if (points.some(isZero)) continue;
        for (const { index, km } of jumps(points, isRing)) {
          const message =
            `điểm thứ ${index + 1} (${formatPoint(points[index]!)}) nhảy xa các điểm bên cạnh ${formatNumber(km, 0)} km. ` +
            'Xem lại từng chữ số của tọa độ.';
          report(faultOf(drawn, pathOf(index), message));
        }
      }
  },
};

interface Jump {
  index: number;
  /** To the nearer of its neighbours. */
  km: number;
}

function jumps(written: readonly LonLat[], isRing: boolean): Jump[] {
  // A point that is written twice in a row is one.
  const places = written
    .map((point, index) => ({ point, index }))
    .filter(({ point }, k) => k === 0 || distanceKm(point, written[k - 1]!) > 0)
    .slice(0, isRing ? -1 : undefined);
  const count = places.length;
  if (count < 3 || (isRing && count < 4)) return [];
  const at = (k: number) => places[(k + count) % count]!.point;
  const legs = Array.from({ length: isRing ? count : count - 1 }, (_, k) => distanceKm(at(k), at(k + 1)));
  const sorted = legs.toSorted((a, b) => a - b);
  return places.flatMap(({ index }, k): Jump[] => {
    const isEnd = !isRing && (k === 0 || k === count - 1);
    const [into, out] = [legs[(k - 1 + legs.length) % legs.length]!, legs[k % legs.length]!];
    if (isEnd) {
      const leg = k === 0 ? out : into;
      const longestOther = sorted.at(leg === sorted.at(-1) ? -2 : -1)!;
      return leg > END_KM && leg > END_LEG * longestOther ? [{ index, km: leg }] : [];
    }
    const [straight, way, shorter] = [distanceKm(at(k - 1), at(k + 1)), into + out, Math.min(into, out)];
    if (shorter < SHORT_KM) return [];
    const isLonger = shorter >= (isRing ? RING_LEG : LINE_LEG) * medianWithout(sorted, into, out);
    const isDetour =
      (isLonger && way > DETOUR * straight) || (!isRing && way > LONG_DETOUR * straight && way - straight > LONG_KM);
    return isDetour ? [{ index, km: shorter }] : [];
  });
}

/** The median of sorted numbers without two of them; 0 of none. */
function medianWithout(sorted: readonly number[], one: number, other: number): number {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  const first = bisectLeft(sorted, less);
  const second = more === less ? first + 1 : bisectLeft(sorted, more);
  let at = Math.floor((sorted.length - 2) / 2);
  if (first <= at) at += 1;
  if (second <= at) at += 1;
  return sorted[at] ?? 0;
}
