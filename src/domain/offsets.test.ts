import { expect, it } from 'vitest';
import { Offsets } from './offsets.ts';

const offsets = new Offsets();
for (const [there, count] of [
  [2, 3],
  [5, 1],
  [9, 2],
] as const)
  offsets.add(there, count);

it('knows where every unit stood', () => {
  expect(offsets.length).toBe(6);
  expect([-1, 0, 1, 2, 3, 4, 5, 6].map((index) => offsets.at(index))).toEqual([
    undefined,
    ...[2, 3, 4, 5, 9, 10],
    undefined,
  ]);
});
it('finds the first unit at or after a place, left out or not', () => {
  expect([0, 2, 5, 6, 8, 9, 10, 11, 99].map((offset) => offsets.firstFrom(offset))).toEqual([
    ...[0, 0, 3, 4, 4, 4, 5, 6, 6],
  ]);
});
it('of nothing is empty', () => {
  expect([new Offsets().length, new Offsets().at(0), new Offsets().firstFrom(3)]).toEqual([0, undefined, 0]);
});
