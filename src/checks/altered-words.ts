import { foldSpace } from '../domain/text.ts';
import { locateQuote } from '../corpus/prove/quotes.ts';
import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry, ArticleText, Corpus } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { quoted as quote } from './hint.ts';
import { pathTo, visitObjects } from './visit-objects.ts';

/** Words given as the source's own stand in one of the articles that the record quotes. */
export const alteredWords: Check = {
  id: 'altered-words',
  severity: 'error',
  advice: 'asWritten, class và quotation chép đúng và trọn từng chữ của bài được trích, ngoài phần chrome.',
  examples: {
    ok: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: Nha Trang }]
          inferred: { parties.1.province: Nha Trang là thành phố của tỉnh Khánh Hòa }
          evidence: [{ article: vi-du, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch" }]`,
    notOk: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: TP. Nha Trang }]
          inferred: { parties.1.province: Nha Trang là thành phố của tỉnh Khánh Hòa }
          evidence: [{ article: vi-du, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch" }]`,
  },
  run({ entries, quoted, corpus }, report) {
    for (const entry of entries) {
      const articles = known(quoted.get(entry) ?? [], corpus);
      if (articles.length === 0) continue;
      visitObjects(entry.data, (object, path) => {
        for (const [key, value] of Object.entries(object))
          for (const [at, words] of verbatim(key, value)) {
            if (articles.some(({ text }) => stands(words, text))) continue;
            const names = articles.map(({ text }) => text.seedFile).join(', ');
            const message =
              `Không có chữ ${quote(words)} trong ${names}. ` +
              'Chép đúng và trọn chữ của nguồn, kể cả chữ hoa và lỗi gõ; không chép từ phần chrome.';
            report({ record: keyOf(entry), path: pathTo(path, at), message });
          }
      });
    }
  },
};

/** True when the words stand in the article as a quote may: whole, outside chrome; once or several times. */
function stands(words: string, text: ArticleText): boolean {
  if (!text.folded.text.includes(foldSpace(words))) return false;
  const located = locateQuote(text, words, { chrome: text.setAside.filter(({ kind }) => kind === 'chrome') });
  return 'range' in located || located.fault.kind === 'ambiguous';
}

/** Fields that hold the source's own words, wherever they stand in a record. */
const VERBATIM = new Set(['asWritten', 'class', 'quotation']);

/** Words given as the source's own, each with its path from the object that holds the field. */
function verbatim(key: string, value: unknown): [string, string][] {
  if (!VERBATIM.has(key)) return [];
  if (typeof value === 'string') return [[key, value]];
  return (value as string[]).map((piece, index) => [`${key}.${index}`, piece]);
}

/** Empty unless every one of the articles was read. */
function known(ids: readonly string[], corpus: Corpus): ArticleEntry[] {
  const articles = ids.map((id) => corpus.byKey.get(`articles/${id}`) as ArticleEntry | undefined);
  return articles.every((article) => article !== undefined) ? articles : [];
}
