import { expect, it } from 'vitest';
import { PATTERN_COUNT, patternDefs, patternFill } from './patterns.ts';

it('defines each pattern once, under the id that fills name', () => {
  const defs = String(patternDefs('so-do', [1, 0, 1, PATTERN_COUNT]));
  const ids = [...defs.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['so-do-pattern-0', 'so-do-pattern-1']);
  expect(patternFill('so-do', 1)).toBe('url(#so-do-pattern-1)');
  expect(patternFill('so-do', PATTERN_COUNT)).toBe('url(#so-do-pattern-0)');
});
