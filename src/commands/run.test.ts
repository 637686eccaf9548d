import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { wrongOption } from './run.ts';

it.each([
  ['--nope', 'Tham số không hợp lệ: lệnh này không hiểu «--nope».'],
  ['dist', 'Tham số không hợp lệ: lệnh này không hiểu «dist».'],
  ['--since', 'Tham số không hợp lệ: thiếu giá trị sau «--since».'],
  ['--pdf=3', 'Tham số không hợp lệ: «--pdf» không nhận giá trị.'],
])('says what is wrong with the option %s in a Vietnamese sentence', (argument, sentence) => {
  const read = () =>
    parseArgs({ args: [argument], options: { pdf: { type: 'boolean' }, since: { type: 'string' } }, strict: true });
  expect(read).toThrow();
  try {
    read();
  } catch (error) {
    expect(wrongOption(error as Error & { code: string })).toBe(sentence);
  }
});
