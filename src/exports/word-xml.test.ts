import { describe, expect, it } from 'vitest';
import { escapeXml, wordParagraph, wordRun, wordTable } from './word-xml.ts';

describe('Word text', () => {
  it('keeps letters, line breaks and the signs of XML, and leaves out what XML cannot say', () => {
    expect(escapeXml('Đ & <b> "x" \'y\'\n\u0000\u000B')).toBe('Đ &amp; &lt;b&gt; &quot;x&quot; &apos;y&apos;\n');
    expect(wordRun(' a<b ', { size: 21, underline: true })).toBe(
      '<w:r><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve"> a&lt;b </w:t></w:r>',
    );
  });

  it('sets a table whose first row alone is a head', () => {
    const cell = wordParagraph(wordRun('a', { size: 21 }));
    const table = wordTable([[cell], [cell], [cell]], 100, [100]);
    expect(table.match(/<w:tr>/g)).toHaveLength(3);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.indexOf('<w:tblHeader/>')).toBeLessThan(table.indexOf('<w:tblHeader w:val="off"/>'));
  });
});
