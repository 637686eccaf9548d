import { describe, expect, it } from 'vitest';
import { lineCount, textWidth, wrapText } from './text-width.ts';

describe('textWidth', () => {
  it('counts no mark, so that both normal forms are equally wide', () => {
    expect(textWidth('Liên kết vùng', 14)).toBe(textWidth('Liên kết vùng'.normalize('NFD'), 14));
  });
  it('knows đ, which no normal form opens', () => {
    expect(textWidth('Đđ', 10)).toBeGreaterThan(textWidth('Dd', 10));
  });
});

describe('wrapText', () => {
  it('breaks at spaces so that no line is too wide', () => {
    const lines = wrapText('Phát triển nguồn nhân lực chất lượng cao', 120, 14);
    expect(lines.join(' ')).toBe('Phát triển nguồn nhân lực chất lượng cao');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
  });
  it('leaves a word that is too wide alone on its line', () => {
    expect(wrapText('Nguyễn', 5, 14)).toEqual(['Nguyễn']);
  });
});

describe('lineCount', () => {
  it('counts the lines that wrapText makes', () => {
    for (const text of ['', 'Nguyễn', 'Phát triển nguồn nhân lực chất lượng cao', 'hai  dấu cách ', ' đầu và cuối '])
      for (const width of [5, 40, 61.3, 120, 500])
        expect(lineCount(text, width, 14)).toBe(wrapText(text, width, 14).length);
  });
});
