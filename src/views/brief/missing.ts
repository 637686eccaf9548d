import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { Measured } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import { fieldOf } from '../../facts/gaps.ts';
import { tabledGaps } from '../../facts/tabled.ts';
import { countRun } from '../common/counted.ts';
import type { ViewContext } from '../common/context.ts';
import { gapsOfRecord, type Gap } from '../gaps/gaps.ts';

/** What the sources do not say, as far as a brief has a place for it. */
export interface Missing {
  total: Measured;
  gaps: Gap[];
  /** «Trong các bảng ở đây, nguồn không nêu 9 thông tin: Dự án: Tổng mức (4); …» */
  lead: Run[];
}

/** The empty cells in the tables of a brief. */
export function missingInTables(context: ViewContext, of?: Scope): Missing {
  const { corpus, facts, strings } = context;
  const words = strings.brief;
  const entries = facts.tabled(of);
  const gaps = entries.flatMap((entry) => {
    const shown = new Set(tabledGaps(corpus, entry));
    return gapsOfRecord(context, entry).filter(({ path }) => shown.has(path));
  });
  const total = facts.count('gaps-tabled', of);
  const lead =
    entries.length === 0
      ? [{ text: words.none.gapsOfNone }]
      : total.value === 0
        ? [{ text: words.none.gaps }]
        : words.gapsLead(countRun(context, total), fieldsOf(context, gaps, of));
  return { total, gaps, lead };
}

/** «Nhiệm vụ: Hạn (3); Dự án: Tổng mức (1)», most frequent first. */
function fieldsOf(context: ViewContext, gaps: readonly Gap[], of: Scope | undefined): Run[] {
  const { facts, strings, format } = context;
  const fields = Map.groupBy(gaps, ({ collection, path }) => `${collection}?absent=${fieldOf(path)}`);
  return [...fields]
    .map(([field, found]) => {
      const { collection, field: name } = found[0]!;
      const count = facts.count('gaps-tabled', of === undefined ? field : `${of}&${field}`);
      return { label: `${strings.collections[collection].label}: ${name}`, count };
    })
    .sort((a, b) => b.count.value - a.count.value || format.compare(a.label, b.label))
    .flatMap(({ label, count }, index): Run[] => [
      { text: `${index > 0 ? '; ' : ''}${label} ` },
      countRun(context, count, `(${format.number(count.value)})`),
    ]);
}

/** What the sources do not say of a record, in a sentence. */
export function missingInRecord(context: ViewContext, entry: Entry): Run[] {
  const { facts, strings } = context;
  const words = strings.brief;
  const total = facts.count('gaps', keyOf(entry));
  const labels = [...new Set(gapsOfRecord(context, entry).map(({ label }) => label))].join('; ');
  return total.value === 0 ? [{ text: words.none.gapsOfRecord }] : words.gapsOfRecord(countRun(context, total), labels);
}
