import { formatPartialDate } from '../domain/dates.ts';
import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { publishedDays } from './own-dates.ts';

/** An article's stated `publishedAt` is not after the build date. */
export const futurePublished: Check = {
  id: 'future-published',
  severity: 'error',
  advice: 'Ngày đăng mà bài ghi không được sau ngày dựng trang.',
  examples: {
    ok: `
      articles:
        - id: dak-lak-lien-ket
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: stated }
          summary: { vi: Đắk Lắk hợp tác với Khánh Hòa. }
          publishedAt: 2022-07-15`,
    notOk: `
      articles:
        - id: dak-lak-lien-ket
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: stated }
          summary: { vi: Đắk Lắk hợp tác với Khánh Hòa. }
          publishedAt: 2122-07-15`,
  },
  run({ entries, corpus: { buildDate } }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'articles') continue;
      const { publishedAt, inferred } = entry.data;
      if (publishedAt === undefined || inferred?.['publishedAt'] !== undefined) continue;
      const { first } = publishedDays(publishedAt);
      if (first === undefined || first <= buildDate) continue;
      const message = `Ngày đăng ${formatPartialDate(first)} sau ngày dựng trang ${formatPartialDate(buildDate)}. Xem lại ngày mà bài ghi.`;
      report({ record: keyOf(entry), path: 'publishedAt', message });
    }
  },
};
