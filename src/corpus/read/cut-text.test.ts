import { describe, expect, it, vi } from 'vitest';
import { Lexer } from 'yaml';
import { readFiles } from '../../../test/support/corpus.ts';
import { parseYaml } from './yaml.ts';

/** Line and column of each «#» that lost words. */
const placesOf = (text: string) => parseYaml(text).cuts.map(({ line, column }) => `${line}:${column}`);

describe('a text that YAML ends at « #»', () => {
  it.each([
    ['in a map', 'tên: Diễn đàn lần #2 tại Huế\n', '1:19', { tên: 'Diễn đàn lần #2 tại Huế' }],
    ['in a list', '- Phiên chợ số #14\n- b\n', '1:16', ['Phiên chợ số #14', 'b']],
    ['in a list within a map', 'a:\n  - x\n  - Gian hàng #7, dãy B\n', '3:15', { a: ['x', 'Gian hàng #7, dãy B'] }],
    ['in brackets', 'a: [Cầu vượt #1, y]\nb: 2\n', '1:14', { a: ['Cầu vượt #1', 'y'], b: 2 }],
    ['in braces', 'a: {k: Gói thầu #3, l: 2}\nb: 1', '1:17', { a: { k: 'Gói thầu #3', l: 2 }, b: 1 }],
    ['in a key', 'Điểm cầu #4: x\nb: 1\n', '1:10', { 'Điểm cầu #4': 'x', b: 1 }],
    [
      'on the first of its lines',
      'a: Xem mục #2\n  của biên bản\nb: 1\n',
      '1:12',
      { a: 'Xem mục #2 của biên bản', b: 1 },
    ],
    ['on the last of its lines', 'a: Xem mục\n  số #2\nb: 1\n', '2:6', { a: 'Xem mục số #2', b: 1 }],
    ['after a tab', 'a: Hội nghị lần\t#2\n', '1:17', { a: 'Hội nghị lần\t#2' }],
    ['where it begins', 'a: #2 của biên bản\nb: 1\n', '1:4', { a: '#2 của biên bản', b: 1 }],
    ['where an item begins', '- #hashtag\n- b\n', '1:3', ['#hashtag', 'b']],
    ['that holds a code', 'a: conference #3\n', '1:15', { a: 'conference' }],
    ['after the head of a block', 'a: > #4\n  z\n', '1:6', { a: 'z\n' }],
  ])('is told %s, and read as it was meant', (_, text, place, value) => {
    const yaml = parseYaml(text);
    expect(yaml.problems).toEqual([]);
    expect(placesOf(text)).toEqual([place]);
    expect(yaml.value).toEqual(value);
  });

  it('is told once a text, at its first «#», and for every text of a file', () => {
    expect(placesOf('a: mục #1 và mục #2\nb: [lần #3, lần #4]\n')).toEqual(['1:8', '2:9', '2:17']);
  });

  it.each([
    ['a comment', 'a: lần hai # theo biên bản\n'],
    ['a comment after two signs', 'a: lần hai ## theo biên bản\n'],
    ['a rule of signs', 'a: lần hai #-----\n'],
    ['a line of its own', '#b: lần một\na: lần hai\n  #c: x\n'],
    ['a comment beside a list', 'a: #danh sách\n  - x\n'],
    ['a comment after a bracket', 'a: [x, y] #hai mục\n'],
    ['a comment after a comma', 'a: [x, #mục đầu\n  y]\n'],
    ['a quoted text', 'a: "lần #2" #ghi chú\nb: \'lần #3\'\n'],
    ['a block', 'a: >-\n  lần #2\nb: |\n  lần #3\n'],
    ['a sign inside a word', 'a: C#2, lần#3, https://example.org/x#muc-2\n'],
    ['a blank that is none to YAML', 'a: lần\u00a0#2\n'],
    ['a lone sign', 'a: lần #\n'],
  ])('is not seen in %s', (_, text) => {
    expect(placesOf(text)).toEqual([]);
    expect(parseYaml(text).problems).toEqual([]);
  });

  it('is proposed in quotation marks that YAML reads back', () => {
    const proposals = [
      'a: Diễn đàn lần #2 tại Huế',
      'a: Diễn đàn "Xanh" lần #2',
      'a: Diễn đàn "Xanh" của nhà nông \'số\' #2',
    ].map((text) => /trong nháy: (.*); nếu đúng/.exec(parseYaml(text).cuts[0]!.message)![1]!);
    expect(proposals[0]).toBe('"Diễn đàn lần #2 tại Huế"');
    expect(proposals.map((quoted) => parseYaml(quoted).value)).toEqual([
      'Diễn đàn lần #2 tại Huế',
      'Diễn đàn "Xanh" lần #2',
      'Diễn đàn "Xanh" của nhà nông \'số\' #2',
    ]);
  });

  it('hides no other fault of its file', () => {
    const { cuts, problems } = parseYaml('a: lần #2\nb: [x #1, y]\nc: 1\nc: 2\n');
    expect(cuts).toHaveLength(2);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[4, expect.stringContaining('hai lần')]]);
  });

  it('is an error in records, in the front matter of articles and in the settings, beside what else is wrong', async () => {
    const event = 'title: Diễn đàn lần #2 tại Huế\nkind: hop\nnote: Xem mục #3\ndate: 2025-08\n';
    const { problems } = await readFiles({
      'content/events/dien-dan.yml': event,
      'content/bulletins/ban-tin.mdx': '---\ntitle: Bản tin số #5\n---\n\nLần #2.\n',
      'content/site.yml':
        'name: Trang #1 của vùng\ndescription: Trang thử\nlanguages: [vi]\ncontact: thư\nfullText: full\n',
    });
    const told = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'content/site.yml:1:13 cut-text',
        'content/events/dien-dan.yml:1:21 cut-text',
        'content/events/dien-dan.yml:3:15 cut-text',
        'content/events/dien-dan.yml:2:7 schema',
        'content/bulletins/ban-tin.mdx:2:19 cut-text',
      ]),
    );
  });
});

it.each([
  ['texts without words before', (count: number) => 'tên: #2 nữa\n'.repeat(count)],
  ['signs on one line', (count: number) => `tên: lần ${'#2 '.repeat(count)}`],
])('the text is read as often for few %s as for many', (_, make) => {
  const readings = (count: number) => {
    const lex = vi.spyOn(Lexer.prototype, 'lex');
    parseYaml(make(count));
    const { length } = lex.mock.calls;
    lex.mockRestore();
    return length;
  };
  expect(readings(200)).toBe(readings(100));
});
