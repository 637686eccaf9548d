import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { stack } from './index.ts';
import { percent, type StackData } from './layout.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const SHARES: StackData = {
  columns: { row: 'Loại bản ghi', total: 'Tất cả' },
  series: [
    { label: 'nguồn nêu', fill: 'solid' },
    { label: 'suy ra', fill: 1 },
    { label: 'không nêu', fill: 'empty' },
  ],
  rows: [
    { label: 'Nhiệm vụ', path: '/khoang-trong/nhiem-vu/', values: [30, 10, 60] },
    { label: 'Chương trình, đề án «liên kết & hợp tác» giữa nhiều tỉnh và nhiều năm', values: [1, 0, 399] },
    { label: 'Vùng', values: [0, 0, 0] },
  ],
  share: true,
};
const COUNTS: StackData = {
  ...SHARES,
  rows: Array.from({ length: 60 }, (_, i) => ({
    label: i % 7 ? `Sở Tài chính ${i}` : 'Ủy ban nhân dân các huyện, thị xã, thành phố trực thuộc tỉnh Phú Yên',
    values: [i * 11, (i * 5) % 13, i === 0 ? 2000 : i % 3],
  })),
  share: false,
};
const TEXT = { title: 'Nguồn nêu được bao nhiêu', description: 'Nhiệm vụ thiếu nhiều nhất.' };

describe.each([
  ['shares', SHARES],
  ['counts', COUNTS],
  ['one row', { ...COUNTS, rows: COUNTS.rows.slice(3, 4) }],
  ['no row', { ...COUNTS, rows: [] }],
] as [string, StackData][])('stacked bars of %s', (_, data) => {
  it.each([320, 528, 640, 760])('stay inside %d units and do not overlap', (width) => {
    const { rows, legend, height, fontSize, valueSize, lineHeight, barHeight, swatch } = stack.layout(
      data,
      { width },
      FORMAT,
    );
    for (const { x, lines } of legend)
      for (const line of lines) expect(x + swatch + 6 + textWidth(line, fontSize)).toBeLessThanOrEqual(width);
    let bottom = Math.max(...legend.map(({ y, lines }) => y + swatch + (lines.length - 1) * lineHeight));
    for (const { label, bar, parts, total } of rows) {
      const widest = Math.max(...label.lines.map((line) => textWidth(line, fontSize)));
      const from = label.anchor === 'end' ? label.x - widest : label.x;
      expect(from).toBeGreaterThanOrEqual(-0.5);
      expect(from + widest).toBeLessThanOrEqual(label.anchor === 'end' ? bar.x : width + 0.5);
      expect(total.x + textWidth(total.text, fontSize)).toBeLessThanOrEqual(width + 0.5);
      expect(total.x).toBeGreaterThanOrEqual(bar.x + bar.width);
      expect(Math.min(label.y - fontSize, bar.y)).toBeGreaterThanOrEqual(bottom);
      bottom = Math.max(bar.y + barHeight, label.y + (label.lines.length - 1) * lineHeight);
      parts.forEach((part, i) => {
        if (i > 0) expect(part.x).toBeCloseTo(parts[i - 1]!.x + parts[i - 1]!.width, 1);
        if (part.value) expect(textWidth(part.value.text, valueSize)).toBeLessThan(part.width);
      });
    }
    expect(bottom).toBeLessThanOrEqual(height);
  });
});

describe('stacked bars', () => {
  it('of shares are equally long, and their parts as long as their shares', () => {
    const [first, second, none] = stack.layout(SHARES, { width: 760 }, FORMAT).rows;
    expect(first!.bar.width).toBeCloseTo(second!.bar.width, 0);
    expect(first!.parts[2]!.width / first!.bar.width).toBeCloseTo(0.6, 2);
    expect(none!.parts).toEqual([]);
  });
  it('of counts are as long as their counts', () => {
    const rows = stack.layout({ ...COUNTS, rows: COUNTS.rows.slice(10, 21) }, { width: 760 }, FORMAT).rows;
    const ratio = rows[0]!.bar.width / rows[10]!.bar.width;
    expect(ratio).toBeCloseTo((110 + 11 + 1) / (220 + 9 + 2), 2);
  });
  it('leave out the number of a part that has no room, and say it in the words of the mark', () => {
    const row = stack.layout(SHARES, { width: 320 }, FORMAT).rows[1]!;
    expect(row.parts[0]!.value).toBeUndefined();
    expect(row.title).toContain('nguồn nêu 1 (<\u00A01\u00A0%), không nêu 399 (>\u00A099\u00A0%)');
  });
  it('never round something to nothing, or to all', () => {
    expect([
      percent(0, 400, FORMAT),
      percent(1, 400, FORMAT),
      percent(399, 400, FORMAT),
      percent(400, 400, FORMAT),
      percent(1, 3, FORMAT),
    ]).toEqual(['0 %', '< 1 %', '> 99 %', '100 %', '33 %'].map((text) => text.replaceAll(' ', '\u00A0')));
  });
  it('give the counts as a table, whose heads lead to pages', () => {
    expect(stack.table(SHARES, FORMAT)).toEqual({
      columns: ['Loại bản ghi', 'nguồn nêu', 'suy ra', 'không nêu', 'Tất cả'],
      rows: [
        [[{ text: 'Nhiệm vụ', path: '/khoang-trong/nhiem-vu/' }], 30, 10, 60, 100],
        [SHARES.rows[1]!.label, 1, 0, 399, 400],
        ['Vùng', 0, 0, 0, 0],
      ],
    });
  });
  it('refuse what is no count', () => {
    const broken = { ...SHARES, rows: [{ label: 'Dự án', values: [1, -1, 0] }] };
    expect(() => stack.layout(broken, { width: 320 }, FORMAT)).toThrow('invalid counts of Dự án: 1, -1, 0');
  });
  it.each([320, 760])('are drawn as the picture that was looked at, %d units wide', async (width) => {
    const drawing = `${stack.draw(stack.layout(SHARES, { width }, FORMAT), TEXT, 'bieu-do')}\n`;
    expect(drawing).not.toContain('style=');
    await expect(drawing).toMatchFileSnapshot(`./snapshots/shares-${width}.svg`);
  });
});
