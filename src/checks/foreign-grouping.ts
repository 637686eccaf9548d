import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';
import { formatDecimal } from '../domain/decimal.ts';
import { agreementOf, writtenQuantities } from './stated/as-written.ts';
import { isInferred } from './stated/faults.ts';

/** Digits that the source groups in another way than Vietnamese are read with a reason. */
export const foreignGrouping: Check = {
  id: 'foreign-grouping',
  severity: 'warning',
  advice:
    'Nguồn nhóm chữ số khác cách viết tiếng Việt (2.350,5) thì nói ở inferred đã đọc thế nào, và vì sao đọc như vậy.',
  examples: {
    ok: `
      indicators:
        - id: san-luong-tom
          title: Sản lượng tôm nuôi
          unit: tấn
          observations:
            - { territory: { province: dak-lak }, period: "2024", value: 2350.5, asWritten: "2,350.5 tấn" }
          inferred: { observations.0.value: nguồn dùng dấu phẩy ngăn hàng nghìn và dấu chấm thập phân }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      indicators:
        - id: san-luong-tom
          title: Sản lượng tôm nuôi
          unit: tấn
          observations:
            - { territory: { province: dak-lak }, period: "2024", value: 2350.5, asWritten: "2,350.5 tấn" }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ corpus, entries }, report) {
    for (const entry of entries)
      for (const written of writtenQuantities(entry, corpus)) {
        const { path, wordsPath, words, quantity } = written;
        if (isInferred(entry, path) || isInferred(entry, wordsPath)) continue;
        if (agreementOf(written) !== 'otherwise') continue;
        const message =
          `Nguồn viết ${quoted(words)}, không nhóm chữ số như tiếng Việt (${formatDecimal(quantity.value)}). ` +
          `Đọc lại; nếu đúng thì ghi ở inferred.${path} đã đọc thế nào.`;
        report({ record: keyOf(entry), path: wordsPath, message });
      }
  },
};
