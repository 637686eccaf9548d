import { describe, expect, it } from 'vitest';
import { foldWithOffsets } from '../../domain/text.ts';
import { firstDifference, lineAt, locateQuote, nearestRange, withoutPieces } from './quotes.ts';

function text(raw: string) {
  return { raw, folded: foldWithOffsets(raw) };
}

const NOTICE = text(
  'Thông báo của tỉnh Đắk Lắk.\n\nHai tỉnh\u00A0 Đắk Lắk và\nPhú Yên ký quy chế; Đắk Lắk chủ trì.\nSố lượt xem: 12',
);

function found(quote: string, options?: Parameters<typeof locateQuote>[2]) {
  const located = locateQuote(NOTICE, quote, options);
  return 'range' in located ? NOTICE.folded.text.slice(located.range.start, located.range.end) : located.fault;
}

describe('locateQuote(text, quote)', () => {
  it('equates line breaks, no-break spaces and runs of white space', () => {
    expect(found('Hai tỉnh Đắk Lắk và Phú Yên')).toBe('Hai tỉnh Đắk Lắk và Phú Yên');
    expect(found('  Hai  tỉnh Đắk Lắk\nvà Phú Yên ')).toBe('Hai tỉnh Đắk Lắk và Phú Yên');
  });

  it('equates decomposed letters with composed ones', () => {
    expect(found('ký quy chế'.normalize('NFD'))).toBe('ký quy chế');
  });

  it('wants a quote that stands more than once to say which', () => {
    expect(found('Đắk Lắk')).toEqual({ kind: 'ambiguous', lines: [1, 3, 4] });
    expect(found('Đắk Lắk', { occurrence: 3 })).toBe('Đắk Lắk');
    expect(found('Đắk Lắk', { occurrence: 4 })).toEqual({ kind: 'no-such-occurrence', count: 3 });
  });

  it('refuses an occurrence for a quote that stands once', () => {
    expect(found('ký quy chế', { occurrence: 1 })).toEqual({ kind: 'needless-occurrence' });
  });

  it('refuses a quote that cuts a word', () => {
    expect(found('ký quy ch')).toEqual({ kind: 'word-boundary', line: 4 });
    expect(found('lượt xem: 1')).toEqual({ kind: 'word-boundary', line: 5 });
  });

  it('does not count places inside chrome, and refuses a quote that stands only there', () => {
    const start = NOTICE.folded.text.indexOf('Số lượt');
    const chrome = [{ start, end: NOTICE.folded.text.length }];
    expect(found('lượt xem', { chrome })).toEqual({ kind: 'in-chrome', line: 5 });
    expect(found('ký quy chế', { chrome })).toBe('ký quy chế');
  });

  it('names the nearest text, its line and the words that differ when one letter is wrong', () => {
    expect(found('Phú Yên kí quy chế')).toEqual({
      kind: 'not-found',
      nearest: { text: 'Phú Yên ký quy chế', line: 4, found: 'ký', wanted: 'kí' },
    });
  });

  it('names nothing when nothing is near', () => {
    expect(found('hội chợ nông sản ở một nơi khác hẳn')).toEqual({ kind: 'not-found' });
  });
});

describe('lineAt(text, offset)', () => {
  it('counts the physical lines of the raw text', () => {
    expect(lineAt(NOTICE, NOTICE.folded.text.indexOf('Phú Yên'))).toBe(4);
  });
});

describe('withoutPieces(folded, pieces)', () => {
  const folded = 'Tên bài Thân bài một (Ảnh: A) thân bài hai Bình luận (0)';
  const piece = (words: string) => {
    const start = folded.indexOf(words);
    return { start, end: start + words.length, kind: 'chrome' as const };
  };

  it('takes pieces out at the start, middle and end, with one space left between', () => {
    const { text: left } = withoutPieces(folded, [piece('Tên bài'), piece('(Ảnh: A)'), piece('Bình luận (0)')]);
    expect(left).toBe('Thân bài một thân bài hai');
  });

  it('translates offsets', () => {
    const { text: left, toRemainder, toFolded } = withoutPieces(folded, [piece('Tên bài'), piece('(Ảnh: A)')]);
    const at = toRemainder(folded.indexOf('thân bài hai'));
    expect(left.slice(at, at + 'thân bài hai'.length)).toBe('thân bài hai');
    expect([toFolded(at), toFolded(0)]).toEqual([folded.indexOf('thân bài hai'), folded.indexOf('Thân bài một')]);
  });
});

describe('nearestRange(text, wanted)', () => {
  it('widens to whole words', () => {
    const { start, end } = nearestRange('một hai babababa bốn', 'hai bababab');
    expect('một hai babababa bốn'.slice(start, end)).toBe('hai babababa');
  });
});

describe('firstDifference(found, wanted)', () => {
  it.each([
    ['a b c', 'a x c', { found: 'b', wanted: 'x' }],
    ['a b c', 'a c', { found: 'b', wanted: '' }],
    ['a b', 'a b c', { found: '', wanted: 'c' }],
  ])('of «%s» and «%s»', (a, b, expected) => {
    expect(firstDifference(a, b)).toEqual(expected);
  });
});

it('looks for the text nearest to a wrong quote as long as few steps were taken in its article', () => {
  const long = text('Hai tỉnh liên kết. '.repeat(2000));
  const quote = `${'Hai tỉnh liên kết. '.repeat(40)}Và`;
  const nearest = () => {
    const located = locateQuote(long, quote);
    return 'fault' in located && 'nearest' in located.fault;
  };
  expect([nearest(), nearest(), nearest(), nearest()]).toEqual([true, true, true, false]);
});
