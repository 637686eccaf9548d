import { keyOf } from '../corpus/types.ts';
import { dayRange, formatWhen } from '../domain/dates.ts';
import { announcesDocument } from './announced.ts';
import type { Check } from './check.ts';
import { sourcesBefore } from './source-days.ts';

/** States in which a document is still to be issued. */
const TO_COME = new Set(['planned', 'drafting', 'submitted']);

/** A document is issued before an article cites it, unless the article says that it is to come. */
export const documentAfterArticle: Check = {
  id: 'document-after-article',
  severity: 'warning',
  advice: 'Văn bản ban hành trước ngày đăng bài dẫn nó, trừ khi bài nói rằng văn bản sẽ được ban hành.',
  examples: {
    ok: `
      documents:
        - id: nghi-quyet-du-lich
          title: Nghị quyết về du lịch
          kind: resolution
          issued: 2023-12-08
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]`,
    notOk: `
      documents:
        - id: nghi-quyet-du-lich
          title: Nghị quyết về du lịch
          kind: resolution
          issued: 2024-12-08
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]`,
  },
  run({ corpus }, report) {
    for (const entry of corpus.entries.documents) {
      const { issued, scope, status = [] } = entry.data;
      const first = issued && dayRange(issued).first;
      if (!first || scope === 'planned' || status.some(({ state }) => TO_COME.has(state))) continue;
      const sources = sourcesBefore(corpus, entry, first);
      if (!sources || sources.clauses.some(announcesDocument)) continue;
      const message =
        `Văn bản ban hành ${formatWhen(issued)}, sau ngày đăng của ${sources.latest}. Xem lại issued hoặc ngày của nguồn; ` +
        'nếu lúc ấy văn bản chưa ban hành, ghi scope: planned hoặc tình trạng, và nguồn cho ngày ban hành.';
      report({ record: keyOf(entry), path: 'issued', message });
    }
  },
};
