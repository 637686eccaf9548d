import { formatPartialDate } from '../domain/dates.ts';
import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry } from '../corpus/types.ts';
import { createUnits } from '../domain/territory.ts';
import type { Unit } from '../domain/territory.ts';
import { unitTable } from '../reference/index.ts';
import type { Check, CheckInput, Mention } from './check.ts';
import { daysOf, observationDays } from './own-dates.ts';

const units = createUnits(unitTable);

/** A name that meant another unit before or after is told by a date: of the record, else of an article it quotes. */
export const undatedUnit: Check = {
  id: 'undated-unit',
  severity: 'error',
  advice:
    'Bài không ghi ngày mà bản ghi gọi một tỉnh vừa đổi nghĩa từ 1/7/2025 thì publishedAt cần một khoảng ngày, có thể suy ra.',
  examples: {
    ok: `
      articles:
        - id: khong-ngay
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: editorial }
          summary: { vi: Đắk Lắk hợp tác về du lịch. }
          publishedAt: { notBefore: 2024-01, notAfter: 2025-06-30 }
          inferred: { publishedAt: Bài nói về năm 2024 và gọi tỉnh theo tên trước hợp nhất }
          body: |
            Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch.

            Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột.
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          provinces: [dak-lak]
          evidence: [{ article: khong-ngay, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang" }]`,
    notOk: `
      articles:
        - id: khong-ngay
          seed: dak-lak.txt
          title: { text: Đắk Lắk liên kết vùng, origin: editorial }
          summary: { vi: Đắk Lắk hợp tác về du lịch. }
          body: |
            Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch.

            Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột.
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          provinces: [dak-lak]
          evidence: [{ article: khong-ngay, quote: "Tỉnh Đắk Lắk hợp tác với Nha Trang" }]`,
  },
  run(input, report) {
    const told = new Set<ArticleEntry>();
    for (const mention of input.references) {
      const other = mention.target === '@unit' ? namesake(mention.id) : undefined;
      if (!other || isDated(mention, input)) continue;
      for (const article of editedSources(mention, input)) {
        if (told.has(article)) continue;
        told.add(article);
        report({ record: keyOf(article), path: 'publishedAt', message: messageFor(mention, other) });
      }
    }
  },
};

/** Another unit that bears the same name and has a page of its own. */
function namesake(id: string): Unit | undefined {
  const unit = units.get(id);
  return unit && units.table.units.find(({ name, slug }) => name === unit.name && slug !== unit.slug);
}

function isDated({ from, path }: Mention, { quoted, corpus }: CheckInput): boolean {
  return (observationDays(from, path) ?? daysOf(from, quoted.get(from) ?? [], corpus)).length > 0;
}

/** Articles that an editor can date: the record is itself one, or quotes them. A raw text has no record to write it in. */
function editedSources({ from }: Mention, { quoted, corpus }: CheckInput): ArticleEntry[] {
  const articles = (quoted.get(from) ?? []).map((id) => corpus.byKey.get(`articles/${id}`) as ArticleEntry | undefined);
  return articles.filter((article) => article !== undefined && article.status === 'edited') as ArticleEntry[];
}

function messageFor({ from, path, id }: Mention, other: Unit): string {
  const { name, validFrom } = units.get(id)!;
  const turn = [validFrom ?? '', other.validFrom ?? ''].sort()[1]!;
  return (
    `Bài không có ngày mà ${keyOf(from)} (${path}) gọi tên ${name}: trước và từ ${formatPartialDate(turn)} tên này chỉ hai đơn vị, ` +
    `«${id}» và «${other.id}». Ghi publishedAt; nếu suy ra thì ghi khoảng {notBefore, notAfter} và lý do ở inferred.publishedAt.`
  );
}
