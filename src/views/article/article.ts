import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { keyOf } from '../../corpus/types.ts';
import type { ArticleData, ArticleEntry, Clause, Range, SetAside } from '../../corpus/types.ts';
import { escapeHtml, foldSpace } from '../../domain/text.ts';
import { renderBlocks, type Mark, type Segment } from '../../mdx/render.ts';
import type { AnyData } from '../../schemas/index.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import { bodyPieces, type BodyPiece } from './embedded.ts';
import type { ViewContext } from '../common/context.ts';
import { originsOf } from '../../facts/origins.ts';
import { collectionPath, recordPath, unitPath } from '../common/paths.ts';
import { pageActions, supportOf, type PageActions } from '../record/record.ts';
import { formatDate } from '../common/dates.ts';
import { markedText } from '../common/inferred.ts';
import { countRun } from '../common/counted.ts';
import { inSentence } from '../common/case.ts';
import { shorten } from '../common/shorten.ts';
import { inARow, markOf, recordRows, titleOf, type Row, type StateMark } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { documentsNamedIn, recognisedIn } from '../../facts/recognised.ts';
import { recognisedUnit } from '../../facts/units.ts';
import { namesIn, type NamesView } from './names.ts';

/** «văn bản: Nghị quyết 57/NQ-CP (Ngày ban hành)», with a link to its page. */
export type RestingRecord = Run[];

/** A quoted stretch of the article and all that rests on it. */
export interface ArticleNote {
  number: number;
  /** Anchor of the note, and of the words. */
  id: string;
  anchor: string;
  /** «Ghi chú 1», and «1: về câu trích». */
  label: string;
  back: string;
  quote: string;
  /** Those that stand there at once. */
  records: RestingRecord[];
  /** «và 4 bản ghi khác», where some must be opened. */
  more?: { label: string; records: RestingRecord[] };
  /** Fields of the article's own record that rest on it: «Ngày đăng». */
  own: string[];
  /** «thông tin của chính bài này: Ngày đăng», where it is one. */
  ownLine?: string;
}

/** Notes that stand together. */
export interface NoteGroup {
  /** «Ghi chú 6–13» */
  heading: string;
  notes: ArticleNote[];
}

/** A paragraph or another block of the body, with the notes of the quotes that end in it, in order of number. */
interface BodyBlock extends NoteGroup {
  segments: BodyPiece[];
  /** In the margin each record is cut to one line, so that the notes do not outgrow the text beside them. */
  tight: boolean;
}

/** A piece of a line that was set aside. */
interface AsidePiece {
  text: string;
  quoted: boolean;
  /** Anchors of the quotes that begin here: of the first, and of others. Numbers of those that end here. */
  anchor?: string;
  anchors: string[];
  notes: Pick<ArticleNote, 'number' | 'id' | 'label'>[];
}

/** A fact of the source, with the sign of its state. */
interface SourceFact extends Row {
  mark?: StateMark;
}

export interface ArticleView extends PageHead {
  /** «bài viết» */
  one: string;
  raw: boolean;
  /** Said of a title that is not the source's own. */
  titleNote?: string;
  /** Where it appeared, who wrote it, when: as far as it is known. */
  byline?: string;
  /** Said of a text that is here with its copies, or only as a copy. */
  origin?: Run[];
  /** Facts of the source, for its card: what is known. */
  facts: SourceFact[];
  /** «nơi đăng, địa chỉ bài»; absent when nothing is missing. */
  missing?: string;
  /** What the editors say of the article: fields it belongs to, remarks. */
  remarks: Row[];
  summary?: string;
  /** The text with its quotes set off; absent when only quotes are published, and then nothing is set aside either. */
  body?: BodyBlock[];
  /** What the part with the text, or with quotes alone, is called; and what a reader should know of it. */
  bodyHeading: string;
  bodyHint?: string;
  notes: ArticleNote[];
  /** The quotes one by one, each with its note, where only quotes are published. */
  quotes?: NoteGroup[];
  /** Notes of quotes that stand outside the body, in what was set aside. */
  asideNotes: NoteGroup;
  /** «3 câu được trích, làm căn cứ cho 12 bản ghi»; absent without quotes. */
  quoted?: Run[];
  /** Slips of the source, in sentences. */
  corrections: string[];
  meta: AsidePiece[][];
  chrome: string[];
  /** «12 dòng của khung trang, không thuộc bài» */
  chromeCount: string;
  /** The provinces and documents that it names. */
  names: NamesView;
  actions: PageActions;
}

const SHOWN_ELSEWHERE = ['title', 'summary', 'corrections'];
/** Fields that say where the text comes from. */
const SOURCE_FIELDS = new Set(['publisher', 'republishes', 'author', 'publishedAt', 'updatedAt', 'url']);
const DESCRIPTION_LENGTH = 155;
/** Of a quote on which many records rest, this many are shown at once when there are more than `MOST_RECORDS`. */
const FIRST_RECORDS = 3;
const MOST_RECORDS = 5;
/** The column of the text and its margin: letters of a line, its height, and the gap after a block or a note, in rem. */
const COLUMN = { letters: 66, line: 1.95, gap: 0.9 };
const MARGIN = { letters: 44, line: 1.18, gap: 0.3, tightGap: 0.1 };
/** How far below its block a note may end, in rem. */
const MOST_BEHIND = 4;

/** The pages of all articles. */
export function articlePages(context: ViewContext, base: string): { id: string; view: ArticleView }[] {
  return context.corpus.articles.map((article) => ({ id: article.id, view: articleView(context, article, base) }));
}

/** Everything an article's page shows. `base` is the prefix of paths, with a slash at both ends. @internal */
export function articleView(context: ViewContext, article: ArticleEntry, base: string): ArticleView {
  const { corpus, strings } = context;
  const { data, text, status } = article;
  const raw = status === 'raw';
  const { label, one } = strings.collections.articles;
  const notes = articleNotes(context, article);
  const own = corpus.clausesOf.get(keyOf(article)) ?? [];
  const inferred = (data as unknown as AnyData).inferred ?? {};
  const support = supportOf(context, own, inferred, (clause) => {
    const note = notes.find(({ anchor }) => anchor === clause.anchor)!;
    return { number: note.number, label: strings.record.noteLabel(note.number), path: `#${note.anchor}` };
  });
  const rows = recordRows(context, article, support, SHOWN_ELSEWHERE);
  const facts = [...SOURCE_FIELDS].flatMap((name) => rows.filter(({ path }) => path === name));
  const summary = summaryIn(data.summary, context.locale);
  const quotesOnly = corpus.site.fullText === 'quotes';
  const names = namesIn(context, article);
  const aside = quotesOnly ? [] : text.setAside;
  const body = quotesOnly ? undefined : bodyBlocks(context, article, notes, base);
  const inBody = new Set(body?.flatMap((block) => block.notes));
  return {
    path: recordPath(article),
    title: data.title.text,
    description: shorten(summary ?? described(data), DESCRIPTION_LENGTH),
    breadcrumbs: [{ label, path: collectionPath('articles') }],
    isLong: isLongTitle(data.title.text),
    one,
    raw,
    ...titleNote(context, article),
    ...byline(context, article),
    ...originView(context, article),
    ...sourceFacts(context, facts, raw),
    remarks: rows.filter(({ path, shown }) => !SOURCE_FIELDS.has(path) && shown !== undefined),
    ...(summary ? { summary } : {}),
    ...bodyOf(context, body, notes),
    notes,
    ...(quotesOnly ? { quotes: notes.map((note) => noteGroup(context, [note])) } : {}),
    asideNotes: noteGroup(context, quotesOnly ? [] : notes.filter((note) => !inBody.has(note))),
    ...quotedLine(context, article),
    corrections: (data.corrections ?? []).map(({ raw: written, corrected, why }) =>
      strings.about.correction(written, corrected, why),
    ),
    meta: aside.filter(({ kind }) => kind === 'meta').map((piece) => asidePieces(context, article, piece, notes)),
    ...chromeOf(context, article, aside),
    names,
    ...(names.dependsOnDay ? {} : { timeless: true as const }),
    actions: pageActions(context, article, data.title.text, !names.dependsOnDay),
  };
}

/** «Tên bài (Báo Phú Yên)» */
function described({ title, publisher }: ArticleData): string {
  return publisher === undefined ? title.text : `${title.text} (${publisher})`;
}

function titleNote(
  { strings: { article: words } }: ViewContext,
  { data, status }: ArticleEntry,
): { titleNote?: string } {
  if (data.title.origin === 'stated') return {};
  if (status === 'edited') return { titleNote: words.editorialTitle };
  return { titleNote: data.title.text === data.seed ? words.fileName : words.openingWords };
}

function byline(context: ViewContext, article: ArticleEntry): { byline?: string } {
  const { strings, format } = context;
  const { publisher, republishes, author, publishedAt } = article.data;
  const parts = {
    publisher,
    republishes: republishes && strings.article.republishedFrom(republishes.publisher),
    author,
    publishedAt: publishedAt && formatDate(format, publishedAt),
  };
  const known = Object.entries(parts).flatMap(([field, text]) =>
    text === undefined ? [] : [markedText(context, article, field, text)],
  );
  return known.length > 0 ? { byline: known.join(' · ') } : {};
}

function originView({ corpus, strings }: ViewContext, article: ArticleEntry): { origin?: Run[] } {
  const { articles, copies } = originsOf(corpus).get(article.id)!;
  if (copies === 0) return {};
  const others = articles.filter(({ id }) => id !== article.id);
  const words = strings.article;
  return {
    origin: [
      { text: `${words.origin} ` },
      ...(others.length > 0 ? [{ text: `${words.sameOrigin} ` }] : []),
      ...inARow(others.map((each) => ({ text: titleOf(each), path: recordPath(each) }))),
    ],
  };
}

/** What a machine read in a raw text is no claim about the source, and what it did not find is no gap. */
function sourceFacts(
  { format, strings }: ViewContext,
  rows: readonly Row[],
  raw: boolean,
): Pick<ArticleView, 'facts' | 'missing'> {
  const known = rows.filter(({ shown }) => shown !== undefined);
  if (raw) return { facts: known.map((row) => ({ ...row, state: 'editorial' })) };
  const missing = rows.filter(({ state }) => state === 'absent').map(({ label }) => inSentence(format, label));
  const words = { ...strings.record.states, inferred: strings.common.inferred };
  const facts = known.map((row) => {
    const mark = markOf(row.state, words);
    return { ...row, ...(mark ? { mark } : {}) };
  });
  return { facts, ...(missing.length > 0 ? { missing: missing.join(', ') } : {}) };
}

function wordsOf({ text }: ArticleEntry, { start, end }: Range): string {
  return text.folded.text.slice(start, end);
}

/** Quotes with the same range are one note; in order of place. */
function articleNotes(context: ViewContext, article: ArticleEntry): ArticleNote[] {
  const words = context.strings.article;
  const clauses = context.corpus.clausesIn.get(article.id) ?? [];
  return [...Map.groupBy(clauses, ({ anchor }) => anchor)].map(([anchor, same], index) => {
    const records = restingRecords(
      context,
      same.filter(({ record }) => keyOf(record) !== keyOf(article)),
    );
    const number = index + 1;
    return {
      number,
      id: `ghi-chu-${number}`,
      anchor,
      label: words.noteRef(number),
      back: words.backToQuote(number),
      quote: wordsOf(article, same[0]!.range),
      ...noteRecords(words, records),
      ...ownOf(
        words,
        records,
        same
          .filter(({ record }) => keyOf(record) === keyOf(article))
          .flatMap((clause) => supportLabels(context, clause)),
      ),
    };
  });
}

function bodyOf(
  { strings: { article: words } }: ViewContext,
  body: BodyBlock[] | undefined,
  notes: readonly ArticleNote[],
): Pick<ArticleView, 'body' | 'bodyHeading' | 'bodyHint'> {
  if (!body) return { bodyHeading: words.quotesOnly, bodyHint: words.quotesOnlyAdvice };
  return { body, bodyHeading: words.body, ...(notes.length > 0 ? { bodyHint: words.marksAdvice } : {}) };
}

type Words = ViewContext['strings']['article'];

function noteRecords(words: Words, records: RestingRecord[]): Pick<ArticleNote, 'records' | 'more'> {
  if (records.length <= MOST_RECORDS) return { records };
  const rest = records.slice(FIRST_RECORDS);
  return {
    records: records.slice(0, FIRST_RECORDS),
    more: { label: words.moreRecords(rest.length), records: rest },
  };
}

function ownOf(words: Words, records: readonly RestingRecord[], own: string[]): Pick<ArticleNote, 'own' | 'ownLine'> {
  if (own.length === 0 && records.length > 0) return { own };
  return { own, ownLine: [words.ownRecord, own.join('; ')].filter(Boolean).join(': ') };
}

function noteGroup({ strings }: ViewContext, notes: ArticleNote[]): NoteGroup {
  return { heading: strings.article.notesOf(noteSpan(notes)), notes };
}

function quotedLine(context: ViewContext, article: ArticleEntry): Pick<ArticleView, 'quoted'> {
  const { facts, strings } = context;
  const quotes = facts.count('quotes', keyOf(article));
  if (quotes.value === 0) return {};
  const records = facts.count('records', keyOf(article));
  return { quoted: strings.article.quoted(countRun(context, quotes), countRun(context, records)) };
}

function chromeOf({ strings }: ViewContext, article: ArticleEntry, aside: readonly SetAside[]) {
  const chrome = aside.filter(({ kind }) => kind === 'chrome').map((piece) => wordsOf(article, piece));
  return { chrome, chromeCount: strings.article.chrome(chrome.length) };
}

function bodyBlocks(
  context: ViewContext,
  article: ArticleEntry,
  notes: readonly ArticleNote[],
  base: string,
): BodyBlock[] {
  const marks = marksOf(context, article, notes);
  const byAnchor = new Map(notes.map((note) => [note.anchor, note]));
  const blocks = renderBlocks(article.text.body, { base, marks, headingLevelShift: 1 }).map(({ segments, ended }) => ({
    segments,
    notes: ended.flatMap((key) => byAnchor.get(key) ?? []).sort((a, b) => a.number - b.number),
  }));
  const tight = tightBlocks(blocks.map((block) => ({ text: textLength(block.segments), notes: block.notes })));
  return blocks.map(({ segments, notes: own }, index) => ({
    segments: bodyPieces(context, segments),
    ...noteGroup(context, own),
    tight: tight[index]!,
  }));
}

function textLength(segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, segment) =>
      sum + (typeof segment === 'string' ? segment.replace(/<[^>]*>/g, '').length : textLength(segment.children)),
    0,
  );
}

/**
 * Of blocks with `text` letters each, which must keep their notes short: those whose notes would else stand lower and
 * lower beside the text. Heights are in rem, estimated from the letters of a line.
 * @internal
 */
export function tightBlocks(blocks: readonly { text: number; notes: readonly ArticleNote[] }[]): boolean[] {
  let behind = 0;
  return blocks.map(({ text, notes }) => {
    const left = Math.ceil(text / COLUMN.letters) * COLUMN.line + COLUMN.gap;
    const heightOf = (lines: (record: RestingRecord) => number, gap: number) =>
      sumOf(notes, (note) => noteLines(note, lines) * MARGIN.line + gap);
    const loose = behind + heightOf(fullLines, MARGIN.gap) - left;
    const tight = loose > MOST_BEHIND;
    behind = Math.max(0, tight ? behind + heightOf(() => 1, MARGIN.tightGap) - left : loose);
    return tight;
  });
}

function noteLines({ records, more, own }: ArticleNote, lines: (record: RestingRecord) => number): number {
  return sumOf(records, lines) + Number(more !== undefined) + Number(own.length > 0);
}

function fullLines(record: RestingRecord): number {
  return Math.ceil(sumOf(record, ({ text }) => text.length) / MARGIN.letters);
}

function sumOf<T>(values: readonly T[], measure: (value: T) => number): number {
  return values.reduce((sum, value) => sum + measure(value), 0);
}

/** Numbers in ascending order, runs of three or more as a span: «6–13, 15, 16». @internal */
export function noteSpan(notes: readonly Pick<ArticleNote, 'number'>[]): string {
  const runs: number[][] = [];
  for (const { number } of notes) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function restingRecords(context: ViewContext, clauses: readonly Clause[]): RestingRecord[] {
  const { format, strings } = context;
  return [...Map.groupBy(clauses, ({ record }) => keyOf(record)).values()]
    .map((same) => {
      const { record } = same[0]!;
      const fields = same.some((clause) => clause.supports === undefined)
        ? []
        : same.flatMap((clause) => supportLabels(context, clause));
      const marks = same.flatMap(({ mark }) => (mark === undefined ? [] : `«${mark}»`));
      const supports = [...fields, ...marks];
      const { one } = strings.collections[record.collection];
      return { title: titleOf(record), path: recordPath(record), one, supports: [...new Set(supports)] };
    })
    .sort((a, b) => format.compare(a.one, b.one) || format.compare(a.title, b.title))
    .map(({ title, path, one, supports }) => [
      { text: `${one}: ` },
      { text: title, path },
      ...(supports.length > 0 ? [{ text: ` (${supports.join('; ')})` }] : []),
    ]);
}

function supportLabels({ strings }: ViewContext, { record, supports }: Clause): string[] {
  return (supports ?? []).map((path) => fieldLabel(strings, record.collection, path, record.data));
}

function marksOf(context: ViewContext, article: ArticleEntry, notes: readonly ArticleNote[]): Mark[] {
  const { corpus } = context;
  const clauses = corpus.clausesIn.get(article.id) ?? [];
  const quotes = notes.flatMap(({ anchor, number, id, label }): Mark[] => {
    const range = clauses.find((clause) => clause.anchor === anchor)!.bodyRange;
    if (!range) return [];
    return [{ ...range, key: anchor, kind: 'quote', after: [noteLink(label, number, id)] }];
  });
  return [...quotes, ...correctionMarks(context, article), ...entityMarks(context, article)];
}

function noteLink(label: string, number: number, id: string): string {
  return `<sup class="refs"><a href="#${id}" aria-label="${escapeHtml(label)}">${number}</a></sup>`;
}

function correctionMarks({ strings }: ViewContext, { data, text }: ArticleEntry): Mark[] {
  return (data.corrections ?? []).map(({ raw, corrected, why }) => {
    const words = foldSpace(raw);
    const start = text.body.text.indexOf(words);
    const beside = ` <span class="correction">[${escapeHtml(strings.article.correction(corrected))}]</span>`;
    return { start, end: start + words.length, kind: 'correction', title: why, after: [beside] };
  });
}

/** Names of units and documents, linked to their pages where there is one. */
function entityMarks(context: ViewContext, article: ArticleEntry): Mark[] {
  const entity =
    (href: string) =>
    ({ start, end }: Range): Mark => ({ start, end, kind: 'entity', href });
  return [
    ...recognisedIn(article).provinces.flatMap(({ id, mentions }) => {
      const unit = recognisedUnit(article, id);
      return unit === undefined ? [] : mentions.map(entity(unitPath(context.units, unit)));
    }),
    ...documentsNamedIn(context.corpus, article).flatMap(({ record, mentions }) =>
      record ? mentions.map(entity(recordPath(record))) : [],
    ),
  ];
}
/** A line that was set aside, cut where a quote in it begins or ends. */
function asidePieces(
  { corpus }: ViewContext,
  article: ArticleEntry,
  piece: SetAside,
  notes: readonly ArticleNote[],
): AsidePiece[] {
  const inMeta = (corpus.clausesIn.get(article.id) ?? []).filter(
    ({ bodyRange, range }) => !bodyRange && range.start < piece.end && range.end > piece.start,
  );
  const quotes = [...new Map(inMeta.map((clause) => [clause.anchor, clause])).values()].map(({ anchor, range }) => ({
    note: notes.find((note) => note.anchor === anchor)!,
    start: Math.max(range.start, piece.start),
    end: Math.min(range.end, piece.end),
    beginsHere: range.start >= piece.start,
  }));
  const cuts = [piece.start, piece.end, ...quotes.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const [anchor, ...anchors] = quotes.flatMap((quote) =>
      quote.start === start && quote.beginsHere ? [quote.note.anchor] : [],
    );
    return {
      text: wordsOf(article, { start, end }),
      quoted: quotes.some((quote) => quote.start <= start && quote.end >= end),
      ...(anchor === undefined ? {} : { anchor }),
      anchors,
      notes: quotes.flatMap(({ note: { number, id, label }, ...quote }) =>
        quote.end === end ? [{ number, id, label }] : [],
      ),
    };
  });
}

/** The summary in the language of the page, else in Vietnamese, in which each is written. */
function summaryIn(summary: ArticleData['summary'], locale: string): string | undefined {
  return locale === 'en' ? (summary?.en ?? summary?.vi) : summary?.vi;
}
