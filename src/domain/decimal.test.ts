import { describe, expect, it } from 'vitest';
import { decimal, decimalOf, isSameDecimal, numberOf, parseDecimal, plainDecimal, shift, sumOf } from './decimal.ts';

describe('decimals', () => {
  it.each([
    ['47250000000000', '47250000000000'],
    ['1234.50', '1234.5'],
    ['-0.5', '-0.5'],
    ['0.000', '0'],
    ['9007199254740995', '9007199254740995'],
  ])('keeps every digit of %s', (text, plain) => {
    expect(plainDecimal(parseDecimal(text))).toBe(plain);
  });

  it('tells 9007199254740995 from the double that YAML makes of it', () => {
    expect(isSameDecimal(decimalOf(9007199254740995), parseDecimal('9007199254740995'))).toBe(false);
    expect(isSameDecimal(decimalOf(2.5e18), shift(parseDecimal('2.5'), 18))).toBe(true);
  });

  it.each([0.1, 8.6, 67.3333333333, 1e21, 1.5e-7, -0.5, 123456789.125, Number.MAX_SAFE_INTEGER, 5e-324])(
    'reads back %d as the double it was made of',
    (value) => {
      expect(numberOf(decimalOf(value))).toBe(value);
    },
  );

  it.each([
    [5n, 0, 3, '5000'],
    [-12n, 7n, 2, '-500'],
  ] as const)('adds and shifts as whole numbers do: %d, %d, 10^%d', (a, b, power, expected) => {
    expect(plainDecimal(shift(sumOf(decimal(a), decimal(BigInt(b))), power))).toBe(expected);
  });
});
