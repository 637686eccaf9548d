import { describe, expect, it } from 'vitest';
import { foldSpace } from '../domain/text.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseBody, parseRaw } from './tree.ts';

const FRONTMATTER = '---\ntitle: Đắk Lắk và Phú Yên\n---\n\n';

/** `text`, the place of the fault in it and the rule that must name it. */
type Hostile = [text: string, place: string, rule: string];

const HOSTILE: Hostile[] = [
  ['{process.env.HOME}', '1:1', 'expression'],
  ['Tỉnh 😀 Đắk Lắk {process.exit(1)}.', '1:17', 'expression'],
  ['Một đoạn.\n\n## Mục {1 + 1}', '3:8', 'expression'],
  ['- một\n- hai {x}', '2:7', 'expression'],
  ['| a | b |\n| - | - |\n| c | {x} |', '3:7', 'expression'],
  ['> trích {x}', '1:9', 'expression'],
  ['**đậm {x}**', '1:7', 'expression'],
  ['[liên kết {x}](/a/)', '1:11', 'expression'],
  ['Ghi chú[^1].\n\n[^1]: Xem {x}.', '3:11', 'expression'],
  ['{"chuỗi"}', '1:1', 'expression'],
  ['Số {42}', '1:4', 'expression'],
  ['{`mẫu ${x}`}', '1:1', 'expression'],
  ['{/* chú thích */ process.env /* hết */}', '1:1', 'expression'],
  ['{// chú thích\n}', '1:1', 'expression'],
  ['{', '1:1', 'expression'],
  ['Chữ \\\\{x}', '1:7', 'expression'],
  ['{a < b}', '1:1', 'expression'],
  ['{[1, 2].map((x) => <b>{x}</b>)}', '1:1', 'expression'],
  ['{() => { while (true) {} }}', '1:1', 'expression'],
  ['{import("node:fs")}', '1:1', 'expression'],
  ['`mã` {x} `mã`', '1:6', 'expression'],
  ['```\n{x}\n```\n\n{x}', '5:1', 'expression'],
  ['`{/*` {x} */}', '1:7', 'expression'],
  ['<Ref to={process.env.HOME} />', '1:9', 'expression'],
  ['<Ref to={"documents/a"} />', '1:9', 'expression'],
  ['<Ref to={`documents/a`} />', '1:9', 'expression'],
  ['<Ref {...props} />', '1:6', 'expression'],
  ['<Ref to={{ a: 1 }} />', '1:9', 'expression'],
  ['import fs from "node:fs"', '1:1', 'module'],
  ['Một đoạn.\n\nimport "./x.mjs"\n\nHai đoạn.', '3:1', 'module'],
  ['export const a = 1', '1:1', 'module'],
  ['export default () => null', '1:1', 'module'],
  ['export * from "./x.mjs"', '1:1', 'module'],
  ['## Mục\nimport a from "b"', '2:1', 'module'],
  ['<div>chữ</div>', '1:1', 'raw-html'],
  ['<script>alert(1)</script>', '1:1', 'raw-html'],
  ['Chữ <b>đậm</b>', '1:5', 'raw-html'],
  ['<img src="x" onerror="alert(1)" />', '1:1', 'raw-html'],
  ['<iframe src="https://example.vn" />', '1:1', 'raw-html'],
  ['<svg onload="alert(1)" />', '1:1', 'raw-html'],
  ['<style>body</style>', '1:1', 'raw-html'],
  ['<a href="https://example.vn">chữ</a>', '1:1', 'raw-html'],
  ['<>chữ</>', '1:1', 'raw-html'],
  ['<svg:script />', '1:1', 'raw-html'],
  ['<constructor />', '1:1', 'raw-html'],
  ['<Bandoo />', '1:1', 'unknown-component'],
  ['<Ref.Inner />', '1:1', 'unknown-component'],
  ['<Object />', '1:1', 'unknown-component'],
  ['<Ref to="documents/a" onclick="alert(1)" />', '1:23', 'unknown-attribute'],
  ['<Ref to="documents/a"\n  style="color: red" />', '2:3', 'unknown-attribute'],
  ['<Ref to="documents/a" client:load />', '1:23', 'unknown-attribute'],
  ['<Ref to="documents/a" set:html="<b>" />', '1:23', 'unknown-attribute'],
  ['<Ref to="documents/a" constructor="x" />', '1:23', 'unknown-attribute'],
  ['<Ref to="documents/a" __proto__="x" />', '1:23', 'unknown-attribute'],
  ['<Ref to="documents/a" to="documents/b" />', '1:23', 'repeated-attribute'],
  ['<Ref to="../../a" />', '1:6', 'bad-attribute'],
  ['<Ref to="javascript:alert(1)" />', '1:6', 'bad-attribute'],
  ['<Ref to />', '1:6', 'bad-attribute'],
  ['<Ref to={1} />', '1:6', 'bad-attribute'],
  ['<Ref to={} />', '1:9', 'expression'],
  ['<Aside title="ẩn&#x202e;" />', '1:8', 'bad-attribute'],
  ['<Ref />', '1:1', 'missing-attribute'],
  ['<Chart />', '1:1', 'missing-attribute'],
  ['<Chart name="linh-vuc" client:load />', '1:24', 'unknown-attribute'],
  ['<Chart name="linh-vuc" set:html="<b>" />', '1:24', 'unknown-attribute'],
  ['<Chart name="linh-vuc" __proto__="x" />', '1:24', 'unknown-attribute'],
  ['<Chart name="linh-vuc" sector={[1]} />', '1:31', 'expression'],
  ['<Chart name="linh-vuc" sector="ẩn&#x202e;" />', '1:24', 'bad-attribute'],
  ['<Chart name="Lĩnh vực" />', '1:8', 'bad-attribute'],
  ['<Timeline />', '1:1', 'missing-attribute'],
  ['<Timeline province="dak-lak"\n  region="tn" />', '2:3', 'attribute-choice'],
  ['<ProvinceMap province={63} />', '1:14', 'bad-attribute'],
  ['<ProvinceMap record="documents/a" />', '1:14', 'bad-attribute'],
  ['<Quote record="documents/a" number="hai" />', '1:29', 'bad-attribute'],
  ['Câu có <Chart name="linh-vuc" /> ở giữa.', '1:8', 'component-place'],
  ['<Record to="documents/a">chữ</Record>', '1:1', 'component-children'],
  ['<Ref to="documents/a">chữ</Ref>', '1:1', 'component-children'],
  ['Câu có <Aside>lời chú</Aside> ở giữa.', '1:8', 'component-place'],
  ['<Aside>\n## Mục\n</Aside>', '2:1', 'heading-in-component'],
  ['[x <Ref to="documents/a" />](/a/)', '1:4', 'nested-link'],
  ['[x](javascript:alert(1))', '1:1', 'forbidden-link'],
  ['Xem [kho](http://192.168.1.5/kho).', '1:5', 'forbidden-link'],
  ['[x](https://may-chu.local/a)', '1:1', 'forbidden-link'],
  ['[x](JaVaScRiPt:alert(1))', '1:1', 'forbidden-link'],
  ['[x](&#106;avascript:alert(1))', '1:1', 'forbidden-link'],
  ['[x](javascript&colon;alert(1))', '1:1', 'forbidden-link'],
  ['[x](java&#9;script:alert(1))', '1:1', 'forbidden-link'],
  ['[x](java&#x200b;script:alert(1))', '1:1', 'forbidden-link'],
  ['[x](%6aavascript:alert(1))', '1:1', 'forbidden-link'],
  ['[x](vbscript:x)', '1:1', 'forbidden-link'],
  ['[x](data:text/html,x)', '1:1', 'forbidden-link'],
  ['[x](file:///etc/passwd)', '1:1', 'forbidden-link'],
  ['[x](blob:x)', '1:1', 'forbidden-link'],
  ['[x](//example.vn/)', '1:1', 'forbidden-link'],
  ['[x](/\\\\example.vn/)', '1:1', 'forbidden-link'],
  ['[x](https:example.vn)', '1:1', 'forbidden-link'],
  ['[x](https://phuyen.gov.vn@example.vn/)', '1:1', 'forbidden-link'],
  ['[x](https://example.vn/&#x202e;nv)', '1:1', 'forbidden-link'],
  ['[x]()', '1:1', 'forbidden-link'],
  ['Xem [x][r].\n\n[r]: javascript:alert(1)', '1:5', 'forbidden-link'],
  ['[](/a/)', '1:1', 'empty-link'],
  ['![ảnh](https://example.vn/a.png)', '1:1', 'forbidden-image'],
  ['![ảnh](//example.vn/a.png)', '1:1', 'forbidden-image'],
  ['![ảnh](data:image/png;base64,AA)', '1:1', 'forbidden-image'],
  ['![ảnh](../a.png)', '1:1', 'forbidden-image'],
  ['![ảnh](/a/%2e%2e/b.png)', '1:1', 'forbidden-image'],
  ['![ảnh](#a)', '1:1', 'forbidden-image'],
  ['Xem ![ảnh][r].\n\n[r]: https://example.vn/a.png', '1:5', 'forbidden-image'],
  ['![](/a.png)', '1:1', 'missing-alt'],
  ['# Tên bài', '1:1', 'heading-level'],
  ['##### Mục', '1:1', 'heading-level'],
  ['## Mục\n\n#### Tiểu mục', '3:1', 'heading-level'],
  ['##', '1:1', 'empty-heading'],
  ['Bài.\n\n[^9]: Không ai gọi.', '3:1', 'unused-definition'],
  ['Bài.\n\n[r]: https://example.vn', '3:1', 'unused-definition'],
  ['Bài.\n\n[^9]: Tự gọi mình[^9].', '3:1', 'unused-definition'],
  ['Bài [r].\n\n[r]: /a/\n[r]: /b/', '4:1', 'unused-definition'],
  ['Chữ \u202Eđảo\u202C', '1:5', 'control-character'],
  ['Chữ\u0007', '1:4', 'control-character'],
  ['Chữ \uFDD0x}', '1:5', 'control-character'],
  ['Chữ &#x202e;đảo', '1:1', 'control-character'],
  ['<!-- chú thích -->', '1:1', 'syntax'],
  ['Xem <https://example.vn>', '1:5', 'syntax'],
  ['Nhỏ hơn x<5', '1:10', 'syntax'],
  ['<Aside>\n\nchưa đóng', '1:1', 'syntax'],
  ['<Aside>\nchữ\n</Ref>', '3:1', 'syntax'],
  ['Chữ </Aside>', '1:5', 'syntax'],
  ['<Ref to=documents/a />', '1:1', 'syntax'],
  ['<?php ?>', '1:1', 'syntax'],
  ['<!DOCTYPE html>', '1:1', 'syntax'],
];

const GOOD: [text: string, words: string][] = [
  ['Đắk Lắk và Phú Yên ký biên bản.', 'Đắk Lắk và Phú Yên ký biên bản.'],
  ['## Mục một\n\nĐoạn.\n\n### Mục nhỏ\n\nĐoạn.', 'Mục một Đoạn. Mục nhỏ Đoạn.'],
  ['Chữ **đậm**, *nghiêng*, ~~xoá~~, `mã`.', 'Chữ đậm, nghiêng, xoá, mã.'],
  ['- một\n- hai\n  1. ba\n  2. bốn', 'một hai ba bốn'],
  ['- [ ] việc chưa làm\n- [x] việc đã làm', 'việc chưa làm việc đã làm'],
  ['> Trích lời\n> hai dòng', 'Trích lời hai dòng'],
  ['| Tỉnh | Dân số |\n| :-- | --: |\n| Phú Yên | 872.964 |', 'Tỉnh Dân số Phú Yên 872.964'],
  ['Xem [báo](https://vnexpress.net/a?b=c#d "tên") và [mục](#muc).', 'Xem báo và mục.'],
  ['Xem [trang](/tinh/phu-yen/), [thư](mailto:a@phuyen.gov.vn).', 'Xem trang, thư.'],
  ['https://baophuyen.vn và www.phuyen.gov.vn', 'https://baophuyen.vn và www.phuyen.gov.vn'],
  ['![Cầu Bạch Đằng](/anh/cau.jpg "Cầu")', ''],
  ['Câu[^1].\n\n[^1]: Chú của nguồn.', 'Câu. Chú của nguồn.'],
  ['Xem [nghị quyết][nq].\n\n[nq]: /van-ban/nghi-quyet-57/', 'Xem nghị quyết.'],
  ['Trước {/* ghi chú {x} */} sau', 'Trước sau'],
  ['{/* một\n\nhai */}\n\nĐoạn.', 'Đoạn.'],
  ['Theo <Ref to="documents/nghi-quyet-57" /> của Chính phủ', 'Theo của Chính phủ'],
  ['Một.\n\n<Aside title="Ghi chú">\nLời **chú**, xem <Ref to="documents/a" />.\n</Aside>\n\nHai.', 'Một. Hai.'],
  ['<Aside>Một dòng</Aside>', ''],
  ['Một.\n\n<Chart name="linh-vuc" year={2024} open />\n\nHai.', 'Một. Hai.'],
  ['<Quote record="documents/a" number={2} />\n\n<Timeline\n  province="dak-lak"\n/>', ''],
  ['Mã `{x}` và `import a`', 'Mã {x} và import a'],
  ['```js\nimport a from "b";\nexport { a };\n```', 'import a from "b"; export { a };'],
  ['Ngoặc \\{x} và &#123;y}', 'Ngoặc {x} và {y}'],
  ['Hàng hoá\nexport tăng, import giảm', 'Hàng hoá export tăng, import giảm'],
  ['Dòng một  \ndòng hai\\\ndòng ba', 'Dòng một dòng hai dòng ba'],
  ['Một\n\n---\n\n***\n\nHai', 'Một Hai'],
  ['5 < 6, 8:30, 1:2:3, 24/9, $5$, :a:, ++x++', '5 < 6, 8:30, 1:2:3, 24/9, $5$, :a:, ++x++'],
  ['100\u00A0km và\u00A0\u00A0 200 km', '100 km và 200 km'],
  ['', ''],
];

describe('hostile or broken text', () => {
  it.each(HOSTILE)('is refused at its place: %j', (text, place, rule) => {
    expect(firstFault(text)).toBe(`${place} ${rule}`);
  });

  it.each(HOSTILE)(
    'is refused at its place in a file with frontmatter, CRLF and a byte-order mark: %j',
    (text, place, rule) => {
      const [line, column] = place.split(':').map(Number) as [number, number];
      const split = splitFrontmatter(`\uFEFF${FRONTMATTER}${text}\n`.replaceAll('\n', '\r\n'));
      if ('problem' in split) throw new Error(split.problem.message);
      expect(firstFault(split.body)).toBe(`${line + 4}:${column} ${rule}`);
    },
  );

  it('gives every fault of a file, by position, each with a sentence', () => {
    const { issues } = parseBody('# Một\n\n[x](javascript:a) {x}\n\n<b>hai</b>');
    expect(issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '1:1 heading-level',
      '3:1 forbidden-link',
      '3:19 expression',
      '5:1 raw-html',
    ]);
    for (const { message } of issues) expect(message).toMatch(/^\p{Lu}.*[.»]$/u);
  });

  it('names every paragraph that the parser refuses, and checks those between and after them', () => {
    const body = [
      '<Record to={tinh} />',
      '<Recrod to="documents/a" />',
      'Đắk Lắk {1 + 1}.',
      '<Record {...props} />',
      '<Record />',
      '<Aside title="a">',
      'chưa đóng',
    ].join('\n\n');
    expect(parseBody(body).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '1:12 expression',
      '3:1 unknown-component',
      '5:9 expression',
      '7:9 expression',
      '9:1 missing-attribute',
      '11:1 syntax',
    ]);
  });

  it('names what was found and what would be right', () => {
    expect(parseBody('<Ban />').issues[0]?.message).toBe(
      'Không có thành phần <Ban>; chỉ có <Ref>, <Aside>, <Timeline>, <Chart>, <ProvinceMap>, <Record>, <Quote>.',
    );
    expect(parseBody('<TimeLine />').issues[0]?.message).toBe('Không có thành phần <TimeLine>. Ý bạn là <Timeline>?');
    expect(parseBody('<Timeline provinse="dak-lak" />').issues.map(({ message }) => message)).toEqual([
      '<Timeline> cần một trong các thuộc tính record, province, region.',
      '<Timeline> không có thuộc tính provinse. Ý bạn là «province»?',
    ]);
    expect(parseBody('<Ref to="Đắk Lắk" />').issues[0]?.message).toContain(
      'ví dụ documents/nghi-quyet-57-nq-cp; ở đây là «Đắk Lắk»',
    );
    expect(parseBody('<Aside>').issues[0]?.message).toContain('Thẻ <Aside> chưa đóng');
  });

  it('has no tree and no text when the parser refuses it', () => {
    expect(parseBody('<Aside>')).toMatchObject({ tree: [], text: '', headings: [] });
  });
});

describe('good text', () => {
  it.each(GOOD)('passes: %j', (text, words) => {
    const parsed = parseBody(text);
    expect(parsed.issues).toEqual([]);
    expect(parsed.text).toBe(words);
  });

  it('has the words of its lines, folded, whatever the paragraphs', () => {
    const lines = ['Quảng Ninh có 18 đối tác:', 'Hà Nội;  Hải Phòng', '8,6% (tăng “mạnh”) & 1.234 tỷ đồng…'];
    expect(parseBody(lines.join('\n\n')).text).toBe(foldSpace(lines.join('\n')));
  });

  it('lists headings with ids of their own', () => {
    const { headings } = parseBody(
      '## Đường Đà Nẵng\n\n### Đường **Đà Nẵng**[^1]\n\n### …\n\n#### Duong da nang\n\n[^1]: Chú.',
    );
    expect(headings).toEqual([
      { depth: 2, text: 'Đường Đà Nẵng', id: 'duong-da-nang' },
      { depth: 3, text: 'Đường Đà Nẵng', id: 'duong-da-nang-2' },
      { depth: 3, text: '…', id: 'muc' },
      { depth: 4, text: 'Duong da nang', id: 'duong-da-nang-3' },
    ]);
  });

  it('lists components, links and images with their places', () => {
    const parsed = parseBody('Một <Ref to="regions/bac-bo" />\n\n[hai](/tinh/ha-noi/) ![ba](/anh/ba.png)');
    expect(parsed.components).toEqual([
      {
        name: 'Ref',
        props: { to: 'regions/bac-bo' },
        line: 1,
        column: 5,
        attributes: { to: { line: 1, column: 10 } },
      },
    ]);
    expect(parsed.links).toEqual([{ href: '/tinh/ha-noi/', text: 'hai', line: 3, column: 1 }]);
    expect(parsed.images).toEqual([{ src: '/anh/ba.png', line: 3, column: 22 }]);
  });
});

describe('raw text', () => {
  it('is paragraphs of plain letters, one a line', () => {
    const raw = '\uFEFFĐắk Lắk\r\n\r\n{process.env} <b>đậm</b> **x** [a](b)\r\n  \r\nimport a\r\n';
    const parsed = parseRaw(raw);
    expect(parsed.issues).toEqual([]);
    expect(parsed.text).toBe('Đắk Lắk {process.env} <b>đậm</b> **x** [a](b) import a');
    expect(parsed.tree.filter(({ type }) => type === 'element')).toHaveLength(3);
  });
});

function firstFault(text: string): string | undefined {
  const [issue] = parseBody(text).issues;
  return issue && `${issue.line}:${issue.column} ${issue.rule}`;
}
