import { foldSpace } from '../../domain/text.ts';
import { openingWords } from '../../ingest/title.ts';
import type { Official } from '../../ingest/draft/official.ts';
import type { Reading } from '../../ingest/draft/reading.ts';
import { topicsOf } from '../../ingest/draft/topics.ts';
import type { DraftOfficial } from '../../ingest/draft/types.ts';
import type { Span } from '../../ingest/span.ts';
import { QuoteBook, type Quote } from './quotes.ts';
import { isOfNewUnits, LAST_OLD_DAY, NEW_UNITS } from './records.ts';
import { yamlOf } from './yaml-text.ts';

const SUMMARY = 300;

/** The MDX file of an article: what the text says of itself, what is set aside, and its paragraphs word for word. */
export function articleFile(reading: Reading, { id, seed }: { id: string; seed: string }): string {
  const book = new QuoteBook(reading);
  const topics = topicsOf(
    reading.article,
    reading.heading ? reading.view.plain.slice(reading.heading.start, reading.heading.end) : '',
  );
  const paragraphs = book.paragraphs();
  const { heading, publisher, author, url, stamp, official } = reading;
  const words = (span: { start: number; end: number }) => foldSpace(reading.view.plain.slice(span.start, span.end));
  // What an official text is about stands in its subject; what it begins with is what it rests on.
  const opening = openingWords(official && heading ? words(heading) : paragraphs.join(' '), SUMMARY);
  const pieces = book.pieces();
  const told = (kind: 'chrome' | 'meta') =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ quote, occurrence }) => (occurrence ? { text: quote, occurrence } : quote));
  const [chrome, meta] = [told('chrome'), told('meta')];
  const evidence = (quote: Quote, supports: string) => ({ article: id, ...quote, supports: [supports] });
  const line = (span: { start: number; end: number }) =>
    reading.lines.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  const head = {
    seed,
    title: heading
      ? { text: words(heading), origin: 'stated' }
      : { text: openingWords(paragraphs.join(' '), 120).replace(/…$/, ''), origin: 'editorial' },
    ...(publisher ? { publisher: words(publisher) } : {}),
    ...(author ? { author: words(author) } : {}),
    ...(url ? { url: words(url) } : {}),
    ...publicationOf(reading),
    ...(official ? { kind: official.source, official: statedOf(official.fields) } : {}),
    summary: { vi: opening },
    ...(topics.length > 0 ? { sectors: topics } : {}),
    note: 'Bản nháp do máy đọc bài thô: đọc lại từng dòng, viết tóm tắt, rồi bỏ dòng draft.',
    draft: true,
    ...(chrome.length > 0 ? { chrome } : {}),
    ...(meta.length > 0 ? { meta } : {}),
    evidence: [
      ...(heading ? [evidence(book.quote(heading), 'title')] : []),
      ...(publisher ? [evidence(book.quote(line(publisher)), 'publisher')] : []),
      ...(author ? [evidence(book.quote(line(author)), 'author')] : []),
      ...(stamp ? [evidence(book.quote(line(stamp)), 'publishedAt')] : []),
      ...officialEvidence(official, (span) => book.quote(line(span)), id),
    ],
  };
  if (head.evidence.length === 0)
    head.evidence.push({
      article: id,
      quote: openingWords(paragraphs[0] ?? '', 120).replace(/…$/, ''),
      supports: ['summary'],
    });
  return `---\n${yamlOf(head)}---\n\n${paragraphs.map(escapeLine).join('\n\n')}\n`;
}

/** The fields of an official text that were found. */
function statedOf(fields: DraftOfficial): Partial<DraftOfficial> {
  const isFound = ([, value]: [string, unknown]) => value !== null && (!Array.isArray(value) || value.length > 0);
  return Object.fromEntries(Object.entries(fields).filter(isFound));
}

/** The lines of its head and foot, each with what it says; one line may say several things. */
function officialEvidence(official: Official | null, quote: (span: Span) => Quote, article: string) {
  const places = Object.entries(official?.places ?? {}).map(([field, span]) => ({ field, ...quote(span) }));
  const lines = Map.groupBy(places, ({ quote: words, occurrence }) => `${words} ${occurrence ?? ''}`);
  return [...lines.values()].map((same) => {
    const { field: _, ...words } = same[0]!;
    const supports = same.flatMap(({ field }) =>
      field === 'date' ? ['publishedAt', 'official.date', 'official.place'] : [`official.${field}`],
    );
    return { article, ...words, supports };
  });
}

/** When it was published; where the text does not say, on which side of the day on which provinces were merged. */
function publicationOf(reading: Reading): { publishedAt: unknown; inferred?: Record<string, string> } {
  const { stamp, official } = reading;
  if (stamp)
    return {
      publishedAt: stamp.value,
      ...(stamp.isAmerican ? { inferred: { publishedAt: 'nguồn ghi tháng trước ngày' } } : {}),
    };
  if (official?.fields.date) return { publishedAt: official.fields.date };
  const reason = 'bài không ghi ngày đăng; xếp theo các ngày mà bài nhắc tới, cần ghi khoảng hẹp hơn';
  const publishedAt = isOfNewUnits(reading) ? { notBefore: NEW_UNITS } : { notAfter: LAST_OLD_DAY };
  return { publishedAt, inferred: { publishedAt: reason } };
}

/** A line of plain words as Markdown that says just these words. */
function escapeLine(line: string): string {
  return line
    .replace(/[\\*_<>{}[\]`~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1');
}
