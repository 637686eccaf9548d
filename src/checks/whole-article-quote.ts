import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** So much of the letters of an article of several sentences is no clause of it. */
const SHARE = 0.9;
const SENTENCE_END = /[.!?…](?=\s+\p{Lu}|$)/gu;

/** A quote is the clause that says it, not the whole article. */
export const wholeArticleQuote: Check = {
  id: 'whole-article-quote',
  severity: 'warning',
  advice: 'Trích đúng vế câu nói điều được ghi, không trích cả bài.',
  examples: {
    ok: `
      events:
        - id: hoi-nghi
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          evidence: [{ article: vi-du, quote: "Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột" }]`,
    notOk: `
      events:
        - id: hoi-nghi
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          evidence: [{ article: vi-du, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch. Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột." }]`,
  },
  run({ corpus }, report) {
    for (const { record, path, article, quote, bodyRange } of corpus.clauses) {
      if (!bodyRange || bodyRange.end - bodyRange.start < article.text.body.text.length * SHARE) continue;
      const sentences = quote.match(SENTENCE_END)?.length ?? 0;
      if (sentences < 2) continue;
      const message = `Trích dẫn là cả bài «${article.id}» (${sentences} câu). Chỉ trích vế câu nói điều được ghi.`;
      report({ record: keyOf(record), path: `${path}.quote`, message });
    }
  },
};
