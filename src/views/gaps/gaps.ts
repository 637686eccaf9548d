import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { fieldOf } from '../../facts/gaps.ts';
import type { Scope } from '../../facts/scope.ts';
import { countRun } from '../common/counted.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import { contactRun } from '../common/contact.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { editLinks } from '../record/record.ts';
import type { Link } from '../common/sections.ts';
import { notedTitle, titleOf } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { stampedAll, type Stamped } from '../common/stamp.ts';

/** One thing that the sources do not say of a record. */
export interface Gap {
  collection: CollectionName;
  /** Id of the record, its title and its page. */
  record: string;
  title: string;
  page: string;
  /** Dotted path of the missing field, what it is called in the record, and in all records alike. */
  path: string;
  label: string;
  field: string;
}

/** Where gaps are, and the words for their fields. */
type GapContext = Pick<ViewContext, 'corpus' | 'strings'>;

/** Every gap, by collection in the order of menus, then record, then field. */
export function gapsOf(context: GapContext): Gap[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    context.corpus.entries[collection].flatMap((entry) => gapsOfRecord(context, entry)),
  );
}

export function gapsOfRecord({ corpus, strings }: GapContext, entry: Entry): Gap[] {
  const { collection, id } = entry;
  return (corpus.absent.get(keyOf(entry)) ?? []).map((path) => ({
    collection,
    record: id,
    title: titleOf(entry),
    page: recordPath(entry),
    path,
    label: fieldLabel(strings, collection, path, entry.data),
    field: fieldLabel(strings, collection, path),
  }));
}

export interface GapCount {
  label: string;
  count: number;
  /** The same, with what it counts. */
  counted: Run;
  /** Page of the register that lists them. */
  page: string;
}

export interface GapRegister {
  total: number;
  /** Records with at least one gap. */
  records: number;
  /** Which fields are missing how often: «Nhiệm vụ: Hạn», most frequent first. */
  fields: GapCount[];
  /** Gaps of records that name a unit, most first. */
  units: GapCount[];
  /** In the order of menus. */
  collections: GapCount[];
}

/** The first page of the register. */
export const GAPS_PATH = '/khoang-trong/';
/** The page of the register for the records that name a unit; there is one where they have gaps. */
export const unitGapsPath = (slug: string) => `${GAPS_PATH}tinh/${slug}/`;
/** The page of the register for the records of a collection; there is one where they have gaps. */
export const collectionGapsPath = (name: CollectionName) => `${GAPS_PATH}${definitionOf(name).segment}/`;

export function gapRegister(context: ViewContext): GapRegister {
  const { format, strings, facts } = context;
  const gaps = gapsOf(context);
  return {
    total: facts.count('gaps').value,
    records: facts.count('records-with-gaps').value,
    fields: fieldCounts(context, gaps),
    units: unitGaps(context)
      .map(({ label, page, of }) => ({ label, page, ...gapCount(context, of) }))
      .sort(mostFirst(format)),
    collections: [...Map.groupBy(gaps, ({ collection }) => collection).keys()].map((collection) => ({
      label: strings.collections[collection].label,
      page: collectionGapsPath(collection),
      ...gapCount(context, collection),
    })),
  };
}

function gapCount(context: ViewContext, of: Scope): Pick<GapCount, 'count' | 'counted'> {
  const measured = context.facts.count('gaps', of);
  return { count: measured.value, counted: countRun(context, measured) };
}

/** Counts by field, whatever its place in a list; within a scope, where one is given. */
export function fieldCounts(context: ViewContext, gaps: readonly Gap[], within?: Scope): GapCount[] {
  const { format, strings } = context;
  const kinds = Map.groupBy(gaps, ({ collection, field }) => `${strings.collections[collection].label}: ${field}`);
  return [...kinds]
    .map(([label, [first]]) => {
      const { collection, path } = first!;
      const field = `${collection}?absent=${fieldOf(path)}`;
      const of = within === undefined ? field : `${within}&${field}`;
      return { label, page: collectionGapsPath(collection), ...gapCount(context, of) };
    })
    .sort(mostFirst(format));
}

interface UnitGaps {
  label: string;
  page: string;
  of: Scope;
  /** Records of the unit's page that have gaps. */
  keys: string[];
}

/** Records that the pages of units call their own, with gaps. */
function unitGaps({ corpus, units, facts }: ViewContext): UnitGaps[] {
  return units.pages(facts.unitDay).flatMap(({ slug, name }) => {
    const of = `units/${slug}`;
    const records = COLLECTION_NAMES.flatMap((collection) => facts.records(collection, of) as Entry[]);
    const keys = records.map(keyOf).filter((key) => (corpus.absent.get(key) ?? []).length > 0);
    return keys.length > 0 ? [{ label: name, page: unitGapsPath(slug), of, keys }] : [];
  });
}

function mostFirst({ compare }: ViewContext['format']): (a: GapCount, b: GapCount) => number {
  return (a, b) => b.count - a.count || compare(a.label, b.label);
}

/** One page of the register: records of a collection, or those that name a unit, with what each lacks. */
export interface GapPage extends PageHead {
  /** What is counted, over all pages of the same subject. */
  lead: Run[];
  records: GapLine[];
  /** The pages before and after it, when one page does not hold all. */
  neighbours: Link[];
  advice: GapAdvice;
}

/** How a reader can fill a gap. */
export interface GapAdvice {
  /** By sending what is known, with the address. */
  bySending?: Run[];
  /** There is a repository whose files can be edited. */
  editable: boolean;
}

interface GapLine {
  title: string;
  page: string;
  /** Labels of the missing fields: «Hạn; Bên chủ trì». */
  missing: string;
  /** Where the file can be edited; absent without a repository. */
  edit?: string;
}

const RECORDS_A_PAGE = 400;

/** Every page of the register beside its first, with the end of its address. */
export function gapPages(context: ViewContext): { page: string; view: Stamped<GapPage> }[] {
  return allGapPages(context).map((view) => ({ page: view.path.slice(GAPS_PATH.length, -1), view }));
}

const allGapPages = stampedAll((context: ViewContext): GapPage[] => {
  const { corpus, strings } = context;
  const lines = new Map(
    [...Map.groupBy(gapsOf(context), ({ collection, record }) => `${collection}/${record}`)].map(([key, gaps]) => [
      key,
      gapLine(context, corpus.byKey.get(key)!, gaps),
    ]),
  );
  const collections = COLLECTION_NAMES.map((name) => ({
    label: strings.collections[name].label,
    page: collectionGapsPath(name),
    of: name as Scope,
    keys: corpus.entries[name].map(keyOf).filter((key) => lines.has(key)),
  }));
  return [...collections, ...unitGaps(context)].flatMap(({ label, page, of, keys }) =>
    pagesOf(
      context,
      { label, page, of },
      keys.map((key) => lines.get(key)!),
    ),
  );
});

export function gapAdvice({ corpus: { site }, strings }: ViewContext): GapAdvice {
  const contact = contactRun(site);
  return {
    ...(contact ? { bySending: [{ text: strings.gaps.bySending }, contact, { text: '.' }] } : {}),
    editable: site.repository !== undefined,
  };
}

function gapLine(context: ViewContext, entry: Entry, gaps: readonly Gap[]): GapLine {
  const { title, page } = gaps[0]!;
  const { edit } = editLinks(context, entry, title);
  const missing = gaps.map(({ label }) => label).join('; ');
  return { title: notedTitle(context, entry), page, missing, ...(edit ? { edit } : {}) };
}

/** Pages of one subject: a collection, or a unit. */
function pagesOf(
  context: ViewContext,
  { label, page, of }: Omit<UnitGaps, 'keys'>,
  lines: readonly GapLine[],
): GapPage[] {
  const { facts, strings } = context;
  const words = strings.gaps;
  const total = countRun(context, facts.count('gaps', of));
  const records = countRun(context, facts.count('records-with-gaps', of));
  const count = Math.ceil(lines.length / RECORDS_A_PAGE);
  const link = (number: number): Link => ({
    label: words.pageOf(number, count),
    path: number === 1 ? page : `${page}${number}/`,
  });
  const titleOfPage = (index: number) =>
    words.titleOf(label) + (index === 0 ? '' : `, ${words.pageOf(index + 1, count)}`);
  return Array.from({ length: count }, (_, index) => ({
    path: link(index + 1).path,
    title: titleOfPage(index),
    isLong: isLongTitle(titleOfPage(index)),
    description: words.descriptionOf(label),
    breadcrumbs: [{ label: words.title, path: GAPS_PATH }],
    lead: words.leadOf(total, records),
    records: lines.slice(index * RECORDS_A_PAGE, (index + 1) * RECORDS_A_PAGE),
    neighbours: [...(index > 0 ? [link(index)] : []), ...(index + 1 < count ? [link(index + 2)] : [])],
    advice: gapAdvice(context),
  }));
}
