import { describe, expect, it } from 'vitest';
import { classLabel, classOf, valueClasses } from './classes.ts';

const written = (values: number[]) => valueClasses(values).map((each) => classLabel(each, String));

describe('valueClasses', () => {
  it.each([
    [[], []],
    [[0, 0], []],
    [[1], ['1']],
    [
      [3, 1, 3, 0],
      ['1', '2–4'],
    ],
    [
      [1, 14, 7],
      ['1', '2–4', '5–9', '10+'],
    ],
    [
      [1, 40],
      ['1–4', '5–9', '10–19', '20+'],
    ],
    [
      [3, 230],
      ['1–19', '20–49', '50–99', '100+'],
    ],
  ])('of %j are %j', (values, expected) => {
    expect(written(values)).toEqual(expected);
  });
  it('never overlap and hold every value but zero', () => {
    for (const largest of [1, 9, 41, 63, 1000]) {
      const values = Array.from({ length: 63 }, (_, i) => (i * i) % (largest + 1));
      const classes = valueClasses(values);
      for (const value of values) expect(classOf(value, classes) >= 0).toBe(value > 0);
      classes.slice(1).forEach(({ low }, i) => expect(low).toBe(classes[i]!.high! + 1));
    }
  });
});

describe('classOf', () => {
  it('is −1 for a unit without value', () => {
    expect(classOf(undefined, [{ low: 1, high: 2 }])).toBe(-1);
  });
});
