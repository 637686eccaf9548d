import { describe, expect, it } from 'vitest';
import { renderBlocks, renderSegments } from './render.ts';
import type { Mark, Segment } from './render.ts';
import { parseBody, parseRaw } from './tree.ts';
import type { ParsedBody } from './nodes.ts';

describe('renderSegments', () => {
  it('cuts at components, and strings may leave tags open', () => {
    expect(render('Theo <Ref to="documents/a" />.\n\n<Aside title="Ghi chú">\nLời **chú**.\n</Aside>')).toEqual([
      '<p>Theo ',
      { name: 'Ref', props: { to: 'documents/a' }, children: [] },
      '.</p>\n',
      { name: 'Aside', props: { title: 'Ghi chú' }, children: ['<p>Lời <strong>chú</strong>.</p>'] },
    ]);
  });

  it('gives a component alone on its line a paragraph of its own', () => {
    expect(render('<Ref to="documents/a" />')).toEqual([
      '<p>',
      { name: 'Ref', props: { to: 'documents/a' }, children: [] },
      '</p>',
    ]);
    expect(render('<Aside>Lời *chú*.</Aside>')).toEqual([
      { name: 'Aside', props: {}, children: ['<p>Lời <em>chú</em>.</p>'] },
    ]);
  });

  it('gives each drawing of a body an anchor that no heading has', () => {
    const body = '## Hình 1\n\n<Chart name="linh-vuc" />\n\n<Record to="documents/a" />\n\n<Chart name="linh-vuc" />';
    const parsed = parseBody(body);
    const anchors = [
      renderSegments(parsed, { base: '/' }),
      renderBlocks(parsed, { base: '/' }).flatMap(({ segments }) => segments),
    ].map((segments) => segments.flatMap((each) => (typeof each === 'string' ? [] : [each.anchor])));
    expect(anchors).toEqual(Array(2).fill(['hinh--1', undefined, 'hinh--2']));
    expect(parsed.headings.map(({ id }) => id)).toEqual(['hinh-1']);
  });

  it('escapes text and attributes', () => {
    expect(html('&lt;b> & `<i>` [“x"](/a/?b=1&c=2 "x\\"y")')).toBe(
      '<p>&lt;b&gt; &amp; <code>&lt;i&gt;</code> <a href="/sub/a/?b=1&amp;c=2" title="x&quot;y">“x"</a></p>',
    );
    expect(joined(renderSegments(parseRaw('<script>alert("x")</script> {x}'), { base: '/' }))).toBe(
      '<p>&lt;script&gt;alert("x")&lt;/script&gt; {x}</p>',
    );
  });

  it('prefixes paths of this site only', () => {
    expect(html('[a](/tinh/) [b](#b) [c](https://example.vn/) ![d](/d.png) [e](e/)')).toBe(
      '<p><a href="/sub/tinh/">a</a> <a href="#b">b</a> <a href="https://example.vn/">c</a> <img src="/sub/d.png" alt="d"> <a href="e/">e</a></p>',
    );
  });

  it('turns the alignment of table columns into classes', () => {
    const table = html('| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |');
    expect(table).toContain(
      '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n<th>d</th>',
    );
    expect(table).not.toContain('style');
  });

  it('shifts headings, h6 at most, and gives them ids', () => {
    expect(html('## Mục\n\n### Nhỏ', [], 1)).toBe('<h3 id="muc">Mục</h3>\n<h4 id="nho">Nhỏ</h4>');
    expect(html('## Mục', [], 9)).toBe('<h6 id="muc">Mục</h6>');
  });

  it('names footnotes in Vietnamese', () => {
    const notes = html('Câu[^a].\n\n[^a]: Chú.');
    expect(notes).toContain('id="footnote-label">Chú thích</h2>');
    expect(notes).toContain('aria-label="Quay lại chú thích 1"');
  });

  it('gives footnotes ids of plain letters, whatever their label', () => {
    const notes = html('Câu[^chú-ý].\n\n[^chú-ý]: Chú.');
    const ids = [...notes.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
    for (const [, target] of notes.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('names the boxes of a task list', () => {
    const boxes = { checked: 'Đã xong', unchecked: 'Chưa xong' };
    const written = renderSegments(parseBody('- [x] a\n- [ ] b'), { base: '/', boxes }).join('');
    expect(written).toContain('<input type="checkbox" checked disabled aria-label="Đã xong"> a');
    expect(written).toContain('<input type="checkbox" disabled aria-label="Chưa xong"> b');
  });
});

describe('renderBlocks', () => {
  const blocksOf = (text: string, ...quotes: string[]) => {
    const parsed = parseBody(text);
    expect(parsed.issues).toEqual([]);
    const marks = quotes.map((words, index) =>
      placed(parsed, { words, start: 0, end: 0, key: `d${index + 1}`, kind: 'quote' }),
    );
    return renderBlocks(parsed, { base: '/', marks });
  };
  const ends = (text: string, ...quotes: string[]) => blocksOf(text, ...quotes).map(({ ended }) => ended);

  it('gives each paragraph, heading, list and table with the marks that end in it', () => {
    const text = '## Mục\n\nMột hai.\n\n- ba\n- bốn\n\n| năm |\n| - |\n| sáu |';
    expect(ends(text, 'Một', 'ba', 'bốn', 'sáu')).toEqual([[], ['d1'], ['d2', 'd3'], ['d4']]);
  });

  it('counts a mark that crosses blocks where it ends, and two that end together both', () => {
    expect(ends('Một hai.\n\nBa bốn.', 'hai. Ba', 'Ba bốn', 'bốn', 'Một')).toEqual([['d4'], ['d1', 'd2', 'd3']]);
  });

  it('counts a mark in a link, in code and in a footnote once', () => {
    expect(ends('[một hai](/a/) `ba`[^1]\n\n[^1]: bốn', 'một', 'ba', 'bốn')).toEqual([['d1', 'd2'], ['d3']]);
  });

  it('closes in each block the tags it opens, around components too', () => {
    for (const { segments } of blocksOf('Theo <Ref to="documents/a" />.\n\n<Aside>Lời *chú*.</Aside>\n\nHết.')) {
      const tags = joined(segments).matchAll(/<(\/?)(\w+)/g);
      expect([...tags].reduce((depth, [, slash]) => depth + (slash ? -1 : 1), 0)).toBe(0);
    }
  });

  it('says the same as the whole', () => {
    const text = '## Mục\n\nMột *hai* <Ref to="documents/a" />.\n\n<Aside>Ba.</Aside>\n\n- bốn';
    const parsed = parseBody(text);
    const marks = [
      placed(parsed, { words: 'hai', start: 0, end: 0, key: 'd1', kind: 'quote', after: ['<sup>1</sup>'] }),
    ];
    const options = { base: '/', marks, headingLevelShift: 1 };
    const blocks = renderBlocks(parsed, options).map(({ segments }) => joined(segments));
    expect(blocks.join('')).toBe(joined(renderSegments(parsed, options)));
    expect(blocks).toHaveLength(4);
  });

  it('of an empty body gives none', () => {
    expect(blocksOf('')).toEqual([]);
  });
});

describe('marks', () => {
  it('cross markup and paragraphs, with one anchor and one end', () => {
    const mark = { ...quote('đậm hơn. Hai', 'd1'), after: ['<sup>1</sup>'] };
    expect(html('Một **đậm** hơn.\n\nHai.', [mark])).toBe(
      '<p>Một <strong><mark id="d1" class="quote" data-notes="d1">đậm</mark></strong><mark class="quote" data-notes="d1"> hơn.</mark></p>\n' +
        '<p><mark class="quote" data-notes="d1">Hai</mark><sup>1</sup>.</p>',
    );
  });

  it('put nothing between the items of a list or the cells of a table', () => {
    const list = html('- một\n- hai', [quote('một hai', 'd1')]);
    expect(list).toBe(
      '<ul>\n<li><mark id="d1" class="quote" data-notes="d1">một</mark></li>\n<li><mark class="quote" data-notes="d1">hai</mark></li>\n</ul>',
    );
    expect(html('| a | b |\n| - | - |\n| c | d |', [quote('a b c d', 'd1')])).not.toMatch(/<mark[^>]*>\s/);
  });

  it('that overlap give pieces that belong to both', () => {
    const one = { ...quote('một hai', 'd1'), after: ['[1]'] };
    const two = { ...quote('hai ba', 'd2'), after: ['[2]'] };
    expect(html('một hai ba', [two, one])).toBe(
      '<p><mark id="d1" class="quote" data-notes="d1">một </mark><mark id="d2" class="quote" data-notes="d1 d2">hai</mark>[1]<mark class="quote" data-notes="d2"> ba</mark>[2]</p>',
    );
  });

  it('that begin at one place keep an anchor each', () => {
    expect(html('một hai', [quote('một', 'd1'), quote('một hai', 'd2'), quote('một', 'd3')])).toBe(
      '<p><span id="d2"></span><span id="d3"></span><mark id="d1" class="quote" data-notes="d1 d2 d3">một</mark><mark class="quote" data-notes="d2"> hai</mark></p>',
    );
  });

  it('find words behind no-break spaces, line breaks and runs of blanks, and keep those', () => {
    expect(html('dài\u00A0100\n  km', [quote('dài 100 km', 'd1')])).toBe(
      '<p><mark id="d1" class="quote" data-notes="d1">dài\u00A0100\nkm</mark></p>',
    );
    expect(html('a\u00A0 \u00A0b c', [quote('b', 'd1')])).toBe(
      '<p>a\u00A0 \u00A0<mark id="d1" class="quote" data-notes="d1">b</mark> c</p>',
    );
  });

  it('step over components and what they hold', () => {
    const mark = quote('Theo Chính phủ', 'd1');
    const segments = render('Theo <Ref to="documents/a" /> Chính phủ', [mark]);
    expect(joined(segments)).toBe(
      '<p><mark id="d1" class="quote" data-notes="d1">Theo </mark>‹Ref›<mark class="quote" data-notes="d1"> Chính phủ</mark></p>',
    );
    expect(render('<Aside>một</Aside>\n\nmột', [quote('một', 'd1')])[0]).toEqual({
      name: 'Aside',
      props: {},
      children: ['<p>một</p>'],
    });
  });

  it('of entities link under the base path, but not inside links', () => {
    const entity: Mark = {
      ...quote('Phú Yên', ''),
      key: undefined,
      kind: 'entity',
      href: '/tinh/phu-yen/',
      title: 'Tỉnh "Phú Yên"',
    };
    expect(html('tỉnh Phú Yên', [entity, quote('tỉnh Phú', 'd1')])).toBe(
      '<p><mark id="d1" class="quote" data-notes="d1">tỉnh </mark><mark class="quote" data-notes="d1"><a class="entity" href="/sub/tinh/phu-yen/" title="Tỉnh &quot;Phú Yên&quot;">Phú</a></mark><a class="entity" href="/sub/tinh/phu-yen/" title="Tỉnh &quot;Phú Yên&quot;"> Yên</a></p>',
    );
    expect(html('*Phú* **Yên**', [entity])).toContain('</a></em> <strong><a');
    expect(html('[tỉnh Phú Yên](/a/)', [entity])).toBe('<p><a href="/sub/a/">tỉnh Phú Yên</a></p>');
  });

  it('inside a link put what follows them after the link, and keep their anchor', () => {
    const mark = { ...quote('một', 'd1'), after: ['<a href="#n1">1</a>'] };
    expect(html('[một hai](/a/) ba', [mark])).toBe(
      '<p><a href="/sub/a/"><mark id="d1" class="quote" data-notes="d1">một</mark> hai</a><a href="#n1">1</a> ba</p>',
    );
  });

  it('show a correction beside the word', () => {
    const correction: Mark = {
      ...quote('Hà Nộ', 'c1'),
      kind: 'correction',
      title: 'Hà Nội',
      after: [{ name: 'Sic', props: { corrected: 'Hà Nội' }, children: [] }],
    };
    expect(joined(render('ở Hà Nộ, ngày', [correction]))).toBe(
      '<p>ở <u id="c1" class="sic" title="Hà Nội">Hà Nộ</u>‹Sic›, ngày</p>',
    );
  });

  it('reach text in code, headings and footnotes', () => {
    const text = '## Mục một\n\n`mã hai`[^1]\n\n[^1]: chú ba';
    const marked = html(text, [quote('một mã', 'd1'), quote('hai chú', 'd2')]);
    expect(marked).toContain('<h2 id="muc-mot">Mục <mark id="d1" class="quote" data-notes="d1">một</mark></h2>');
    expect(marked).toContain(
      '<code><mark class="quote" data-notes="d1">mã</mark> <mark id="d2" class="quote" data-notes="d2">hai</mark></code>',
    );
    expect(marked).toContain('<mark class="quote" data-notes="d2">chú</mark> ba');
  });

  it('change no letter of the text', () => {
    const text = 'Một **hai *ba* bốn**, [năm sáu](/a/) `bảy`\n\n- tám\n- chín mười';
    const words = parseBody(text).text;
    const plain = html(text).replace(/<[^>]*>/g, '');
    for (let start = 0; start < words.length; start += 3)
      for (let end = start + 1; end <= words.length; end += 4) {
        if (words.slice(start, end).trim() === '') continue;
        const marked = html(text, [{ start, end, key: 'd1', kind: 'quote' }]);
        expect(marked.replace(/<[^>]*>/g, '')).toBe(plain);
        const pieces = [...marked.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, piece]) =>
          piece!.replace(/<[^>]*>/g, ''),
        );
        expect(pieces.join('').replace(/\s/g, '')).toBe(words.slice(start, end).replace(/\s/g, ''));
      }
  });

  it('refuse a place outside the text and a key used twice', () => {
    const parsed = parseRaw('Phú Yên');
    const marks = (start: number, end: number) => [{ start, end, key: 'd1', kind: 'quote' as const }];
    expect(() => renderSegments(parsed, { base: '/', marks: marks(3, 99) })).toThrow('invalid mark: 3–99');
    expect(() => renderSegments(parsed, { base: '/', marks: marks(2, 2) })).toThrow('invalid mark');
    expect(() => renderSegments(parsed, { base: '/', marks: [...marks(0, 3), ...marks(4, 7)] })).toThrow('one key');
  });

  /** A quote of the words, where they first stand in the text that is rendered next. */
  function quote(words: string, key: string): Mark & { words: string } {
    return { words, start: 0, end: 0, key, kind: 'quote' };
  }
});

function render(text: string, marks: readonly (Mark & { words?: string })[] = [], headingLevelShift = 0): Segment[] {
  const parsed = parseBody(text);
  expect(parsed.issues).toEqual([]);
  return renderSegments(parsed, { base: '/sub/', marks: marks.map((mark) => placed(parsed, mark)), headingLevelShift });
}

function placed({ text }: ParsedBody, { words, ...mark }: Mark & { words?: string }): Mark {
  if (words === undefined) return mark;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no «${words}» in «${text}»`);
  return { ...mark, start, end: start + words.length };
}

function html(text: string, marks: readonly (Mark & { words?: string })[] = [], headingLevelShift = 0): string {
  return joined(render(text, marks, headingLevelShift));
}

function joined(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : `‹${segment.name}›`)).join('');
}
