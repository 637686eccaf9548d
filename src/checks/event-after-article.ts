import { keyOf } from '../corpus/types.ts';
import type { Clause, Entry } from '../corpus/types.ts';
import { firstDay, formatWhen, isSpan, type PartialDate, type When } from '../domain/dates.ts';
import { announcesDocument, announcesEvent, reportsEvent } from './announced.ts';
import type { Check } from './check.ts';
import { sourcesBefore } from './source-days.ts';

/** What an article reports as past was not after it: an event, what was said, signed or done. */
export const eventAfterArticle: Check = {
  id: 'event-after-article',
  severity: 'warning',
  advice:
    'Sự kiện, phát biểu, việc ký, kết quả mà bài kể là đã có thì không thể sau ngày đăng bài; việc sắp tới thì được.',
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
    for (const told of COLLECTIONS.flatMap((name) => corpus.entries[name] as Entry[]).flatMap(tellings)) {
      const { entry, path, when, what, part, isPast } = told;
      const begins = beginningOf(when);
      const sources = begins && sourcesBefore(corpus, entry, firstDay(begins), part);
      if (!sources || !isPast(sources.clauses, begins)) continue;
      const message =
        `${what} ${formatWhen(when)} được kể là đã diễn ra, mà ${sources.latest}. ` +
        `Xem lại ${path} hoặc ngày đăng bài.`;
      report({ record: keyOf(entry), path, message });
    }
  },
};

const COLLECTIONS = ['events', 'statements', 'linkages', 'directives'] as const;

/** Something that happened at a time, as a record has it. */
interface Telling {
  entry: Entry;
  path: string;
  when: When;
  what: string;
  /** Path of the part whose evidence tells of it; absent for that of the record. */
  part?: string;
  /** True if quotes that were written before it tell of it as past. */
  isPast(clauses: readonly Clause[], begins: PartialDate): boolean;
}

function tellings(entry: Entry): Telling[] {
  switch (entry.collection) {
    case 'events': {
      const { date, results } = entry.data;
      const isPast: Telling['isPast'] = (clauses, begins) =>
        !clauses.some(announcesEvent) &&
        (results !== undefined || clauses.some((clause) => reportsEvent(clause, begins)));
      return date === undefined ? [] : [{ entry, path: 'date', when: date, what: 'Sự kiện', isPast }];
    }
    case 'statements': {
      const { date } = entry.data;
      return date === undefined ? [] : [{ entry, path: 'date', when: date, what: 'Phát biểu', isPast: () => true }];
    }
    case 'linkages': {
      const { signed, status = [] } = entry.data;
      const isProposed = status.some(({ state }) => state === 'proposed');
      const isPast: Telling['isPast'] = (clauses) =>
        !isProposed && !clauses.some((clause) => announcesEvent(clause) || announcesDocument(clause));
      return signed === undefined ? [] : [{ entry, path: 'signed', when: signed, what: 'Việc ký', isPast }];
    }
    case 'directives':
      return (entry.data.outcomes ?? []).map(({ date }, index) => {
        const part = `outcomes.${index}`;
        const isPast: Telling['isPast'] = (clauses) => !clauses.some(announcesEvent);
        return { entry, path: `${part}.date`, when: date, what: 'Kết quả', part, isPast };
      });
    default:
      return [];
  }
}

/** As precisely as it is known; undefined where it may have been any day before another. */
function beginningOf(when: When): PartialDate | undefined {
  if (typeof when === 'string') return when;
  return isSpan(when) ? when.from : when.notBefore;
}
