import { describe, expect, it } from 'vitest';
import { compareVi } from '../domain/collate.ts';
import { formatNumber } from '../domain/numbers.ts';
import { createWriter } from './writer.ts';

describe('a writer', () => {
  it.each([0, 7, 999, 1000, 1234, 12_345.6, 1_234_567, 0.5, 0.126, 2.5, 0.001])(
    'writes %d in Vietnamese as the built page does',
    (value) => {
      expect(createWriter('vi').number(value)).toBe(formatNumber(value));
    },
  );

  it('writes numbers as the language of the page does, also in texts', () => {
    const { number, fill } = createWriter('en');
    expect(number(1234.5)).toBe('1,234.5');
    expect(fill('{found} of {all}', { found: 7, all: 1234567 })).toBe('7 of 1,234,567');
  });

  it('orders names and changes the case of letters as the language of the page does', () => {
    const names = ['Ân Thi', 'Điện Biên', 'Đà Nẵng', 'Dak', 'Xã 10', 'Xã 9', 'Ăn'];
    const { compare, lowerCase, capitalized } = createWriter('vi');
    expect(names.toSorted(compare)).toEqual(names.toSorted(compareVi));
    expect([lowerCase('Đếm theo'), capitalized('đơn vị')]).toEqual(['đếm theo', 'Đơn vị']);
    expect(createWriter('tr').capitalized('izmir')).toBe('İzmir');
  });

  it('puts words in as they are, and nothing for a value that is not there', () => {
    expect(createWriter('vi').fill('{a} – {b}{c}', { a: 'Huế', b: '{a}' })).toBe('Huế – {a}');
  });
});
