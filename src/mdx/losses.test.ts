import { expect, it } from 'vitest';
import { parseBody } from './tree.ts';

const losses = (body: string) => parseBody(body).losses.map(({ line, column }) => `${line}:${column}`);
const TABLE = '| Ngành | Số |\n| --- | ---: |\n| Dệt may | 310 |\n';

it.each([
  ['a note without words', 'Có việc mới[^a] và cũ[^b].\n\n[^a]: Theo sở.', ['1:22']],
  ['rows with more cells', `Bảng:\n\n${TABLE}| Cá | 95 | 12 |\n| Tôm | 9 | | lạ |`, ['6:1', '7:1']],
  ['a fence without an end', 'Mẫu:\n\n~~~\nKính gửi\n\n## Kết quả', ['3:1']],
  ['a fence that a shorter one does not close', '````\nKính gửi\n```\n', ['1:1']],
])('%s is told where it stands', (_, body, expected) => expect(losses(body)).toEqual(expected));

it.each([
  ['notes with words', 'Có việc[^a].\n\n[^a]: Theo sở.'],
  ['brackets that are letters', 'Có việc \\[1\\] và \\[^a] và `[^b]`.'],
  ['a short row, and a bar in a cell', `${TABLE}| Cá |\n| ca ngày \\| ca đêm | 5 |`],
  ['closed fences', '~~~\nKính gửi\n~~~\n\nCâu.\n\n```text\na | b\n```'],
  ['code by blanks', 'Câu.\n\n    thụt vào\n'],
])('%s lose nothing', (_, body) => expect(losses(body)).toEqual([]));

it('gives the words of links', () => {
  const { links } = parseBody('Xem [danh **sách** mới](https://a.vn/) và [tại đây](https://b.vn/).');
  expect(links.map(({ text }) => text)).toEqual(['danh sách mới', 'tại đây']);
});
