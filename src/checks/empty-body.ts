import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** A bulletin has something to read. */
export const emptyBody: Check = {
  id: 'empty-body',
  severity: 'error',
  advice: 'Bản tin phải có chữ ở thân bài; chưa viết thì ghi draft: true.',
  examples: {
    ok: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: Sàn việc làm mở lại ngày 5/9.`,
    notOk: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: "{/* Viết bản tin ở đây. */}"`,
  },
  run({ corpus }, report) {
    for (const entry of corpus.entries.bulletins) {
      const body = corpus.bodies.get(keyOf(entry));
      if (!body || entry.data.draft === true || body.issues.length > 0) continue;
      if (body.text !== '' || body.components.length > 0) continue;
      const message = 'Bản tin chưa có chữ nào ở thân bài. Viết ít nhất một câu dưới dòng «---», hoặc ghi draft: true.';
      report({ record: keyOf(entry), path: '', message });
    }
  },
};
