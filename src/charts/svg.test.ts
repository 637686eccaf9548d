import { describe, expect, it } from 'vitest';
import { attribute, markElement, roleOf, svg } from './svg.ts';

describe('svg', () => {
  it('escapes strings for content and for double-quoted attributes', () => {
    const name = '"Bà Rịa" <Vũng Tàu> & Côn Đảo';
    expect(String(svg`<text x="${name}">${name}</text>`)).toBe(
      '<text x="&quot;Bà Rịa&quot; &lt;Vũng Tàu&gt; &amp; Côn Đảo">&quot;Bà Rịa&quot; &lt;Vũng Tàu&gt; &amp; Côn Đảo</text>',
    );
  });
  it('passes its own markup through once and does not escape it again', () => {
    expect(String(svg`<g>${svg`<title>${'Đắk Lắk & Phú Yên'}</title>`}</g>`)).toBe(
      '<g><title>Đắk Lắk &amp; Phú Yên</title></g>',
    );
  });
  it('joins arrays without commas, nested ones too', () => {
    expect(String(svg`${['a', ['b', svg`<i/>`], 3]}`)).toBe('ab<i/>3');
  });
  it('drops null, undefined and false but keeps zero and the empty string', () => {
    expect(String(svg`[${null}${undefined}${false}${0}${''}]`)).toBe('[0]');
  });
  it('escapes text that merely looks like markup of its own type', () => {
    const forged = JSON.parse('{"markup":"<script>"}') as never;
    expect(() => String(svg`${forged}`)).toThrow();
  });
  it('refuses numbers that no attribute can hold', () => {
    expect(() => svg`<path d="M${Number.NaN},0"/>`).toThrow('invalid number in SVG: NaN');
  });
});

describe('attribute', () => {
  it('writes name and escaped value, or nothing', () => {
    expect(String(svg`<a${attribute('href', '/tinh/"x"/')}${attribute('class', null)}>`)).toBe(
      '<a href="/tinh/&quot;x&quot;/">',
    );
  });
});

describe('a mark', () => {
  const content = svg`<title>${'Hải Phòng – Quảng Ninh'}</title>`;
  it('is a link that only scripts put into the Tab order, where it leads somewhere', () => {
    expect(String(markElement('/cap/a--b/?x=1&y=2', svg` data-row="0"`, content))).toBe(
      '<a href="/cap/a--b/?x=1&amp;y=2" tabindex="-1" data-row="0"><title>Hải Phòng – Quảng Ninh</title></a>',
    );
    expect(String(markElement(undefined, null, content))).toBe('<g><title>Hải Phòng – Quảng Ninh</title></g>');
  });
  it('that is a link makes a group of its drawing, which is a picture else', () => {
    const marks = [markElement(undefined, null, content), markElement('/', null, content)];
    expect([roleOf(marks.slice(0, 1)), roleOf(marks)]).toEqual(['img', 'group']);
  });
});
