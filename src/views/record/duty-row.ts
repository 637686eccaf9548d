import type { Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { heldDuties } from '../common/duty.ts';
import type { Noted, Row } from '../common/shown.ts';

/** The rows of a task, with who holds its duties now where those who lead it have ended; other records stay as they are. */
export function withDuty(context: ViewContext, record: Entry, rows: readonly Row[]): Row[] {
  const duty = dutyRow(context, record);
  const place = rows.findIndex(({ path }) => path === 'lead') + 1 || rows.length;
  return duty ? [...rows.slice(0, place), duty, ...rows.slice(place)] : [...rows];
}

function dutyRow(context: ViewContext, record: Entry): Row | undefined {
  const words = context.strings.tasks.duty;
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
