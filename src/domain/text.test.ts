import { describe, expect, it, vi } from 'vitest';
import { compareVi, nearest } from './collate.ts';
import { editDistance } from './edit-distance.ts';
import { formatBytes, formatMeasure, formatNumber } from './numbers.ts';
import { createUniqueIds, slug } from './slug.ts';
import { foldMarks, foldSpace, foldWithOffsets, isWordBoundary, normalizeFile, positionAt } from './text.ts';

describe('foldSpace(text)', () => {
  it('makes every run of white space one space', () => {
    expect(foldSpace(' Cập nhật\u00A0 lúc:\r\n\t14:40 ')).toBe('Cập nhật lúc: 14:40');
  });
});

describe('foldMarks(text)', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['ĐẮK LẮK', 'dak lak'],
    ['Thừa Thiên Huế', 'thua thien hue'],
    ['đường vành đai', 'duong vanh dai'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });
  it('makes old and new tone placement, and both Unicode forms, equal', () => {
    expect(foldMarks('Thanh Hoá')).toBe(foldMarks('Thanh Hóa'));
    expect(foldMarks('thuỷ sản'.normalize('NFD'))).toBe(foldMarks('thủy sản'));
  });
});

describe('foldWithOffsets(original)', () => {
  it('keeps the way back to every unit', () => {
    const original = '  Hà\n\nNội \u00A0và ';
    const { text, offsets } = foldWithOffsets(original);
    expect(text).toBe(foldSpace(original));
    expect(offsets.length).toBe(text.length);
    expect([...text].map((unit, i) => (unit === ' ' ? ' ' : original[offsets.at(i)!])).join('')).toBe(text);
  });
});

describe('isWordBoundary(text, index)', () => {
  it('is false between letters, between letter and digit, true beside punctuation and at the ends', () => {
    const text = 'Hà Nộ, 5km';
    expect([0, 1, 2, 5, 8, 9, text.length].map((i) => isWordBoundary(text, i))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('normalizeFile(text)', () => {
  it('drops the byte-order mark and carriage returns without moving lines', () => {
    expect(normalizeFile('\uFEFFmột\r\nhai\rba')).toBe('một\nhai\nba');
  });
});

describe('positionAt(text, offset)', () => {
  it('counts from 1', () => {
    expect(positionAt('một\nhai', 4)).toEqual({ line: 2, column: 1 });
  });
});

describe('slug(text)', () => {
  it.each([
    ['Tiến độ dự án Đắk Lắk', 'tien-do-du-an-dak-lak'],
    ['  «QL2C» – Tuyên Quang… ', 'ql2c-tuyen-quang'],
    ['000_a88c2e', '000-a88c2e'],
    ['…', ''],
  ])('of «%s» is «%s»', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('compareVi(a, b)', () => {
  it('orders letters, tones and numbers as a Vietnamese list does', () => {
    const sorted = [
      'Xã 9',
      'Xã 10',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Dầu Tiếng',
      'Ăn',
      'An',
      'Ân',
      'Yên Bái',
      'Ý Yên',
    ].sort(compareVi);
    expect(sorted).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dầu Tiếng',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Xã 9',
      'Xã 10',
      'Ý Yên',
      'Yên Bái',
    ]);
  });
});

describe('nearest(wanted, candidates)', () => {
  it('offers the nearest, and nothing that is far', () => {
    expect(nearest('quang-nih', ['quang-ninh', 'quang-nam', 'ha-noi'])).toEqual(['quang-ninh']);
    expect(nearest('xyz', ['quang-ninh'])).toEqual([]);
  });

  it.each([
    ['Quảng Ninh', 'quang-ninh'],
    ['Đắk Lắk', 'dak-lak'],
    ['dak-lak', 'Đắk Lắk'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['đồng-thap', 'dong-thap'],
  ])('takes %s for %s: neither marks nor case set words apart', (wanted, meant) => {
    expect(nearest(wanted, ['quang-nam', 'gia-lai', 'dong-nai', 'Thái Bình', meant])).toEqual([meant]);
  });
});

describe('numbers', () => {
  it.each([
    [1234.5, '1.234,5'],
    [8.6, '8,6'],
    [0, '0'],
    [-1234567, '−1.234.567'],
    [999.999, '1.000'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
  it('keeps the unit with the value', () => {
    expect(formatMeasure(8.6, '%')).toBe('8,6\u00A0%');
    expect(formatBytes(12_340)).toBe('12,3\u00A0kB');
  });
});

describe('foldSpace and foldWithOffsets', () => {
  it('agree on every character there is', () => {
    for (let code = 0; code < 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const text = `a${String.fromCharCode(code)}b`.normalize('NFC');
      if (foldWithOffsets(text).text !== foldSpace(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });
});

it('finds the lines of a text once, however many places in it are asked for', () => {
  const text = 'Đắk Lắk\n'.repeat(500);
  const found = vi.spyOn(String.prototype, 'indexOf');
  const places = Array.from({ length: 500 }, (_, i) => positionAt(text, i * 8 + 2));
  const calls = found.mock.calls.length;
  found.mockRestore();
  expect(places.map(({ line, column }) => [line, column])).toEqual(places.map((_, i) => [i + 1, 3]));
  expect(calls).toBeLessThanOrEqual(501);
});

it('the distance of two texts is the same whether or not there is a most, as far as it is within it', () => {
  const words = ['', 'vùng', 'vung', 'liên kết vùng', 'kết vùng liên', 'liên kết', 'lien ket vung', 'hợp tác'];
  for (const a of words)
    for (const b of words)
      for (const most of [0, 1, 2, 5, 20]) {
        const distance = editDistance(a, b);
        if (distance <= most) expect(editDistance(a, b, most), `${a} ${b} ${most}`).toBe(distance);
        else expect(editDistance(a, b, most), `${a} ${b} ${most}`).toBeGreaterThan(most);
      }
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

it('gives each id once, and tries no number twice', () => {
  let asked = 0;
  class Counted extends Set<string> {
    override has(id: string) {
      asked += 1;
      return super.has(id);
    }
  }
  const unique = createUniqueIds(new Counted(['muc-3']));
  const ids = Array.from({ length: 1000 }, () => unique('muc'));
  expect(ids.slice(0, 4)).toEqual(['muc', 'muc-2', 'muc-4', 'muc-5']);
  expect(new Set(ids).size).toBe(1000);
  expect(asked).toBeLessThanOrEqual(1001);
});
