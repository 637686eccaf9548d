import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** Only what is no newspaper's article says of itself what an official text says: number, issuer, signer. */
export const officialArticle: Check = {
  id: 'official-article',
  severity: 'error',
  advice: 'Bài có official thì kind là official-text, agreement hoặc report; bài báo không có official.',
  examples: {
    ok: `
      articles:
        - id: nguon
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: editorial }
          publishedAt: 2024-06-01
          summary: { vi: Đắk Lắk hợp tác về du lịch. }
          kind: report
          official: { kind: báo cáo, number: 12/BC-UBND, issuer: Ủy ban nhân dân tỉnh Đắk Lắk }
          inferred: { official: theo trang đầu của bản in }`,
    notOk: `
      articles:
        - id: nguon
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: editorial }
          publishedAt: 2024-06-01
          summary: { vi: Đắk Lắk hợp tác về du lịch. }
          official: { kind: báo cáo, number: 12/BC-UBND, issuer: Ủy ban nhân dân tỉnh Đắk Lắk }
          inferred: { official: theo trang đầu của bản in }`,
  },
  run({ corpus }, report) {
    for (const article of corpus.entries.articles) {
      const { kind = 'article', official } = article.data;
      if (kind !== 'article' || official === undefined) continue;
      const message =
        'Bài có «official» mà không ghi «kind»: bài báo không có số, người ký. Ghi kind: official-text (văn bản hành chính), agreement (thỏa thuận) hoặc report (báo cáo).';
      report({ record: keyOf(article), path: 'official', message });
    }
  },
};
