import { expect, it } from 'vitest';
import { createToday } from '../domain/day.ts';
import { isNew } from './dates.ts';

it.each([
  ['2026-11-30', true],
  ['2026-09-01', true],
  ['2026-08-31', false],
  ['2022-07-15', false],
  ['2026-12-01', false],
  ['', false],
])('on 30/11/2026, what is of %j is new: %s', (day, expected) => {
  expect(isNew(createToday('2026-11-30'), day)).toBe(expected);
});
