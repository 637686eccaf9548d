import { expect, it } from 'vitest';
import { noteSpan } from './notes.ts';

it.each([
  [[1], '1'],
  [[1, 2], '1, 2'],
  [[6, 7, 8, 9], '6–9'],
  [[2, 4, 5, 6, 9, 10], '2, 4–6, 9, 10'],
])('the notes %j are named «%s»', (numbers, span) => {
  expect(noteSpan(numbers.map((number) => ({ number })))).toBe(span);
});
