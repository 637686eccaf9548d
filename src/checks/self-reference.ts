import { keyOf } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import { referencesOf } from '../schemas/walk.ts';
import type { Check } from './check.ts';

const QUOTES = /(^|\.)evidence\.\d+\.article$/;

/** A record does not name itself, except that an article quotes itself. */
export const selfReference: Check = {
  id: 'self-reference',
  severity: 'error',
  advice: 'Bản ghi không nhắc tới chính nó.',
  examples: {
    ok: `
      organizations:
        - id: ubnd-tinh-dak-lak
          name: UBND tỉnh Đắk Lắk
          level: province
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]
        - id: so-du-lich-dak-lak
          name: Sở Du lịch tỉnh Đắk Lắk
          level: province
          parent: ubnd-tinh-dak-lak
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
    notOk: `
      organizations:
        - id: so-du-lich-dak-lak
          name: Sở Du lịch tỉnh Đắk Lắk
          level: province
          parent: so-du-lich-dak-lak
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries)
      for (const { path, target, id } of referencesOf(definitionOf(entry.collection).schema, entry.data)) {
        if (target !== entry.collection || id !== entry.id || QUOTES.test(path)) continue;
        report({ record: keyOf(entry), path, message: `Bản ghi nhắc tới chính nó («${id}»). Ghi mã khác, hoặc bỏ.` });
      }
  },
};
