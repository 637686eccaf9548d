import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** Words of a part of a whole, and of what may well be more than the whole. */
const SHARE = /(?<!\p{L})(?:tỷ trọng|tỉ trọng|cơ cấu|tỷ lệ|tỉ lệ|thị phần)(?!\p{L})/iu;
const NO_SHARE =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|so với|tăng|giảm|tốc độ|nợ|thực hiện|hoàn thành|lạm phát|kim ngạch|GDP|GRDP|công suất)(?!\p{L})/iu;

/** A part is not more than its whole. */
export const shareOverWhole: Check = {
  id: 'share-over-whole',
  severity: 'warning',
  advice: 'Tỷ trọng, cơ cấu, tỷ lệ tính bằng % của một tổng thì từ 0 đến 100.',
  examples: {
    ok: `
      indicators:
        - id: thu-ngan-sach
          title: Mức thực hiện kế hoạch thu ngân sách
          unit: "% kế hoạch"
          observations:
            - { territory: { province: dak-lak }, period: "2024", value: 112, asWritten: 112% kế hoạch }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      indicators:
        - id: dich-vu
          title: Tỷ trọng dịch vụ trong cơ cấu kinh tế
          unit: "%"
          observations:
            - { territory: { province: dak-lak }, period: "2024", value: 104.5, asWritten: "104,5%" }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'indicators') continue;
      const { title, unit = '', definition = '', observations } = entry.data;
      if (!/^(?:%|phần trăm)$/u.test(unit.trim()) || !SHARE.test(title) || NO_SHARE.test(`${title} ${definition}`))
        continue;
      for (const [index, { value }] of observations.entries()) {
        if (value === undefined || (value >= 0 && value <= 100)) continue;
        const path = `observations.${index}.value`;
        const message = `«${title}» là phần của một tổng mà bản ghi ghi ${value} %. Xem lại con số, đơn vị hay tên chỉ số.`;
        report({ record: keyOf(entry), path, message });
      }
    }
  },
};
