import { keyOf } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import type { Check } from './check.ts';

/** Letters. The longest titles of real programmes and resolutions have some 300. */
const LONGEST = 500;
const FIELDS = ['title', 'name', 'what'];

/** A title can be read in a list. */
export const endlessTitle: Check = {
  id: 'endless-title',
  severity: 'error',
  advice: `Tên của một bản ghi có nhiều nhất ${LONGEST} chữ; phần còn lại để ở note hoặc thân bài.`,
  examples: {
    ok: `
      events:
        - id: hoi-cho
          title: Phiên chợ vùng cao Đắk Lắk và các tỉnh Tây Nguyên
          kind: fair
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      events:
        - id: hoi-cho
          title: "${'Phiên chợ vùng cao và '.repeat(30)}"
          kind: fair
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      const title = definitionOf(entry.collection).title(entry.data);
      if (title.length <= LONGEST) continue;
      const path = FIELDS.find((field) => field in entry.data) ?? '';
      const message = `Tên dài ${title.length} chữ («${title.slice(0, 40)}…»), nhiều nhất ${LONGEST}. Rút gọn; phần còn lại để ở note.`;
      report({ record: keyOf(entry), path, message });
    }
  },
};
