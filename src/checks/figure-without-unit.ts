import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** An indicator with numbers says what they are numbers of. */
export const figureWithoutUnit: Check = {
  id: 'figure-without-unit',
  severity: 'error',
  advice: 'Chỉ số có value thì phải có unit: «%», «tấn», «nghìn người»; nhận định không có số thì ghi ở text.',
  examples: {
    ok: `
      indicators:
        - id: viec-lam
          title: Nhận định về việc làm
          observations:
            - { territory: { province: dak-lak }, period: "2024", text: ổn định, asWritten: việc làm ổn định }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      indicators:
        - id: lao-dong
          title: Số lao động đi làm việc ở nước ngoài
          observations:
            - { territory: { province: dak-lak }, period: "2024", value: 12.4, asWritten: "12,4 nghìn người" }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'indicators' || entry.data.unit !== undefined) continue;
      const first = entry.data.observations.find(({ value }) => value !== undefined);
      if (!first) continue;
      const message = `Chỉ số có con số (${first.value}, nguồn viết «${first.asWritten}») mà không ghi đơn vị. Thêm unit như nguồn viết.`;
      report({ record: keyOf(entry), path: 'unit', message });
    }
  },
};
