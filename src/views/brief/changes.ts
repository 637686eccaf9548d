import type { Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import { COLLECTION_NAMES, definitionOf } from '../../schemas/index.ts';
import { fieldWord } from '../../schemas/labels.ts';
import { isOwnField } from '../../schemas/published.ts';
import { fieldsOf } from '../../schemas/walk.ts';
import type { ViewContext } from '../common/context.ts';
import { recordView } from '../record/record.ts';
import { listOfNames } from '../common/phrases.ts';
import { shorten } from '../common/shorten.ts';
import { titleOf, type Row } from '../common/shown.ts';
import { inferable } from './columns/shows.ts';
import { textOf } from './values.ts';

/** The earlier state with which a brief is compared. */
export interface Edition {
  context: ViewContext;
  /** `YYYY-MM-DD`; without it nothing is said of tasks that only time has changed. */
  day?: string;
}

const CHANGES = ['new', 'changed', 'removed'] as const;
type ChangeKind = (typeof CHANGES)[number];

export interface Change {
  kind: ChangeKind;
  entry: Entry;
  /** Of a changed record, a line a field: «Hạn: trước «9/2022», nay «12/2022»». */
  details: string[];
}

/** Letters of a value before and after. */
const LONGEST = 120;

/** What is different in some records, new ones first; a record without a difference is not among them. */
export function changesOf(now: ViewContext, edition: Edition, keys: readonly string[]): Change[] {
  const { corpus: then } = edition.context;
  return [...new Set(keys)]
    .flatMap((key): Change[] => {
      const [entry, before] = [now.corpus.byKey.get(key), then.byKey.get(key)];
      if (entry && !before) return [{ kind: 'new', entry, details: [] }];
      if (!entry) return before ? [{ kind: 'removed', entry: before, details: [] }] : [];
      const details = differences(now, edition, entry, before!);
      return details.length > 0 ? [{ kind: 'changed', entry, details }] : [];
    })
    .toSorted(
      (a, b) =>
        CHANGES.indexOf(a.kind) - CHANGES.indexOf(b.kind) ||
        COLLECTION_NAMES.indexOf(a.entry.collection) - COLLECTION_NAMES.indexOf(b.entry.collection) ||
        now.format.compare(titleOf(a.entry), titleOf(b.entry)),
    );
}

/** «So với bản ngày 1/8/2022: 1 bản ghi mới và 2 bản ghi đã sửa.» */
export function changesInWords({ strings, format }: ViewContext, { day }: Edition, changes: readonly Change[]): string {
  const words = strings.brief.changes;
  const counts = CHANGES.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [words.count[kind](format.number(count))] : [];
  });
  const since = words.since(day && format.date(day));
  return counts.length > 0 ? words.some(since, listOfNames(counts, strings.unit.summary.and)) : words.none(since);
}

function differences(now: ViewContext, edition: Edition, entry: Entry, before: Entry): string[] {
  const words = now.strings.brief.changes;
  const [newRows, oldRows] = [rowsOf(now, entry), rowsOf(edition.context, before)];
  const [newTitle, oldTitle] = [titleOf(entry), titleOf(before)];
  const fields = fieldsOf(definitionOf(entry.collection).schema).flatMap(([name, schema]): string[] => {
    if (!isOwnField(name) || !isOther(entry, before, name)) return [];
    const [after, earlier] = [newRows.get(name), oldRows.get(name)];
    // A field that is only the title again has no row.
    if (!after && !earlier && newTitle !== oldTitle) return [];
    const { label } = fieldWord(now.strings, schema);
    const [is, was] = [valueOf(now, after), valueOf(now, earlier)];
    return [is === was ? words.edited(label) : words.field(label, shorten(was, LONGEST), shorten(is, LONGEST))];
  });
  return [
    ...(newTitle === oldTitle ? [] : [words.title(oldTitle, newTitle)]),
    ...fields,
    ...stateDifference(now, edition, entry, before),
    ...quoteDifference(now, entry, before),
    ...(hasOtherBody(now.corpus, edition.context.corpus, keyOf(entry)) ? [words.edited(words.body)] : []),
  ];
}

/** Its value, or whether the value was inferred. */
function isOther(entry: Entry, before: Entry, name: string): boolean {
  const [after, earlier] = [entry, before].map(({ data }) => {
    const inferred = Object.keys(data.inferred ?? {}).filter((path) => path === name || path.startsWith(`${name}.`));
    return JSON.stringify([withoutQuotes((data as Record<string, unknown>)[name]), inferred.sort()]);
  });
  return after !== earlier;
}

/** Quotes inside a field are counted with all others; the order of keys says nothing. */
function withoutQuotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutQuotes);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name, each]) => name !== 'evidence' && each !== undefined);
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => compareText(a, b)).map(([name, each]) => [name, withoutQuotes(each)]),
  );
}

function rowsOf(context: ViewContext, entry: Entry): Map<string, Row> {
  return new Map(recordView(context, entry).rows.map((row) => [row.path, row]));
}

function valueOf(context: ViewContext, row: Row | undefined): string {
  if (!row?.shown) return context.strings.common.absent;
  return inferable(context, textOf(context, row.shown, row.label), row.inferred.length > 0);
}

/** How a task stands, where time or an outcome has changed it. */
function stateDifference(
  { corpus, facts, strings }: ViewContext,
  { day }: Edition,
  entry: Entry,
  before: Entry,
): string[] {
  if (entry.collection !== 'directives' || day === undefined) return [];
  const is = facts.taskStateOn(entry, corpus.buildDate);
  const was = facts.taskStateOn(before as Entry<'directives'>, day);
  const { states } = strings.tasks;
  return is === was ? [] : [strings.brief.changes.state(states[was], states[is])];
}

/** Quotes and cited papers that came or went, the quotes of outcomes included. */
function quoteDifference({ strings }: ViewContext, entry: Entry, before: Entry): string[] {
  const words = strings.brief.changes;
  const [is, was] = [entry, before].map(
    ({ data: { citations = [], ...rest } }) =>
      new Set([...quotesOf(rest), ...citations.map(({ title, publisher }) => `${publisher} ${title}`)]),
  ) as [Set<string>, Set<string>];
  const added = [...is].filter((quote) => !was.has(quote)).length;
  const removed = [...was].filter((quote) => !is.has(quote)).length;
  return [...(added > 0 ? [words.quotesAdded(added)] : []), ...(removed > 0 ? [words.quotesRemoved(removed)] : [])];
}

function quotesOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if ('quote' in value && 'article' in value) return new Set([`${String(value.article)} ${String(value.quote)}`]);
  return new Set(Object.values(value).flatMap((each) => [...quotesOf(each)]));
}

/** The words of a bulletin; published data has none. */
function hasOtherBody(now: Corpus, then: Corpus, key: string): boolean {
  const [is, was] = [now.bodies.get(key)?.text, then.bodies.get(key)?.text];
  return is !== undefined && was !== undefined && is !== was;
}
