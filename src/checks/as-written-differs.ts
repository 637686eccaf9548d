import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { agreementOf, explainDifference, writtenQuantities } from './stated/as-written.ts';
import { isInferred, valueFaultsOf } from './stated/faults.ts';

/** A number and the source's words beside it say the same, with no digit lost and none added. */
export const asWrittenDiffers: Check = {
  id: 'as-written-differs',
  severity: 'error',
  advice:
    'Con số và asWritten bên cạnh phải nói cùng một số: «13.850 tỷ đồng» là 13850000000000, «8,6%» là 8.6; không thêm bớt chữ số.',
  examples: {
    ok: `
      projects:
        - id: duong-tranh
          name: Đường tránh phía tây
          kind: road
          budget: { value: 47250000000000, currency: VND, asWritten: 47.250 tỷ đồng }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      projects:
        - id: duong-tranh
          name: Đường tránh phía tây
          kind: road
          budget: { value: 47.25, currency: VND, asWritten: 47.250 tỷ đồng }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ corpus, entries }, report) {
    for (const entry of entries) {
      const told = new Set(valueFaultsOf(corpus)(entry).map(({ value }) => value.path));
      for (const written of writtenQuantities(entry, corpus)) {
        const { path, wordsPath, quantity, currency } = written;
        if (told.has(path)) continue;
        const isBroken = currency === 'VND' && quantity.value.scale > 0;
        const isExplained = isInferred(entry, path) || isInferred(entry, wordsPath);
        if (!isBroken && (isExplained || agreementOf(written) !== 'none')) continue;
        report({ record: keyOf(entry), path, message: explainDifference(written) });
      }
    }
  },
};
