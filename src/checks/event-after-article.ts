import { keyOf } from '../corpus/types.ts';
import { firstDay, formatWhen, isSpan, type PartialDate, type When } from '../domain/dates.ts';
import { announcesEvent, reportsEvent } from './announced.ts';
import type { Check } from './check.ts';
import { sourcesBefore } from './source-days.ts';

/** An event that an article reports as past was not after it. */
export const eventAfterArticle: Check = {
  id: 'event-after-article',
  severity: 'warning',
  advice: 'Sự kiện mà bài kể là đã diễn ra thì không thể sau ngày đăng bài; sự kiện sắp tới thì được.',
  examples: {
    ok: `
      events:
        - id: hoi-nghi-buon-ma-thuot
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          date: "2024"
          evidence: [{ article: vi-du, quote: "Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột" }]`,
    notOk: `
      events:
        - id: hoi-nghi-buon-ma-thuot
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          date: 2024-09
          results: [hai tỉnh ký biên bản]
          evidence: [{ article: vi-du, quote: "Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột" }]
          inferred: { date: bài chỉ ghi năm }`,
  },
  run({ corpus }, report) {
    for (const entry of corpus.entries.events) {
      const { date, results } = entry.data;
      const begins = date && beginningOf(date);
      const sources = begins && sourcesBefore(corpus, entry, firstDay(begins));
      if (!sources || sources.clauses.some(announcesEvent)) continue;
      if (!sources.clauses.some((clause) => reportsEvent(clause, begins)) && results === undefined) continue;
      const message =
        `Sự kiện ${formatWhen(date)} được kể là đã diễn ra, mà ${sources.latest}. ` +
        'Xem lại date của sự kiện hoặc ngày đăng bài.';
      report({ record: keyOf(entry), path: 'date', message });
    }
  },
};

/** As precisely as it is known; undefined where it may have been any day before another. */
function beginningOf(when: When): PartialDate | undefined {
  if (typeof when === 'string') return when;
  return isSpan(when) ? when.from : when.notBefore;
}
