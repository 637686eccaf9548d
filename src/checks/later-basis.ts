import { keyOf } from '../corpus/types.ts';
import type { Corpus, Entry } from '../corpus/types.ts';
import { dayRange, formatWhen, type When } from '../domain/dates.ts';
import type { Check, Finding } from './check.ts';
import { ownDay } from './own-dates.ts';

/** Relations that make a document younger than the other. */
const RESTING = new Set(['basis', 'implements', 'replaces', 'amends']);

/** What rests on a document does not come before it. */
export const laterBasis: Check = {
  id: 'later-basis',
  severity: 'warning',
  advice:
    'Nhiệm vụ không đến hạn hay xong trước khi có văn bản mà nó căn cứ; văn bản không có trước văn bản mà nó thực hiện.',
  examples: {
    ok: `
      documents:
        - id: nghi-quyet-du-lich
          title: Nghị quyết về du lịch
          kind: resolution
          issued: 2023-12-08
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]
      directives:
        - id: lap-de-an-du-lich
          what: Lập đề án du lịch
          strength: request
          basis: [documents/nghi-quyet-du-lich]
          due: "2023"
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]`,
    notOk: `
      documents:
        - id: nghi-quyet-du-lich
          title: Nghị quyết về du lịch
          kind: resolution
          issued: 2023-12-08
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]
      directives:
        - id: lap-de-an-du-lich
          what: Lập đề án du lịch
          strength: request
          basis: [documents/nghi-quyet-du-lich]
          due: 2023-11
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk, date: 2024-01 }]`,
  },
  run({ corpus }, report) {
    for (const entry of corpus.entries.directives) restingTask(entry, corpus).forEach(report);
    for (const entry of corpus.entries.documents) restingDocument(entry, corpus).forEach(report);
  },
};

function restingTask(entry: Entry<'directives'>, corpus: Corpus): Finding[] {
  const { basis = [], due, outcomes = [] } = entry.data;
  const times = [
    ...(due === undefined ? [] : [{ path: 'due', when: due, what: 'Hạn' }]),
    ...outcomes.map(({ date }, index) => ({ path: `outcomes.${index}.date`, when: date as When, what: 'Kết quả' })),
  ];
  return times.flatMap(({ path, when, what }) =>
    basis.flatMap((key) => {
      const day = dayOf(corpus, key);
      if (!isOver(when, day)) return [];
      const message = `${what} ${formatWhen(when)} có trước căn cứ của nhiệm vụ: ${key} (${formatWhen(day!)}). Xem lại hai ngày, hoặc basis.`;
      return [{ record: keyOf(entry), path, message }];
    }),
  );
}

function restingDocument(entry: Entry<'documents'>, corpus: Corpus): Finding[] {
  const { issued, relations = [] } = entry.data;
  return relations.flatMap(({ type, document }, index) => {
    const day = RESTING.has(type) ? dayOf(corpus, `documents/${document}`) : undefined;
    if (issued === undefined || !isOver(issued, day)) return [];
    const message =
      `Văn bản ban hành ${formatWhen(issued)}, trước documents/${document} (${formatWhen(day!)}) mà nó căn cứ, thực hiện, ` +
      'thay thế hoặc sửa đổi. Xem lại hai ngày, hoặc chiều của quan hệ.';
    return [{ record: keyOf(entry), path: `relations.${index}.document`, message }];
  });
}

function dayOf(corpus: Corpus, key: string): When | undefined {
  const target = corpus.byKey.get(key);
  return target && ownDay(target);
}

/** True if a time was surely over before a day began. */
function isOver(when: When, day: When | undefined): boolean {
  const [last, first] = [dayRange(when).last, day && dayRange(day).first];
  return last !== undefined && first !== undefined && last < first;
}
