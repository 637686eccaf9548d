import type { Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { heldDuties, holderRun } from '../common/duty.ts';
import type { Noted, Row } from '../common/shown.ts';

/** Behind which field of a record the row stands. */
const BEHIND: Partial<Record<string, string>> = { directives: 'lead', organizations: 'validTo' };

/** The rows of a record, with who holds its duties now where those who held them have ended. */
export function withDuty(context: ViewContext, record: Entry, rows: readonly Row[]): Row[] {
  const duty = dutyRow(context, record);
  const place = rows.findIndex(({ path }) => path === BEHIND[record.collection]) + 1 || rows.length;
  return duty ? [...rows.slice(0, place), duty, ...rows.slice(place)] : [...rows];
}

function dutyRow(context: ViewContext, record: Entry): Row | undefined {
  const words = context.strings.tasks.duty;
  if (record.collection === 'organizations') {
    const holder = context.facts.successor(record);
    if (!holder) return undefined;
    const noted = held([holderRun(context, holder)], holder.laws, words);
    return { path: 'holder', label: words.successor, state: 'inferred', ...noted };
  }
  if (record.collection !== 'directives') return undefined;
  const items = heldDuties(context, record).map(({ who, now, laws }) => {
    const before = { text: words.each(who.text, '') };
    return now ? held([before, now], laws, words) : noteOf([before, { text: words.unknown }]);
  });
  if (items.length === 0) return undefined;
  const isInferred = items.every(({ inferred }) => inferred.length > 0);
  const state = isInferred ? 'inferred' : 'editorial';
  return {
    path: 'holder',
    label: words.label,
    state,
    shown: { kind: 'list', items, isNested: false },
    notes: [],
    inferred: [],
  };
}

function held(runs: Run[], laws: readonly string[], words: ViewContext['strings']['tasks']['duty']): Noted {
  return { ...noteOf(runs), inferred: [words.by(laws.join('; '))] };
}

function noteOf(runs: Run[]): Noted {
  return { shown: { kind: 'line', runs }, notes: [], inferred: [] };
}
