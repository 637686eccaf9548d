import type { Clause, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { compareText } from '../../domain/order.ts';
import { COLLECTION_NAMES, isCollectionName, type CollectionName } from '../../schemas/index.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import { quoteView, type QuoteView } from '../common/quotes.ts';
import { sortDay } from '../../facts/dates.ts';
import type { Link } from '../common/sections.ts';
import { titleOf } from '../common/shown.ts';

type Category = Entry<'categories'>;

/** Records of one kind that answer an information category. */
export interface Holding {
  /** «Liên kết (14)», «Bản tin: việc làm» */
  heading: string;
  /** Said instead of an empty list. */
  empty?: string;
  /** The newest first. */
  records: Link[];
  /** The list that holds the rest, when not all are shown. */
  rest?: Link;
}

/** What an article asks a regional database to hold. */
interface Requirement extends Link {
  quote?: QuoteView;
}

export interface CategoryHoldings {
  /** «12 bản ghi», or that there is nothing. */
  sum: string;
  /** The sectors that narrow the collections. */
  narrowed?: string;
  holdings: Holding[];
  /** Records that only share a sector with the category. */
  near?: { label: string; holdings: Holding[] };
  requirements: Requirement[];
}

/** A requirement with the categories it names. */
interface RequirementGroup extends Requirement {
  categories: (Link & { holds: string })[];
}

export interface Requirements {
  sum: string;
  groups: RequirementGroup[];
}

const MOST_RECORDS = 12;
/** Records that are no information themselves, and bulletins, which are chosen by what they are about. */
const NO_INFORMATION = new Set<CollectionName>(['articles', 'categories', 'regions', 'organizations', 'bulletins']);

/** What the site holds for a category, and the requirements it comes from. */
export function categoryHoldings(context: ViewContext, category: Category): CategoryHoldings {
  const { strings } = context;
  const { answers, near } = recordsOf(context, category);
  const count = countOf(answers);
  const required = requiredBy([category]);
  const { collections, sectors = [] } = category.data.holds;
  const names = sectors.map((id) => context.sectorName(id) ?? id).join('; ');
  return {
    sum: count === 0 ? strings.category.nothing : strings.common.records(count),
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
        const { answers, near } = recordsOf(context, category);
        const holds = strings.category.holds(countOf(answers), countOf(near));
        return { label: category.data.name, path: recordPath(category), holds };
      })
      .sort((a, b) => format.compare(a.label, b.label)),
  }));
  return { sum: strings.category.requirements(groups.length, categories.length), groups };
}

interface Found {
  label: string;
  empty: string;
  collection: CollectionName;
  records: Entry[];
  /** True when these are all records of the collection. */
  whole: boolean;
}

/**
 * What answers a category: bulletins of its kinds, and records of its collections, only those of its sectors when it names
 * some. A category that names sectors and no collection has no records that answer it, but records near to it. A directive
 * that requires the category is no answer to it.
 */
function recordsOf(context: ViewContext, { data }: Category): { answers: Found[]; near: Found[] } {
  const { corpus, strings } = context;
  const { holds, requiredBy: asking } = data;
  const sectors = holds.sectors && new Set(holds.sectors);
  const isChosen = ({ collection, id, data: { sectors: own } }: Entry) =>
    !(collection === 'directives' && asking.includes(id)) && (!sectors || own?.some((sector) => sectors.has(sector)));
  const ofCollection = (collection: CollectionName): Found => {
    const all = corpus.entries[collection];
    const { label, one } = strings.collections[collection];
    const records = all.filter(isChosen);
    return { label, empty: strings.category.noRecord(one), collection, records, whole: !sectors };
  };
  const bulletins = (holds.bulletins ?? []).map((code): Found => {
    const label = strings.codes['bulletin-category'][code];
    return {
      label: strings.category.bulletins(label),
      empty: strings.category.noBulletin(label),
      collection: 'bulletins',
      records: corpus.entries.bulletins.filter(({ data }) => data.category === code),
      whole: false,
    };
  });
  const named = (holds.collections ?? []).filter(isCollectionName).map(ofCollection);
  const others = COLLECTION_NAMES.filter((name) => !NO_INFORMATION.has(name)).map(ofCollection);
  return {
    answers: [...bulletins, ...named],
    near: holds.collections || !sectors ? [] : others.filter(({ records }) => records.length > 0),
  };
}

function countOf(found: readonly Found[]): number {
  return new Set(found.flatMap(({ records }) => records.map(keyOf))).size;
}

function holding({ strings, format }: ViewContext, { label, empty, collection, records, whole }: Found): Holding {
  const day = (entry: Entry) => sortDay(entry) ?? '';
  const sorted = records.toSorted((a, b) => compareText(day(b), day(a)) || format.compare(titleOf(a), titleOf(b)));
  const more = sorted.length - MOST_RECORDS;
  const rest = whole
    ? strings.category.all(sorted.length, strings.collections[collection].one)
    : strings.category.more(more);
  return {
    heading: sorted.length === 0 ? label : `${label} (${format.number(sorted.length)})`,
    ...(sorted.length === 0 ? { empty } : {}),
    records: sorted
      .slice(0, MOST_RECORDS)
      .map((each) => ({ label: capitalized(format, titleOf(each)), path: recordPath(each) })),
    ...(more > 0 ? { rest: { label: rest, path: collectionPath(collection) } } : {}),
  };
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
