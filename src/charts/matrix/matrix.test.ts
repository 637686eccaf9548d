import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { matrix } from './index.ts';
import type { MatrixData } from './layout.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

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
    const layout = matrix.layout(many(count), { width }, FORMAT);
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
    const drawing = matrix.draw(matrix.layout(DATA, { width }, FORMAT), TEXT, 'ai-voi-ai');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`./snapshots/links-${width}.svg`);
  });
});

describe('matrix of pairs', () => {
  const layout = matrix.layout(DATA, { width: 620 }, FORMAT);
  it('puts a pair where the column of the earlier name meets the row of the later one, whatever its order', () => {
    const { cell } = layout;
    expect(layout.cells[1]).toMatchObject({ x: 0, y: 2 * cell, text: '4', title: 'Quảng Ninh – Phú Thọ: 4 liên kết' });
  });
  it('shades by class, so that equal counts look equal', () => {
    expect(layout.cells.map(({ step }) => step)).toEqual([2, 1, 0, 1, 3]);
  });
  it('leaves numbers out where they could not be read; their cells still say them', () => {
    const tiny = matrix.layout(many(34), { width: 320 }, FORMAT);
    expect(tiny.numberSize).toBe(0);
    expect(String(matrix.draw(tiny, TEXT, 'x'))).toContain('<title>Hà Nội – Bà Rịa - Vũng Tàu: 1 liên kết</title>');
  });
  it('gives the pairs as a table, most first', () => {
    expect(matrix.table(DATA, FORMAT).rows[0]).toEqual(['Thừa Thiên Huế', 'Thành phố Hồ Chí Minh', 12]);
    expect(matrix.table(DATA, FORMAT).rows).toHaveLength(5);
  });
  it('draws nothing but the name for one name, and nothing at all for none', () => {
    expect(matrix.layout({ ...DATA, names: ['Huế'], pairs: [] }, { width: 320 }, FORMAT)).toMatchObject({
      grid: '',
      cells: [],
    });
    expect(matrix.layout({ ...DATA, names: [], pairs: [] }, { width: 320 }, FORMAT).names).toEqual([]);
  });
  it.each([
    ['a pair with itself', { a: 1, b: 1, count: 1 }],
    ['a count of zero', { a: 0, b: 1, count: 0 }],
    ['a name that is not there', { a: 0, b: 9, count: 1 }],
  ])('refuses %s', (_, pair) => {
    expect(() => matrix.layout({ ...DATA, pairs: [pair] }, { width: 320 }, FORMAT)).toThrow('invalid pair');
  });
});

const PLACES = ['Thành phố Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế', 'Đắk Lắk', 'Quảng Ngãi', 'Hà Nội'];
const REGIONS = ['Trung du và miền núi phía Bắc', 'Bắc Trung Bộ', 'Duyên hải Nam Trung Bộ và Tây Nguyên'];
/** `count` names in bands of ten; every pair whose numbers add up to a multiple of seven, with counts up to 40. */
const country = (count: number): MatrixData => ({
  ...DATA,
  names: Array.from({ length: count }, (_, i) => PLACES[i % PLACES.length]!),
  bands: Array.from({ length: Math.ceil(count / 10) }, (_, i) => ({
    label: REGIONS[i % REGIONS.length]!,
    size: Math.min(10, count - i * 10),
  })),
  pairs: Array.from({ length: count }, (_, b) => b)
    .flatMap((b) => Array.from({ length: b }, (_, a) => ({ a, b, count: 1 + ((a * b) % 40) })))
    .filter(({ a, b }) => (a + b) % 7 === 0 || a === b - 1),
  more: 'Hình có {shown} nơi nhiều liên kết nhất trong {all} nơi.',
});

describe.each([320, 528, 640, 760])('the whole country %d units wide', (width) => {
  it.each([2, 13, 34, 60])('keeps all of %d names inside, lines apart and numbers readable', (count) => {
    const layout = matrix.layout(country(count), { width }, FORMAT);
    const { cells, cell, heads, names, legend, note, fontSize, height } = layout;
    for (const { x, y, text } of [...names, ...heads, ...(note ? [note] : [])]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + textWidth(text, fontSize)).toBeLessThanOrEqual(width);
      // Marks above a capital reach the whole font size over its base line.
      expect(y - fontSize).toBeGreaterThanOrEqual(-fontSize * 0.25);
      expect(y + fontSize * 0.25).toBeLessThanOrEqual(height);
    }
    const lines = [...names, ...heads].map(({ y }) => y).sort((a, b) => a - b);
    for (const [i, y] of lines.entries()) if (i > 0) expect(y - lines[i - 1]!).toBeGreaterThanOrEqual(cell - 0.2);
    for (const { x, y } of cells) expect(x + cell).toBeLessThanOrEqual(y);
    expect(layout.numberSize).toBeGreaterThan(0);
    const headRows = heads.map(({ y }) => Math.floor(y / cell));
    expect(cells.filter(({ y }) => headRows.includes(y / cell))).toEqual([]);
    for (const { x, y, text } of legend) {
      expect(x + fontSize * 1.2 + 5 + textWidth(text, fontSize)).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(layout.names.at(-1)!.y);
    }
  });
  it('is drawn as the picture that was looked at', async () => {
    const drawing = matrix.draw(matrix.layout(country(34), { width }, FORMAT), TEXT, 'ca-nuoc');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`./snapshots/country-${width}.svg`);
  });
});

describe('matrix with bands', () => {
  it('keeps the names with most where not all fit, in their order, and says how many there are', () => {
    const { names, note } = matrix.layout(country(60), { width: 320 }, FORMAT);
    expect(names.length).toBeLessThan(20);
    expect(note?.text).toBe(`Hình có ${names.length} nơi nhiều liên kết nhất trong 60 nơi.`);
  });
  it('draws all names without a word about it where they fit', () => {
    const { names, note } = matrix.layout(country(13), { width: 760 }, FORMAT);
    expect([names.length, note]).toEqual([13, undefined]);
  });
  it('names the table row of each cell, also of those drawn in another order', () => {
    const data = country(34);
    const { rows } = matrix.table(data, FORMAT);
    for (const { row, title } of matrix.layout(data, { width: 760 }, FORMAT).cells)
      expect(title).toBe(`${rows[row]![0]} – ${rows[row]![1]}: ${rows[row]![2]} liên kết`);
  });
  it('draws no line where the name of a band stands', () => {
    const { grid, heads, cell } = matrix.layout(country(34), { width: 760 }, FORMAT);
    const across = [...grid.matchAll(/M([\d.]+),([\d.]+)(?:H([\d.]+)|V([\d.]+))/g)].map(([, x, y, h, v]) => ({
      left: Number(x),
      right: Number(h ?? x),
      top: Number(y),
      bottom: Number(v ?? y),
    }));
    expect(across.length).toBeGreaterThan(30);
    for (const { y } of heads) {
      const middle = (Math.floor(y / cell) + 0.5) * cell;
      const crossing = across.filter(
        ({ left, right, top, bottom }) => (top < middle && bottom > middle) || (left < middle && right > middle),
      );
      expect(crossing).toEqual([]);
    }
  });
  it('cuts the name of a band that is wider than the drawing at a word', () => {
    const label = 'Các tỉnh duyên hải miền Trung và Tây Nguyên nằm dọc hành lang kinh tế Đông Tây';
    const [head] = matrix.layout({ ...country(10), bands: [{ label, size: 10 }] }, { width: 320 }, FORMAT).heads;
    expect(head!.text).toMatch(/^Các tỉnh duyên hải miền Trung .*\p{L}…$/u);
    expect(head!.x + textWidth(head!.text, 12) * 1.08).toBeLessThanOrEqual(320);
  });
  it('has a hatching of its own for each class in the legend', () => {
    const layout = matrix.layout(country(34), { width: 760 }, FORMAT);
    const drawing = String(matrix.draw(layout, TEXT, 'x'));
    expect(layout.legend.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(new Set(drawing.match(/<pattern id="[^"]+"/g)).size).toBe(4);
  });
  it('gives the evidence of a pair in the last column', () => {
    const runs = [{ text: 'Ghi nhớ Hải Phòng – Quảng Ninh', path: '/lien-ket/ghi-nho/' }];
    const table = matrix.table({ ...DATA, evidence: 'Các liên kết', pairs: [{ a: 0, b: 1, count: 1, runs }] }, FORMAT);
    expect(table).toEqual({
      columns: ['Nơi', 'Với', 'Số liên kết', 'Các liên kết'],
      rows: [['Quảng Ninh', 'Hải Phòng', 1, runs]],
    });
  });
});
