import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { gapAdvice, gapRegister, GAPS_PATH, type GapAdvice, type GapCount } from '../gaps/gaps.ts';
import type { Run } from '../../domain/run.ts';
import { countRun } from '../common/counted.ts';
import type { ViewContext } from '../common/context.ts';
import type { Link } from '../common/sections.ts';
import { figurePart, type PartChart } from './part-chart.ts';
import { stamped } from '../common/stamp.ts';

/** The first page of the register of gaps. */
export interface GapRegisterPage extends PageHead {
  lead: Run[];
  /** What is stated, inferred and missing, by collection; absent where there is nothing to draw. */
  shares?: PartChart<unknown>;
  /** By record, by field and by unit; each as far as there is anything to count. */
  tables: GapTable[];
  /** Absent where nothing is missing. */
  advice?: GapAdvice;
}

interface GapTable {
  id: string;
  heading: string;
  note?: string;
  /** Head of the column of names. */
  column: string;
  rows: (Link & { count: Run })[];
}

export const gapRegisterPage = stamped((context: ViewContext): GapRegisterPage => {
  const words = context.strings.gaps;
  const register = gapRegister(context);
  const total = countRun(context, context.facts.count('gaps'));
  const records = countRun(context, context.facts.count('records-with-gaps'));
  const shares = figurePart(context, 'khoang-trong');
  const tables: GapTable[] = [
    {
      id: 'theo-ban-ghi',
      heading: words.byRecord,
      column: words.collection,
      rows: tableRows(register.collections),
    },
    { id: 'theo-loai', heading: words.byField, column: words.field, rows: tableRows(register.fields) },
    {
      id: 'theo-tinh',
      heading: words.byUnit,
      note: words.byUnitNote,
      column: words.unit,
      rows: tableRows(register.units),
    },
  ];
  return {
    title: words.title,
    description: words.description,
    path: GAPS_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(words.title),
    lead: register.total > 0 ? words.lead(total, records) : [{ text: words.none }],
    ...(shares ? { shares } : {}),
    tables: tables.filter(({ rows }) => rows.length > 0),
    ...(register.total > 0 ? { advice: gapAdvice(context) } : {}),
  };
});

function tableRows(counts: readonly GapCount[]): GapTable['rows'] {
  return counts.map(({ label, counted, page }) => ({ label, path: page, count: counted }));
}
