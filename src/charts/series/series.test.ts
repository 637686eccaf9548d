import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../domain/numbers.ts';
import { textWidth } from '../text-width.ts';
import { series } from './index.ts';
import type { SeriesData, SeriesPanel, SeriesPoint } from './layout.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const point = (first: string, last: string, value: number, unit = '%'): SeriesPoint => ({
  first,
  last,
  value,
  text: `${formatNumber(value)}\u00A0${unit}`,
  time: first.slice(0, 4),
  written: { text: `${formatNumber(value)}${unit}`, path: '/bai-viet/quang-ninh/#trich-1' },
});
const year = (each: number, value: number, unit?: string) => point(`${each}-01-01`, `${each}-12-31`, value, unit);
const panel = (points: SeriesPoint[], lines: number[][] = [], more: Partial<SeriesPanel> = {}): SeriesPanel => ({
  label: 'Tốc độ tăng trưởng kinh tế',
  path: '/chi-so/tang-truong/',
  unit: '%',
  points,
  lines,
  place: { text: 'Quảng Ninh', path: '/tinh/quang-ninh/' },
  note: 'Quảng Ninh. Chỉ có một giá trị.',
  ...more,
});
const dataOf = (...panels: SeriesPanel[]): SeriesData => ({
  columns: ['Chỉ số', 'Nơi', 'Kỳ', 'Giá trị', 'Đơn vị', 'Nguồn viết'],
  panels,
});
const LONG = 'Số hội chợ nông sản, thực phẩm an toàn tại thành phố Hà Nội có giới thiệu sản phẩm của tỉnh';

const ONE = dataOf(panel([point('2021-01-01', '2021-09-30', 8.6)]));
const REAL = dataOf(
  panel([point('2021-01-01', '2021-09-30', 8.6)]),
  panel([year(2019, 8.1), year(2020, 6), year(2021, -1.5), year(2023, 9.4)], [[0, 1, 2], [3]]),
  panel([year(2024, 5, 'hội chợ')], [], { label: LONG, unit: 'hội chợ' }),
);
const MANY = dataOf(
  ...Array.from({ length: 60 }, (_, i) => {
    const points = Array.from({ length: i % 25 }, (_each, j) =>
      year(1996 + j, 1_200_000 + ((i * j * 7919) % 4e6), 'người'),
    );
    return panel([...points, year(2026, i)], [points.map((_each, j) => j)], {
      label: i % 4 ? 'Dân số' : LONG,
      unit: 'người',
    });
  }),
);
const TEXT = { title: 'Số liệu mà nguồn nêu', description: 'Ba chỉ số.' };

describe.each([
  ['nothing', dataOf()],
  ['one', ONE],
  ['some', REAL],
  ['60 places', MANY],
] as [string, SeriesData][])('series of %s', (_, data) => {
  it.each([320, 528, 640, 760])('stay inside %d units, numbers apart', (width) => {
    const { panels, height, fontSize, smallSize } = series.layout(data, { width }, FORMAT);
    expect(panels).toHaveLength(data.panels.length);
    const within = (left: number, right: number) => {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(width + 0.5);
    };
    for (const { heading, notes, unit, plot, values, years, points } of panels) {
      for (const { x, text } of heading) within(x, x + textWidth(text, fontSize));
      for (const { x, text } of [...notes, ...unit]) within(x, x + textWidth(text, smallSize));
      for (const { label } of values) within(label.x - textWidth(label.text, smallSize), label.x);
      years.forEach(({ x, y, text }, i) => {
        const half = textWidth(text, smallSize) / 2;
        within(x - half, x + half);
        expect(y).toBeLessThanOrEqual(height);
        if (i > 0) expect(x - years[i - 1]!.x).toBeGreaterThan(half * 2);
      });
      for (const { x, y, from, to } of points) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(from).toBeLessThanOrEqual(to);
        within(from, to);
        expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
        expect(y).toBeLessThanOrEqual(plot.bottom + 0.1);
      }
      const boxes = points.flatMap(({ value }) =>
        value ? [{ ...value, half: textWidth(value.text, smallSize) / 2 }] : [],
      );
      for (const [i, a] of boxes.entries()) {
        within(a.x - a.half, a.x + a.half);
        expect(a.y - smallSize).toBeGreaterThan(Math.max(...unit.map(({ y }) => y)));
        for (const b of boxes.slice(0, i))
          expect(Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= smallSize).toBe(true);
      }
    }
    panels.forEach(({ heading }, i) => {
      const above = panels
        .slice(0, i)
        .filter((each) => each.heading[0]!.x === heading[0]!.x)
        .at(-1);
      if (above) expect(heading[0]!.y - fontSize).toBeGreaterThan(above.years[0]!.y);
    });
  });
});

describe('series', () => {
  it('draw one number as one point, as wide as its period, and join nothing', () => {
    const [only] = series.layout(ONE, { width: 528 }, FORMAT).panels;
    expect(only!.points).toHaveLength(1);
    expect(only!.lines).toEqual([]);
    const { left, right } = only!.plot;
    expect((only!.points[0]!.to - only!.points[0]!.from) / (right - left)).toBeCloseTo(273 / 365, 2);
    expect(String(series.draw(series.layout(ONE, { width: 528 }, FORMAT), TEXT, 'x')).match(/<circle/g)).toHaveLength(
      1,
    );
  });
  it('join only the points that the data joins', () => {
    const second = series.layout(REAL, { width: 760 }, FORMAT).panels[1]!;
    const places = second.points.map(({ x, y }) => ({ x, y }));
    expect(second.lines[0]).toEqual(places.slice(0, 3));
    expect(second.lines.flat()).toHaveLength(4);
  });
  it('have an axis with nought on it, and heights as the numbers', () => {
    const { points, values } = series.layout(REAL, { width: 760 }, FORMAT).panels[1]!;
    const nought = values.find(({ label }) => label.text === '0')!.y;
    const heights = points.map(({ y }) => nought - y);
    expect(heights[0]! / heights[1]!).toBeCloseTo(8.1 / 6, 1);
    expect(heights[2]).toBeLessThan(0);
  });
  it('have no halves on the axis of counts', () => {
    const labels = (data: SeriesData) =>
      series.layout(data, { width: 528 }, FORMAT).panels[0]!.values.map(({ label }) => label.text);
    expect(labels(dataOf(panel([year(2024, 1, 'đoàn')])))).toEqual(['0', '1']);
    expect(labels(dataOf(panel([year(2024, 0.9)])))).toContain('0,5');
    expect(labels(dataOf(panel([year(2024, 0)])))).toEqual(['0', '1']);
  });
  it('leave out numbers without room, which the words of the mark still say', () => {
    const { points } = series.layout(MANY, { width: 320 }, FORMAT).panels[24]!;
    expect(points.filter(({ value }) => value).length).toBeLessThan(points.length);
    expect(points[1]!.title).toMatch(/^Số hội chợ.*, Quảng Ninh, 1997: [\d.]+\u00A0người$/);
  });
  it('stand across no edge of a sheet', () => {
    const page = 700;
    for (const { heading, years } of series.layout(MANY, { width: 640, page }, FORMAT).panels)
      expect(Math.floor((heading[0]!.y - 14) / page)).toBe(Math.floor(years[0]!.y / page));
  });
  it('count their marks as the rows of the table, in order', () => {
    const marks = series
      .layout(MANY, { width: 640 }, FORMAT)
      .panels.flatMap(({ points }) => points.map(({ row }) => row));
    expect(marks).toEqual(series.table(MANY, FORMAT).rows.map((_, i) => i));
  });
  it('give the numbers as a table, whose words lead to their place', () => {
    expect(series.table(ONE, FORMAT).rows).toEqual([
      [
        [{ text: 'Tốc độ tăng trưởng kinh tế', path: '/chi-so/tang-truong/' }],
        [{ text: 'Quảng Ninh', path: '/tinh/quang-ninh/' }],
        '2021',
        8.6,
        '%',
        [{ text: '8,6%', path: '/bai-viet/quang-ninh/#trich-1' }],
      ],
    ]);
  });
  it('refuse what is no number, and a period that ends before it begins', () => {
    const broken =
      (...points: SeriesPoint[]) =>
      () =>
        series.layout(dataOf(panel(points)), { width: 320 }, FORMAT);
    expect(broken(year(2021, Number.NaN))).toThrow('invalid point of Tốc độ tăng trưởng kinh tế: NaN');
    expect(broken(point('2021-09-30', '2021-01-01', 1))).toThrow('invalid point');
  });
  it.each([320, 760])('are drawn as the picture that was looked at, %d units wide', async (width) => {
    const drawing = `${series.draw(series.layout(REAL, { width }, FORMAT), TEXT, 'chi-so')}\n`;
    expect(drawing).not.toContain('style=');
    await expect(drawing).toMatchFileSnapshot(`./snapshots/series-${width}.svg`);
  });
});
