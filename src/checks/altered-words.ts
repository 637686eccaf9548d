import { foldSpace } from '../domain/text.ts';
import { evidenceOf } from '../corpus/join.ts';
import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import { walkFields } from '../schemas/walk.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';

/** Fields that hold the source's own words, wherever they stand in a record. */
const VERBATIM = /(^|\.)(asWritten|class|quotation\.\d+)$/;

/** Words given as the source's own stand in one of the articles that the record quotes. */
export const alteredWords: Check = {
  id: 'altered-words',
  severity: 'error',
  advice: 'asWritten, class và quotation chép đúng từng chữ của bài được trích.',
  examples: {
    ok: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: Nha Trang }]
          evidence: [{ article: vi-du, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch" }]`,
    notOk: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: TP. Nha Trang }]
          evidence: [{ article: vi-du, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch" }]`,
  },
  run({ entries, corpus }, report) {
    for (const entry of entries) {
      const articles = articlesQuoted(entry, corpus);
      if (articles.length === 0) continue;
      walkFields(definitionOf(entry.collection).schema, entry.data, ({ path, value }) => {
        if (typeof value !== 'string' || !VERBATIM.test(path)) return;
        if (articles.some(({ text }) => text.folded.text.includes(foldSpace(value)))) return;
        const names = articles.map(({ text }) => text.seedFile).join(', ');
        const message = `Không có chữ ${quoted(value)} trong ${names}. Chép đúng chữ của nguồn, kể cả chữ hoa và lỗi gõ.`;
        report({ record: keyOf(entry), path, message });
      });
    }
  },
};

/** Empty unless every article that the record names was read. */
function articlesQuoted(entry: Entry, corpus: Corpus): ArticleEntry[] {
  const ids = new Set(evidenceOf(entry).map(({ evidence }) => evidence.article));
  const articles = [...ids].map((id) => corpus.byKey.get(`articles/${id}`) as ArticleEntry | undefined);
  return articles.every((article) => article !== undefined) ? articles : [];
}
