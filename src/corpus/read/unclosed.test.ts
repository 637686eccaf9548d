import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml.ts';

const told = (text: string) => parseYaml(text).problems.map(({ line, column }) => `${line}:${column}`);

describe('a mark that nothing closes', () => {
  it.each([
    ['a quotation mark', 'a: "Phiên chợ\nb: 1\n', ['1:4']],
    ['a single quotation mark', "a: 1\nb: 'Phiên chợ\nc: 1\n", ['2:4']],
    ['in the first of two records', '- a: "x\n  b: 1\n- a: "y"\n  b: 1\n', ['1:6']],
    ['in each of two records', '- a: "x\n- a: "y\n- b: 1\n', ['1:6', '2:6']],
    ['before another quoted text', 'a: "Phiên chợ\nb: "Huế"\nc: 1\n', ['1:4']],
    ['a bracket', 'a: [x, y\nb: 1\n', ['1:4']],
    ['a bracket before a list', 'a: [\n  - { x: 1 }\n  - { x: 2 }\nb: 1\n', ['1:4']],
    ['a brace', 'a: { x: 1, y: 2\nb: 1\n', ['1:4']],
    ['a brace in brackets', 'a: [{ x: 1 }, { x: 2 ]\nb: 1\n', ['1:15']],
  ])('is told where it stands, once: %s', (_, text, places) => {
    expect(told(text)).toEqual(places);
    for (const { message } of parseYaml(text).problems) expect(message).toMatch(/mở ở đây chưa đóng; thêm \S+ ở cuối/);
  });

  it('hides no fault that stands before it', () => {
    expect(told('a: 1\na: 2\nb: "x\n')).toEqual(expect.arrayContaining(['2:1', '3:4']));
  });

  it('is not seen where marks are closed, escaped or words', () => {
    const text = 'a: "x\n  y"\nb: \'it\'\'s\'\nc: "a \\" b"\nd: chợ "xanh" [1\ne: [x, {k: "]"}]\n';
    expect(told(text)).toEqual([]);
  });
});
