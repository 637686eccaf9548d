import { firstDay, formatPartialDate, isPartialDate, lastDay } from '../domain/dates.ts';
import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { pathTo, visitObjects } from './visit-objects.ts';

/** Pairs of keys that bound a time. */
const BOUNDS = [
  ['from', 'to'],
  ['notBefore', 'notAfter'],
  ['validFrom', 'validTo'],
] as const;

/** A span does not end before it begins. */
export const periodOrder: Check = {
  id: 'period-order',
  severity: 'error',
  advice: 'Thời gian kết thúc không được trước thời gian bắt đầu.',
  examples: {
    ok: `
      programmes:
        - id: chuong-trinh-ca-phe
          title: Chương trình phát triển cà phê bền vững
          period: { from: 2021, to: 2025 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      programmes:
        - id: chuong-trinh-ca-phe
          title: Chương trình phát triển cà phê bền vững
          period: { from: 2025, to: 2021 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries)
      visitObjects(entry.data, (object, path) => {
        for (const [start, end] of BOUNDS) {
          const [a, b] = [object[start], object[end]];
          if (!isDate(a) || !isDate(b) || firstDay(a) <= lastDay(b)) continue;
          const message = `${end} (${formatPartialDate(b)}) đứng trước ${start} (${formatPartialDate(a)}).`;
          report({ record: keyOf(entry), path: pathTo(path, end), message });
        }
      });
  },
};

function isDate(value: unknown): value is string {
  return typeof value === 'string' && isPartialDate(value);
}
