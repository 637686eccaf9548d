import { describe, expect, it } from 'vitest';
import { classOf, valueClasses } from './classes.ts';

describe('valueClasses', () => {
  it.each([
    [[], []],
    [[0, 0], []],
    [
      [3, 1, 3, 0],
      [
        [1, 1],
        [3, 3],
      ],
    ],
    [
      [1, 1, 1, 1, 2, 3, 4, 5, 13],
      [
        [1, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [13, 13],
      ],
    ],
  ])('of %j are %j', (values, expected) => {
    expect(valueClasses(values).map(({ low, high }) => [low, high])).toEqual(expected);
  });
  it('never overlap and hold every value but zero', () => {
    const values = Array.from({ length: 63 }, (_, i) => (i * i) % 41);
    const classes = valueClasses(values);
    expect(classes.length).toBeLessThanOrEqual(5);
    classes.slice(1).forEach(({ low }, i) => expect(low).toBeGreaterThan(classes[i]!.high));
    for (const value of values) expect(classOf(value, classes) >= 0).toBe(value !== 0);
  });
});

describe('classOf', () => {
  it('is −1 for a unit without value', () => {
    expect(classOf(undefined, [{ low: 1, high: 2 }])).toBe(-1);
  });
});
