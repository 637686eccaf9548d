import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { bodyOf } from './dead-link.ts';

/** Words that do not say where a link leads, when they are all of it. */
const NO_WORDS =
  /^(?:(?:xem|đọc|bấm|nhấn|nhấp|click|tải|vào)\s)*(?:(?:tại|vào|ở)\s)?(?:đây|này|thêm|tiếp|chi tiết|xem|link|liên kết|đường dẫn|here|more|url|web|trang|bấm|nhấn)(?:\s(?:tại|vào|ở)\sđây)?$/iu;

/** A link says where it leads, and no one between can change what it shows. */
export const vagueLink: Check = {
  id: 'vague-link',
  severity: 'warning',
  advice: 'Chữ của liên kết nói nó dẫn tới đâu, không phải «tại đây»; địa chỉ trong thân bài dùng https://.',
  examples: {
    ok: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: Xem [danh sách công ty tuyển người](https://vieclam.example.com.vn/) và [văn bản lưu tại đây từ năm 2020](https://vieclam.example.com.vn/a).`,
    notOk: `
      bulletins:
        - id: viec-lam
          title: Việc làm quý III
          category: employment
          date: 2024-09
          publisher: Sở Nội vụ Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
          body: Xem [tại đây](https://vieclam.example.com.vn/) và [danh sách công ty](http://vieclam.example.com.vn/a).`,
  },
  run({ entries, corpus }, report) {
    for (const entry of entries) {
      const body = bodyOf(entry, corpus);
      if (!body || body.issues.length > 0) continue;
      for (const { href, text, line, column } of body.links) {
        const tell = (message: string) => report({ record: keyOf(entry), path: '', message, at: { line, column } });
        if (NO_WORDS.test(text.replace(/[.…:»>]+$/u, '').trim()))
          tell(
            `Chữ «${text}» không nói liên kết dẫn tới đâu; viết tên của trang, ví dụ «danh sách công ty tuyển người».`,
          );
        if (/^http:/i.test(href) && !isAddressItself(text))
          tell(`Địa chỉ «${href}» không mã hóa; dùng https:// nếu trang ấy có.`);
      }
    }
  },
};

/** An article keeps the addresses that its source prints. */
function isAddressItself(text: string): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(text);
}
