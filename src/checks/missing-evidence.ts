import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** Every record rests on a quote of an article, or on a citation. An article is its own evidence. */
export const missingEvidence: Check = {
  id: 'missing-evidence',
  severity: 'error',
  advice: 'Mỗi bản ghi cần ít nhất một trích dẫn (evidence), hoặc một dẫn chiếu (citations).',
  examples: {
    ok: `
      organizations:
        - id: ubnd-tinh-dak-lak
          name: UBND tỉnh Đắk Lắk
          level: province
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
    notOk: `
      organizations:
        - id: ubnd-tinh-dak-lak
          name: UBND tỉnh Đắk Lắk
          level: province`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection === 'articles' || entry.data.evidence || entry.data.citations) continue;
      const message =
        'Bản ghi chưa có căn cứ. Thêm evidence với một câu chép đúng từ bài, ' +
        'hoặc citations nếu tài liệu không có trong kho bài.';
      report({ record: keyOf(entry), path: '', message });
    }
  },
};
