import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { matrix } from './index.ts';
import type { MatrixData } from './layout.ts';

const DATA: MatrixData = {
  columns: ['Nơi', 'Với', 'Số liên kết'],
  names: ['Quảng Ninh', 'Hải Phòng', 'Phú Thọ', 'Thừa Thiên Huế', 'Thành phố Hồ Chí Minh', 'Đắk Lắk'],
  pairs: [
    { a: 0, b: 1, count: 9 },
    { a: 2, b: 0, count: 4 },
    { a: 1, b: 5, count: 1 },
    { a: 0, b: 4, count: 2 },
    { a: 3, b: 4, count: 12 },
  ],
  unit: 'liên kết',
};
const TEXT = { title: 'Ai liên kết với ai', description: 'Hải Phòng và Quảng Ninh có nhiều liên kết nhất: 9.' };
const many = (count: number): MatrixData => ({
  ...DATA,
  names: Array.from({ length: count }, (_, i) => (i % 2 ? 'Bà Rịa - Vũng Tàu' : 'Hà Nội')),
  pairs: Array.from({ length: count - 1 }, (_, i) => ({ a: i, b: i + 1, count: i + 1 })),
});

describe.each([320, 620])('stairs %d units wide', (width) => {
  it.each([2, 6, 15])('keep every name and cell of %d inside the drawing, names off the cells', (count) => {
    const layout = matrix.layout(many(count), { width });
    for (const { x, text, y } of layout.names) {
      expect(x + textWidth(text, layout.fontSize)).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
    for (const { x, y } of layout.cells) {
      expect(x + layout.cell).toBeLessThanOrEqual(y);
      expect(y + layout.cell).toBeLessThanOrEqual(layout.height);
    }
  });
  it('are drawn as the picture that was looked at', async () => {
    const drawing = matrix.draw(matrix.layout(DATA, { width }), TEXT, 'ai-voi-ai');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`./snapshots/links-${width}.svg`);
  });
});

describe('matrix of pairs', () => {
  const layout = matrix.layout(DATA, { width: 620 });
  it('puts a pair where the column of the earlier name meets the row of the later one, whatever its order', () => {
    const { cell } = layout;
    expect(layout.cells[1]).toMatchObject({ x: 0, y: 2 * cell, text: '4', title: 'Quảng Ninh – Phú Thọ: 4 liên kết' });
  });
  it('shades by class, so that equal counts look equal', () => {
    expect(layout.cells.map(({ step }) => step)).toEqual([3, 2, 0, 1, 4]);
  });
  it('leaves numbers out where they could not be read; their cells still say them', () => {
    const tiny = matrix.layout(many(34), { width: 320 });
    expect(tiny.numberSize).toBe(0);
    expect(String(matrix.draw(tiny, TEXT, 'x'))).toContain('<title>Hà Nội – Bà Rịa - Vũng Tàu: 1 liên kết</title>');
  });
  it('gives the pairs as a table, most first', () => {
    expect(matrix.table(DATA).rows[0]).toEqual(['Thừa Thiên Huế', 'Thành phố Hồ Chí Minh', 12]);
    expect(matrix.table(DATA).rows).toHaveLength(5);
  });
  it('draws nothing but the name for one name, and nothing at all for none', () => {
    expect(matrix.layout({ ...DATA, names: ['Huế'], pairs: [] }, { width: 320 })).toMatchObject({
      grid: '',
      cells: [],
    });
    expect(matrix.layout({ ...DATA, names: [], pairs: [] }, { width: 320 }).names).toEqual([]);
  });
  it.each([
    ['a pair with itself', { a: 1, b: 1, count: 1 }],
    ['a count of zero', { a: 0, b: 1, count: 0 }],
    ['a name that is not there', { a: 0, b: 9, count: 1 }],
  ])('refuses %s', (_, pair) => {
    expect(() => matrix.layout({ ...DATA, pairs: [pair] }, { width: 320 })).toThrow('invalid pair');
  });
});
