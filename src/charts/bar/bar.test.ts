import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import type { BarData } from './layout.ts';
import { bar } from './index.ts';

const DATA: BarData = {
  columns: ['Lĩnh vực', 'Số liên kết'],
  bars: [
    { label: 'Hạ tầng giao thông', value: 13 },
    { label: 'Thương mại, xúc tiến đầu tư và hỗ trợ doanh nghiệp nhỏ và vừa', value: 4 },
    { label: 'Du lịch «bốn địa phương & một điểm đến»', value: 1 },
    { label: 'Đào tạo nghề', value: 0 },
  ],
};
const TEXT = { title: 'Số liên kết theo lĩnh vực', description: 'Hạ tầng giao thông có nhiều liên kết nhất: 13.' };

describe.each([328, 680])('bars %d units wide', (width) => {
  const layout = bar.layout(DATA, { width });
  it('keep every label, value and bar inside the drawing', () => {
    for (const { label, bar: rect, value } of layout.bars) {
      const labelWidth = Math.max(...label.lines.map((line) => textWidth(line, layout.fontSize)));
      const labelLeft = label.anchor === 'end' ? label.x - labelWidth : label.x;
      expect(labelLeft).toBeGreaterThanOrEqual(-0.5);
      expect(labelLeft + labelWidth).toBeLessThanOrEqual(width + 0.5);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(value.x + textWidth(value.text, layout.fontSize)).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThan(layout.axis.bottom);
    }
  });
  it('do not overlap', () => {
    layout.bars.slice(1).forEach((next, i) => {
      const before = layout.bars[i]!;
      const bottom = Math.max(
        before.bar.y + before.bar.height,
        before.label.y + (before.label.lines.length - 1) * layout.lineHeight,
      );
      expect(Math.min(next.bar.y, next.label.y - layout.fontSize)).toBeGreaterThanOrEqual(bottom);
    });
  });
  it('are as long as their counts', () => {
    const [first, second, , empty] = layout.bars.map(({ bar: rect }) => rect.width);
    expect(second! / first!).toBeCloseTo(4 / 13, 2);
    expect(empty).toBe(0);
  });
  it('are drawn as the picture that was looked at', async () => {
    await expect(`${bar.draw(layout, TEXT, 'bieu-do')}\n`).toMatchFileSnapshot(`./snapshots/sectors-${width}.svg`);
  });
});

describe('bar chart', () => {
  it('gives the same numbers as a table', () => {
    expect(bar.table(DATA)).toEqual({
      columns: ['Lĩnh vực', 'Số liên kết'],
      rows: DATA.bars.map(({ label, value }) => [label, value]),
    });
  });
  it('escapes labels and has no style attribute', () => {
    const drawing = String(bar.draw(bar.layout(DATA, { width: 680 }), TEXT, 'bieu-do'));
    expect(drawing).toContain('&amp; một điểm đến');
    expect(drawing).not.toContain('style=');
  });
  it('draws an empty axis for no data', () => {
    const layout = bar.layout({ ...DATA, bars: [] }, { width: 328 });
    expect(layout.bars).toEqual([]);
    expect(layout.axis.ticks.map(({ label }) => label)).toEqual(['0', '1']);
  });
  it('refuses what is no count', () => {
    expect(() => bar.layout({ ...DATA, bars: [{ label: 'Du lịch', value: -1 }] }, { width: 328 })).toThrow(
      'invalid count of Du lịch: -1',
    );
  });
});
