import { foldSpace } from '../../domain/text.ts';
import { openingWords } from '../../ingest/title.ts';
import type { Reading } from '../../ingest/draft/reading.ts';
import { topicsOf } from '../../ingest/draft/topics.ts';
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
  const opening = openingWords(paragraphs.join(' '), SUMMARY);
  const pieces = book.pieces();
  const told = (kind: 'chrome' | 'meta') =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ quote, occurrence }) => (occurrence ? { text: quote, occurrence } : quote));
  const [chrome, meta] = [told('chrome'), told('meta')];
  const evidence = (quote: Quote, supports: string) => ({ article: id, ...quote, supports: [supports] });
  const line = (span: { start: number; end: number }) =>
    reading.lines.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  const dated = official?.fields.date
    ? reading.lines.find(({ text }) => /,\s+ngày\s+\d{1,2}\s+tháng/u.test(text))
    : undefined;
  const head = {
    seed,
    title: heading
      ? { text: words(heading), origin: 'stated' }
      : { text: openingWords(paragraphs.join(' '), 120).replace(/…$/, ''), origin: 'editorial' },
    ...(publisher ? { publisher: words(publisher) } : {}),
    ...(author ? { author: words(author) } : {}),
    ...(url ? { url: words(url) } : {}),
    ...publicationOf(reading),
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
      ...(dated ? [evidence(book.quote(dated), 'publishedAt')] : []),
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
