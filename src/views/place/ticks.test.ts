import { expect, it } from 'vitest';
import { ticksOf } from './ticks.ts';

it('a small number is a tick for each', () => {
  expect(ticksOf(3, 20)).toEqual({
    width: 12,
    height: 12,
    viewBox: '0 0 12 12',
    path: 'M1 0v12M5 0v12M9 0v12',
    isBar: false,
  });
});

it('beside a number too large for ticks, each is a bar in proportion, and never nothing', () => {
  expect(ticksOf(20, 40)).toMatchObject({ width: 40, path: 'M0 6h40', isBar: true });
  expect(ticksOf(1, 400).width).toBe(2);
});
