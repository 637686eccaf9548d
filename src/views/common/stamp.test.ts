import { expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from './context.ts';
import { staleOf } from './stamp.ts';

it.each([
  ['on its day', '2026-11-30T12:00:00+07:00', false],
  ['while the thirtieth day after it lasts', '2026-12-30T23:59:59+07:00', false],
  ['from then on', '2026-12-31T00:00:01+07:00', true],
  ['by a clock that goes wrong', '2020-01-01T00:00:00Z', false],
])('a page of 30/11/2026 is old %s: %s', (_, now, expected) => {
  const { from, text } = staleOf(createContext(testCorpus({ buildDate: '2026-12-01' }), 'vi'), '2026-11-30');
  expect(Date.parse(now) >= from).toBe(expected);
  expect(text).toContain('dựng ngày 30/11/2026, cách nay hơn 30 ngày');
});
