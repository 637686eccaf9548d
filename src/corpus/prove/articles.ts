import { onceFor } from '../../domain/once.ts';
import { foldSpace, foldWithOffsets, positionAt } from '../../domain/text.ts';
import { importText, openingWords } from '../../ingest/import.ts';
import { parseBody, parseRaw } from '../../mdx/tree.ts';
import type { MdxIssue } from '../../mdx/issue.ts';
import type { ParsedBody } from '../../mdx/nodes.ts';
import type { Piece } from '../../schemas/article.ts';
import type { SiteSettings } from '../../schemas/site.ts';
import { explainPiece } from './explain.ts';
import { firstDifference, lineAt, locateQuote, overlap, rangesOf, withoutPieces } from './quotes.ts';
import type { Remainder } from './quotes.ts';
import type { JoinProblem, Report, Seed, Sources } from '../sources.ts';
import { keyOf } from '../types.ts';
import type { ArticleData, ArticleEntry, ArticleText, Entry, SetAside } from '../types.ts';

/** Reports what the reader of MDX refused in the body of a record, at its own place. */
export function reportBody(record: string, issues: readonly MdxIssue[], report: Report): void {
  for (const { line, column, rule, message } of issues)
    report({ record, path: '', rule, message, at: { line, column } });
}

/** An article with what it was made of and what was wrong with it. */
interface Proved {
  seed: Seed;
  source: string;
  article: ArticleEntry;
  remainder: Remainder;
  problems: JoinProblem[];
}

/** Found once as long as record, body and raw text are the same. */
const provedBefore = new WeakMap<Entry, Proved>();

/**
 * An edited article with its raw text, pieces set aside and body, compared word for word. Undefined, and reported, when
 * its raw text is not there. `remainders` gets what is left of the raw text, by article id.
 */
export function joinArticle(
  entry: Entry<'articles'>,
  sources: Sources,
  remainders: Map<string, Remainder>,
  report: Report,
): ArticleEntry | undefined {
  const record = keyOf(entry);
  const source = sources.bodies.get(record) ?? '';
  const seed = sources.seeds.get(entry.data.seed);
  if (!seed) {
    reportBody(record, parseBody(source).issues, report);
    if (!sources.unreadSeeds?.has(entry.data.seed)) reportMissing(record, entry.data.seed, sources, report);
    return undefined;
  }
  const before = provedBefore.get(entry);
  const isSame = before?.seed === seed && before.source === source;
  const proved = isSame ? before : proveArticle(entry, seed, source);
  provedBefore.set(entry, proved);
  for (const problem of proved.problems) report(problem);
  remainders.set(entry.id, proved.remainder);
  return proved.article;
}

/** Names of raw texts that a message offers. */
const MOST_NAMES = 12;

function reportMissing(record: string, name: string, { seeds }: Sources, report: Report): void {
  const names = [...seeds.keys().take(MOST_NAMES)];
  const more = seeds.size > names.length ? ` và ${seeds.size - names.length} tệp khác` : '';
  report({
    record,
    path: 'seed',
    rule: 'missing-seed',
    message: `Không có tệp «${name}» trong thư mục bài thô. Các tệp đang có: ${names.join(', ')}${more}`,
  });
}

function proveArticle(entry: Entry<'articles'>, seed: Seed, source: string): Proved {
  const record = keyOf(entry);
  const problems: JoinProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const body = parseBody(source);
  reportBody(record, body.issues, report);
  const folded = foldWithOffsets(seed.text);
  const setAside = locatePieces(record, entry.data, { raw: seed.text, folded }, report);
  const remainder = withoutPieces(folded.text, setAside);
  const text: ArticleText = { seed: seed.name, seedFile: seed.file, raw: seed.text, folded, setAside, body };
  reportMarkup(record, body, report);
  if (body.issues.length === 0) compareBody(record, text, remainder, source, report);
  locateCorrections(record, entry.data, remainder.text, report);
  return { seed, source, article: { ...entry, status: 'edited', text }, remainder, problems };
}

/** Marks that change how the source's words are read: struck out, code, a box to tick. */
const CHANGING = new Set(['del', 'code', 'pre', 'input']);

function reportMarkup(record: string, { markup }: ParsedBody, report: Report): void {
  for (const { tag, line, column } of markup)
    if (CHANGING.has(tag))
      report({
        record,
        path: '',
        rule: 'body-markup',
        message: `Dấu Markdown tạo ra <${tag}> làm lời của nguồn bị đọc khác đi (gạch bỏ, mã, ô đánh dấu); bỏ dấu ấy`,
        at: { line, column },
      });
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
  const line = lineAt(text, remainder.toFolded(start));
  const message =
    `Thân bài khác bài thô ${text.seedFile} (dòng ${line}): bài thô viết «${shorten(wanted)}», ` +
    `thân bài viết «${shorten(found)}». Thân bài phải là bài thô bỏ phần chrome và meta, giữ cả lỗi chữ`;
  report({ record, path: '', rule: 'body-differs', message, at: positionOfWords(source, body, start) });
}

function shorten(words: string): string {
  if (words === '') return '(không có gì)';
  return words.length > CONTEXT * 2 ? `${words.slice(0, CONTEXT * 2)}…` : words;
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
    if (place) return positionAt(source, folded.offsets.at(place.start)!);
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

/**
 * A raw text as an article: its lines are its body, what was recognised its record. One without a recognised title is
 * called by its opening words, or by its file name where texts are not published.
 */
export function rawArticle(seed: Seed, id: string, fullText: SiteSettings['fullText']): ArticleEntry {
  const known = rawBefore(seed);
  const key = `${id} ${fullText}`;
  const article = known.get(key) ?? readRaw(seed, id, fullText);
  known.set(key, article);
  return article;
}

const rawBefore = onceFor((_: Seed) => new Map<string, ArticleEntry>());

function readRaw(seed: Seed, id: string, fullText: SiteSettings['fullText']): ArticleEntry {
  const imported = importText(seed.text, { fileName: seed.name });
  const { title, publisher, author, url, publishedAt } = imported;
  const opening = fullText === 'full' ? openingWords(seed.text, TITLE_LENGTH) : '';
  const data: ArticleData = {
    seed: seed.name,
    title: title ? { text: title, origin: 'stated' } : { text: opening || seed.name, origin: 'editorial' },
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
