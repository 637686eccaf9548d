import { describe, expect, it } from 'vitest';
import { countScale } from './axis.ts';

describe('countScale', () => {
  it.each([
    [0, ['0', '1']],
    [1, ['0', '1']],
    [3, ['0', '1', '2', '3']],
    [13, ['0', '2', '4', '6', '8', '10', '12', '14']],
    [4192, ['0', '1.000', '2.000', '3.000', '4.000', '5.000']],
  ])('has whole ticks only, from 0 to beyond %d', (largest, labels) => {
    expect(countScale(largest, 300, 60).ticks.map(({ label }) => label)).toEqual(labels);
  });
  it('keeps the largest count inside', () => {
    expect(countScale(13, 300, 60).at(13)).toBeLessThanOrEqual(300);
  });
});
