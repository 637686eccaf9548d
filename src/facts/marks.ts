import type { Corpus, Entry } from '../corpus/types.ts';
import { dayRange, type When } from '../domain/dates.ts';
import type { CollectionName, DataOf } from '../schemas/index.ts';
import { isMoment, yearOf } from './dates.ts';

/** Collections of timelines, in the order of one day. */
export const DATED_COLLECTIONS = [
  'documents',
  'linkages',
  'projects',
  'programmes',
  'events',
  'directives',
  'statements',
  'bulletins',
  'articles',
] as const satisfies readonly CollectionName[];
export type DatedCollection = (typeof DATED_COLLECTIONS)[number];

/** What happened at a date, where it is no state of a status. */
type MarkKind =
  'published' | 'issued' | 'inForce' | 'signed' | 'period' | 'works' | 'takesPlace' | 'due' | 'said' | 'bulletin';

/** A date of a record: some time within it, or, of a span, a state lasting through it. */
export interface TimeMark {
  when: When;
  /** Path of the field. */
  path: string;
  /** What happened; absent where `state` says it. */
  kind?: MarkKind;
  state?: string;
  /** A day until which something is to be done lies in the year in which it ends. */
  isDeadline?: true;
}

type Marks = { [C in DatedCollection]: (data: DataOf<C>) => (TimeMark | undefined)[] };

const MARKS: Marks = {
  articles: ({ publishedAt }) => [at(dayOf(publishedAt), 'publishedAt', 'published')],
  documents: ({ issued, period, status }) => [
    at(issued, 'issued', 'issued'),
    at(period, 'period', 'inForce'),
    ...states(status),
  ],
  linkages: ({ signed, period, status }) => [
    at(signed, 'signed', 'signed'),
    at(period, 'period', 'period'),
    ...states(status),
  ],
  projects: ({ period, status }) => [at(period, 'period', 'works'), ...states(status)],
  programmes: ({ period, status }) => [at(period, 'period', 'period'), ...states(status)],
  events: ({ date }) => [at(date, 'date', 'takesPlace')],
  directives: ({ due, outcomes }) => {
    const deadline = at(due, 'due', 'due');
    return [
      ...(deadline ? [{ ...deadline, isDeadline: true as const }] : []),
      ...(outcomes ?? []).map(({ date, state }, i) => stateAt(date, state, `outcomes.${i}.date`)),
    ];
  },
  statements: ({ date }) => [at(date, 'date', 'said')],
  bulletins: ({ date }) => [at(date, 'date', 'bulletin')],
};

/** Every date of a record of the timeline; none of other collections. */
export function marksOfRecord(entry: Entry): TimeMark[] {
  const marks = MARKS[entry.collection as DatedCollection] as ((data: unknown) => (TimeMark | undefined)[]) | undefined;
  return (marks?.(entry.data) ?? []).filter((mark) => mark !== undefined);
}

/** The year under which a date stands; undefined where it may lie in one year or another. */
export function yearOfMark({ when, isDeadline }: TimeMark): string | undefined {
  const last = isDeadline ? dayRange(when).last : undefined;
  return last?.slice(0, 4) ?? yearOf(when);
}

/** Records of the timeline, those of one collection where one is given. */
export function datedEntries(corpus: Corpus, collection?: string): Entry[] {
  return DATED_COLLECTIONS.filter((name) => collection === undefined || name === collection).flatMap(
    (name) => corpus.entries[name] as Entry[],
  );
}

function at(when: When | undefined, path: string, kind: MarkKind): TimeMark | undefined {
  return when === undefined || isOpen(when) ? undefined : { when, path, kind };
}

function stateAt(when: When | undefined, state: string, path: string): TimeMark | undefined {
  return when === undefined || isOpen(when) ? undefined : { when, path, state };
}

function states(status: readonly { state: string; date?: When | undefined }[] | undefined) {
  return (status ?? []).map(({ state, date }, i) => stateAt(date, state, `status.${i}.date`));
}

/** A window without either end says nothing. */
function isOpen(when: When): boolean {
  const { first, last } = dayRange(when);
  return first === undefined && last === undefined;
}

/** A moment counts as the day it names, at its own offset. */
function dayOf(when: When | undefined): When | undefined {
  return isMoment(when) ? when.slice(0, 10) : when;
}
