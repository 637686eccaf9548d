import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import { contactRun } from '../common/contact.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { editLinks } from '../record/record.ts';
import type { Link } from '../common/sections.ts';
import { titleOf } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';

/** One thing that the sources do not say of a record. */
export interface Gap {
  collection: CollectionName;
  /** Id of the record, its title and its page. */
  record: string;
  title: string;
  page: string;
  /** Dotted path of the missing field, and what it is called. */
  path: string;
  label: string;
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
    label: fieldLabel(strings, collection, path),
  }));
}

export interface GapCount {
  label: string;
  count: number;
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
  const { corpus, format, strings } = context;
  const gaps = gapsOf(context);
  return {
    total: gaps.length,
    records: new Set(gaps.map(({ page }) => page)).size,
    fields: fieldCounts(context, gaps),
    units: unitGaps(context)
      .map(({ label, page, keys }) => ({ label, page, count: countOf(corpus, keys) }))
      .sort(mostFirst(format)),
    collections: [...Map.groupBy(gaps, ({ collection }) => collection)].map(([collection, { length }]) => ({
      label: strings.collections[collection].label,
      count: length,
      page: collectionGapsPath(collection),
    })),
  };
}

/** Counts by field, whatever its place in a list. */
export function fieldCounts({ format, strings }: ViewContext, gaps: readonly Gap[]): GapCount[] {
  const kinds = Map.groupBy(
    gaps,
    ({ collection, label }) => `${strings.collections[collection].label}: ${withoutPlaces(label)}`,
  );
  return [...kinds]
    .map(([label, found]) => ({ label, count: found.length, page: collectionGapsPath(found[0]!.collection) }))
    .sort(mostFirst(format));
}

/** «Nguồn vốn 1 › Số tiền» without the place in the list. */
export function withoutPlaces(label: string): string {
  return label.replace(/ \d+(?= ›|$)/g, '');
}

interface UnitGaps {
  label: string;
  page: string;
  /** Records with gaps that name a unit of the page. */
  keys: Set<string>;
}

/** Records that the pages of units call their own, with gaps. */
function unitGaps({ corpus, units, facts }: ViewContext): UnitGaps[] {
  return units.pages(corpus.buildDate).flatMap(({ slug, name }) => {
    const records = COLLECTION_NAMES.flatMap((collection) => facts.records(collection, `units/${slug}`) as Entry[]);
    const keys = new Set(records.map(keyOf).filter((key) => countOf(corpus, [key]) > 0));
    return keys.size > 0 ? [{ label: name, page: unitGapsPath(slug), keys }] : [];
  });
}

function countOf({ absent }: Corpus, keys: Iterable<string>): number {
  return [...keys].reduce((sum, key) => sum + (absent.get(key)?.length ?? 0), 0);
}

function mostFirst({ compare }: ViewContext['format']): (a: GapCount, b: GapCount) => number {
  return (a, b) => b.count - a.count || compare(a.label, b.label);
}

/** One page of the register: records of a collection, or those that name a unit, with what each lacks. */
export interface GapPage extends PageHead {
  /** What is counted, over all pages of the same subject. */
  lead: string;
  records: GapLine[];
  /** The pages before and after it, when one page does not hold all. */
  neighbours: Link[];
  advice: GapAdvice;
}

/** How a reader can fill a gap. */
export interface GapAdvice {
  /** By sending what is known, with the address. */
  bySending: Run[];
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
export function gapPages(context: ViewContext): { page: string; view: GapPage }[] {
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
    keys: corpus.entries[name].map(keyOf).filter((key) => lines.has(key)),
  }));
  const pages = [...collections, ...unitGaps(context)].flatMap(({ label, page, keys }) =>
    pagesOf(
      context,
      label,
      page,
      [...keys].map((key) => lines.get(key)!),
    ),
  );
  return pages.map((view) => ({ page: view.path.slice(GAPS_PATH.length, -1), view }));
}

export function gapAdvice({ corpus: { site }, strings }: ViewContext): GapAdvice {
  const bySending = [{ text: strings.gaps.bySending }, contactRun(site.contact), { text: '.' }];
  return { bySending, editable: site.repository !== undefined };
}

/** A line, and how many fields it names. */
interface CountedLine {
  line: GapLine;
  count: number;
}

function gapLine(context: ViewContext, entry: Entry, gaps: readonly Gap[]): CountedLine {
  const { title, page } = gaps[0]!;
  const { edit } = editLinks(context, entry, title);
  const missing = gaps.map(({ label }) => label).join('; ');
  return { line: { title, page, missing, ...(edit ? { edit } : {}) }, count: gaps.length };
}

function pagesOf(context: ViewContext, label: string, page: string, lines: readonly CountedLine[]): GapPage[] {
  const words = context.strings.gaps;
  const total = lines.reduce((sum, { count: own }) => sum + own, 0);
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
    lead: words.leadOf(total, lines.length),
    records: lines.slice(index * RECORDS_A_PAGE, (index + 1) * RECORDS_A_PAGE).map(({ line }) => line),
    neighbours: [...(index > 0 ? [link(index)] : []), ...(index + 1 < count ? [link(index + 2)] : [])],
    advice: gapAdvice(context),
  }));
}
