import { foldSpace, foldWithOffsets, positionAt } from '../domain/text.ts';
import { importText, openingWords } from '../ingest/import.ts';
import { parseBody, parseRaw } from '../mdx/tree.ts';
import type { MdxIssue, ParsedBody } from '../mdx/tree.ts';
import type { Piece } from '../schemas/article.ts';
import type { Evidence } from '../schemas/evidence.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { absentPaths, referencesOf, walkFields } from '../schemas/walk.ts';
import { explainPiece, explainQuote } from './explain.ts';
import { lineAt, locateQuote, overlap, rangesOf, withoutPieces, firstDifference } from './quotes.ts';
import type { Remainder } from './quotes.ts';
import { keyOf } from './types.ts';
import type {
  ArticleData,
  ArticleEntry,
  ArticleText,
  Backlink,
  Clause,
  Corpus,
  Entry,
  Range,
  SetAside,
} from './types.ts';

/** A raw text as read: `text` is NFC with `\n` line ends. */
export interface Seed {
  name: string;
  /** Path relative to the working directory. */
  file: string;
  text: string;
}

/** What reading gives to the join. */
export interface Sources {
  site: SiteSettings;
  buildDate: string;
  /** Valid records of all collections; for MDX the blanked file stands in `bodies`. */
  entries: Entry[];
  bodies: ReadonlyMap<string, string>;
  /** By file name. */
  seeds: ReadonlyMap<string, Seed>;
  /** Ids of raw texts, by file name. */
  rawIds: ReadonlyMap<string, string>;
}

/** A fault of one record, placed by its path; or, with `line`, at a place in the body of its file. */
export interface JoinProblem {
  record: string;
  path: string;
  rule: string;
  message: string;
  at?: { line: number; column: number };
}

export interface Joined {
  corpus: Corpus;
  problems: JoinProblem[];
}

type Report = (problem: JoinProblem) => void;

/** Leaves drafts out: the corpus that is published. */
export function withoutDrafts(sources: Sources): Sources {
  return { ...sources, entries: sources.entries.filter(({ data }) => data.draft !== true) };
}

/** Links records, articles, quotes and raw texts, and indexes them. Nothing is read. */
export function joinCorpus(sources: Sources): Joined {
  const problems: JoinProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);

  const bodies = new Map<string, ParsedBody>();
  const remainders = new Map<string, Remainder>();
  const edited = sources.entries
    .filter((entry): entry is Entry<'articles'> => entry.collection === 'articles')
    .map((entry) => joinArticle(entry, sources, remainders, report))
    .filter((article) => article !== undefined);
  const claimed = new Set(edited.map(({ text }) => text.seed));
  const raw = [...sources.seeds.values()]
    .filter(({ name }) => !claimed.has(name))
    .map((seed) => rawArticle(seed, sources.rawIds.get(seed.name)!));
  const articles = [...edited, ...raw].sort(byId);
  for (const entry of sources.entries) {
    const source = sources.bodies.get(keyOf(entry));
    if (source === undefined || entry.collection === 'articles') continue;
    const body = parseBody(source);
    reportBody(keyOf(entry), body.issues, report);
    bodies.set(keyOf(entry), body);
  }

  const entries = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      name === 'articles' ? articles : sources.entries.filter(({ collection }) => collection === name).sort(byId),
    ]),
  ) as Corpus['entries'];
  const all = COLLECTION_NAMES.flatMap((name) => entries[name] as Entry[]);
  const clauses = joinClauses(all, new Map(articles.map((article) => [article.id, article])), remainders, report);
  const corpus: Corpus = {
    buildDate: sources.buildDate,
    site: sources.site,
    articles,
    entries,
    bodies,
    byKey: new Map(all.map((entry) => [keyOf(entry), entry])),
    clauses,
    clausesOf: Map.groupBy(clauses, ({ record }) => keyOf(record)),
    clausesIn: Map.groupBy(
      clauses.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
      ({ article }) => article.id,
    ),
    backlinks: joinBacklinks(all),
    absent: new Map(all.map((entry) => [keyOf(entry), isRaw(entry) ? [] : absentPaths(schemaOf(entry), entry.data)])),
  };
  return { corpus, problems };
}

function byId(a: Entry, b: Entry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function schemaOf(entry: Entry) {
  return definitionOf(entry.collection).schema;
}

function isRaw(entry: Entry): boolean {
  return (entry as ArticleEntry).status === 'raw';
}

function reportBody(record: string, issues: readonly MdxIssue[], report: Report): void {
  for (const { line, column, rule, message } of issues)
    report({ record, path: '', rule, message, at: { line, column } });
}

function joinArticle(
  entry: Entry<'articles'>,
  sources: Sources,
  remainders: Map<string, Remainder>,
  report: Report,
): ArticleEntry | undefined {
  const record = keyOf(entry);
  const seed = sources.seeds.get(entry.data.seed);
  const source = sources.bodies.get(record) ?? '';
  const body = parseBody(source);
  reportBody(record, body.issues, report);
  if (!seed) {
    const known = [...sources.seeds.keys()].join(', ');
    report({
      record,
      path: 'seed',
      rule: 'missing-seed',
      message: `Không có tệp «${entry.data.seed}» trong thư mục bài thô. Các tệp đang có: ${known}`,
    });
    return undefined;
  }
  const folded = foldWithOffsets(seed.text);
  const setAside = locatePieces(record, entry.data, { raw: seed.text, folded }, report);
  const remainder = withoutPieces(folded.text, setAside);
  remainders.set(entry.id, remainder);
  const text: ArticleText = { seed: seed.name, seedFile: seed.file, raw: seed.text, folded, setAside, body };
  if (body.issues.length === 0) compareBody(record, text, remainder, source, report);
  locateCorrections(record, entry.data, remainder.text, report);
  return { ...entry, status: 'edited', text };
}

function locatePieces(
  record: string,
  data: ArticleData,
  text: Pick<ArticleText, 'raw' | 'folded'>,
  report: Report,
): SetAside[] {
  const pieces: SetAside[] = [];
  for (const kind of ['chrome', 'meta'] as const)
    for (const [index, piece] of (data[kind] ?? []).entries()) {
      const path = `${kind}.${index}`;
      const { text: words, occurrence } = asPiece(piece);
      const located = locateQuote(text, words, { occurrence });
      if ('fault' in located) {
        report({ record, path, rule: 'piece-not-found', message: explainPiece(words, data.seed, located.fault) });
        continue;
      }
      const other = pieces.find((each) => overlap(each, located.range));
      if (other) {
        const message = `Đoạn «${words}» chồng lên một đoạn khác đã ghi ở ${other.kind}; mỗi chữ chỉ ghi một lần`;
        report({ record, path, rule: 'piece-overlap', message });
        continue;
      }
      pieces.push({ ...located.range, kind });
    }
  return pieces.sort((a, b) => a.start - b.start);
}

function asPiece(piece: Piece): { text: string; occurrence?: number } {
  return typeof piece === 'string' ? { text: piece } : piece;
}

const CONTEXT = 40;

/** The body of an edited article is the raw text without chrome and meta, word for word. */
function compareBody(record: string, text: ArticleText, remainder: Remainder, source: string, report: Report): void {
  const body = text.body.text;
  if (body === remainder.text) return;
  let at = 0;
  while (at < body.length && body[at] === remainder.text[at]) at++;
  const start = Math.max(0, body.lastIndexOf(' ', Math.max(0, at - 1)) + 1);
  const { found, wanted } = firstDifference(
    body.slice(start, start + CONTEXT * 4),
    remainder.text.slice(start, start + CONTEXT * 4),
  );
  const rawOffset = nthKept(remainder, text.folded.text.length, start);
  const line = lineAt(text, rawOffset);
  const message =
    `Thân bài khác bài thô ${text.seedFile} (dòng ${line}): bài thô viết «${shorten(wanted)}», ` +
    `thân bài viết «${shorten(found)}». Thân bài phải là bài thô bỏ phần chrome và meta, giữ cả lỗi chữ`;
  report({ record, path: '', rule: 'body-differs', message, at: positionOfWords(source, body, start) });
}

function shorten(words: string): string {
  if (words === '') return '(không có gì)';
  return words.length > CONTEXT * 2 ? `${words.slice(0, CONTEXT * 2)}…` : words;
}

/** Offset in the folded text of the unit that stands at `kept` in the remainder. */
function nthKept(remainder: Remainder, length: number, kept: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (remainder.toRemainder(middle) < kept) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Place in the MDX file of the words that stand at `start` of the body's text; its first written line at worst. Markup
 * may stand between two words, so fewer and fewer of them are looked for.
 */
function positionOfWords(source: string, body: string, start: number): { line: number; column: number } {
  const folded = foldWithOffsets(source);
  const following = body.slice(start, start + CONTEXT).split(' ');
  for (const count of [4, 2, 1]) {
    const words = following.slice(0, count).join(' ');
    const place = rangesOf(folded.text, words)[rangesOf(body.slice(0, start), words).length];
    if (place) return positionAt(source, folded.offsets[place.start]!);
  }
  return positionAt(source, Math.max(0, source.search(/\S/)));
}

function locateCorrections(record: string, data: ArticleData, words: string, report: Report): void {
  for (const [index, { raw }] of (data.corrections ?? []).entries()) {
    const count = rangesOf(words, foldSpace(raw)).length;
    if (count === 1) continue;
    const message =
      count === 0
        ? `Không thấy «${raw}» trong bài; trường raw chép đúng chữ của bài thô`
        : `«${raw}» có ${count} lần trong bài; chép dài hơn để chỉ đúng một chỗ`;
    report({ record, path: `corrections.${index}.raw`, rule: 'correction-not-found', message });
  }
}

const TITLE_LENGTH = 90;

function rawArticle(seed: Seed, id: string): ArticleEntry {
  const imported = importText(seed.text, { fileName: seed.name });
  const { title, publisher, author, url, publishedAt } = imported;
  const data: ArticleData = {
    seed: seed.name,
    title: title
      ? { text: title, origin: 'stated' }
      : { text: openingWords(seed.text, TITLE_LENGTH) || seed.name, origin: 'editorial' },
    ...(publisher ? { publisher } : {}),
    ...(author ? { author } : {}),
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
  const text: ArticleText = {
    seed: seed.name,
    seedFile: seed.file,
    raw: seed.text,
    folded: foldWithOffsets(seed.text),
    setAside: [],
    body: parseRaw(seed.text),
  };
  return { collection: 'articles', id, data, file: seed.file, status: 'raw', text, imported };
}

function joinClauses(
  entries: readonly Entry[],
  articles: ReadonlyMap<string, ArticleEntry>,
  remainders: ReadonlyMap<string, Remainder>,
  report: Report,
): Clause[] {
  const anchors = new Map<string, Anchors>();
  const clauses: Clause[] = [];
  for (const record of entries)
    for (const { path, evidence } of evidenceOf(record)) {
      const article = articles.get(evidence.article);
      const clause = article && joinClause(record, path, evidence, article, remainders.get(article.id), report);
      if (!clause) continue;
      const known = anchors.get(evidence.article) ?? { byPlace: new Map(), taken: new Set() };
      anchors.set(evidence.article, known);
      clauses.push({ ...clause, anchor: anchorOf(clause, known) });
    }
  return clauses;
}

function joinClause(
  record: Entry,
  path: string,
  evidence: Evidence,
  article: ArticleEntry,
  remainder: Remainder | undefined,
  report: Report,
): Omit<Clause, 'anchor'> | undefined {
  const key = keyOf(record);
  const { text } = article;
  const { quote, mark, occurrence, supports } = evidence;
  const chrome = text.setAside.filter(({ kind }) => kind === 'chrome');
  const located = locateQuote(text, quote, { occurrence, chrome });
  if ('fault' in located) {
    const { rule, message } = explainQuote(quote, text.seedFile, located.fault);
    report({ record: key, path: `${path}.quote`, rule, message });
    return undefined;
  }
  const { range } = located;
  const inMeta = text.setAside.some((piece) => overlap(piece, range));
  if (inMeta && (record.collection !== 'articles' || record.id !== article.id)) {
    const message =
      `Trích dẫn nằm trong phần thông tin bài (meta) của ${text.seedFile}, dòng ${lineAt(text, range.start)}; ` +
      'chỉ bản ghi của chính bài đó được trích phần này';
    report({ record: key, path: `${path}.quote`, rule: 'quote-in-meta', message });
    return undefined;
  }
  const marked = mark === undefined ? range : markedRange(text.folded.text, range, mark);
  if (!marked) {
    const message = `Chữ cần chú ý «${mark}» phải có đúng một lần, nguyên chữ, trong trích dẫn «${foldSpace(quote)}»`;
    report({ record: key, path: `${path}.mark`, rule: 'mark-not-in-quote', message });
    return undefined;
  }
  return {
    record,
    path,
    article,
    quote: foldSpace(quote),
    ...(mark === undefined ? {} : { mark: foldSpace(mark) }),
    ...(supports === undefined ? {} : { supports }),
    range,
    marked,
    line: lineAt(text, marked.start),
    ...(inMeta ? {} : { bodyRange: bodyRangeOf(range, remainder) }),
  };
}

/** A raw text has no remainder: nothing is set aside, its body is the whole. */
function bodyRangeOf({ start, end }: Range, remainder: Remainder | undefined): Range {
  return remainder ? { start: remainder.toRemainder(start), end: remainder.toRemainder(end) } : { start, end };
}

function markedRange(folded: string, quote: Range, mark: string): Range | undefined {
  const inside = folded.slice(quote.start, quote.end);
  const located = locateQuote({ raw: inside, folded: foldWithOffsets(inside) }, mark);
  if ('fault' in located) return undefined;
  return { start: quote.start + located.range.start, end: quote.start + located.range.end };
}

/** Evidence anywhere in a record, with its path. */
export function evidenceOf(entry: Entry): { path: string; evidence: Evidence }[] {
  const found: { path: string; evidence: Evidence }[] = [];
  walkFields(schemaOf(entry), entry.data, ({ path, name, value }) => {
    if (name === 'evidence' && Array.isArray(value))
      for (const [index, evidence] of value.entries())
        found.push({ path: `${path}.${index}`, evidence: evidence as Evidence });
  });
  return found;
}

/** Anchors given so far in one article: by range, and all of them. */
interface Anchors {
  byPlace: Map<string, string>;
  taken: Set<string>;
}

/** `trich-` and a hash of the words, so that an address outlives later evidence; equal ranges share one anchor. */
function anchorOf({ range, quote }: Omit<Clause, 'anchor'>, { byPlace, taken }: Anchors): string {
  const place = `${range.start}:${range.end}`;
  const known = byPlace.get(place);
  if (known) return known;
  const base = `trich-${hash(quote)}`;
  let anchor = base;
  for (let n = 2; taken.has(anchor); n++) anchor = `${base}-${n}`;
  byPlace.set(place, anchor);
  taken.add(anchor);
  return anchor;
}

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

function joinBacklinks(entries: readonly Entry[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  for (const from of entries)
    for (const { path, target, id } of referencesOf(schemaOf(from), from.data)) {
      const key = `${target}/${id}`;
      const list = backlinks.get(key) ?? [];
      list.push({ from, path });
      backlinks.set(key, list);
    }
  return backlinks;
}

/** For code that names a collection and wants its records. */
export function entriesOf<C extends CollectionName>(corpus: Corpus, name: C): Entry<C>[] {
  return corpus.entries[name] as Entry<C>[];
}
