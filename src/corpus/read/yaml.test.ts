import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml.ts';

describe('parseYaml(text)', () => {
  it('keeps days, months, times and decimal commas as text', () => {
    const { value } = parseYaml('a: 2021-09-24\nb: 2021-09\nc: 12:30\nd: 8,6\ne: no\n');
    expect(value).toEqual({ a: '2021-09-24', b: '2021-09', c: '12:30', d: '8,6', e: 'no' });
  });

  it('makes every text NFC', () => {
    expect(parseYaml(`a: ${'Đắk Lắk'.normalize('NFD')}`).value).toEqual({ a: 'Đắk Lắk' });
    expect(parseYaml('a: "A\\u0306"').value).toEqual({ a: 'Ă' });
  });

  it('finds the place of a value, of its nearest written parent, and of a key', () => {
    const { locate, source } = parseYaml('tên: Đắk Lắk\nsố:\n  - kỳ: 7\n    sai: 1\n', 10);
    expect(locate(['số', 0, 'kỳ'])).toEqual({ line: 12, column: 9 });
    expect(locate(['số', 0, 'thiếu', 'sâu'])).toEqual({ line: 12, column: 5 });
    expect(locate(['số', '0'], 'sai')).toEqual({ line: 13, column: 5 });
    expect(source(['số', 0, 'kỳ'])).toBe('7');
  });

  it.each([
    ['a number in another base', 'a: 0x7E8\n', 1],
    ['a direction override', 'a: "\\u202E"\n', 1],
    ['half a surrogate pair', 'a: "\\uD800"\n', 1],
    ['two equal keys', 'a: 1\na: 2\n', 2],
    ['an alias', 'a: &x 1\nb: *x\n', 2],
    ['a tag of the core schema', 'a: 1\nb: !!str x\n', 2],
    ['a tag that would make a date', 'a: !!timestamp 2021-01-01\n', 1],
    ['an unknown tag', 'a: !!js/function x\n', 1],
    ['a tab', 'a:\n\tb: 1\n', 2],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['an open bracket', 'b: 1\na: [1,\n', 2],
    ['two colons in one line', 'a: b: c\n', 1],
    ['twenty thousand brackets', '['.repeat(20_000), 1],
  ])('refuses %s with its line', (_, text, line) => {
    const { value, problems } = parseYaml(text);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(50);
    expect(problems[0]!.line).toBe(line);
  });

  it('says that a code with a leading zero needs quotation marks', () => {
    expect(parseYaml('mã: 07').problems[0]!.message).toContain('thêm dấu nháy "07"');
  });

  it('reads a merge key and __proto__ as ordinary keys', () => {
    const { value } = parseYaml('<<: 1\n__proto__: {x: 1}\n');
    expect(Object.keys(value as object)).toEqual(['<<', '__proto__']);
  });

  it('reads an empty file as null', () => {
    expect(parseYaml('').value).toBeNull();
  });
});

it('lists in lists without end are refused before the parser sees them, at their place', () => {
  const deep = (open: string, close = '') => parseYaml(`title: ${open.repeat(2_000)}${close.repeat(2_000)}`).problems;
  for (const problems of [deep('['), deep('[', ']'), deep('{a: ', '}'), deep('\n  - '.trim() + ' ')])
    expect(problems).toEqual([
      { line: 1, column: expect.any(Number), message: expect.stringContaining('lồng nhau quá 500 tầng') },
    ]);
  expect(parseYaml(`title: ${'['.repeat(50)}${']'.repeat(50)}`).problems).toEqual([]);
});

it('a file of far too many keys is refused before the parser sees it; a long one of records is not', () => {
  const tiny = '- id: a\n  title: b\n'.repeat(20_000);
  for (const text of ['a:\n'.repeat(300_000), ': \n'.repeat(300_000), `[${'a,'.repeat(500_000)}]`, tiny])
    expect(parseYaml(text).problems).toEqual([
      {
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringContaining('chia thành nhiều tệp'),
      },
    ]);
  const records = Array.from({ length: 500 }, (_, i) => `- id: e-${i}\n  title: ${'Họp, bàn, ký '.repeat(25)}\n`).join(
    '',
  );
  expect(parseYaml(records).problems).toEqual([]);
});
