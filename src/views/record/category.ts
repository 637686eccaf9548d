import type { Clause, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import { COLLECTION_NAMES, isCollectionName, type CollectionName } from '../../schemas/index.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';
import type { Measured } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import { linkedCount } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { quoteView, type QuoteView } from '../common/quotes.ts';
import { sortDay } from '../../facts/dates.ts';
import type { Link } from '../common/sections.ts';
import { notedTitle, titleOf } from '../common/shown.ts';

type Category = Entry<'categories'>;

/** Records of one kind that answer an information category. */
export interface Holding {
  /** «Liên kết (14)», «Bản tin: việc làm» */
  heading: Run;
  /** Said instead of an empty list. */
  empty?: string;
  /** The newest first; tasks as every list has them. */
  records: Link[];
  /** The list that holds the rest, when not all are shown. */
  rest?: Run;
}

/** What an article asks a regional database to hold. */
interface Requirement extends Link {
  quote?: QuoteView;
}

export interface CategoryHoldings {
  /** «12 bản ghi», or that there is nothing. */
  sum: Run;
  /** The sectors that narrow the collections. */
  narrowed?: string;
  holdings: Holding[];
  /** Records that only share a sector with the category. */
  near?: { label: string; holdings: Holding[] };
  requirements: Requirement[];
}

/** A requirement with the categories it names. */
interface RequirementGroup extends Requirement {
  categories: (Link & { holds: Run[] })[];
}

export interface Requirements {
  sum: Run[];
  groups: RequirementGroup[];
}

const MOST_RECORDS = 12;
/** What the site holds for a category, and the requirements it comes from. */
export function categoryHoldings(context: ViewContext, category: Category): CategoryHoldings {
  const { strings } = context;
  const { answers, near } = recordsOf(context, category);
  const count = context.facts.count('records', keyOf(category));
  const required = requiredBy([category]);
  const { collections, sectors = [] } = category.data.holds;
  const names = sectors.map((id) => context.sectorName(id) ?? id).join('; ');
  return {
    sum: count.value === 0 ? { text: strings.category.nothing } : countRun(context, count, strings.category.records),
    ...(collections && names ? { narrowed: strings.category.narrowed(names) } : {}),
    holdings: answers.map((each) => holding(context, each)),
    ...(near.length > 0
      ? { near: { label: strings.category.near(names), holdings: near.map((each) => holding(context, each)) } }
      : {}),
    requirements: inOrder(context, (key) => required.has(key)).map((directive) => requirement(context, directive)),
  };
}

/**
 * The requirements from which all categories come, in the order of the articles; with those that name no category but are
 * about one that does.
 */
export function requirements(context: ViewContext): Requirements {
  const { corpus, strings, format } = context;
  const { categories } = corpus.entries;
  const required = requiredBy(categories);
  const directives = inOrder(context, (key, about) => required.has(key) || about.some((each) => required.has(each)));
  const groups = directives.map((directive) => ({
    ...requirement(context, directive),
    categories: categories
      .filter(({ data }) => data.requiredBy.includes(directive.id))
      .map((category) => {
        return { label: category.data.name, path: recordPath(category), holds: holdsOf(context, category) };
      })
      .sort((a, b) => format.compare(a.label, b.label)),
  }));
  return {
    sum: strings.category.requirements(groups.length, countRun(context, context.facts.count('categories'))),
    groups,
  };
}

/** «12 bản ghi; 3 bản ghi cùng lĩnh vực» */
function holdsOf(context: ViewContext, category: Category): Run[] {
  const { facts, strings } = context;
  const { category: words } = strings;
  const [own, near] = [facts.count('records', keyOf(category)), facts.count('records', `${keyOf(category)}?near`)];
  return [
    own.value === 0 ? { text: words.noRecords } : countRun(context, own, words.records),
    ...(near.value > 0 ? [{ text: '; ' }, countRun(context, near, words.nearRecords)] : []),
  ];
}

interface Found {
  label: string;
  empty: string;
  collection: CollectionName;
  records: Entry[];
  count: Measured;
  /** True when these are all records of the collection. */
  whole: boolean;
}

/** What answers a category, bulletins first, and what is only near to it; by collection. */
function recordsOf(context: ViewContext, category: Category): { answers: Found[]; near: Found[] } {
  const { facts, strings } = context;
  const { holds } = category.data;
  const key = keyOf(category);
  const ofCollection = (collection: CollectionName, of: Scope): Found => {
    const { label, one } = strings.collections[collection];
    const [records, count] = [facts.records(collection, of), facts.count(collection, of)];
    return { label, empty: strings.category.noRecord(one), collection, records, count, whole: !holds.sectors };
  };
  const bulletins = (holds.bulletins ?? []).map((code): Found => {
    const label = strings.codes['bulletin-category'][code];
    const of = `bulletins?category=${code}`;
    return {
      label: strings.category.bulletins(label),
      empty: strings.category.noBulletin(label),
      collection: 'bulletins',
      records: facts.records('bulletins', of),
      count: facts.count('bulletins', of),
      whole: false,
    };
  });
  const named = (holds.collections ?? []).filter(isCollectionName).map((name) => ofCollection(name, key));
  const near = COLLECTION_NAMES.map((name) => ofCollection(name, `${key}?near`));
  return { answers: [...bulletins, ...named], near: near.filter(({ records }) => records.length > 0) };
}

function holding(context: ViewContext, { label, empty, collection, records, count, whole }: Found): Holding {
  const { facts, strings, format } = context;
  const sorted = collection === 'directives' ? byRank(context, records) : newestFirst(context, records);
  const more = sorted.length - MOST_RECORDS;
  const { one } = strings.collections[collection];
  const rest = whole
    ? linkedCount(context, facts.count(collection), (number) => strings.category.all(number, one))
    : { text: strings.category.more(more), path: collectionPath(collection) };
  return {
    heading:
      sorted.length === 0
        ? { text: label }
        : countRun(context, count, (number) => strings.category.heading(label, number)),
    ...(sorted.length === 0 ? { empty } : {}),
    records: sorted
      .slice(0, MOST_RECORDS)
      .map((each) => ({ label: capitalized(format, notedTitle(context, each)), path: recordPath(each) })),
    ...(more > 0 ? { rest } : {}),
  };
}

function byRank({ facts }: ViewContext, tasks: readonly Entry[]): Entry[] {
  return tasks.toSorted((a, b) => facts.taskRank(a) - facts.taskRank(b));
}

function newestFirst({ format }: ViewContext, records: readonly Entry[]): Entry[] {
  const day = (entry: Entry) => sortDay(entry) ?? '';
  return records.toSorted((a, b) => compareText(day(b), day(a)) || format.compare(titleOf(a), titleOf(b)));
}

/** Keys of the directives that require categories. */
function requiredBy(categories: readonly Category[]): Set<string> {
  return new Set(categories.flatMap(({ data }) => data.requiredBy.map((id) => `directives/${id}`)));
}

/** Directives chosen by their key and by what they are about, in the order in which articles state them. */
function inOrder(
  { corpus }: ViewContext,
  isChosen: (key: string, about: readonly string[]) => boolean,
): Entry<'directives'>[] {
  const place = (entry: Entry) => {
    const [clause] = wholeClauses(corpus.clausesOf.get(keyOf(entry)));
    return clause ? `${clause.article.id} ${String(clause.range.start).padStart(9, '0')}` : '';
  };
  return corpus.entries.directives
    .filter((entry) => isChosen(keyOf(entry), entry.data.about ?? []))
    .map((entry) => ({ entry, at: place(entry) }))
    .sort((a, b) => compareText(a.at, b.at))
    .map(({ entry }) => entry);
}

function requirement(context: ViewContext, directive: Entry<'directives'>): Requirement {
  const [clause] = wholeClauses(context.corpus.clausesOf.get(keyOf(directive)));
  return {
    label: directive.data.what,
    path: recordPath(directive),
    ...(clause ? { quote: quoteView(context, clause) } : {}),
  };
}

/** Clauses on which a whole record rests, before those that support single fields of it. */
function wholeClauses(clauses: readonly Clause[] = []): Clause[] {
  return clauses.toSorted((a, b) => Number(a.supports !== undefined) - Number(b.supports !== undefined));
}
