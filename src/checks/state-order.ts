import { keyOf } from '../corpus/types.ts';
import { formatWhen } from '../domain/dates.ts';
import { isBefore, type DatedState } from '../facts/states.ts';
import type { Check } from './check.ts';

/**
 * States stand in the order of their dates, the latest last: pages go by the dates (`facts/states.ts`), readers of the
 * file by the order.
 */
export const stateOrder: Check = {
  id: 'state-order',
  severity: 'warning',
  advice: 'Các tình trạng xếp theo ngày, cũ trước mới sau; tình trạng có ngày muộn nhất là tình trạng được tính.',
  examples: {
    ok: `
      programmes:
        - id: chuong-trinh-ca-phe
          title: Chương trình phát triển cà phê bền vững
          status:
            - { state: ongoing, asWritten: đang thực hiện, date: 2021 }
            - { state: completed, asWritten: đã hoàn thành, date: 2023-09 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      programmes:
        - id: chuong-trinh-ca-phe
          title: Chương trình phát triển cà phê bền vững
          status:
            - { state: completed, asWritten: đã hoàn thành, date: 2023-09 }
            - { state: ongoing, asWritten: đang thực hiện, date: 2021 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      const { status = [] } = entry.data as { status?: DatedState[] };
      for (const [index, state] of status.entries()) {
        const later = status.slice(0, index).find((other) => isBefore(state, other));
        if (!later) continue;
        const message =
          `Tình trạng này (${formatWhen(state.date!)}) đứng sau một tình trạng muộn hơn (${formatWhen(later.date!)}). ` +
          'Hãy xếp cũ trước, mới sau, hoặc sửa ngày.';
        report({ record: keyOf(entry), path: `status.${index}.date`, message });
      }
    }
  },
};
