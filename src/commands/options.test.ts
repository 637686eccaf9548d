import { describe, expect, it } from 'vitest';
import { UsageError } from './environment.ts';
import { readArguments } from './options.ts';

const read = (...args: string[]) => readArguments(args, ['json', 'write'], 1, 'Cách dùng: thử');

describe('readArguments', () => {
  it('tells flags from words in any order', () => {
    expect(read('a.txt', '--json')).toEqual({ flags: new Set(['json']), words: ['a.txt'] });
    expect(read()).toEqual({ flags: new Set(), words: [] });
  });

  it.each([['--jsn'], ['--json=3'], ['-j'], ['--'], ['a', 'b']])('refuses %s %s with its usage', (...args) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(`Không hiểu «${args.at(-1)}». Cách dùng: thử`);
  });
});
