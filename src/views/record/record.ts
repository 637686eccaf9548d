import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Clause, Corpus, Entry } from '../../corpus/types.ts';
import type { Citation } from '../../schemas/evidence.ts';
import { COLLECTION_NAMES, definitionOf, type AnyData, type CollectionName } from '../../schemas/index.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import { fieldsOf } from '../../schemas/walk.ts';
import { withDuty } from './duty-row.ts';
import { groupBacklinks, type NamingGroup } from './backlinks.ts';
import { capitalized } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { clausePath, collectionPath, recordPath } from '../common/paths.ts';
import { provisionOf, quoteView, type QuoteView } from '../common/quotes.ts';
import type { Run } from '../../domain/run.ts';
import { sourceRuns } from '../common/counted.ts';
import { formatDate, publication } from '../common/dates.ts';
import type { Link } from '../common/sections.ts';
import { shorten } from '../common/shorten.ts';
import {
  notedTitle,
  titleNote,
  markOf,
  recordRows,
  titleOf,
  type NoteRef,
  type Row,
  type StateMark,
  type Support,
} from '../common/shown.ts';
import type { Stamped } from '../common/stamp.ts';

export interface NumberedQuote extends QuoteView {
  number: number;
  /** `can-cu-1`: its anchor on the record's page. */
  id: string;
}

interface CitationView {
  title: string;
  /** Publisher and date. */
  source: string;
  url?: string;
}

/** A field with the clauses that stand beside it: each of the record's own beside the first field it supports. */
export interface SheetRow extends Row {
  mark?: StateMark;
  clauses: NumberedQuote[];
}

/** An article on which a record rests. */
interface SourceLine extends Link {
  /** Publisher and date. */
  details: string;
}

export interface RecordView extends PageHead {
  key: string;
  /** «văn bản», and whether its title is the editors'. */
  one: string;
  rows: SheetRow[];
  /** Quotes that stand beside no field: they support the whole record, or what its heading says. */
  whole: NumberedQuote[];
  articles: SourceLine[];
  /** «2 bài viết, từ 1 nguồn gốc độc lập»; absent when it rests on one article or none. */
  sources?: Run[];
  citations: CitationView[];
  naming: NamingGroup[];
  /** Other records that rest on the same words. */
  siblings: (Link & { one: string })[];
  actions: EditLinks;
}

/** Where a page can be mended: in the repository. Without one there is nothing to edit; the foot says whom to tell. */
export interface EditLinks {
  edit?: string;
  report?: string;
}

/** What a category holds has a part of its own. */
const SHOWN_ELSEWHERE = ['holds'];
const DESCRIPTION_LENGTH = 155;

/** Everything the page of one record shows. */
export function recordView(context: ViewContext, record: Entry): RecordView {
  const { corpus, format, strings } = context;
  const key = keyOf(record);
  const { label, one } = strings.collections[record.collection];
  const data = record.data as unknown as AnyData;
  const title = titleOf(record);
  const clauses = inSheetOrder(record.collection, corpus.clausesOf.get(key) ?? []);
  const support = supportOf(context, clauses, data.inferred ?? {}, (_, index) => ({
    number: index + 1,
    label: context.strings.record.noteLabel(index + 1),
    path: `#${quoteId(index + 1)}`,
  }));
  const fields = recordRows(context, record, support, SHOWN_ELSEWHERE).filter((row) => !repeatsTitle(row, title));
  const rows = withDuty(context, record, fields);
  const articles = sourceLines(context, clauses);
  const own = clauses.filter(isOwn).map((clause, index) => {
    const at = firstRow(rows, clause);
    const setting = { isNamed: articles.length > 1, isBeside: at !== undefined };
    return { at, quote: numberedQuote(context, clause, index + 1, setting) };
  });
  const quotesAt = (path?: string) => own.filter(({ at }) => at === path).map(({ quote }) => quote);
  return {
    key,
    path: recordPath(record),
    title,
    description: shorten(`${capitalized(format, notedTitle(context, record, one))}: ${title}`, DESCRIPTION_LENGTH),
    breadcrumbs: [{ label, path: collectionPath(record.collection) }],
    isLong: isLongTitle(title),
    one: notedTitle(context, record, one),
    headSection: notedTitle(context, record, label),
    rows: rows.map((row) => sheetRow(context, row, quotesAt(row.path))),
    whole: quotesAt(),
    articles,
    ...(articles.length > 1 ? { sources: sourceRuns(context, key) } : {}),
    citations: (data.citations ?? []).map((citation) => citationView(context, citation)),
    naming: groupBacklinks(
      context,
      (corpus.backlinks.get(key) ?? []).filter(({ from }) => keyOf(from) !== key),
    ),
    siblings: siblingsOf(context, key, clauses),
    actions: editLinks(context, record, title),
  };
}

/** Clauses that support the whole record first, the others in the order of the fields they support. */
function inSheetOrder(name: CollectionName, clauses: readonly Clause[]): Clause[] {
  const fields = fieldsOf(definitionOf(name).schema).map(([name]) => name);
  const place = ({ supports }: Clause) =>
    supports === undefined ? -1 : Math.min(...supports.map((path) => fields.indexOf(path.split('.')[0]!)));
  return clauses.toSorted((a, b) => place(a) - place(b));
}

/** The first row that a clause supports, or of which it supports a part. */
function firstRow(rows: readonly Row[], { supports }: Clause): string | undefined {
  return rows.find(({ path }) => supports?.some((on) => on === path || on.startsWith(`${path}.`)))?.path;
}

function sheetRow({ strings }: ViewContext, row: Row, clauses: NumberedQuote[]): SheetRow {
  const mark = markOf(row.state, strings.record.states);
  return { ...row, ...(mark ? { mark } : {}), clauses };
}

function sourceLines(context: ViewContext, clauses: readonly Clause[]): SourceLine[] {
  return [...new Set(clauses.map(({ article }) => article))].map((article) => {
    const details = publication(context, article).join(', ');
    return { label: article.data.title.text, path: recordPath(article), details };
  });
}

function siblingsOf(
  { corpus, format, strings }: ViewContext,
  key: string,
  clauses: readonly Clause[],
): RecordView['siblings'] {
  const own = new Set(clauses.map(({ article, anchor }) => `${article.id}#${anchor}`));
  const articles = new Set(clauses.map(({ article }) => article.id));
  const found = [...articles]
    .flatMap((id) => corpus.clausesIn.get(id) ?? [])
    .filter(({ article, anchor }) => own.has(`${article.id}#${anchor}`))
    .map(({ record }) => record)
    .filter((record) => keyOf(record) !== key && record.collection !== 'articles');
  return [...new Map(found.map((record) => [keyOf(record), record])).values()]
    .map((record) => ({
      label: titleOf(record),
      path: recordPath(record),
      one: strings.collections[record.collection].one,
    }))
    .sort((a, b) => format.compare(a.one, b.one) || format.compare(a.label, b.label));
}

/** Evidence of the record itself, not of one of its outcomes. */
function isOwn({ path }: Clause): boolean {
  return path.startsWith('evidence.');
}

function repeatsTitle({ shown, notes, inferred }: Row, title: string): boolean {
  if (shown?.kind !== 'line' || notes.length > 0 || inferred.length > 0) return false;
  return shown.runs.map(({ text }) => text).join('') === title;
}

/** Which quotes and reasons of inference bear on which path; `noteRef` numbers the record's own quotes. */
export function supportOf(
  context: ViewContext,
  clauses: readonly Clause[],
  inferred: Record<string, string>,
  noteRef: (clause: Clause, index: number) => NoteRef,
): Support {
  const own = clauses.filter(isOwn);
  const bears = (on: string, path: string, below: boolean) => on === path || (below && on.startsWith(`${path}.`));
  return {
    notes: (path, below) =>
      own.flatMap((clause, index) =>
        clause.supports?.some((on) => bears(on, path, below)) ? [noteRef(clause, index)] : [],
      ),
    inferred: (path, below) =>
      Object.entries(inferred)
        .filter(([on]) => bears(on, path, below))
        .map(([, reason]) => reason),
    quotes: (path) =>
      clauses.filter((clause) => clause.path.startsWith(`${path}.`)).map((clause) => quoteView(context, clause)),
  };
}

function quoteId(number: number): string {
  return `can-cu-${number}`;
}

/** `isNamed`: it names its article, as the page rests on several. `isBeside`: it stands beside what it supports. */
function numberedQuote(
  context: ViewContext,
  clause: Clause,
  number: number,
  { isNamed, isBeside }: { isNamed: boolean; isBeside: boolean },
): NumberedQuote {
  const words = context.strings.record;
  const path = clausePath(clause);
  const supports = (clause.supports ?? []).map((on) =>
    fieldLabel(context.strings, clause.record.collection, on, clause.record.data),
  );
  const says = supports.length > 0 && !isBeside ? `; ${words.supports(supports)}` : '';
  const article = isNamed
    ? { text: clause.article.data.title.text, path }
    : { text: words.inArticle, path, label: words.readThere(number) };
  return {
    ...quoteView(context, clause),
    article,
    place:
      provisionOf(context, clause)
        .map((place) => `, ${place}`)
        .join('') + says,
    number,
    id: quoteId(number),
  };
}

function citationView({ format }: ViewContext, { title, publisher, date, url }: Citation): CitationView {
  return {
    title,
    source: [publisher, date && formatDate(format, date)].filter(Boolean).join(', '),
    ...(url ? { url } : {}),
  };
}

/**
 * Where a reader can correct a file or report a mistake in it. The repository holds the content under `content/` and
 * the raw texts under `seeds/`, wherever this build read them from.
 */
export function editLinks({ corpus, strings }: ViewContext, record: Entry, title: string): EditLinks {
  const { repository } = corpus.site;
  if (!repository) return {};
  const root = repository.replace(/\/+$/, '');
  const folder = isRawText(record) ? 'seeds' : `content/${record.collection}`;
  const file = encodeURIComponent(record.file.slice(record.file.lastIndexOf('/') + 1));
  return {
    edit: `${root}/edit/main/${folder}/${file}`,
    report: `${root}/issues/new?title=${encodeURIComponent(strings.record.reportTitle(title))}`,
  };
}

/** The page of a record with how it is cited: «Quy chế phối hợp» (liên kết). Liên kết vùng. */
export type Cited<T> = Stamped<T> & { cite: string };

/** What a record is called among its like: «liên kết»; of a source, which of the kinds it is: «thỏa thuận». */
export function oneOf({ strings }: Pick<ViewContext, 'strings'>, record: Entry): string {
  if (record.collection === 'articles' && record.data.kind !== undefined)
    return strings.codes['article-kind'][record.data.kind];
  return strings.collections[record.collection].one;
}

/** The citation names the day where the page depends on it. */
export function cited<T>(context: ViewContext, record: Entry, page: Stamped<T>): Cited<T> {
  const { strings, corpus, format } = context;
  const one = [oneOf(context, record), titleNote(context, record)].filter(Boolean).join(', ');
  const [title, { day }, words] = [titleOf(record), page.stamp, strings.record];
  const { name } = corpus.site;
  const cite = day === undefined ? words.citeAs(title, one, name) : words.citeOn(title, one, name, format.date(day));
  return { ...page, cite };
}

function isRawText(record: Entry): boolean {
  return record.collection === 'articles' && !record.file.endsWith('.mdx');
}

/** Articles and regions have pages of their own kind. */
const OWN_KIND = new Set<CollectionName>(['articles', 'regions']);

/** Records whose page shows their fields and nothing else. */
export function plainRecords({ entries }: Corpus): Entry[] {
  return COLLECTION_NAMES.filter((name) => !OWN_KIND.has(name)).flatMap((name) => entries[name] as Entry[]);
}
