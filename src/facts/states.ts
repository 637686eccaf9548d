import type { Corpus } from '../corpus/types.ts';
import { dayRange, type When } from '../domain/dates.ts';

/** A state that sources name, with its date as far as they give one. */
export interface DatedState {
  state: string;
  date?: When;
}

/**
 * The place in its list of the state that counts on a day. States that begin after the day do not count yet. Of the
 * others it is the latest by date, whatever the order in which they are written; where dates do not tell which is later
 * (they overlap, or one has none) the one written last. Undefined where none counts. @internal
 */
export function currentState(states: readonly DatedState[], day: string): number | undefined {
  let found: number | undefined;
  for (const [index, state] of states.entries()) {
    const begins = firstDayOf(state);
    if (begins !== undefined && begins > day) continue;
    if (found === undefined || !isBefore(state, states[found]!)) found = index;
  }
  return found;
}

/** The same on the build date; once all have begun, on every later day too. */
export function countingNow({ lastOf }: Pick<Corpus, 'lastOf'>, states: readonly DatedState[]): number | undefined {
  return currentState(states, lastOf(states.flatMap((state) => firstDayOf(state) ?? [])));
}

/** States that end by themselves: without a date they tell how it stood when the source told it, not how it stands now. */
const PASSING = new Set([
  ...['proposed', 'planned', 'drafting', 'under-review', 'in-force', 'ongoing'],
  ...['identification', 'preparation', 'implementation', 'maintenance', 'decommissioning'],
]);

/** True for a state that may be over since its source told it. */
export function isPassing({ state, date }: DatedState): boolean {
  return date === undefined && PASSING.has(state);
}

/** True if a state was over before another one began. */
export function isBefore(state: DatedState, other: DatedState): boolean {
  const [last, first] = [lastDayOf(state), firstDayOf(other)];
  return last !== undefined && first !== undefined && last < first;
}

function firstDayOf({ date }: DatedState): string | undefined {
  if (date === undefined) return undefined;
  const { first, last } = dayRange(date);
  return first ?? last;
}

function lastDayOf({ date }: DatedState): string | undefined {
  if (date === undefined) return undefined;
  const { first, last } = dayRange(date);
  return last ?? first;
}
