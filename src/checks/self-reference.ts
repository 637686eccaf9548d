import { keyOf } from '../corpus/types.ts';
import { QUOTED_ARTICLE } from './check.ts';
import type { Check } from './check.ts';

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
  run({ references }, report) {
    for (const { from, path, target, id } of references) {
      if (target !== from.collection || id !== from.id || QUOTED_ARTICLE.test(path)) continue;
      report({ record: keyOf(from), path, message: `Bản ghi nhắc tới chính nó («${id}»). Ghi mã khác, hoặc bỏ.` });
    }
  },
};
