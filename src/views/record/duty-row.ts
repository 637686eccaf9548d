import type { Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { heldAfter, heldDuties, type NowHeld } from '../common/duty.ts';
import { isWhollyInferred, type Noted, type Row } from '../common/shown.ts';

/** The fields behind which a row on duties stands: the first that the record has. */
const BEHIND = ['lead', 'successors', 'validTo'];

/**
 * The rows of a record, with who holds its duties now: those of a task where one who leads it has ended, and those of a
 * body that has ended. Other records stay as they are.
 */
export function withDuty(context: ViewContext, record: Entry, rows: readonly Row[]): Row[] {
  const duty = dutyRow(context, record);
  const field = BEHIND.find((name) => rows.some(({ path }) => path === name));
  const place = rows.findIndex(({ path }) => path === field) + 1 || rows.length;
  return duty ? [...rows.slice(0, place), duty, ...rows.slice(place)] : [...rows];
}

function dutyRow(context: ViewContext, record: Entry): Row | undefined {
  const words = context.strings.tasks.duty;
  if (record.collection === 'organizations') {
    const held = heldAfter(context, record);
    return held && rowOf(words.labelOfBody, itemOf([], held, words));
  }
  if (record.collection !== 'directives') return undefined;
  const isAlone = record.data.lead?.length === 1;
  const items = heldDuties(context, record).map(({ who, ...held }) =>
    itemOf(isAlone ? [] : [{ text: words.each(who.text, '') }], held, words),
  );
  if (items.length === 0) return undefined;
  return rowOf(words.label, { shown: { kind: 'list', items, isNested: false }, notes: [], inferred: [] });
}

function rowOf(label: string, noted: Noted): Row {
  return { path: 'holder', label, state: isWhollyInferred(noted) ? 'inferred' : 'editorial', ...noted };
}

function itemOf(before: readonly Run[], { now, laws }: NowHeld, words: ViewContext['strings']['tasks']['duty']): Noted {
  const runs = [...before, now ?? { text: words.unknown }];
  return { shown: { kind: 'line', runs }, notes: [], inferred: now ? [words.by(laws.join('; '))] : [] };
}
