import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { bodyOf } from './dead-link.ts';

/** Nothing that is written in a body is lost or shown as signs: notes have their words, tables their columns, fences an end. */
export const lostBodyWords: Check = {
  id: 'lost-body-words',
  severity: 'warning',
  advice: 'Trong thân bài, dấu chú thích phải có lời, dòng của bảng không nhiều ô hơn dòng đầu, rào mã phải đóng.',
  examples: {
    ok: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: "Có 1.240 việc làm mới[^dieu-tra].\\n\\n[^dieu-tra]: Theo điều tra quý III."`,
    notOk: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: "Có 1.240 việc làm mới[^dieu-tra]."`,
  },
  run({ entries, corpus }, report) {
    for (const entry of entries) {
      const body = bodyOf(entry, corpus);
      if (!body || body.issues.length > 0) continue;
      for (const { message, line, column } of body.losses)
        report({ record: keyOf(entry), path: '', message, at: { line, column } });
    }
  },
};
