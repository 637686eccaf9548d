import { describe, expect, it } from 'vitest';
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

  it('puts words in as they are, and nothing for a value that is not there', () => {
    expect(createWriter('vi').fill('{a} – {b}{c}', { a: 'Huế', b: '{a}' })).toBe('Huế – {a}');
  });
});
