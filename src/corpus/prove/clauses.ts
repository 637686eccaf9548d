import { createUniqueIds } from '../../domain/slug.ts';
import { foldSpace, foldWithOffsets } from '../../domain/text.ts';
import { provisionsOf, type Provision } from '../../ingest/provisions.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { definitionOf } from '../../schemas/index.ts';
import { walkFields } from '../../schemas/walk.ts';
import { explainQuote } from './explain.ts';
import { lineAt, locateQuote, overlap } from './quotes.ts';
import type { Remainder } from './quotes.ts';
import type { Report } from '../sources.ts';
import { keyOf } from '../types.ts';
import type { ArticleEntry, Clause, Entry, Range } from '../types.ts';

/** Proves every quote of every record; one that cannot be proved is reported and makes no clause. */
export function joinClauses(
  entries: readonly Entry[],
  articles: ReadonlyMap<string, ArticleEntry>,
  remainders: ReadonlyMap<string, Remainder>,
  report: Report,
): Clause[] {
  const anchors = new Map<string, Anchors>();
  const outlines = new Map<string, (Provision | undefined)[]>();
  const clauses: Clause[] = [];
  for (const record of entries)
    for (const { path, evidence } of evidenceOf(record)) {
      const article = articles.get(evidence.article);
      const clause = article && joinClause(record, path, evidence, article, remainders.get(article.id), report);
      if (!clause) continue;
      const known = anchors.get(evidence.article) ?? { byPlace: new Map(), unique: createUniqueIds(new Set()) };
      anchors.set(evidence.article, known);
      clauses.push({ ...clause, ...placed(clause, outlines), anchor: anchorOf(clause, known) });
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

/** What an official text numbers has its place by that; of newspapers a number in front of a line says nothing. */
function placed(
  { article, line, bodyRange }: Omit<Clause, 'anchor'>,
  outlines: Map<string, (Provision | undefined)[]>,
): Pick<Clause, 'provision'> {
  const { kind = 'article' } = article.data;
  if (kind === 'article' || !bodyRange) return {};
  const outline = outlines.get(article.id) ?? provisionsOf(article.text.raw);
  outlines.set(article.id, outline);
  const provision = outline[line - 1];
  return provision ? { provision } : {};
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
function evidenceOf(entry: Entry): { path: string; evidence: Evidence }[] {
  const found: { path: string; evidence: Evidence }[] = [];
  walkFields(definitionOf(entry.collection).schema, entry.data, ({ path, name, value }) => {
    if (name === 'evidence' && Array.isArray(value))
      for (const [index, evidence] of value.entries())
        found.push({ path: `${path}.${index}`, evidence: evidence as Evidence });
  });
  return found;
}

/** Anchors given so far in one article: by range, and what gives each once. */
interface Anchors {
  byPlace: Map<string, string>;
  unique: (wanted: string) => string;
}

/** `trich-` and a hash of the words, so that an address outlives later evidence; equal ranges share one anchor. */
function anchorOf({ range, quote }: Omit<Clause, 'anchor'>, { byPlace, unique }: Anchors): string {
  const place = `${range.start}:${range.end}`;
  const known = byPlace.get(place);
  if (known) return known;
  const anchor = unique(`trich-${hash(quote)}`);
  byPlace.set(place, anchor);
  return anchor;
}

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
