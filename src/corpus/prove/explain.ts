import type { QuoteFault } from './quotes.ts';

const LONGEST = 160;

/** Rule and Vietnamese message for a quote that could not be proved. */
export function explainQuote(quote: string, seedFile: string, fault: QuoteFault): { rule: string; message: string } {
  const shown = `«${shorten(quote)}»`;
  switch (fault.kind) {
    case 'not-found':
      return {
        rule: 'quote-not-found',
        message: `Không tìm thấy trích dẫn ${shown} trong ${seedFile}. ${nearestOf(fault)}`,
      };
    case 'word-boundary':
      return {
        rule: 'quote-word-boundary',
        message: `Trích dẫn ${shown} cắt giữa một từ của ${seedFile}, dòng ${fault.line}; bắt đầu và kết thúc ở đầu, cuối từ`,
      };
    case 'ambiguous':
      return {
        rule: 'quote-ambiguous',
        message:
          `Trích dẫn ${shown} có ${fault.lines.length} lần trong ${seedFile} (dòng ${linesOf(fault.lines)}); ` +
          'chép dài hơn, hoặc thêm occurrence: 1 là lần đầu',
      };
    case 'no-such-occurrence':
      return { rule: 'quote-ambiguous', message: `Trích dẫn ${shown} chỉ có ${fault.count} lần trong ${seedFile}` };
    case 'needless-occurrence':
      return {
        rule: 'quote-ambiguous',
        message: `Trích dẫn ${shown} chỉ có một lần trong ${seedFile}; bỏ dòng occurrence`,
      };
    case 'in-chrome':
      return {
        rule: 'quote-in-chrome',
        message: `Trích dẫn ${shown} nằm trong phần khung trang (chrome) của ${seedFile}, dòng ${fault.line}, không phải lời của bài`,
      };
  }
}

/** Message for a piece of chrome or meta that could not be found. */
export function explainPiece(words: string, seed: string, fault: QuoteFault): string {
  const shown = `«${shorten(words)}»`;
  if (fault.kind === 'ambiguous')
    return (
      `Đoạn ${shown} có ${fault.lines.length} lần trong ${seed} (dòng ${linesOf(fault.lines)}); ` +
      'ghi từng lần: {text: …, occurrence: 1}'
    );
  if (fault.kind === 'not-found') return `Không tìm thấy đoạn ${shown} trong ${seed}. ${nearestOf(fault)}`;
  if (fault.kind === 'needless-occurrence') return `Đoạn ${shown} chỉ có một lần trong ${seed}; bỏ occurrence`;
  if (fault.kind === 'no-such-occurrence') return `Đoạn ${shown} chỉ có ${fault.count} lần trong ${seed}`;
  return `Đoạn ${shown} cắt giữa một từ của ${seed}`;
}

/** Lines that are named in one message. */
const MOST_LINES = 20;

function linesOf(lines: readonly number[]): string {
  return lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? '…' : '');
}

function nearestOf({ nearest }: QuoteFault & { kind: 'not-found' }): string {
  if (!nearest) return 'Không có đoạn nào gần giống; xem lại mã bài và chữ trích';
  const { line, text, found, wanted } = nearest;
  return `Gần nhất ở dòng ${line}: «${shorten(text)}»; bài thô viết «${found}», trích dẫn viết «${wanted}»`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
